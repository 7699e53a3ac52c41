/** What the archive's index and the totals cost whoever writes: a job's life with their triggers, and without. */
import type { Sql } from '../../src/db/client.ts';

const TRIGGERS = ['jobs_archive_new', 'jobs_archive', 'jobs_totals_new', 'jobs_totals'];
/** Reports of progress in a job's life: two a second, for a film that takes a quarter of a minute. */
const REPORTS = 30;
const ROUNDS = 9;
const JOBS = 20;

/** @returns ms a job */
async function lives(sql: Sql, name: string): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < JOBS; n += 1) {
    const id = `job_${name}${n}`;
    await sql`insert into jobs (id, slug, platform, workspace, user_id, source, options)
      values (${id}, ${id}, 'discord', 'lab', 'user0', '{"kind": "name", "text": "PMC1"}', '{}')`;
    await sql`update jobs set state = 'running' where id = ${id}`;
    await sql`update jobs set title = 'Sleep and the slow waves of the cortex in mice that were kept awake',
      authors = '["Ada Lovelace", "Rosalind Franklin", "Barbara McClintock"]',
      paper = '{"doi": "10.1371/journal.pone.1", "pmid": "123456", "pmcid": "PMC1"}' where id = ${id}`;
    for (let report = 0; report < REPORTS; report += 1)
      await sql`update jobs set percent = ${report} where id = ${id}`;
    await sql`update jobs set state = 'completed', finished_at = now(), step_seconds = '{"fetch-paper": 1.5}',
      film = '{"durationS": 60, "bytes": 9000000}' where id = ${id}`;
  }
  return (performance.now() - start) / JOBS;
}

/** @returns ms of the database for a job's life, with the triggers and without, taken by turns: the middle of them */
export async function writeCost(sql: Sql): Promise<{ withThem: number; without: number }> {
  const taken = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ['without', 'with'] as const) {
      const how = way === 'with' ? 'enable' : 'disable';
      await sql.unsafe(
        `alter table jobs ${TRIGGERS.map((trigger) => `${how} trigger ${trigger}`).join(', ')}`,
      );
      taken[way].push(await lives(sql, `${way}${round}x`));
    }
  }
  const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return { withThem: middle(taken.with), without: middle(taken.without) };
}
