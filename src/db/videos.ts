/** A person's videos: pages of them, and what they come to. */
import { sql } from 'drizzle-orm';
import type { JobState, Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { type JobRow, jobs } from './schema.ts';
import { personTotals } from './schema-archive.ts';
import { pageIds } from './video-pages.ts';

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
  /** The latest first. Fewer than asked for, even none, where a search has looked at very many. */
  videos: JobRow[];
  /** The jobs next to which the pages before and after this one begin; null: there is no such page. */
  newer: string | null;
  older: string | null;
}

/** One page of a person's videos, deleted ones left out. */
export async function listVideos(db: Database, person: Person, query: VideoQuery): Promise<VideoList> {
  const { from, limit } = query;
  const newer = from?.towards === 'newer';
  const { ids, goOn } = await pageIds(db, person, query, limit + 1);
  const shown = ids.slice(0, limit);
  const [first = null, last = null] = [shown[0], shown.at(-1)];
  const onwards = ids.length > limit ? last : goOn;
  const videos = await rowsOf(db, shown);
  if (newer) return { videos: videos.reverse(), newer: onwards, older: first };
  return { videos, newer: from && first, older: onwards };
}

/** The rows, in the order of the ids. */
async function rowsOf(db: Database, ids: string[]): Promise<JobRow[]> {
  if (ids.length === 0) return [];
  // Prepared, with one parameter however many ids: a page's rows come in half the time.
  const rows = await db
    .select()
    .from(jobs)
    .where(sql`${jobs.id} = any(${sql.param(ids)})`)
    .prepare('rows')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface VideoUsage {
  making: number;
  /** Asked for in the last 24 hours, as the limit counts. */
  today: number;
  /** Failed or cancelled, and not deleted. */
  failed: number;
  /** Finished and not deleted. */
  ready: number;
  /** Of those. */
  seconds: number;
  bytes: number;
}

/** What a person's videos come to. However many they are, it counts few of them: an index has the rest. */
export async function videoUsage(db: Database, person: Person): Promise<VideoUsage> {
  const workspace = person.workspace === null ? sql`` : sql`and workspace = ${person.workspace}`;
  const [row] = await db.execute<VideoUsage & Record<string, unknown>>(sql`
    select
      (select count(*)::int from jobs where ${isOf(person)} and deleted_at is null
        and state in ('queued', 'running', 'awaiting_approval')) as making,
      (select count(*)::int from jobs where ${isOf(person)} and deleted_at is null
        and state in ('failed', 'cancelled')) as failed,
      (select count(*)::int from jobs where ${isOf(person)}
        and created_at > now() - interval '24 hours' and state not in ('failed', 'cancelled')) as today,
      coalesce(sum(films), 0)::int as ready,
      coalesce(sum(milliseconds), 0)::float8 / 1000 as seconds,
      coalesce(sum(bytes), 0)::float8 as bytes
    from ${personTotals} where platform = ${person.platform} and user_id = ${person.userId} ${workspace}`);
  return row ?? { making: 0, today: 0, failed: 0, ready: 0, seconds: 0, bytes: 0 };
}
