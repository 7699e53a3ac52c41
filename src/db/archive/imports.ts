/** Videos that were made elsewhere. */

import type { PaperSummary, Requester, Video } from '#src/core/job.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { Database } from '../connection/client.ts';
import { saveMemo } from '../jobs/memos.ts';
import { findJobByOrigin } from '../jobs/of-person.ts';
import { type JobRow, jobs } from '../jobs/tables.ts';

export interface ImportedVideo {
  id: string;
  slug: string;
  owner: Requester;
  /** One of a kind: importing it again makes no second row. */
  origin: string;
  /** How a person would name the paper. */
  name: string;
  title: string | null;
  paper: PaperSummary;
  video: Video;
  /** Under which its files are kept until the last video of them is deleted. */
  key: string;
  madeAt: Date;
}

/** The row of this import, also if it was deleted since. */
export const findImport = (db: Database, { platform }: Requester, origin: string): Promise<JobRow | null> =>
  findJobByOrigin(db, platform, origin);

/** Keeps the video as a finished video of its owner's. @returns false if it is there already */
export function insertImport(db: Database, one: ImportedVideo): Promise<boolean> {
  const { id, slug, owner, origin, name, title, paper, video, key, madeAt } = one;
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
        video,
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
    const files = [video.files.video, video.files.poster];
    await saveMemo(tx, id, { key, step: 'import', output: video, files });
    return true;
  });
}
