/**
 * What ten thousand waiting jobs cost those who ask for another one: bot and worker as they are run, a database of their
 * own, both chats.
 *
 * `npm run bench:load [-- --waiting 100,10000] [--rate 50] [--seconds 60]`. Prints a table with a row for each number of
 * waiting jobs, and what the last costs by the first.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { migrateDatabase } from '#src/db/connection/migrate.ts';
import { startFakeNcbi } from '../tests/fakes/ncbi.ts';
import { startPostgres } from '../tests/support/servers.ts';
import { openCrowd } from './load/crowd.ts';
import { fillLine } from './load/fill.ts';
import { openProcesses } from './outages/processes.ts';

const { values } = parseArgs({
  options: {
    waiting: { type: 'string', default: '100,10000' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
  },
});
const out = (text: string) => process.stdout.write(`${text}\n`);
const folder = await mkdtemp(join(tmpdir(), 'bench-load-'));
const server = await startPostgres(folder);

interface Figures {
  discord: readonly (number | null)[];
  slack: readonly (number | null)[];
  /** Each of a command. */
  touches: number;
  transactions: number;
  rowsRead: number;
  botMb: number;
  workerMb: number;
}

const quantile = (all: readonly (number | null)[], share: number): number => {
  const sorted = all.map((ms) => ms ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

async function residentMb(pid: number | null): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function measure(waiting: number): Promise<Figures> {
  const name = `load_${waiting}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href);
  const sql = postgres(url.href, { max: 2, onnotice: () => undefined });
  await fillLine(sql, url.href, waiting);
  const [crowd, ncbi] = await Promise.all([openCrowd(), startFakeNcbi([])]);
  const data = join(folder, name);
  const processes = openProcesses(
    {
      PATH: process.env.PATH,
      DATA_DIR: data,
      DATABASE_URL: url.href,
      PORT: '0',
      NCBI_EUTILS_URL: ncbi.urls.eutils,
      NCBI_IDCONV_URL: ncbi.urls.idconv,
      PMC_CLOUD_URL: ncbi.urls.pmcCloud,
      EUROPEPMC_URL: ncbi.urls.europepmc,
      ARXIV_URL: ncbi.urls.arxiv,
      ...crowd.environment,
    },
    folder,
  );
  try {
    await processes.start('bot');
    await processes.start('worker');
    const books = async () => {
      const [row] = await sql<{ touches: string; transactions: string; rows: string }[]>`
        select (select last_value from bullmq.job_seq) as touches, xact_commit + xact_rollback as transactions,
          tup_returned as rows from pg_stat_database where datname = current_database()`;
      return {
        touches: Number(row?.touches),
        transactions: Number(row?.transactions),
        rows: Number(row?.rows),
      };
    };
    const before = await books();
    const commands = Number(values.rate) * Number(values.seconds);
    const acknowledged = await crowd.ask(Number(values.rate), Number(values.seconds));
    const after = await books();
    return {
      ...acknowledged,
      touches: (after.touches - before.touches) / commands,
      transactions: (after.transactions - before.transactions) / commands,
      rowsRead: (after.rows - before.rows) / commands,
      botMb: await residentMb(processes.pidOf('bot')),
      workerMb: await residentMb(processes.pidOf('worker')),
    };
  } finally {
    await processes.close();
    await Promise.all([crowd.close(), ncbi.close(), sql.end(), admin.end()]);
  }
}

out(`${values.rate} commands a second for ${values.seconds} s, half of them in each chat.\n`);
out(
  '| waiting | acknowledged in Discord, p50 / p99 ms | in Slack | lost | touches a command | transactions | rows read | bot MB | worker MB |',
);
out('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
const all: Figures[] = [];
for (const waiting of values.waiting.split(',').map(Number)) {
  const figures = await measure(waiting);
  all.push(figures);
  const { discord, slack, touches, transactions, rowsRead, botMb, workerMb } = figures;
  const lost = [...discord, ...slack].filter((ms) => ms === null).length;
  const cells = [
    ...[discord, slack].map((of) => `${quantile(of, 0.5)} / ${quantile(of, 0.99)}`),
    lost,
    ...[touches, transactions, rowsRead].map((of) => of.toFixed(1)),
    ...[botMb, workerMb],
  ];
  out(`| ${[waiting, ...cells].join(' | ')} |`);
}
const ratio = (of: (figures: Figures) => number): string =>
  (of(all.at(-1) as Figures) / of(all[0] as Figures)).toFixed(2);
out(
  `\nThe last by the first: Discord p50 ${ratio(({ discord }) => quantile(discord, 0.5))}, Slack p50 ${ratio(({ slack }) => quantile(slack, 0.5))}, transactions ${ratio(({ transactions }) => transactions)}.`,
);
await server.stop();
await rm(folder, { recursive: true, force: true });
