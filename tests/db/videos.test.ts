/** Pages of very many videos: the ways to find them give what looking at every row gives. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { recentPaperNames } from '../../src/db/jobs-of.ts';
import { listVideos, type VideoQuery, videoUsage } from '../../src/db/videos.ts';
import { testDatabase } from '../support/database.ts';

const { db } = await testDatabase();
const person = { platform: 'discord', workspace: null, userId: "o'brien\\" };
const ROWS = 12_000;

await db.execute(sql`alter table jobs disable trigger jobs_notify`);
await db.execute(sql`
  insert into jobs (id, slug, state, platform, workspace, user_id, source, options, title, created_at, finished_at, film)
  select 'job_' || lpad(n::text, 12, '0'), 'slug' || n, (case when n % 10 = 0 then 'failed' else 'completed' end)::job_state,
    'discord', 'lab', case when n % 50 = 1 then 'other' else ${person.userId} end,
    jsonb_build_object('kind', 'name', 'text', 'PMC' || n), '{}',
    'all' || case when n % 7 = 0 then ' seven' else '' end || case when n > ${ROWS} - 60 then ' Größe' else '' end ||
      case when n % 500 = 0 then ' seldom' else '' end || case when n between 5000 and 5040 then ' middle' else '' end,
    now() - (n / 3) * interval '1 minute', now(),
    case when n % 10 = 0 then null else '{"durationS": 2.5, "bytes": 10}'::jsonb end
  from generate_series(1, ${ROWS}::int) n`);

const all: VideoQuery = {
  search: '',
  paper: null,
  states: null,
  since: null,
  until: null,
  from: null,
  limit: 20,
};
const numberOf = (id: string): number => Number(id.slice(4));
/** The page's numbers. */
const page = async (query: Partial<VideoQuery>): Promise<number[]> =>
  (await listVideos(db, person, { ...all, ...query })).videos.map(({ id }) => numberOf(id));
/** What looking at every row gives, the latest first: of one minute, the highest id. */
const expected = (fits: (n: number) => boolean): number[] =>
  Array.from({ length: ROWS }, (_, index) => index + 1)
    .filter((n) => n % 50 !== 1 && fits(n))
    .sort((a, b) => Math.floor(a / 3) - Math.floor(b / 3) || b - a);
const seven = (n: number): boolean => n % 7 === 0;
const older = (list: number[], than: number): number[] => list.slice(list.indexOf(than) + 1);
const from = (n: number, towards: 'older' | 'newer') => ({
  jobId: `job_${String(n).padStart(12, '0')}`,
  towards,
});

it('frequent, rare, near, far and no words are found in order', async () => {
  expect(await page({ search: 'seven' })).toEqual(expected(seven).slice(0, 20));
  expect(await page({ search: 'seldom' })).toEqual(expected((n) => n % 500 === 0).slice(0, 20));
  expect(await page({ search: 'GROSSE' }), 'ß is a letter of its own').toEqual([]);
  expect(await page({ search: 'größe' })).toEqual(expected((n) => n > ROWS - 60).slice(0, 20));
  expect(await page({ search: 'grö al' })).toEqual(expected((n) => n > ROWS - 60).slice(0, 20));
  expect(await page({ search: 'middle seven' })).toEqual(expected((n) => n >= 5000 && n <= 5040 && seven(n)));
  expect(await page({ search: 'nothing' })).toEqual([]);
});

it('from any page on, both ways, and with a state', async () => {
  const list = expected((n) => n % 500 === 0);
  const middle = list[10] ?? 0;
  expect(await page({ search: 'seldom', from: from(middle, 'older') })).toEqual(
    older(list, middle).slice(0, 20),
  );
  expect(await page({ search: 'seldom', from: from(middle, 'newer') })).toEqual(list.slice(0, 10));
  const failed = expected((n) => n % 10 === 0 && seven(n));
  expect(await page({ search: 'seven', states: ['failed', 'cancelled'] })).toEqual(failed.slice(0, 20));
  expect(await page({ states: ['failed', 'cancelled'] })).toEqual(expected((n) => n % 10 === 0).slice(0, 20));
  const last = failed.at(-5) ?? 0;
  expect(await page({ search: 'seven', states: ['failed'], from: from(last, 'older') })).toEqual(
    failed.slice(-4),
  );
});

it('a paper is found by its name alone, and its owner’s alone', async () => {
  expect(await page({ paper: 'PMC77' })).toEqual([77]);
  expect(await page({ paper: 'PMC7' })).toEqual([7]);
  expect(await page({ paper: 'PMC51' }), 'somebody else’s').toEqual([]);
  expect(await recentPaperNames(db, person, 3)).toHaveLength(3);
});

it('totals follow what is deleted and made again', async () => {
  const films = expected((n) => n % 10 !== 0).length;
  expect(await videoUsage(db, person)).toMatchObject({
    ready: films,
    seconds: films * 2.5,
    bytes: films * 10,
  });
  await db.execute(sql`update jobs set deleted_at = now() where id = 'job_000000000002'`);
  await db.execute(sql`update jobs set deleted_at = now() where id = 'job_000000000002'`);
  await db.execute(sql`update jobs set state = 'queued' where id = 'job_000000000003'`);
  await db.execute(sql`delete from jobs where id = 'job_000000000004'`);
  expect(await videoUsage(db, person)).toMatchObject({
    ready: films - 3,
    bytes: (films - 3) * 10,
    making: 1,
  });
});
