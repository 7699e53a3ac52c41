/** A person's videos: pages of them, and what they come to. */
import { and, asc, desc, gt, ilike, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { JobState, Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { type JobRow, jobs } from './schema.ts';

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
  group: StateGroup;
  /** Asked for within so many days; null: whenever. */
  sinceDays: number | null;
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

/** One page of a person's videos, deleted ones left out. */
export async function listVideos(db: Database, person: Person, query: VideoQuery): Promise<VideoList> {
  const { from, limit } = query;
  const newer = from?.towards === 'newer';
  const rows = await db
    .select()
    .from(jobs)
    .where(and(matching(person, query), from ? beyond(from.jobId, newer) : undefined))
    .orderBy(...(newer ? [asc(jobs.createdAt), asc(jobs.id)] : [desc(jobs.createdAt), desc(jobs.id)]))
    .limit(limit + 1);
  const more = rows.length > limit;
  const videos = rows.slice(0, limit);
  if (newer) return { videos: videos.reverse(), hasNewer: more, hasOlder: true };
  return { videos, hasNewer: from !== null, hasOlder: more };
}

/** Newer or older than a job. Its row says when it was: finer than a date in the program can. */
function beyond(jobId: string, newer: boolean): SQL {
  const there = sql`(select there.created_at, there.id from jobs there where there.id = ${jobId})`;
  return newer
    ? sql`(${jobs.createdAt}, ${jobs.id}) > ${there}`
    : sql`(${jobs.createdAt}, ${jobs.id}) < ${there}`;
}

function matching(person: Person, { search, group, sinceDays }: VideoQuery): SQL | undefined {
  const states = STATE_GROUPS[group];
  return and(
    isOf(person),
    isNull(jobs.deletedAt),
    states ? inArray(jobs.state, states) : undefined,
    sinceDays === null ? undefined : gt(jobs.createdAt, sql`now() - make_interval(days => ${sinceDays})`),
    ...words(search).map(mentions),
  );
}

/** What a row is found by, one text. */
const SEARCHED = sql`concat_ws(' ', ${jobs.title}, ${jobs.source}->>'text', ${jobs.source}->>'name',
  ${jobs.authors}::text, ${jobs.paper}->>'doi', ${jobs.paper}->>'pmid', ${jobs.paper}->>'pmcid', ${jobs.id})`;

const words = (search: string): string[] => search.split(/\s+/).filter(Boolean);

/** `%` and `_` mean themselves. */
const mentions = (word: string): SQL => ilike(SEARCHED, `%${word.replace(/[\\%_]/g, '\\$&')}%`);

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

/** What a person's videos come to. */
export async function videoUsage(db: Database, person: Person): Promise<VideoUsage> {
  const ready = sql`filter (where ${jobs.state} = 'completed' and ${jobs.deletedAt} is null)`;
  const [row] = await db
    .select({
      making: sql<number>`count(*) filter (where ${inArray(jobs.state, STATE_GROUPS.making)})::int`,
      today: sql<number>`count(*) filter (where ${and(
        sql`${jobs.createdAt} > now() - interval '24 hours'`,
        sql`${jobs.state} not in ('failed', 'cancelled')`,
      )})::int`,
      ready: sql<number>`count(*) ${ready}::int`,
      seconds: sql<number>`coalesce(sum((${jobs.film}->>'durationS')::float8) ${ready}, 0)::float8`,
      bytes: sql<number>`coalesce(sum((${jobs.film}->>'bytes')::float8) ${ready}, 0)::float8`,
    })
    .from(jobs)
    .where(isOf(person));
  return row ?? { making: 0, today: 0, ready: 0, seconds: 0, bytes: 0 };
}
