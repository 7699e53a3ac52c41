/** Jobs as the public pages find and follow them. */
import { eq, type SQL } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { placeInLine } from './place-in-line.ts';
import { type JobRow, jobs } from './tables.ts';

/** A job as it is now. */
export interface Standing {
  job: JobRow;
  /** 1: the next one; null unless it waits. */
  placeInLine: number | null;
}

const read = async (db: Database, which: SQL): Promise<Standing | null> => {
  const [row] = await db.select({ job: jobs, placeInLine }).from(jobs).where(which);
  return row ?? null;
};

export const findBySlug = (db: Database, slug: string): Promise<Standing | null> =>
  read(db, eq(jobs.slug, slug));

export const findStanding = (db: Database, jobId: string): Promise<Standing | null> =>
  read(db, eq(jobs.id, jobId));
