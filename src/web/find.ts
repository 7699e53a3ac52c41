/** From the name in a link to the job behind it. */
import type { Database } from '#src/db/connection/client.ts';
import { findBySlug, type Standing } from '#src/db/jobs/shown.ts';

/** As `newSlug` makes them. What is anything else needs no look into the database. */
const SLUG = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** The job; `deleted`: it was there once; `unknown`: it never was, as far as anybody can tell. */
export async function findShown(db: Database, slug: string): Promise<Standing | 'deleted' | 'unknown'> {
  const standing = SLUG.test(slug) ? await findBySlug(db, slug) : null;
  if (!standing) return 'unknown';
  return standing.job.deletedAt ? 'deleted' : standing;
}
