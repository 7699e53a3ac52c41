/**
 * A local Slack with a state: Web API, Socket Mode, signed HTTP, response URLs and file hosting on one loopback
 * port. It enforces the platform's rules (limits.ts) on whoever talks to it, and everything it knows can be read
 * by a test. Close it after the app: an app that is still connected would try to come back.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, listen, refuseSocket } from '../server.ts';
import { type Serving, serve } from './api/server.ts';
import { Deliveries } from './delivery.ts';
import { Events } from './events.ts';
import { serveHook } from './hooks.ts';
import { host } from './hosting.ts';
import { Interactions } from './interactions.ts';
import { EVENT_SCOPES, type Rate, RETRY_DELAYS, TIMES } from './limits.ts';
import type { Channel, Message, User, View, Workspace } from './model.ts';
import { People } from './people.ts';
import { Rates } from './rates.ts';
import { RequestUrl } from './request-url.ts';
import { Sockets } from './sockets.ts';
import { Store } from './store.ts';

export interface FakeSlackOptions {
  /** Milliseconds since 1970. It must run on by itself: clients wait in real time. See ../clock.ts. */
  clock?: () => number;
  /** Other rates than the usual ones, by method. */
  rates?: Record<string, Rate>;
  /** Other waiting times before an event comes again, in ms. They pass in real time. */
  retryDelays?: readonly number[];
  /** Another time than 3 s in which the app must acknowledge, in ms of real time. */
  acknowledgeMs?: number;
  /** Events the app is subscribed to, by the names of EVENT_SCOPES; all of them unless told. */
  events?: readonly string[];
  /** Commands of the app with their slash; any unless told. */
  commands?: readonly string[];
  /** True: tokens that OAuth gives live twelve hours. */
  rotation?: boolean;
  /** Ms between the end of an upload and the message that shows the file. */
  processingMs?: number;
}

