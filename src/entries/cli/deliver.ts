/** Puts a finished video and its files where the person asked for them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Video, VideoFile } from '#src/core/job.ts';
import type { Storage } from '#src/storage/port.ts';

const EXTENSIONS: Record<VideoFile, string> = {
  video: '.mp4',
  srt: '.srt',
  vtt: '.vtt',
  poster: '.jpg',
  cover1: '-cover-1.jpg',
  cover2: '-cover-2.jpg',
  cover3: '-cover-3.jpg',
  transcript: '.json',
};
const MAX_NAME_LENGTH = 60;

/** A file name from a title: lower-case words and dashes, ASCII, at most 60 characters; `video` if nothing is left. */
export function fileNameFor(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= MAX_NAME_LENGTH) return words || 'video';
  return words
    .slice(0, MAX_NAME_LENGTH + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, MAX_NAME_LENGTH);
}

/** Copies the video's files to `directory`, replacing an earlier video of the same title. Returns their paths. */
export async function deliver(
  storage: Storage,
  video: Video,
  title: string,
  directory: string,
): Promise<Partial<Record<VideoFile, string>>> {
  await mkdir(directory, { recursive: true });
  const paths: Partial<Record<VideoFile, string>> = {};
  for (const [file, extension] of Object.entries(EXTENSIONS) as [VideoFile, string][]) {
    const key = video.files[file];
    if (!key) continue;
    const path = join(directory, `${fileNameFor(title)}${extension}`);
    // A file of the person's own: what `fetchTo` gives may share its bytes with the storage, and people edit files.
    await writeFile(path, await storage.read(key));
    paths[file] = path;
  }
  return paths;
}
