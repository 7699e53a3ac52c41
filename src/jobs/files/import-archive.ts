/** Takes over the videos of the predecessor, which kept each as `<MEDIA_ROOT>/<paper id>/final_video.mp4`. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { toAppError } from '#src/core/errors.ts';
import { newJobId, newSlug } from '#src/core/ids.ts';
import type { PaperSummary, Requester } from '#src/core/job.ts';
import { storable } from '#src/core/text/storable.ts';
import { findImport, insertImport } from '#src/db/archive/imports.ts';
import type { Database } from '#src/db/connection/client.ts';
import type { Storage } from '#src/storage/port.ts';

/** A minute in 720x1280 has about 20 MB: what is larger is something else. */
const MAX_VIDEO_BYTES = 1_000_000_000;
/** It holds the text of the paper. */
const MAX_PAPER_BYTES = 20_000_000;
const MAX_TITLE_LENGTH = 500;
/** What viewers are told. */
const NOTE = 'Made by the earlier version; no transcript.';
const VIDEO = 'final_video.mp4';

const paperSchema = z.object({ title: z.string() });

interface ImportDeps {
  db: Database;
  storage: Storage;
  /** Length of a video that plays, s. @throws AppError `render.failed` where it does not */
  probe: (path: string) => Promise<number>;
  /** Writes a JPEG of the video to `out`. @throws AppError `render.failed` */
  poster: (path: string, out: string) => Promise<void>;
}

interface ImportOptions {
  /** MEDIA_ROOT. */
  root: string;
  owner: Requester;
  /** Looks and tells, and changes nothing. */
  dryRun: boolean;
}

/** `known`: imported before. `skipped`: no video of a paper. `failed`: a video that could not be taken over. */
export type ImportOutcome = 'imported' | 'known' | 'skipped' | 'failed';

export interface ImportLine {
  folder: string;
  outcome: ImportOutcome;
  /** For people. */
  says: string;
}

/**
 * Imports folder by folder, and tells of each as soon as it is done. Videos that are there are left as they are: it can
 * be repeated, after an interruption too. Only folders directly in the root are looked at, and no link is followed.
 *
 * @throws what reading the root throws; a folder's own faults are its line
 */
export async function* importArchive(deps: ImportDeps, options: ImportOptions): AsyncGenerator<ImportLine> {
  const entries = await readdir(options.root, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const folder = entry.name;
    if (!entry.isDirectory()) {
      if (entry.isSymbolicLink()) yield { folder, outcome: 'skipped', says: 'a link' };
      continue;
    }
    try {
      yield { folder, ...(await importFolder(deps, options, folder)) };
    } catch (thrown) {
      yield { folder, outcome: 'failed', says: toAppError(thrown).message.split('\n')[0] ?? '' };
    }
  }
}

type Told = Omit<ImportLine, 'folder'>;
const skipped = (says: string): Told => ({ outcome: 'skipped', says });

async function importFolder(deps: ImportDeps, options: ImportOptions, folder: string): Promise<Told> {
  const { db, storage } = deps;
  const named = paperOf(folder);
  if (typeof named === 'string') return skipped(named);
  const path = join(options.root, folder, VIDEO);
  const found = await lstat(path).catch(() => null);
  if (!found) return skipped(`no ${VIDEO}`);
  if (!found.isFile()) return skipped(`${VIDEO} is no regular file`);
  if (found.size === 0 || found.size > MAX_VIDEO_BYTES) return skipped(`${VIDEO} has ${found.size} bytes`);

  const sha256 = await hashFile(path);
  const origin = `import ${folder} ${sha256}`;
  const known = await findImport(db, options.owner, origin);
  if (known)
    return { outcome: 'known', says: known.deletedAt ? 'was imported, and deleted since' : known.id };
  const durationS = await deps.probe(path);
  const title = await titleIn(join(options.root, folder, 'paper.json'));
  const says = `${Math.round(durationS)} s, ${title ?? named.name}`;
  if (options.dryRun) return { outcome: 'imported', says };

  // The files first: a row is a video that plays.
  const files = { video: `imported/${sha256}/video.mp4`, poster: `imported/${sha256}/poster.jpg` };
  await storage.put(files.video, { path });
  await storePoster(deps, path, files.poster);
  const id = newJobId();
  const video = {
    durationS,
    bytes: found.size,
    files: { ...files, srt: null, vtt: null, transcript: null },
    notes: [NOTE],
  };
  const { name, paper } = named;
  const { owner } = options;
  const row = { id, slug: newSlug(), owner, origin, name, title, paper, video, madeAt: found.mtime };
  const isNew = await insertImport(db, { ...row, key: `import ${sha256}` });
  return isNew
    ? { outcome: 'imported', says: `${id}, ${says}` }
    : { outcome: 'known', says: 'imported just now' };
}

/** The paper that a folder is named for; or why it is none. */
function paperOf(folder: string): { name: string; paper: PaperSummary } | string {
  const paper = { journal: null, year: null, doi: null, licence: null };
  if (/^[1-9]\d{0,8}$/.test(folder))
    return { name: `PMID ${folder}`, paper: { ...paper, pmid: folder, pmcid: null } };
  if (/^PMC[1-9]\d{0,8}$/.test(folder))
    return { name: folder, paper: { ...paper, pmid: null, pmcid: folder } };
  return /^TEST/i.test(folder) ? 'a trial run without a paper' : 'not named by a PubMed or PMC id';
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/** The title alone is taken from what the predecessor noted; null where it cannot be had. */
async function titleIn(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile() || found.size > MAX_PAPER_BYTES) return null;
  try {
    const { title } = paperSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return storable(title).replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE_LENGTH) || null;
  } catch {
    return null;
  }
}

async function storePoster({ storage, poster }: ImportDeps, path: string, key: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hidden-hill-import-'));
  try {
    const out = join(folder, 'poster.jpg');
    await poster(path, out);
    await storage.put(key, { path: out });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
