/** The gateway client: logged in with the intents that the application has. */
import { Client, Events, GatewayIntentBits as Intent, Partials } from 'discord.js';
import type { Logger } from '#src/runtime/log.ts';

const INTENTS = [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages];

export interface ClientOptions {
  token: string;
  apiUrl: string;
  /** Whether files dropped in a channel should be seen; that takes the Message Content intent. */
  readContent: boolean;
  log: Logger;
  /** Attaches the listeners before anything can arrive. */
  listen(client: Client): void;
}

const newClient = (apiUrl: string, intents: Intent[]): Client =>
  new Client({
    intents,
    partials: [Partials.Channel], // direct messages come from channels that are not cached
    shards: 'auto',
    rest: { api: apiUrl },
    allowedMentions: { parse: [] },
  });

const INTENT_HELP =
  'Discord refuses the Message Content intent, so files dropped in a channel are not seen. To change that: Developer Portal, your application, Bot, Privileged Gateway Intents, Message Content Intent. All other ways work.';

/**
 * Logs in. Where the application may not read messages, it goes on without, and says so.
 *
 * @returns the client, ready, and whether it reads the content of messages
 */
export async function logIn(
  options: ClientOptions,
): Promise<{ client: Client<true>; readsContent: boolean }> {
  const { readContent, log } = options;
  if (readContent) {
    try {
      return { client: await connect(options, [...INTENTS, Intent.MessageContent]), readsContent: true };
    } catch (error) {
      if (!/disallowed intents/i.test(String(error))) throw error;
      log.warn(INTENT_HELP);
    }
  }
  return { client: await connect(options, INTENTS), readsContent: false };
}

async function connect(
  { token, apiUrl, log, listen }: ClientOptions,
  intents: Intent[],
): Promise<Client<true>> {
  const client = newClient(apiUrl, intents);
  client.on(Events.Error, (err) => log.warn({ err }, 'Discord'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'Discord gateway'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'Discord gateway resumed'),
  );
  listen(client);
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    return await ready;
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
