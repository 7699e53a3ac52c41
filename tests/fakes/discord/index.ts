/**
 * A local Discord with a state: REST v10, gateway and CDN on one loopback port. It enforces the platform's rules
 * (limits.ts) on whoever talks to it, and everything it knows can be read by a test.
 */
import { listen, refuseSocket } from '../server.ts';
import { acceptSocket } from '../socket.ts';
import { Actions } from './actions.ts';
import { cdnAddress, fileAt } from './cdn.ts';
import { channelPayload, guildPayload } from './events.ts';
import { Gateway } from './gateway.ts';
import { RATES, TIMES } from './limits.ts';
import { Rates } from './rates.ts';
import { type Faults, type Limits, serve } from './rest/server.ts';
import {
  type Channel,
  type Guild,
  INVITED,
  type Interaction,
  type Message,
  Store,
  type StoredFile,
  type User,
} from './store.ts';

export interface FakeDiscordOptions {
  /** Milliseconds since 1970. It must run on by itself: clients wait in real time. See `movableClock`. */
  clock?: () => number;
  /** True: the Message Content intent is switched on in the portal. */
  messageContent?: boolean;
  /** Other rates than the usual ones. */
  rates?: Partial<Limits>;
  heartbeatMs?: number;
}

/** Starts it on a free port of the loopback. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}) {
  const clock = options.clock ?? Date.now;
  const store = new Store(clock, options.messageContent ?? false);
  const rates = new Rates(clock);
  let isDown = false;
  const faults: Faults = { lost: () => false };
  let base = '';
  const gateway = new Gateway(store, {
    heartbeatMs: options.heartbeatMs ?? TIMES.heartbeat,
    url: () => `${base.replace('http', 'ws')}/gateway`,
  });
  const handle: Parameters<typeof listen>[0] = (request, response, url) => {
    if (url.pathname.startsWith('/api/')) {
      const where = () => ({
        url: `${base.replace('http', 'ws')}/gateway`,
        identified: gateway.identified.length,
      });
      const limits = { ...RATES, ...options.rates };
      return serve(
        { store, rates, limits, cdn: `${base}/cdn`, gateway: where, isDown: () => isDown, faults },
        request,
        response,
        url,
      );
    }
    const file = url.pathname.startsWith('/cdn/') ? fileAt(store, url) : null;
    if (!file) return void response.writeHead(404).end('This content is no longer available.');
    response
      .writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length })
      .end(file.bytes);
  };
  const server = await listen(handle, {
    upgrade: (request, line, head) => {
      if (isDown) refuseSocket(line);
      else gateway.connect(acceptSocket(request, line, head));
    },
  });
  base = server.url;
  const actions = new Actions(store, () => `${base}/cdn`);

  return {
    /** `api` goes into the client's `rest.api`. */
    urls: { api: `${base}/api`, cdn: `${base}/cdn` },
    token: store.botToken,
    applicationId: store.bot.id,
    store,
    rates,
    gateway,
    faults,
    addUser(username: string, user: Partial<User> = {}): User {
      const made = { id: store.id(), username, bot: false, dms: true, ...user };
      store.users.set(made.id, made);
      return made;
    },
    addGuild(name: string, guild: Partial<Guild> = {}): Guild {
      const made = { id: store.id(), name, tier: 0, installed: true, ...guild };
      store.guilds.set(made.id, made);
      if (made.installed)
        store.dispatch('GUILD_CREATE', ({ intents }) => (intents & 1 ? guildPayload(store, made) : null));
      return made;
    },
    /** A text channel, or another type; where the app is not installed the bot may do nothing. */
    addChannel(guild: Guild, name: string, channel: Partial<Channel> = {}): Channel {
      const permissions = guild.installed ? INVITED : 0n;
      const made = {
        id: store.id(),
        type: 0,
        name,
        guildId: guild.id,
        recipientId: null,
        permissions,
        ...channel,
      };
      store.channels.set(made.id, made);
      if (guild.installed)
        store.dispatch('CHANNEL_CREATE', ({ intents }) => (intents & 1 ? channelPayload(store, made) : null));
      return made;
    },
    /** Changes what the bot may do in a channel. */
    setPermissions(channel: Channel, permissions: bigint): void {
      channel.permissions = permissions;
      store.dispatch('CHANNEL_UPDATE', ({ intents }) =>
        intents & 1 ? channelPayload(store, channel) : null,
      );
    },
    slash: actions.slash.bind(actions) as Actions['slash'],
    autocomplete: actions.autocomplete.bind(actions) as Actions['autocomplete'],
    menu: actions.menu.bind(actions) as Actions['menu'],
    click: actions.click.bind(actions) as Actions['click'],
    forge: actions.forge.bind(actions) as Actions['forge'],
    submit: actions.submit.bind(actions) as Actions['submit'],
    say: actions.say.bind(actions) as Actions['say'],
    /** The signed address of a file. */
    fileUrl: (file: StoredFile): string => cdnAddress(file, `${base}/cdn`),
    /** Messages of a channel, oldest first. */
    messages: (channel: Channel): Message[] => store.messagesIn(channel.id),
    /** The message `@original` of an interaction's answer stands for. */
    original: (interaction: Interaction): Message | null =>
      store.messages.get(interaction.originalId ?? '') ?? null,
    /** Outage: REST answers 503 and the gateway's lines are cut; what happens meanwhile is replayed on RESUME. */
    down(): void {
      isDown = true;
      gateway.drop();
    },
    up(): void {
      isDown = false;
    },
    async close(): Promise<void> {
      gateway.drop();
      await server.close();
    },
  };
}
