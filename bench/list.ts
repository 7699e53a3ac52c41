/**
 * How long one page of one's videos takes with a million of them, shared by 5,000 people of whom one has 20,000; and
 * what the administrator and Prometheus ask for.
 *
 * `npm run bench:list [-- --rows 1000000] [--pages 200]`. It needs 6 GB of disk while it runs. Prints a table, and as
 * its last line one JSON object with the same figures.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { listVideos, videoUsage } from '#src/db/archive/videos.ts';
import { type Database, openDatabase } from '#src/db/connection/client.ts';
import { migrateDatabase } from '#src/db/connection/migrate.ts';
import { openEmbeddedDatabase } from '#src/db/embedded/index.ts';
import { recentPaperNames } from '#src/db/jobs/of-person.ts';
import { createLogger } from '#src/runtime/log.ts';
import { fill } from './list/fill.ts';
import { type Figure, table } from './list/measure.ts';
import { operations } from './list/operations.ts';
import { anyOf, pageKinds } from './list/pages.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    pages: { type: 'string', default: '200' },
  },
});
const ROWS = Number(values.rows);
const PAGES = Number(values.pages);
const PERSONS = 5_000;
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

const folder = await mkdtemp(join(tmpdir(), 'bench-list-'));
const embedded = await openEmbeddedDatabase(folder, createLogger('silent', null));
const opened = openDatabase(embedded.url);
try {
  await migrateDatabase(embedded.url);
  const start = performance.now();
  await fill(opened.sql, ROWS, PERSONS);
  const madeS = Math.round((performance.now() - start) / 1_000);
  await opened.sql`checkpoint`; // what was written is on the disk, as where nobody fills tables
  const [disk] = await opened.sql`
    select (pg_total_relation_size('jobs') / 1e6)::int as jobs,
      (pg_relation_size('jobs_by_own_words') / 1e6)::int as own_words, (pg_relation_size('jobs_by_words') / 1e6)::int as words`;
  console.log(
    `${ROWS} videos of ${PERSONS} (made in ${madeS} s, MB: ${JSON.stringify(disk)}); pages of ${LIMIT}, ms`,
  );
  // Half the pages are those of whoever has the most.
  const figures = await measureAll(opened.db, () => `user${Math.random() < 0.5 ? 0 : anyOf(PERSONS)}`);
  console.log(JSON.stringify({ figures, madeS, disk }));
} finally {
  await opened.sql.end();
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
}
