/**
 * How long one page of one's videos takes with a million of them, all one person's or shared by many; what the
 * administrator and Prometheus ask for; and what the archive's index costs: an upgrade, the disk, whoever writes.
 *
 * `npm run bench:list [-- --rows 1000000] [--pages 200] [--persons 1,5000]`. It needs 9 GB of disk while it runs.
 * Prints tables, and as its last line one JSON object with the same figures.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase, type Sql } from '../src/db/client.ts';
import { openEmbeddedDatabase } from '../src/db/embedded/index.ts';
import { recentPaperNames } from '../src/db/jobs-of.ts';
import { migrateDatabase } from '../src/db/migrate.ts';
import { listVideos, videoUsage } from '../src/db/videos.ts';
import { fill, index } from './list/fill.ts';
import { type Figure, table } from './list/measure.ts';
import { operations } from './list/operations.ts';
import { anyOf, pageKinds } from './list/pages.ts';
import { writeCost } from './list/writes.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    pages: { type: 'string', default: '200' },
    persons: { type: 'string', default: '1,5000' },
  },
});
const ROWS = Number(values.rows);
const PAGES = Number(values.pages);
/** The largest page of the API. */
const LIMIT = 50;

async function measureAll(db: Database, userId: () => string): Promise<Record<string, Figure>> {
  const person = () => ({ platform: 'discord', workspace: null, userId: userId() });
  const all = { search: '', paper: null, states: null, since: null, until: null, from: null, limit: LIMIT };
  const { figures, tell } = table(PAGES);
  for (const [name, query] of Object.entries(pageKinds(ROWS))) {
    await tell(name, () => listVideos(db, person(), { ...all, ...query() }));
  }
  await tell('nothing: how busy the machine is', () => db.execute(sql`select 1`));
  await tell('/usage', () => videoUsage(db, person()));
  await tell('suggestions of papers', () => recentPaperNames(db, person(), 25));
  for (const [name, work] of Object.entries(operations(db, ROWS))) await tell(name, work);
  return figures;
}

/** Megabytes on disk of jobs, and of their index. */
async function diskUse(client: Sql): Promise<{ jobs: number; index: number }> {
  const [use] = await client<{ jobs: number; index: number }[]>`
    select (pg_total_relation_size('jobs') / 1e6)::int as jobs, ((pg_total_relation_size('archive_words') +
      pg_total_relation_size('archive_places') + pg_total_relation_size('archive_blocks')) / 1e6)::int as index`;
  return use ?? { jobs: 0, index: 0 };
}

const folder = await mkdtemp(join(tmpdir(), 'bench-list-'));
const embedded = await openEmbeddedDatabase(folder);
const opened = openDatabase(embedded.url);
try {
  await migrateDatabase(embedded.url);
  const summary: Record<string, object> = {};
  for (const persons of values.persons.split(',').map(Number)) {
    const start = performance.now();
    await fill(opened.sql, ROWS, persons);
    const madeS = Math.round((performance.now() - start) / 1_000);
    const indexedS = await index(opened.sql);
    await opened.sql`checkpoint`; // what was written is on the disk, as where nobody fills tables
    const disk = await diskUse(opened.sql);
    console.log(`\n${ROWS} videos of ${persons} (made in ${madeS} s); pages of ${LIMIT}, ms`);
    // Of many, half the pages are those of whoever has the most.
    const figures = await measureAll(opened.db, () => `user${Math.random() < 0.5 ? 0 : anyOf(persons)}`);
    const writes = await writeCost(opened.sql);
    console.log(`the index made in ${indexedS} s; on disk ${disk.index} MB beside the jobs' ${disk.jobs} MB`);
    console.log(
      `a job's life in the database: ${writes.withThem.toFixed(1)} ms, ${writes.without.toFixed(1)} ms without index and totals`,
    );
    summary[persons] = { figures, indexedS, disk, writes };
  }
  console.log(JSON.stringify(summary));
} finally {
  await opened.sql.end();
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
}
