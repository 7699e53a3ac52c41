/** Films that were made elsewhere. */

import type { Film, PaperSummary, Requester } from '../core/job.ts';
import { DEFAULT_OPTIONS } from '../core/options.ts';
import type { Database } from './client.ts';
import { findJobByOrigin } from './jobs-of.ts';
import { saveMemo } from './memos.ts';
import { type JobRow, jobs } from './schema.ts';

export interface ImportedFilm {
  id: string;
  slug: string;
  owner: Requester;
  /** One of a kind: importing it again makes no second row. */
  origin: string;
  /** How a person would name the paper. */
  name: string;
  title: string | null;
  paper: PaperSummary;
  film: Film;
  /** Under which its files are kept until the last video of them is deleted. */
  key: string;
  madeAt: Date;
}

/** The row of this import, also if it was deleted since. */
export const findImport = (db: Database, { platform }: Requester, origin: string): Promise<JobRow | null> =>
  findJobByOrigin(db, platform, origin);

/** Keeps the film as a finished video of its owner's. @returns false if it is there already */
export function insertImport(db: Database, one: ImportedFilm): Promise<boolean> {
  const { id, slug, owner, origin, name, title, paper, film, key, madeAt } = one;
  const { platform, workspace, userId } = owner;
  return db.transaction(async (tx) => {
    const rows = await tx
      .insert(jobs)
      .values({
        id,
        slug,
        platform,
        workspace,
        userId,
        origin,
        title,
        paper,
        film,
        state: 'completed',
        percent: 100,
        source: { kind: 'name', text: name },
        options: DEFAULT_OPTIONS,
        createdAt: madeAt,
        updatedAt: madeAt,
        finishedAt: madeAt,
      })
      .onConflictDoNothing()
      .returning({ id: jobs.id });
    if (rows.length === 0) return false;
    const files = [film.files.video, film.files.poster];
    await saveMemo(tx, id, { key, step: 'import', output: film, files });
    return true;
  });
}
