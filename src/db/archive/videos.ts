/** A person's videos: pages of them, and what they come to. */
import { sql } from 'drizzle-orm';
import type { JobState, Person } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isBy } from '../connection/person.ts';
import { jobs } from '../jobs/tables.ts';
import { pageOf, shelfOf, type VideoPage, type VideoQuery } from './pages.ts';

export const STATE_GROUPS = {
  all: null,
  making: ['queued', 'running', 'awaiting_approval'],
  ready: ['completed'],
  failed: ['failed', 'cancelled'],
} satisfies Record<string, JobState[] | null>;
export type StateGroup = keyof typeof STATE_GROUPS;

/** One page of a person's videos, deleted ones left out. */
export const listVideos = (db: Database, person: Person, query: VideoQuery): Promise<VideoPage> =>
  pageOf(db, shelfOf(person), query);

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
      from jobs where ${isBy(jobs, person)}
    ) own`);
  return row[0] ?? { making: 0, failed: 0, ready: 0, seconds: 0, bytes: 0 };
}
