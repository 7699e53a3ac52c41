/** A person's videos: pages of them, and what they come to. */
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { JobState, Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { type JobRow, jobs } from './schema.ts';
import { personTotals } from './schema-archive.ts';
import { isSearch, searchQuery } from './search.ts';

export const STATE_GROUPS = {
  all: null,
  making: ['queued', 'running', 'awaiting_approval'],
  ready: ['completed'],
  failed: ['failed', 'cancelled'],
} satisfies Record<string, JobState[] | null>;
export type StateGroup = keyof typeof STATE_GROUPS;

export interface VideoQuery {
  /** Words of the title, of what was asked for, of the authors, or an id of the paper; empty: all. */
  search: string;
  /** A paper's id (`PMC9`, `123`, `10.1/x`), or what was typed to name it; null: any. */
  paper: string | null;
  /** null: any. */
  states: readonly JobState[] | null;
  /** Asked for at this moment or after it; null: whenever. */
  since: Date | null;
  /** Asked for before this moment; null: whenever. */
  until: Date | null;
  /** The job next to which the page begins, and in which direction; null: from the latest. */
  from: { jobId: string; towards: 'older' | 'newer' } | null;
  limit: number;
}

interface VideoList {
  /** The latest first. */
  videos: JobRow[];
  hasNewer: boolean;
  hasOlder: boolean;
}

/**
 * How many rows are looked at for each that is wanted before the search index is asked. What is so frequent that it
 * is found among them would be many rows of the index, to be sorted; what is not is few.
 */
const LOOKED_AT_PER_ROW = 60;

/** One page of a person's videos, deleted ones left out. */
export async function listVideos(db: Database, person: Person, query: VideoQuery): Promise<VideoList> {
  const { from, limit } = query;
  const newer = from?.towards === 'newer';
  const ids = await pageIds(db, person, query, limit + 1);
  const more = ids.length > limit;
  const videos = await rowsOf(db, ids.slice(0, limit));
  if (newer) return { videos: videos.reverse(), hasNewer: more, hasOlder: true };
  return { videos, hasNewer: from !== null, hasOlder: more };
}

/** The ids of the page, in the direction in which it is turned. */
async function pageIds(db: Database, person: Person, query: VideoQuery, wanted: number): Promise<string[]> {
  const terms = { words: query.search, paper: query.paper };
  if (!isSearch(terms)) return idsOf(await db.execute(sql`${walk(person, query, wanted)}`));
  const match = searchQuery(person, terms);
  // A paper has few videos: they are found at once.
  if (terms.paper !== null) return idsOf(await db.execute(matched(person, query, match, wanted)));
  const rows = wanted * LOOKED_AT_PER_ROW;
  const near = await db.execute<{ id: string | null; seen: number }>(sql`
    with near as materialized (${walk(person, query, rows)})
    select found.id, (select count(*)::int from near) as seen
    from (select 1) as one left join
      (select id, created_at from near where search @@ ${match} ${inOrder(query)} limit ${wanted}) as found on true
    ${inOrder(query)}`);
  const ids = idsOf(near);
  if (ids.length === wanted || (near[0]?.seen ?? 0) < rows) return ids;
  return idsOf(await db.execute(matched(person, query, match, wanted)));
}

/** By the search index. Materialized: it is to be asked whatever the planner thinks of the order. */
const matched = (person: Person, query: VideoQuery, match: SQL, wanted: number): SQL => sql`
  with found as materialized (
    select id, created_at from jobs where search @@ ${match} and ${shown(person, query)}
    ${query.states ? sql`and state in ${query.states}` : sql``})
  select id from found ${inOrder(query)} limit ${wanted}`;

const idsOf = (rows: Iterable<Record<string, unknown>>): string[] =>
  [...rows].flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

/** The first rows of the page's direction, by the index; of several states, each by its own part of it. */
function walk(person: Person, query: VideoQuery, rows: number): SQL {
  const { states } = query;
  if (!states) {
    return sql`select id, created_at, search from jobs where ${shown(person, query)} ${inOrder(query)} limit ${rows}`;
  }
  const parts = states.map(
    (state) => sql`(select id, created_at, search from jobs
      where ${shown(person, query)} and state = ${state} ${inOrder(query)} limit ${rows})`,
  );
  return sql`select * from (${sql.join(parts, sql` union all `)}) as parts ${inOrder(query)} limit ${rows}`;
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

/** The rows, in the order of the ids. */
async function rowsOf(db: Database, ids: string[]): Promise<JobRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.select().from(jobs).where(inArray(jobs.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface VideoUsage {
  making: number;
  /** Asked for in the last 24 hours, as the limit counts. */
  today: number;
  /** Finished and not deleted. */
  ready: number;
  /** Of those. */
  seconds: number;
  bytes: number;
}

/** What a person's videos come to. However many they are, it reads those in the making and of the last day alone. */
export async function videoUsage(db: Database, person: Person): Promise<VideoUsage> {
  const workspace = person.workspace === null ? sql`` : sql`and workspace = ${person.workspace}`;
  const [row] = await db.execute<VideoUsage & Record<string, unknown>>(sql`
    select
      (select count(*)::int from jobs where ${isOf(person)} and deleted_at is null
        and state in ('queued', 'running', 'awaiting_approval')) as making,
      (select count(*)::int from jobs where ${isOf(person)}
        and created_at > now() - interval '24 hours' and state not in ('failed', 'cancelled')) as today,
      coalesce(sum(films), 0)::int as ready,
      coalesce(sum(milliseconds), 0)::float8 / 1000 as seconds,
      coalesce(sum(bytes), 0)::float8 as bytes
    from ${personTotals} where platform = ${person.platform} and user_id = ${person.userId} ${workspace}`);
  return row ?? { making: 0, today: 0, ready: 0, seconds: 0, bytes: 0 };
}
