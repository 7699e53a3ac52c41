/** Whose turn it is: the line of waiting jobs, in which people take turns. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { GLOBAL_IDS, type Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { jobs } from './schema.ts';

/** The workspace where it is part of who somebody is. */
const workspace = sql`case when platform = any(${sql.param(GLOBAL_IDS)}) then '' else workspace end`;
const inLine = sql`state = 'queued' and coalesce(held_until <= now(), true)`;

/**
 * The waiting jobs with their turns: 1 for a person's first, 2 for the second, counted from what is being made for
 * them. What waits for a quota or a budget stands in no line.
 */
const line = sql`select id, created_at, coalesce(under_way.jobs, 0)
    + row_number() over (partition by platform, ${workspace}, user_id order by created_at, id) as turn
  from jobs left join (
    select platform as on_platform, ${workspace} as in_workspace, user_id as whose, count(*) as jobs
    from jobs where state = 'running' group by 1, 2, 3
  ) under_way on on_platform = platform and in_workspace = ${workspace} and whose = user_id
  where ${inLine}`;

const place = sql`(select place from (
  select id, row_number() over (order by turn, created_at, id) as place from (${line}) turns
) places where places.id = ${jobs.id})`;

/** A column of a query on `jobs`: 1 is the next; null unless the job waits for its turn. */
export const queuePosition = sql<number | null>`${place}`.mapWith((value) =>
  value === null ? null : Number(value),
);

/** A waiting job and its turn. */
export interface Turn {
  id: string;
  run: number;
  turn: number;
}

/** The person's waiting jobs, the next one first. */
export function turnsOf(db: Database, person: Person): Promise<Turn[]> {
  return db
    .select({ id: jobs.id, run: jobs.run, turn: sql`turns.turn`.mapWith(Number) })
    .from(jobs)
    .innerJoin(sql`(${line}) turns`, sql`turns.id = ${jobs.id}`)
    .where(and(eq(jobs.state, 'queued'), isOf(person)))
    .orderBy(asc(sql`turns.turn`));
}
