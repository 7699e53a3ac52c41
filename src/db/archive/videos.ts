/** A person's videos: pages of them, and what they come to. */
import { sql } from 'drizzle-orm';
import type { JobState, Person } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isOf } from '../jobs/of-person.ts';
import { type JobRow, jobs } from '../jobs/tables.ts';
import { pageIds, type VideoQuery } from './pages.ts';

export const STATE_GROUPS = {
  all: null,
  making: ['queued', 'running', 'awaiting_approval'],
  ready: ['completed'],
  failed: ['failed', 'cancelled'],
} satisfies Record<string, JobState[] | null>;
export type StateGroup = keyof typeof STATE_GROUPS;

interface VideoList {
  /** The latest first. */
  videos: JobRow[];
  /** The jobs next to which the pages before and after this one begin; null: there is no such page. */
  newer: string | null;
  older: string | null;
}

/** One page of a person's videos, deleted ones left out. */
export async function listVideos(db: Database, person: Person, query: VideoQuery): Promise<VideoList> {
  const { from, limit } = query;
  const newer = from?.towards === 'newer';
  const ids = await pageIds(db, person, query, limit + 1);
  const shown = ids.slice(0, limit);
  const [first = null, last = null] = [shown[0], shown.at(-1)];
  const onwards = ids.length > limit ? last : null;
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
  /** Failed or cancelled, and not deleted. */
  failed: number;
  /** Finished and not deleted. */
  ready: number;
  /** Of those. */
  seconds: number;
  bytes: number;
}

/** What a person's videos come to. */
export async function videoUsage(db: Database, person: Person): Promise<VideoUsage> {
  const row = await db.execute<VideoUsage & Record<string, unknown>>(sql`
    select
      count(*) filter (where deleted_at is null and state in ('queued', 'running', 'awaiting_approval'))::int as making,
      count(*) filter (where deleted_at is null and state in ('failed', 'cancelled'))::int as failed,
      count(video)::int as ready,
      coalesce(sum((video->>'durationS')::float8), 0) as seconds,
      coalesce(sum((video->>'bytes')::float8), 0) as bytes
    from (
      select state, deleted_at, case when state = 'completed' and deleted_at is null then video end as video
      from jobs where ${isOf(person)}
    ) own`);
  return row[0] ?? { making: 0, failed: 0, ready: 0, seconds: 0, bytes: 0 };
}
