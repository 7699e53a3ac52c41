/** Whose turn it is: the line of waiting jobs, in which people take turns. */
import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { GLOBAL_IDS, type Person } from '#src/core/job.ts';
import { EXACT_PLACES } from '#src/core/place-in-line.ts';
import type { Database } from '../connection/client.ts';
import { isBy } from '../connection/person.ts';
import { jobs, linePlaces } from './tables.ts';

/** The workspace where it is part of who somebody is. */
const workspace = sql`case when platform = any(${sql.param(GLOBAL_IDS)}) then '' else workspace end`;
const inLine = sql`state = 'queued' and coalesce(held_until <= now(), true)`;

/**
 * The waiting jobs with their turns: 1 for a person's first, 2 for the second, counted from what is being made for
 * them. What waits for a quota or a budget stands in no line.
 *
 * @param whose only jobs of these rows
 */
const line = (whose: SQL = sql`true`) => sql`select id, created_at, coalesce(under_way.jobs, 0)
    + row_number() over (partition by platform, ${workspace}, user_id order by created_at, id) as turn
  from jobs left join (
    select platform as on_platform, ${workspace} as in_workspace, user_id as whose, count(*) as jobs
    from jobs where state = 'running' and deleted_at is null and ${whose} group by 1, 2, 3
  ) under_way on on_platform = platform and in_workspace = ${workspace} and whose = user_id
  where ${inLine} and deleted_at is null and ${whose}`;

/** What is told of a place. */
const told = (place: SQL) => sql`(case when ${place} <= ${EXACT_PLACES} then ${place}
  else round((${place})::numeric, 1 - length((${place})::text)) end)::int`;

const place = sql`(select told from line_places where line_places.job_id = ${jobs.id}
  and ${jobs.state} = 'queued' and coalesce(${jobs.heldUntil} <= now(), true))`;

/**
 * A column of a query on `jobs`: 1 is the next, far places are rounded; null unless the job waits for its turn.
 * As `movePlaces` left it, or `takePlace`.
 */
export const placeInLine = sql<number | null>`${place}`.mapWith((value) =>
  value === null ? null : Number(value),
);

/**
 * Gives a job that joins the line its place there, behind all of its turn; one that has it keeps it. However long the
 * line is, few rows are read: once a sweep `movePlaces` puts all right.
 */
export async function takePlace(db: Database, jobId: string, turn: number): Promise<void> {
  const ahead = sql`from line_places join jobs on id = job_id
    where turn <= ${turn} and job_id <> ${jobId} and ${inLine} and deleted_at is null`;
  const few = sql`(select count(*) from (select ${ahead} limit ${EXACT_PLACES}) few)`;
  const last = sql`(select told ${ahead} order by turn desc, told desc limit 1)`;
  const behind = sql`case when ${few} < ${EXACT_PLACES} then ${few} + 1 else ${told(sql`(${last} + 1)`)} end`;
  await db
    .insert(linePlaces)
    .values({ jobId, turn, told: behind })
    .onConflictDoUpdate({
      target: linePlaces.jobId,
      set: { turn, told: behind, changedAt: sql`clock_timestamp()` },
      setWhere: ne(linePlaces.turn, turn),
    });
}

/** A waiting job and its turn. */
export interface Turn {
  id: string;
  run: number;
  turn: number;
}

/** The person's waiting jobs, the next one first. */
export function turnsOf(db: Database, person: Person): Promise<Turn[]> {
  const theirs = sql`platform = ${person.platform} and user_id = ${person.userId}`;
  return db
    .select({ id: jobs.id, run: jobs.run, turn: sql`turns.turn`.mapWith(Number) })
    .from(jobs)
    .innerJoin(sql`(${line(theirs)}) turns`, sql`turns.id = ${jobs.id}`)
    .where(and(eq(jobs.state, 'queued'), isBy(jobs, person)))
    .orderBy(asc(sql`turns.turn`));
}

/**
 * Puts the places of all waiting jobs right, in one statement. Rows change only where what is told of a place does.
 */
export async function movePlaces(db: Database): Promise<void> {
  await db.execute(sql`with places as (
      select id, turn, ${told(sql`row_number() over (order by turn, created_at, id)`)} as told
      from (${line()}) turns
    ), gone as (
      delete from line_places where not exists (select from places where places.id = job_id)
    )
    insert into line_places (job_id, turn, told) select id, turn, told from places
    on conflict (job_id) do update
      set turn = excluded.turn, told = excluded.told, changed_at = clock_timestamp()
      where line_places.told <> excluded.told or line_places.turn <> excluded.turn`);
}
