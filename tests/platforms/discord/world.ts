/** The adapter, logged in to a local Discord. */
import type { Desk } from '#commands/shared/desk.ts';
import { startDiscord } from '#src/platforms/discord/index.ts';
import { type FakeDiscordOptions, startFakeDiscord } from '../../fakes/discord/index.ts';
import { silentLog } from '../../support/log.ts';

/** A server with a channel and two people; `desk` as the bot would open it. */
export async function startDiscordWorld(
  desk: Promise<Desk>,
  /** `botClock`: where the bot's differs from Discord's. */
  options: FakeDiscordOptions & { readContent?: boolean; botClock?: () => number } = {},
) {
  const discord = await startFakeDiscord(options);
  const guild = discord.addGuild('Lab');
  const channel = discord.addChannel(guild, 'papers');
  const ada = discord.addUser('ada');
  const grace = discord.addUser('grace');
  const platform = await startDiscord({
    token: discord.token,
    apiUrl: discord.urls.api,
    readContent: options.readContent ?? options.messageContent ?? false,
    desk,
    log: silentLog,
    ...(options.clock && { now: options.botClock ?? options.clock }),
  });
  return {
    discord,
    guild,
    channel,
    ada,
    grace,
    platform,
    async close() {
      await platform.close();
      await discord.close();
    },
  };
}
