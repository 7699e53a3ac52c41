/** Which videos stand on a page: by index, however many there are. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { isSearch } from './search.ts';
import { type SearchPage, searchPage } from './search-pages.ts';
import type { VideoQuery } from './videos.ts';

/** The ids of the page, in the direction in which it is turned. */
export async function pageIds(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
): Promise<SearchPage> {
  if (isSearch({ words: query.search, paper: query.paper })) return searchPage(db, person, query, wanted);
  const rows = await db.execute<{ id: string }>(walk(person, query, wanted));
  return { ids: rows.map(({ id }) => id), goOn: null };
}

/** The first rows of the page's direction, by their order; of several states, each by its own part of the index. */
function walk(person: Person, query: VideoQuery, rows: number): SQL {
  const { states } = query;
  if (!states) {
    return sql`select id from jobs where ${shown(person, query)} ${inOrder(query)} limit ${rows}`;
  }
  const parts = states.map(
    (state) => sql`(select id, created_at from jobs
      where ${shown(person, query)} and state = ${state} ${inOrder(query)} limit ${rows})`,
  );
  return sql`select id from (${sql.join(parts, sql` union all `)}) as parts ${inOrder(query)} limit ${rows}`;
}

const inOrder = ({ from }: VideoQuery): SQL =>
  from?.towards === 'newer' ? sql`order by created_at, id` : sql`order by created_at desc, id desc`;

function shown(person: Person, { since, until, from }: VideoQuery): SQL {
  const conditions = [
    isOf(person),
    sql`jobs.deleted_at is null`,
    since ? sql`jobs.created_at >= ${since.toISOString()}` : undefined,
    until ? sql`jobs.created_at < ${until.toISOString()}` : undefined,
    from ? beyond(from.jobId, from.towards === 'newer') : undefined,
  ];
  return and(...conditions) ?? sql`true`;
}

/** Newer or older than a job. Its row says when it was: finer than a date in the program can. */
function beyond(jobId: string, newer: boolean): SQL {
  const there = sql`(select there.created_at, there.id from jobs there where there.id = ${jobId})`;
  return newer ? sql`(jobs.created_at, jobs.id) > ${there}` : sql`(jobs.created_at, jobs.id) < ${there}`;
}
