/** Pages of very many videos: the ways to find them give what looking at every row gives. */
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JobState, Person } from '#src/core/job.ts';
import type { VideoQuery } from '#src/db/archive/pages.ts';
import { listVideos, videoUsage } from '#src/db/archive/videos.ts';
import { clearJob } from '#src/db/jobs/deletions.ts';
import { recentPaperNames } from '#src/db/jobs/of-person.ts';
import { testDatabase } from '../support/database.ts';

const { db, sql: client } = await testDatabase();
const person = { platform: 'discord', workspace: null, userId: "o'brien\\" };
const ROWS = 12_000;

await db.execute(sql`alter table jobs disable trigger jobs_notify`);
await db.execute(sql`
  insert into jobs (id, slug, state, platform, workspace, user_id, source, options, title, created_at, finished_at, video)
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

it('beginnings of a letter or two are found, whether nearly every video has them, a few or none', async () => {
  const list = expected(() => true);
  const middle = list[5_000] ?? 0;
  expect(await page({ search: 'a' })).toEqual(list.slice(0, 20));
  expect(await page({ search: 'AL se', states: ['completed'] })).toEqual(
    expected((n) => n % 10 !== 0 && seven(n)).slice(0, 20),
  );
  expect(await page({ search: 'a', from: from(middle, 'older') })).toEqual(older(list, middle).slice(0, 20));
  expect(await page({ search: 'a', from: from(middle, 'newer') })).toEqual(list.slice(4_980, 5_000));
  expect(await page({ search: 'mi' })).toEqual(expected((n) => n >= 5000 && n <= 5040).slice(0, 20));
  expect(await page({ search: 'a', from: from(list.at(-4) ?? 0, 'older') })).toEqual(list.slice(-3));
  expect(await page({ search: 'se a', paper: 'PMC77' })).toEqual([77]);
  expect(await page({ search: 'x' })).toEqual([]);
  expect(await page({ search: '!?' })).toEqual([]);
});

it('rare words are found both ways, also from a page on, in a state, of a paper', async () => {
  const list = expected((n) => n % 500 === 0);
  const middle = list[10] ?? 0;
  expect(await page({ search: 'seldom al' })).toEqual(list.slice(0, 20));
  expect(await page({ search: 'seldom', from: from(middle, 'newer'), limit: 5 })).toEqual(list.slice(5, 10));
  expect(await page({ search: 'seldom', states: ['completed'] })).toEqual([]);
  expect(await page({ paper: 'PMC500', search: 'seldom' })).toEqual([500]);
  expect(await page({ paper: 'PMC500', search: '!' })).toEqual([]);
  expect(await page({ paper: "it's \\ odd" })).toEqual([]);
});

it('what videos come to follows what is deleted and made again', async () => {
  const videos = expected((n) => n % 10 !== 0).length;
  expect(await videoUsage(db, person)).toMatchObject({
    ready: videos,
    seconds: videos * 2.5,
    bytes: videos * 10,
  });
  await db.execute(sql`update jobs set deleted_at = now() where id = 'job_000000000002'`);
  await db.execute(sql`update jobs set deleted_at = now() where id = 'job_000000000002'`);
  await db.execute(sql`update jobs set state = 'queued' where id = 'job_000000000003'`);
  await db.execute(sql`delete from jobs where id = 'job_000000000004'`);
  expect(await videoUsage(db, person)).toMatchObject({
    ready: videos - 3,
    bytes: (videos - 3) * 10,
    making: 1,
  });
});

it('asks no parallel workers for a search of one’s own: they take longer to start than it takes', async () => {
  await client.begin(async (tx) => {
    // As if starting them cost nothing.
    await tx`set local enable_bitmapscan = off`;
    await tx`set local parallel_setup_cost = 0`;
    await tx`set local parallel_tuple_cost = 0`;
    await tx`set local min_parallel_table_scan_size = 0`;
    const planOf = async (condition: string) =>
      JSON.stringify(await tx.unsafe(`explain select id from jobs where ${condition}`));
    expect(await planOf(`title = 'all'`)).toContain('Gather');
    expect(await planOf(`own_words(search, platform, user_id) @@ 'all'`)).not.toContain('Gather');
  });
});

describe('any search gives what looking at every row gives', () => {
  const WORDS = ['zéro', 'zero', 'zeroth', 'zig', 'zigzag', 'Zürich', 'zz\u{10ffff}z', 'zebra', '睡眠', '睡'];
  const STATES: JobState[] = ['queued', 'completed', 'failed', 'cancelled'];
  const mira: Person = { platform: 'discord', workspace: null, userId: 'mira' };
  const count = 2_600;
  let seed = 7;
  const below = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  const title = () => Array.from({ length: below(5) }, () => oneOf(WORDS)).join(oneOf([' ', ', ', '-']));

  interface Row {
    id: string;
    title: string | null;
    state: JobState;
    at: number;
    workspace: string;
  }
  const everyRow = async (): Promise<Row[]> =>
    client<Row[]>`select id, title, state, workspace, extract(epoch from created_at)::int as at from jobs
      where user_id = 'mira' and deleted_at is null order by created_at desc, id desc`;

  beforeAll(async () => {
    // In no order of time, many at the same moment, from two servers; then some are deleted, renamed, moved.
    const rows = Array.from({ length: count }, (_, n) => ({
      id: `job_mira${String(n).padStart(6, '0')}`,
      title: title(),
      state: oneOf(STATES),
      workspace: oneOf(['lab', 'home']),
      at: 1_700_000_000 + 60 * (n < 1_500 ? below(count / 4) : n),
    }));
    const insert = async (some: typeof rows) => {
      await client`insert into jobs (id, slug, state, platform, workspace, user_id, source, options, title, created_at)
        select id, id, state::job_state, 'discord', workspace, 'mira', '{"kind": "name", "text": "x"}', '{}', title,
          to_timestamp(at) from jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
          as row (id text, title text, state text, workspace text, at int)`;
    };
    await insert(rows);
    for (let n = 0; n < 120; n += 1) {
      const id = oneOf(rows).id;
      if (n % 3 === 0) await clearJob(db, id, 'discord', 'mira');
      else if (n % 3 === 1) await client`update jobs set title = ${title()} where id = ${id}`;
      else await client`update jobs set state = ${oneOf(STATES)}::job_state where id = ${id}`;
    }
  });

  /** Asks for pages until there are no more. */
  async function walk(query: Partial<VideoQuery>): Promise<string[]> {
    const ids: string[] = [];
    let { from = null } = query;
    for (let pages = 0; pages < 2_000; pages += 1) {
      const newer = from?.towards === 'newer';
      const found = await listVideos(db, mira, { ...all, ...query, from, limit: 20 + below(60) });
      const inTurn = found.videos.map(({ id }) => id);
      ids.push(...(newer ? inTurn.reverse() : inTurn));
      const next = newer ? found.newer : found.older;
      if (!next) return ids;
      from = { jobId: next, towards: newer ? 'newer' : 'older' };
    }
    throw new Error('it never ends');
  }

  it('whatever is asked for', async () => {
    const rows = await everyRow();
    for (let n = 0; n < 30; n += 1) {
      const words = Array.from({ length: 1 + below(2) }, () =>
        [...oneOf(WORDS)].slice(0, 1 + below(6)).join(''),
      );
      const states = oneOf([null, null, STATES.slice(2), ['queued' as const]]);
      const since = oneOf([null, 1_700_000_000 + below(count * 60)]);
      const until = oneOf([null, 1_700_000_000 + below(count * 60)]);
      const start = oneOf([null, oneOf(rows)]);
      const towards = oneOf(['older', 'newer'] as const);
      const fits = (row: Row): boolean =>
        words.every((word) =>
          plain(row.title ?? '')
            .split(/[\s,-]+/)
            .some((one) => one.startsWith(plain(word))),
        ) &&
        (states === null || states.includes(row.state)) &&
        (since === null || row.at >= since) &&
        (until === null || row.at < until);
      const inTurn = towards === 'newer' && start ? [...rows].reverse() : rows;
      const wanted = inTurn.slice(start ? inTurn.indexOf(start) + 1 : 0).filter(fits);
      const query = {
        search: words.join(' '),
        states,
        since: since === null ? null : new Date(since * 1_000),
        until: until === null ? null : new Date(until * 1_000),
        from: start && { jobId: start.id, towards },
      };
      expect(await walk(query), JSON.stringify(query)).toEqual(wanted.map(({ id }) => id));
    }
  }, 30_000);
});
