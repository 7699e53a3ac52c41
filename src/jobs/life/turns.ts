/** The line in front of the workers: people take turns, so that many jobs of one do not hold up another's first. */
import { personOf } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { takePlace, turnsOf } from '#src/db/jobs/place-in-line.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { JobDeps } from '../deps.ts';

/** Notes where a waiting job stands in the line. @returns its person's turn */
export async function standInLine(db: Database, job: JobRow): Promise<number> {
  const turn = (await turnsOf(db, personOf(job))).find(({ id }) => id === job.id)?.turn ?? 1;
  await takePlace(db, job.id, turn);
  return turn;
}

/** Puts a waiting job in the line, at its person's turn, or beside it until what it waits for is there. */
export async function joinLine({ db, queue }: JobDeps, job: JobRow): Promise<void> {
  const turn = await standInLine(db, job);
  const heldMs = Math.max(0, (job.heldUntil?.getTime() ?? 0) - Date.now());
  await queue.enqueue(job.id, job.run, turn, heldMs);
}

/** Lets a person's other jobs move up after one of them has left the line or the workers. */
export async function moveUp({ db, queue }: JobDeps, left: JobRow): Promise<void> {
  for (const { id, run, turn } of await turnsOf(db, personOf(left))) await queue.setTurn(id, run, turn);
}
