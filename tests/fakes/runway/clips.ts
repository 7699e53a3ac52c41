/** The videos that the local Runway hands out: small, real, moving. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundledFfmpeg } from '#src/render/ffmpeg/bundled.ts';

const run = promisify(execFile);
const FRAMES_A_SECOND = 24;
const made = new Map<string, Promise<Buffer>>();

/** An MP4 of a moving test pattern. Each kind is made once in a process. */
export function clip(ratio: string, seconds: number, audio: boolean): Promise<Buffer> {
  const key = `${ratio} ${seconds} ${audio}`;
  const known = made.get(key) ?? make(ratio.replace(':', 'x'), seconds, audio);
  made.set(key, known);
  return known;
}

async function make(size: string, seconds: number, audio: boolean): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'runway-clip-'));
  const file = join(folder, 'clip.mp4');
  const pattern = ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${FRAMES_A_SECOND}`];
  const tone = audio ? ['-f', 'lavfi', '-i', 'sine=frequency=220:sample_rate=48000', '-c:a', 'aac'] : [];
  const picture = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '40', '-pix_fmt', 'yuv420p'];
  const rest = ['-t', `${seconds}`, '-movflags', '+faststart', '-y', file];
  try {
    await encode(['-v', 'error', ...pattern, ...tone, ...picture, ...rest]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The ffmpeg on PATH, else the one that npm brought. */
async function encode(options: string[]): Promise<void> {
  try {
    await run('ffmpeg', options);
  } catch (error) {
    const bundled = await bundledFfmpeg();
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || bundled === null) throw error;
    await run(bundled, options);
  }
}
