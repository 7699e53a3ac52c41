/** People in both chats who ask for videos, so many a second. */
import { setTimeout as pause } from 'node:timers/promises';
import { startFakeDiscord } from '../../tests/fakes/discord/index.ts';
import { startFakeSlack } from '../../tests/fakes/slack/index.ts';

/** Where the commands are spread over. */
const CHANNELS = 20;

/** A server and a workspace; everybody asks once. */
export async function openCrowd() {
  const [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
  const guild = discord.addGuild('Lab');
  const lab = slack.addWorkspace('Lab');
  const rooms = Array.from({ length: CHANNELS }, (_, index) => ({
    inDiscord: discord.addChannel(guild, `room-${index}`),
    inSlack: slack.addChannel(lab, `room-${index}`),
  }));
  return {
    environment: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.urls.api,
      SLACK_BOT_TOKEN: lab.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.urls.api,
    },
    /** @returns ms until each command was acknowledged, by chat; null: it was not */
    async ask(perSecond: number, seconds: number) {
      const asked = { discord: [] as (() => number | null)[], slack: [] as (() => number | null)[] };
      const from = Date.now();
      for (let index = 0; index < perSecond * seconds; index += 1) {
        const room = rooms[index % CHANNELS];
        const paper = `PMC${5_000_000 + index}`;
        if (!room) continue;
        if (index % 2 === 0) {
          const sent = discord.slash(discord.addUser(`reader${index}`), room.inDiscord, 'video', { paper });
          asked.discord.push(() => sent.acknowledgedAt && sent.acknowledgedAt - sent.createdAt);
        } else {
          const sent = slack.slash(slack.addUser(lab, `reader${index}`), room.inSlack, '/video', paper);
          const at = Date.now();
          asked.slack.push(() => sent.acknowledgedAt && sent.acknowledgedAt - at);
        }
        await pause(Math.max(0, from + ((index + 1) * 1_000) / perSecond - Date.now()));
      }
      await pause(5_000); // both chats bear three seconds
      return { discord: asked.discord.map((of) => of()), slack: asked.slack.map((of) => of()) };
    },
    async close() {
      await Promise.all([discord.close(), slack.close()]);
    },
  };
}
