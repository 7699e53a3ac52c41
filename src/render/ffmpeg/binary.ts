/** Finding an ffmpeg that can do the work: the configured one, the machine's, or the one that npm installed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AppError } from '#src/core/errors.ts';
import { bundledFfmpeg } from './bundled.ts';

export interface FfmpegBinary {
  /** An absolute path: it is run with an empty environment, in which nothing is found. */
  path: string;
  /** `5.1.9-0+deb12u1`, for the log. */
  version: string;
  origin: 'configured' | 'path' | 'bundled';
}

const NEEDED_FILTERS = ['ass', 'overlay', 'tpad', 'loop', 'acompressor', 'alimiter', 'ebur128'];
const NEEDED_ENCODERS = ['libx264', 'aac', 'mjpeg'];
/** A binary that does not even list its filters in this time is not one to render with. */
const PROBE_TIMEOUT_MS = 10_000;
const PROBE_MAX_BYTES = 4 * 1024 * 1024;

const runFile = promisify(execFile);

/**
 * The ffmpeg to use. `explicitPath` (FFMPEG_PATH) is taken or refused; without it comes the `ffmpeg` on PATH if it
 * has all filters and encoders of the renderer, else the npm package's. Throws AppError `setup.invalid`.
 */
export async function findFfmpeg(explicitPath: string | null): Promise<FfmpegBinary> {
  if (explicitPath !== null) return configured(explicitPath);
  const found = await whichProgram('ffmpeg');
  const onPath = await probe(found);
  if (onPath.missing.length === 0) return { path: found, version: onPath.version, origin: 'path' };
  const path = await bundledFfmpeg();
  const bundled = path === null ? null : await probe(path);
  if (path !== null && bundled?.missing.length === 0) {
    return { path, version: bundled.version, origin: 'bundled' };
  }
  throw new AppError('setup.invalid', {
    message: `no usable ffmpeg; on PATH: lacks ${onPath.missing}; bundled: ${path ?? 'none for this platform'}`,
    userMessage: `No usable ffmpeg was found on this machine. Install one that has ${inWords()}, or point FFMPEG_PATH at it.`,
  });
}

async function configured(given: string): Promise<FfmpegBinary> {
  const path = await whichProgram(given);
  const { version, missing } = await probe(path);
  if (missing.length === 0) return { path, version, origin: 'configured' };
  throw new AppError('setup.invalid', {
    message: `FFMPEG_PATH ${path} lacks ${missing.join(', ')}`,
    userMessage: `FFMPEG_PATH does not lead to a usable ffmpeg: it lacks ${missing.join(', ')}. Point it at a build that has ${inWords()}, or leave it unset.`,
  });
}

/** Where the shell finds the program; its name as it is where it finds none. */
async function whichProgram(name: string): Promise<string> {
  const found = await runFile('sh', ['-c', 'command -v "$1"', 'sh', name]).catch(() => null);
  return found?.stdout.trim() || name;
}

function inWords(): string {
  return [...NEEDED_ENCODERS, ...NEEDED_FILTERS].join(', ');
}

/** What the binary lacks; a file that is no ffmpeg lacks everything. */
async function probe(path: string): Promise<{ version: string; missing: string[] }> {
  try {
    const [version, filters, encoders] = await Promise.all([
      list(path, '-version'),
      list(path, '-filters'),
      list(path, '-encoders'),
    ]);
    const missing = [
      ...NEEDED_ENCODERS.filter((name) => !lists(encoders, name)),
      ...NEEDED_FILTERS.filter((name) => !lists(filters, name)),
    ];
    return { version: /^ffmpeg version (\S+)/.exec(version)?.[1] ?? 'unknown', missing };
  } catch {
    return { version: 'unknown', missing: [...NEEDED_ENCODERS, ...NEEDED_FILTERS] };
  }
}

async function list(path: string, what: string): Promise<string> {
  const { stdout } = await runFile(path, ['-hide_banner', what], {
    timeout: PROBE_TIMEOUT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: PROBE_MAX_BYTES,
  });
  return stdout;
}

/** Both listings hold one entry a line: flags, name, description. */
function lists(listing: string, name: string): boolean {
  return listing.split('\n').some((line) => line.trim().split(/\s+/)[1] === name);
}
