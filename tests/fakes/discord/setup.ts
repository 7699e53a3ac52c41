/** A local Discord with one server, one channel, one person, the bot's commands, and the real client's REST. */
import { REST, type RESTOptions, Routes } from 'discord.js';
import { type FakeDiscordOptions, startFakeDiscord } from './index.ts';

const COMMANDS = [
  {
    name: 'video',
    type: 1,
    description: 'Make a video of a paper',
    options: [
      { type: 3, name: 'paper', description: 'PMC id or DOI', autocomplete: true },
      { type: 11, name: 'file', description: 'A PDF', file_types: ['.pdf'] },
    ],
  },
  { name: 'Make a video', type: 3 },
];

export async function startWorld(options: FakeDiscordOptions = {}) {
  const discord = await startFakeDiscord(options);
  const guild = discord.addGuild('Lab');
  const channel = discord.addChannel(guild, 'papers');
  const ada = discord.addUser('ada');
  const rest = (extra: Partial<RESTOptions> = {}) =>
    new REST({ api: discord.urls.api, version: '10', retries: 0, ...extra }).setToken(discord.token);
  const own = rest();
  await own.put(Routes.applicationCommands(discord.applicationId), { body: COMMANDS });
  const send = (body: object, to = channel.id) =>
    own.post(Routes.channelMessages(to), { body }) as Promise<{ id: string }>;
  const respond = (one: { id: string; token: string }, type: number, data: object = {}) =>
    own.post(Routes.interactionCallback(one.id, one.token), { body: { type, data }, auth: false });
  const webhook = (token: string, id = '@original') =>
    Routes.webhookMessage(discord.applicationId, token, id);
  return { discord, guild, channel, ada, rest, own, send, respond, webhook };
}

/** The code and body of the error a request ends in. */
export async function failure(
  request: Promise<unknown>,
): Promise<{ status: number; code: number; rawError: unknown }> {
  const outcome = await request.then(
    () => null,
    (error: { status: number; code: number; rawError: unknown }) => error,
  );
  if (!outcome) throw new Error('the request went through');
  return outcome;
}
