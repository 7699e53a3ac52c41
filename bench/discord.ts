/**
 * `npm run bench:discord`: the product against a local Discord, told as transcripts, and how quickly it answers.
 *
 * Prints Markdown. Everything is real but Discord itself and the papers' source. With `--statusMessages FILE` the rendered
 * status messages are written as JSON, too.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startFakeDiscord } from '../tests/fakes/discord/index.ts';
import { allComponents } from '../tests/fakes/discord/message-rules.ts';
import { current, type Message } from '../tests/fakes/discord/store.ts';
import { startFakeNcbi } from '../tests/fakes/ncbi.ts';
import { twoColumnPaper } from '../tests/papers/fixtures/two-column.ts';
import { until } from '../tests/support/wait.ts';
import { lineOf, transcript } from './chat/discord-transcript.ts';
import { startProduct } from './chat/product.ts';

const VIDEO_MS = 300_000;
const out = (text: string) => process.stdout.write(`${text}\n`);
const { values } = parseArgs({ options: { statusMessages: { type: 'string' } } });

const discord = await startFakeDiscord({ messageContent: true });
const ncbi = await startFakeNcbi([]);
const guild = discord.addGuild('Lab');
const ada = discord.addUser('ada');
const product = await startProduct(
  {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.urls.api,
    MAX_ACTIVE_PER_USER: '50',
    MAX_VIDEOS_PER_DAY: '100',
  },
  ncbi.urls,
  () => discord.store.commands.has('global'),
);
const pdf = { name: 'lake.pdf', bytes: twoColumnPaper() };
const kept: Record<string, unknown> = {};

const ofBot = (channelId: string): Message[] =>
  discord.store
    .messagesIn(channelId)
    .filter(({ authorId, deletedAt }) => authorId === discord.applicationId && deletedAt === null);
const labels = (message: Message | undefined): string[] =>
  allComponents(message ? current(message).components : []).map(({ label }) => String(label ?? ''));
const keep = (name: string, message: Message | undefined) => {
  if (!message) return;
  const { content, embeds, components } = current(message);
  kept[name] = { content, embeds, components };
};

/** One scene of the play in a channel of its own. */
async function scene(title: string, play: (channel: ReturnType<typeof discord.addChannel>) => Promise<void>) {
  const channel = discord.addChannel(guild, title.toLowerCase().replace(/[^a-z]+/g, '-'));
  const from = discord.store.clock();
  await play(channel);
  out(`\n## ${title}\n\n\`\`\`text`);
  for (const line of transcript(discord, from, ({ channelId }) => channelId === channel.id))
    out(line.slice(0, 400));
  out('```');
}

await scene('A slash command', async (channel) => {
  discord.slash(ada, channel, 'video', { paper: 'sample' });
  await until(() => {
    const statusMessage = ofBot(channel.id)[0];
    if (statusMessage && lineOf(current(statusMessage)).includes('pictures'))
      keep('status message while it is made', statusMessage);
    return ofBot(channel.id).length === 2 && labels(statusMessage).includes('Watch');
  }, VIDEO_MS);
  keep('status message at the end', ofBot(channel.id)[0]);
  keep('video', ofBot(channel.id)[1]);
});

await scene('A dropped PDF', async (channel) => {
  discord.say(ada, channel, 'Has anybody read this?', { files: [pdf] });
  await until(() => ofBot(channel.id).length === 2, VIDEO_MS);
});

await scene('A cancel', async (channel) => {
  discord.slash(ada, channel, 'video', { paper: 'sample', voice: 'deep' });
  const statusMessage = await until(
    () =>
      ofBot(channel.id).find((one) => labels(one).includes('Cancel') && lineOf(current(one)).includes('%')),
    VIDEO_MS,
  );
  discord.click(ada, statusMessage, 'Cancel');
  await until(() => labels(statusMessage).includes('Start again'), VIDEO_MS);
  keep('cancelled status message', statusMessage);
});

await scene('A failure', async (channel) => {
  const page = { name: 'paper.pdf', bytes: Buffer.from('<html><body>Please log in</body></html>') };
  discord.slash(ada, channel, 'video', { file: page });
  await until(() => ofBot(channel.id).length === 2 && labels(ofBot(channel.id)[0]).length === 0, VIDEO_MS);
  keep('failed status message', ofBot(channel.id)[0]);
  keep('failure', ofBot(channel.id)[1]);
});

await scene('The bot is killed in the middle', async (channel) => {
  discord.slash(ada, channel, 'video', { paper: 'sample', voice: 'calm' });
  await until(() => ofBot(channel.id).some((one) => lineOf(current(one)).includes('%')), VIDEO_MS);
  await product.killBot();
  await until(
    () => ofBot(channel.id).length === 2 && labels(ofBot(channel.id)[0]).includes('Watch'),
    VIDEO_MS,
  );
});

await scene('Discord is away for half a minute', async (channel) => {
  discord.slash(ada, channel, 'video', { paper: 'sample', style: 'coral' });
  await until(() => ofBot(channel.id).some((one) => lineOf(current(one)).includes('%')), VIDEO_MS);
  discord.down();
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  discord.up();
  await until(
    () => ofBot(channel.id).length === 2 && labels(ofBot(channel.id)[0]).includes('Watch'),
    VIDEO_MS,
  );
});

out('\n## Fifty commands in ten seconds\n');
const crowded = discord.addChannel(guild, 'crowded');
const people = Array.from({ length: 10 }, (_, index) => discord.addUser(`reader${index}`));
const asked: ReturnType<typeof discord.slash>[] = [];
for (let index = 0; index < 50; index += 1) {
  asked.push(discord.slash(people[index % 10] ?? ada, crowded, 'video', { paper: `PMC${1000 + index}` }));
  await new Promise((resolve) => setTimeout(resolve, 200));
}
await until(() => asked.every(({ acknowledgedAt }) => acknowledgedAt !== null), VIDEO_MS);
const acks = asked
  .map(({ createdAt, acknowledgedAt }) => (acknowledgedAt ?? 0) - createdAt)
  .sort((a, b) => a - b);
const quantile = (share: number) => acks[Math.min(acks.length - 1, Math.floor(share * acks.length))];
const before = discord.store.clock();
// None of the papers exists: each ends in a failure that mentions its requester, in the order of the requests.
await until(() => ofBot(crowded.id).length >= 100, VIDEO_MS);
const ends = ofBot(crowded.id).filter(({ versions }) => (versions[0]?.mentions.users.length ?? 0) > 0);
const order = ends.map((message) => Number(/PMC(\d+)/.exec(lineOf(current(message)))?.[1]));
const inversions = order.filter((value, index) => index > 0 && value < (order[index - 1] ?? 0)).length;
out('| | |\n|---|---|');
out(`| acknowledged, p50 / p99 / slowest | ${quantile(0.5)} / ${quantile(0.99)} / ${acks.at(-1)} ms |`);
out(`| all fifty ends told after | ${((discord.store.clock() - before) / 1000).toFixed(0)} s |`);
out(`| ends out of the order of requests | ${inversions} of 50 |`);
out(
  `| 429 answers, all scenes | ${Object.values(discord.rates.refused).reduce((sum, count) => sum + count, 0)} |`,
);
out(`| bodies against Discord's own description | ${discord.store.specProblems.length} faults |`);

await product.close();
await ncbi.close();
await discord.close();
if (values.statusMessages) await writeFile(values.statusMessages, `${JSON.stringify(kept, null, 2)}\n`);
