/**
 * `npm run bench:slack`: the product against a local Slack, over both transports, told as transcripts.
 *
 * Prints Markdown. Everything is real but Slack itself and the papers' source.
 */
import { startFakeNcbi } from '../tests/fakes/ncbi.ts';
import { elementsOf, objects } from '../tests/fakes/slack/block-rules.ts';
import { startFakeSlack } from '../tests/fakes/slack/index.ts';
import type { Channel, Message } from '../tests/fakes/slack/model.ts';
import { current } from '../tests/fakes/slack/store.ts';
import { twoColumnPaper } from '../tests/papers/fixtures/two-column.ts';
import { until } from '../tests/support/wait.ts';
import { startProduct } from './chat/product.ts';

const VIDEO_MS = 300_000;
const HTTP_PORT = '38917';
const out = (text: string) => process.stdout.write(`${text}\n`);

type Slack = Awaited<ReturnType<typeof startFakeSlack>>;

const labels = (message: Message | undefined): string[] =>
  (message ? current(message).blocks : [])
    .flatMap(elementsOf)
    .filter(({ type }) => type === 'button')
    .map(({ text }) => String((text as { text: string }).text));

/** Everything readable in blocks: their texts, and the steps of a plan with their state. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (value === null || typeof value !== 'object') return [];
  const block = value as Record<string, unknown>;
  if (block.type === 'task_card') return [`${String(block.status)}: ${String(block.title)}`];
  const own = typeof block.text === 'string' ? [block.text] : [];
  return [
    ...own,
    ...Object.values(block).flatMap((inner) => (typeof inner === 'object' ? wordsOf(inner) : [])),
  ];
}

function transcript(slack: Slack, channel: Channel, from: number): string[] {
  const lines = slack.messages(channel).flatMap((message) =>
    message.versions.map((version, index) => {
      const ping = index === 0 && version.mentions.users.length > 0 ? ' 🔔' : '';
      const files = message.fileIds.length > 0 ? ` 📎 ${message.fileIds.length} file` : '';
      const said = wordsOf(objects(version.blocks)).join(' / ') || version.text;
      const verb = index === 0 ? 'says' : 'edits';
      return {
        at: version.at,
        line: `${message.userId} ${verb} ${message.ts.slice(-4)}${ping}:${files} ${said.replace(/\s+/g, ' ')}`,
      };
    }),
  );
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ at, line }) => `${((at - from) / 1000).toFixed(1).padStart(6)} s  ${line}`.slice(0, 400));
}

async function play(transport: 'Socket Mode' | 'HTTP'): Promise<void> {
  const slack = await startFakeSlack({ processingMs: 20 });
  const ncbi = await startFakeNcbi([]);
  const lab = slack.addWorkspace('Lab');
  const ada = slack.addUser(lab, 'ada');
  const over: Record<string, string> =
    transport === 'HTTP'
      ? { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: HTTP_PORT }
      : { SLACK_APP_TOKEN: slack.appToken };
  const product = await startProduct(
    { SLACK_BOT_TOKEN: lab.botToken, SLACK_API_URL: slack.urls.api, ...over },
    ncbi.urls,
    () => (transport === 'HTTP' ? slack.calls('auth.test').length > 0 : slack.sockets.connected > 0),
  );
  if (transport === 'HTTP') {
    const url = slack.useRequestUrl(`http://127.0.0.1:${HTTP_PORT}/slack/events`);
    await until(async () => url?.verify().catch(() => false), 60_000);
  }
  const of = (channel: Channel) => slack.messages(channel).filter(({ userId }) => userId === lab.botUserId);

  async function scene(title: string, act: (channel: Channel) => Promise<void>): Promise<void> {
    const channel = slack.addChannel(lab, title.toLowerCase().replace(/[^a-z]+/g, '-'));
    const from = slack.store.clock();
    await act(channel);
    out(`\n## ${title}, over ${transport}\n\n\`\`\`text`);
    for (const line of transcript(slack, channel, from)) out(line);
    out('```');
  }

  await scene('A slash command', async (channel) => {
    slack.slash(ada, channel, '/video', 'sample length=short');
    await until(() => of(channel).some(({ fileIds }) => fileIds.length > 0), VIDEO_MS);
  });
  await scene('A shared PDF', async (channel) => {
    slack.say(ada, channel, 'Has anybody read this?', {
      files: [{ name: 'lake.pdf', bytes: twoColumnPaper() }],
    });
    await until(() => of(channel).some(({ fileIds }) => fileIds.length > 0), VIDEO_MS);
  });
  await scene('A cancel', async (channel) => {
    slack.slash(ada, channel, '/video', 'sample voice=deep length=short');
    const statusMessage = await until(
      () => of(channel).find((one) => labels(one).includes('Cancel')),
      VIDEO_MS,
    );
    slack.click(ada, statusMessage, 'Cancel');
    await until(() => labels(statusMessage).includes('Start again'), VIDEO_MS);
  });
  await scene('A failure', async (channel) => {
    const page = { name: 'paper.pdf', bytes: Buffer.from('<html><body>Please log in</body></html>') };
    slack.say(ada, channel, '', { files: [page] });
    await until(() => of(channel).length === 2, VIDEO_MS);
  });
  const answered = slack.deliveries.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const waits = answered
    .map(({ acknowledgedAt, attempts }) => (acknowledgedAt ?? 0) - (attempts.at(-1)?.at ?? 0))
    .sort((a, b) => a - b);
  out(`\nAcknowledged ${answered.length} of ${slack.deliveries.length}; slowest ${waits.at(-1)} ms.`);
  await product.close();
  await ncbi.close();
  await slack.close();
}

await play('Socket Mode');
await play('HTTP');