/** Starts it on a free port of the loopback. */
export async function startFakeSlack(options: FakeSlackOptions = {}) {
  const clock = options.clock ?? Date.now;
  const acknowledgeMs = options.acknowledgeMs ?? TIMES.acknowledge;
  const store = new Store(clock, options.rotation ?? false);
  const signingSecret = randomBytes(16).toString('hex');
  const appToken = `xapp-1-${store.appId}-${randomBytes(8).toString('hex')}`;
  store.tokens.set(appToken, {
    value: appToken,
    type: 'app',
    teamId: '',
    scopes: ['connections:write'],
    expiresAt: null,
    dead: null,
  });
  const client = { id: '1234.5678', secret: randomBytes(16).toString('hex') };
  const timers = new Set<NodeJS.Timeout>();
  let isDown = false;
  let base = '';
  let http: RequestUrl | null = null;
  const sockets = new Sockets(store, acknowledgeMs);
  const deliveries = new Deliveries(clock, options.retryDelays ?? RETRY_DELAYS, () =>
    isDown ? null : (http ?? sockets),
  );
  const events = new Events(store, deliveries, options.events ?? Object.keys(EVENT_SCOPES), () => base);
  const interactions = new Interactions(store, events, deliveries);
  const people = new People(store, events, deliveries, interactions, options.commands ?? null);
  const serving: Serving = {
    store,
    events,
    rates: new Rates(clock),
    limits: options.rates ?? {},
    base: () => base,
    socketUrl: () => `${base.replace('http', 'ws')}/link/?ticket=${sockets.ticket()}&app_id=${store.appId}`,
    client,
    faults: deliveries.faults,
    processingMs: options.processingMs ?? 50,
    later(ms, run) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
    },
    isDown: () => isDown,
  };

  async function route(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [, area = ''] = url.pathname.split('/');
    if (area === 'api') return serve(serving, request, response, url);
    if (isDown) return void response.writeHead(503).end();
    if (['upload', 'files-pri', 'files-edge'].includes(area))
      return host(store, base, request, response, url);
    if (area === 'oauth') return void response.writeHead(302, { location: consentTo(url) }).end();
    const hook = serveHook(events, url.pathname, (await bodyOf(request)).toString());
    response.writeHead(hook.status, { 'content-type': 'text/plain' }).end(hook.body);
  }

  const server = await listen(route, {
    upgrade: (request, line, head) => {
      if (isDown) refuseSocket(line);
      else sockets.connect(request, line, head);
    },
  });
  base = server.url;

  /** A person agrees to install the app: gives the code for oauth.v2.access. */
  function consent(workspace: Workspace, scopes: string[] = workspace.scopes): string {
    const code = randomBytes(12).toString('hex');
    store.codes.set(code, { teamId: workspace.id, scopes, used: false });
    return code;
  }

  /** The page that asks for consent agrees at once, for the workspace `team`, else the one added last. */
  function consentTo(url: URL): string {
    const workspace =
      store.workspaces.get(url.searchParams.get('team') ?? '') ?? [...store.workspaces.values()].at(-1);
    if (!workspace) throw new Error('the local Slack has no workspace');
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', consent(workspace, url.searchParams.get('scope')?.split(',')));
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    return back.href;
  }

  const said = (channel: Channel): Message[] =>
    store.messages.filter((one) => one.channelId === channel.id && one.deletedAt === null);

  return {
    /** `api` goes into the client's `slackApiUrl`, `authorize` into the installer's `authorizationUrl`. */
    urls: { api: `${base}/api/`, authorize: `${base}/oauth/v2/authorize` },
    /** For Socket Mode. */
    appToken,
    /** For signed HTTP. */
    signingSecret,
    /** For OAuth. */
    client,
    store,
    sockets,
    /** Switches: `twice`, `loseFirst`, `dropShares`, `loseAnswersOf`, `refusePlans`. */
    faults: deliveries.faults,
    /** Everything sent to the app, with its attempts, oldest first. */
    deliveries: deliveries.all,
    /** Events of one type sent to the app. */
    eventsOf: (type: string) =>
      deliveries.all.filter(({ payload }) => (payload.event as { type?: string } | undefined)?.type === type),
    /** A workspace; `installed: false` for one whose people install the app by OAuth. */
    addWorkspace: (name: string, workspace: Partial<Workspace> = {}): Workspace =>
      store.addWorkspace(name, workspace),
    /** Gives the bot of a workspace other scopes. */
    setScopes: (workspace: Workspace, scopes: string[]): void => store.setScopes(workspace, scopes),
    addUser(workspace: Workspace, name: string, user: Partial<User> = {}): User {
      const made = {
        id: store.id('U'),
        teamId: workspace.id,
        name,
        guest: false,
        bot: false,
        admin: false,
        ...user,
      };
      store.users.set(made.id, made);
      return made;
    },
    /** A public channel with the bot in it, or another (`kind`, `member`, `archived`, `sharedWith`). */
    addChannel(workspace: Workspace, name: string, channel: Partial<Channel> = {}): Channel {
      const made: Channel = {
        id: store.id('C'),
        teamId: workspace.id,
        name,
        kind: 'channel',
        member: true,
        archived: false,
        userId: null,
        sharedWith: [],
        ...channel,
      };
      store.channels.set(made.id, made);
      return made;
    },
    /** The direct conversation of a person with the bot. */
    direct: (user: User): Channel => store.directChannel(user),
    slash: people.slash.bind(people) as People['slash'],
    say: people.say.bind(people) as People['say'],
    openHome: people.openHome.bind(people) as People['openHome'],
    uninstall: people.uninstall.bind(people) as People['uninstall'],
    shortcut: interactions.shortcut.bind(interactions) as Interactions['shortcut'],
    globalShortcut: interactions.globalShortcut.bind(interactions) as Interactions['globalShortcut'],
    click: interactions.click.bind(interactions) as Interactions['click'],
    submit: interactions.submit.bind(interactions) as Interactions['submit'],
    closeModal: interactions.close.bind(interactions) as Interactions['close'],
    consent,
    /** What everybody sees in a channel, its threads included, oldest first. */
    messages: (channel: Channel): Message[] => said(channel).filter((one) => one.ephemeralFor === null),
    /** Notes that one person alone sees. */
    ephemerals: (channel: Channel, user: User): Message[] =>
      said(channel).filter((one) => one.ephemeralFor === user.id),
    /** Replies of a thread, without the message that began it. */
    replies: (message: Message): Message[] =>
      store.messages.filter(
        (one) =>
          one.channelId === message.channelId &&
          one.threadTs === message.ts &&
          one.ephemeralFor === null &&
          one.deletedAt === null,
      ),
    /** The App Home of a person. */
    home: (user: User): View | null =>
      [...store.views.values()].find((one) => one.type === 'home' && one.userId === user.id) ?? null,
    /** The modal that lies on top for a person. */
    modal: (user: User): View | null =>
      [...store.views.values()]
        .filter((one) => one.type === 'modal' && one.userId === user.id && one.closedAt === null)
        .at(-1) ?? null,
    /** Calls of a method, oldest first. */
    calls: (method: string) => store.calls.filter((one) => one.method === method),
    /** From now on payloads are posted to this URL; null: through Socket Mode again. */
    useRequestUrl(url: string | null): RequestUrl | null {
      http = url === null ? null : new RequestUrl(url, signingSecret, acknowledgeMs);
      return http;
    },
    /** Outage: everything answers 503 and the sockets are cut; events come again later, as after a failed attempt. */
    down(): void {
      isDown = true;
      sockets.drop();
    },
    up(): void {
      isDown = false;
    },
    async close(): Promise<void> {
      deliveries.stop();
      for (const timer of timers) clearTimeout(timer);
      sockets.drop();
      await server.close();
    },
  };
}
