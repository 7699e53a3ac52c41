/** The line of waiting jobs: what of it is told, and to whom it is told again when it moves up. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { placeWords } from '#src/core/place-in-line.ts';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { movePlaces, takePlace, turnsOf } from '#src/db/jobs/place-in-line.ts';
import { findStanding } from '#src/db/jobs/shown.ts';
import { jobsBehind } from '#src/db/messages/posts.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';

const { db } = await testDatabase();
const MANY = 2_500;
const placeOf = async (id: string) => (await findStanding(db, id))?.placeInLine;

it('tells few of many when one leaves it: those at its head exactly, those far behind about where they are', async () => {
  await db.execute(sql`insert into jobs (id, slug, platform, workspace, user_id, source, options, created_at)
    select 'job_' || n, 'slug_' || n, 'memory', '', 'person' || n, '{"kind": "name", "text": "PMC1"}', '{}',
      now() - interval '1 hour' + make_interval(secs => n) from generate_series(1, ${MANY}::int) n`);
  await db.execute(
    sql`insert into posts (job_id, kind, platform, place) select id, 'status', 'memory', '{}' from jobs`,
  );
  await movePlaces(db);
  expect(await Promise.all([1, 24, 25, 34, 94, 95, 149, 150, 2_001].map((n) => placeOf(`job_${n}`)))).toEqual(
    [1, 24, 30, 30, 90, 100, 100, 200, 2_000],
  );
  await db.execute(sql`update posts set shown = 'x', shown_at = now() + interval '1 minute'`);
  await db.execute(sql`update line_places set changed_at = now() - interval '1 hour'`);
  expect(await jobsBehind(db, 'memory')).toEqual([]);

  await moveJob(db, 'job_1', 'running');
  await db.execute(sql`update posts set shown_at = clock_timestamp()`);
  await movePlaces(db);
  const told = await jobsBehind(db, 'memory');
  expect(told).toEqual(expect.arrayContaining(['job_2', 'job_25', 'job_35', 'job_150', 'job_1500']));
  expect(told).not.toContain('job_151');
  expect(told.length).toBeLessThan(60);
});

it('has a place for whoever joins it at once, behind all of their turn, and a turn for each of a person’s jobs', async () => {
  const person = { platform: 'memory', workspace: '', userId: 'person1' };
  const second = await newJob(db, person);
  const turns = await turnsOf(db, { platform: 'memory', workspace: '', userId: 'person1' });
  expect(turns).toMatchObject([{ id: second.id, turn: 2 }]);
  await takePlace(db, second.id, 2);
  expect(await placeOf(second.id)).toBe(2_000);
  await moveJob(db, second.id, 'running');
  expect(await placeOf(second.id), 'it waits no longer').toBeNull();
});

it('says of a rounded place that it is about there', () => {
  expect([1, 24, 30, 2_000].map(placeWords)).toEqual([
    'number 1',
    'number 24',
    'about number 30',
    'about number 2000',
  ]);
});
