/** From the name in a link to the job behind it. */
import type { Database } from '#src/db/connection/client.ts';
import { findBySlug, type Standing } from '#src/db/jobs/shown.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { errorPage } from './pages/error.ts';
import type { RequestContext, Web } from './web.ts';

/** As `newSlug` makes them. What is anything else needs no look into the database. */
const SLUG = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** The job; `deleted`: it was there once; `unknown`: it never was, as far as anybody can tell. */
export async function findShown(db: Database, slug: string): Promise<Standing | 'deleted' | 'unknown'> {
  const standing = SLUG.test(slug) ? await findBySlug(db, slug) : null;
  if (!standing) return 'unknown';
  return standing.job.deletedAt ? 'deleted' : standing;
}

/** The job, or the page that says why there is none. */
export async function standingFor(
  c: RequestContext,
  { db }: Pick<Web, 'db'>,
  slug: string,
): Promise<Standing | Response> {
  const found = await findShown(db, slug);
  if (found === 'deleted') return c.html(errorPage('deleted'), 410);
  return found === 'unknown' ? c.html(errorPage('unknown'), 404) : found;
}

/** The same for a video that can be watched. */
export async function videoFor(
  c: RequestContext,
  web: Pick<Web, 'db'>,
  slug: string,
): Promise<JobRow | Response> {
  const found = await standingFor(c, web, slug);
  if (found instanceof Response) return found;
  return found.job.video ? found.job : c.html(errorPage('unknown'), 404);
}
