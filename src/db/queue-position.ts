/** Where a waiting job stands. */
import { sql } from 'drizzle-orm';
import { jobs } from './schema.ts';

const before = sql`(select count(*) from jobs other
  where other.state = 'queued' and (other.created_at, other.id) < (${jobs.createdAt}, ${jobs.id}))`;

/** A column of a query on `jobs`: 1 is the next; null unless the job waits. */
export const queuePosition = sql<
  number | null
>`case when ${jobs.state} = 'queued' then 1 + ${before} end`.mapWith(Number);
