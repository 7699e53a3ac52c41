/** A million jobs, made by the database itself, with what was bought and posted for them. */
import type { Sql } from '#src/db/connection/client.ts';

/** Words of titles: frequent and rare as in a language, the first some 10,000 times as frequent as the last. */
const VOCABULARY = 20_000;

/**
 * Fills the empty table with finished, failed and cancelled jobs, one a minute back from now. `lately` stands in the
 * latest tenth of the titles, `formerly` in the oldest fifth, `odd` and `even` in every other one, never together.
 *
 * @param persons how many there are to share them; the first has a fiftieth, the others as many as chance gives them
 */
export async function fill(sql: Sql, rows: number, persons: number): Promise<void> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'jobs' and indexname not in (select conname from pg_constraint)`;
  // Built at the end: in one go they take a tenth of the time.
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  await sql`alter table jobs disable trigger user`;
  await sql`select setseed(0.5)`;
  await sql`
    insert into jobs (id, slug, state, platform, workspace, user_id, source, options, title, authors, paper, percent,
      video, step_seconds, created_at, updated_at, started_at, finished_at)
    select
      'job_' || lpad(n::text, 12, '0'),
      'slug' || lpad(n::text, 22, '0'),
      (case when n % 500 = 0 then 'failed' when n % 700 = 0 then 'cancelled' else 'completed' end)::job_state,
      'discord', 'lab',
      'user' || case when random() < 0.02 then 0 else floor(random() * ${persons})::int end,
      jsonb_build_object('kind', 'name', 'text', 'PMC' || n),
      '{"style": "auto", "voice": "bright", "length": "standard", "review": false, "rights": false, "retracted": false}',
      (select string_agg('term' || floor(exp(random() * ln(${VOCABULARY}::float8)))::int, ' ')
        from generate_series(1, 9 + n * 0)) ||
        case when n < ${rows} / 10 then ' lately' when n > ${rows} * 0.8 then ' formerly' else '' end ||
        case when n % 2 = 0 then ' even' else ' odd' end,
      jsonb_build_array('Ada Author' || n % 5000, 'Ben Writer' || n % 777, 'Cleo Scholar' || n % 33333),
      jsonb_build_object('journal', 'Journal of Term' || n % 100, 'year', 2000 + n % 25, 'doi', '10.1371/journal.' || n,
        'pmid', (30000000 + n)::text, 'pmcid', 'PMC' || n, 'licence', 'CC-BY-4.0'),
      100,
      case when n % 500 = 0 or n % 700 = 0 then null else jsonb_build_object('durationS', 60 + n % 30, 'bytes', 9000000 + n,
        'notes', '[]'::jsonb, 'files', jsonb_build_object(
          'video', 'memo/' || repeat('0', 64) || '/video.mp4', 'srt', 'memo/' || repeat('0', 64) || '/captions.srt',
          'vtt', 'memo/' || repeat('0', 64) || '/captions.vtt', 'poster', 'memo/' || repeat('0', 64) || '/poster.jpg',
          'transcript', 'memo/' || repeat('0', 64) || '/transcript.json')) end,
      '{"fetch-paper": 2.1, "generate-script": 9.5, "generate-audio": 12.2, "generate-videos": 40.1}',
      now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute',
      now() - n * interval '1 minute' + interval '90 seconds'
    from generate_series(${rows}::int, 1, -1) n`;
  await sql`
    insert into step_totals select key, 3, count(*), sum(value::float8)
    from jobs, jsonb_each_text(step_seconds) where state = 'completed' group by key`;
  await sql`alter table jobs enable trigger user`;
  await sql`set maintenance_work_mem = '512MB'`;
  for (const { definition } of indexes) await sql.unsafe(definition);
  await fillOthers(sql, rows);
  await sql`vacuum analyze jobs, purchases, posts`;
}

/** A voice for each job, and its status message. */
async function fillOthers(sql: Sql, rows: number): Promise<void> {
  await sql`
    insert into purchases (key, job_id, provider, kind, model, units, estimate_usd, actual_usd, state, asked_at, created_at)
    select n::text, 'job_' || lpad(n::text, 12, '0'), 'gemini', 'voice', 'tts', '{"characters": 900}', 0.02, 0.019, 'done',
      now() - n * interval '1 minute', now() - n * interval '1 minute'
    from generate_series(${rows}::int, 1, -1) n`;
  await sql`
    insert into posts (job_id, kind, platform, place, state, shown_at, created_at)
    select id, 'status', platform, '{"channel": "1"}', 'settled', finished_at, created_at from jobs`;
}
