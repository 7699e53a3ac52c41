/**
 * The machine's ffmpeg, but that scenes come out at a quarter of their width and height: for tests of what happens
 * around a video, which look at no picture. Most of what a video costs is the encoding of its pictures.
 */
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';

const SIZE = '270x480';

const script = (ffmpeg: string): string => `#!/bin/sh
for argument do
  shift
  [ "$argument" = -c:v ] && set -- "$@" -s ${SIZE}
  set -- "$@" "$argument"
done
exec '${ffmpeg}' "$@"
`;

async function write(): Promise<string> {
  const path = join(await mkdtemp(join(inject('folder'), 'ffmpeg-')), 'ffmpeg');
  await writeFile(path, script((await findFfmpeg(null)).path));
  await chmod(path, 0o755);
  return path;
}

/** For `FFMPEG_PATH`. */
export const smallFfmpeg = await write();
