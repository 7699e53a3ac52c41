/** Pictures that people send: the logo with which their videos end, and those that stand in a scene. */
import { AppError } from '#src/core/errors.ts';
import { imageInfo } from '#src/core/image-info.ts';
import type { OwnPicture, Script } from '#src/core/script.ts';
import { storable } from '#src/core/text/storable.ts';
import type { Database } from '#src/db/connection/client.ts';
import { holdKey } from '#src/db/jobs/memos.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { redraw } from '#src/pipeline/redraw.ts';
import type { Storage } from '#src/storage/port.ts';
import { assertMayHaveMore } from '../people/limits.ts';
import { takeInFile } from './intake.ts';

/** What a picture is for, and how large it may be. */
export interface PictureUse {
  name: string;
  /** As it is sent. */
  maxBytes: number;
  /** Longer side in which it is kept, and in which it must come, px. */
  maxSide: number;
  minSide: number;
}

/** In the credits it is seen at a third of its side. */
export const LOGO: PictureUse = { name: 'logo', maxBytes: 2_000_000, maxSide: 480, minSide: 1 };
export const SCENE_PICTURE: PictureUse = {
  ...{ name: 'picture', maxBytes: 10_000_000, maxSide: 1_600, minSide: 300 },
};
/** Characters of whose picture it is. */
export const MOST_CREDIT = 60;
/** A picture drawn anew may be larger than it came: pixels of the largest one. */
const MOST_REDRAWN_BYTES = 4 * SCENE_PICTURE.maxSide ** 2;

/** The picture as a PNG, drawn anew. @throws AppError `file.unsupported` for what is no PNG or JPEG, or too small */
export async function redrawn(use: PictureUse, bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  const { name, maxSide, minSide } = use;
  const png = await redraw({ bytes, maxSide }, signal);
  const { width = 0, height = 0 } = (png && imageInfo(png)) ?? {};
  const side = Math.max(width, height);
  if (png && side >= minSide) return png;
  throw new AppError('file.unsupported', {
    message: `no ${name}: ${bytes.length} bytes, ${side} px`,
    userMessage: png
      ? `That ${name} is too small to be seen in a video. Please send one that is ${minSide} pixels wide or more.`
      : `That file cannot be read as a picture. Please send the ${name} as a PNG or JPEG.`,
  });
}

/**
 * Keeps a picture for a scene of the job: it goes when the last video does that shows it.
 *
 * @param png of `redrawn`
 * @param by whose it is, untrusted; empty: the requester's
 * @throws AppError `limit.reached` where the job has been changed too often, `job.cancelled` where it is deleted
 */
export async function keepPicture(
  { db, storage }: { db: Database; storage: Storage },
  job: JobRow,
  png: Uint8Array,
  by: string,
): Promise<OwnPicture> {
  assertMayHaveMore('edits', job.edits);
  const hold = (key: string) => holdKey(db, job.id, key);
  const source = await takeInFile(storage, png, 'picture.png', MOST_REDRAWN_BYTES, hold);
  if (source.kind !== 'file') throw new Error('a picture is a file');
  const credit = storable(by).replace(/\s+/g, ' ').trim().slice(0, MOST_CREDIT).trim();
  return { kind: 'own', key: source.key, ...(credit && { by: credit }) };
}

/** Storage keys of the pictures that a script shows. */
export const pictureKeys = (script: Script | null): string[] =>
  (script?.scenes ?? []).flatMap(({ visual }) => (visual.kind === 'own' ? [visual.key] : []));
