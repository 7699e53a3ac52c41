/**
 * How long one page of one's videos takes with a million of them, all one person's or shared by many.
 *
 * `npm run bench:list [-- --rows 1000000] [--pages 200]`. It needs 5 GB of disk while it runs. Prints a table, and as
 * its last line one JSON object with the same figures.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../src/db/client.ts';
import { openEmbeddedDatabase } from '../src/db/embedded/index.ts';
import { recentPaperNames } from '../src/db/jobs-of.ts';
import { migrateDatabase } from '../src/db/migrate.ts';
import { listVideos, STATE_GROUPS, type VideoQuery, videoUsage } from '../src/db/videos.ts';
import { fill } from './list/fill.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, pages: { type: 'string', default: '200' } },
});
const ROWS = Number(values.rows);
const PAGES = Number(values.pages);
const MANY = 5_000;
const HOUR_MS = 3_600_000;
/** The largest page of the API. */
const LIMIT = 50;

const anyOf = (count: number): number => Math.floor(Math.random() * count);
const jobId = (n: number): string => `job_${String(n).padStart(12, '0')}`;
const deep = (): VideoQuery['from'] => ({
  jobId: jobId(1 + anyOf(ROWS)),
  towards: Math.random() < 0.5 ? 'older' : 'newer',
});

/** What is asked for, anew each time. */
const PAGE_KINDS: Record<string, () => Partial<VideoQuery>> = {
  first: () => ({}),
  'deep, either way': () => ({ from: deep() }),
  'ready, deep': () => ({ states: STATE_GROUPS.ready, from: deep() }),
  'failed, first': () => ({ states: STATE_GROUPS.failed }),
  'failed, deep': () => ({ states: STATE_GROUPS.failed, from: deep() }),
  'making (none)': () => ({ states: STATE_GROUPS.making }),
  'between two dates': () => {
    const until = Date.now() - anyOf(ROWS) * 60_000;
    return { until: new Date(until), since: new Date(until - anyOf(1_000) * HOUR_MS) };
  },
  'one paper': () => ({
    paper: [`PMC${1 + anyOf(ROWS)}`, `10.1371/journal.${1 + anyOf(ROWS)}`][anyOf(2)] ?? '',
  }),
  'search, any word': () => ({ search: `term${Math.floor(Math.exp(Math.random() * Math.log(20_000)))}` }),
  'search, two words': () => ({
    search: `term${1 + anyOf(30)} term${1 + anyOf(2_000)}`,
  }),
  'search, beginning of words': () => ({ search: `t wri term${1 + anyOf(9)}` }),
  'search, deep': () => ({ search: `term${1 + anyOf(5_000)}`, from: deep() }),
  'search, of those that failed': () => ({ search: `term${1 + anyOf(5_000)}`, states: STATE_GROUPS.failed }),
  'search, an author': () => ({ search: `writer${anyOf(777)}` }),
  'search, no such word': () => ({ search: `nothing${anyOf(1_000)}` }),
  'search, latest tenth, from the oldest on': () => ({
    search: 'lately',
    from: { jobId: jobId(ROWS - anyOf(1_000)), towards: 'newer' },
  }),
  'search, oldest fifth alone': () => ({ search: 'formerly' }),
  'search, two words of half the titles, never together': () => ({ search: 'odd even' }),
};

interface Figure {
  p50: number;
  p99: number;
  worst: number;
}

async function measure(work: () => Promise<unknown>): Promise<Figure> {
  await work(); // the connection, the plan
  const times: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.ceil(times.length * share) - 1] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), worst: at(1) };
}

async function measureAll(db: Database, userId: () => string): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  const person = () => ({ platform: 'discord', workspace: null, userId: userId() });
  const all = { search: '', paper: null, states: null, since: null, until: null, from: null, limit: LIMIT };
  const tell = async (name: string, work: () => Promise<unknown>) => {
    const figure = await measure(work);
    figures[name] = figure;
    const cells = [figure.p50, figure.p99, figure.worst].map((ms) => ms.toFixed(1).padStart(9)).join('');
    console.log(`${name.padEnd(54)}${cells}`);
  };
  for (const [name, query] of Object.entries(PAGE_KINDS)) {
    await tell(name, () => listVideos(db, person(), { ...all, ...query() }));
  }
  await tell('nothing: how busy the machine is', () => db.execute(sql`select 1`));
  await tell('/usage', () => videoUsage(db, person()));
  await tell('suggestions of papers', () => recentPaperNames(db, person(), 25));
  return figures;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-list-'));
const embedded = await openEmbeddedDatabase(folder);
const opened = openDatabase(embedded.url);
try {
  await migrateDatabase(embedded.url);
  const summary: Record<string, Record<string, Figure>> = {};
  for (const [name, persons] of [
    ['one person', 1],
    [`${MANY} persons`, MANY],
  ] as const) {
    const start = performance.now();
    await fill(opened.sql, ROWS, persons);
    const tookS = Math.round((performance.now() - start) / 1_000);
    console.log(`\n${ROWS} videos of ${name} (made in ${tookS} s); pages of ${LIMIT}, ms`);
    console.log(`${''.padEnd(54)}${['p50', 'p99', 'worst'].map((head) => head.padStart(9)).join('')}`);
    // Of many, half the pages are those of whoever has the most.
    const userId = () => `user${Math.random() < 0.5 ? 0 : anyOf(persons)}`;
    summary[name] = await measureAll(opened.db, userId);
  }
  console.log(JSON.stringify(summary));
} finally {
  await opened.sql.end();
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
}
