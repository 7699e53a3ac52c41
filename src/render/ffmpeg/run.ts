/** The one place that drives ffmpeg, through fluent-ffmpeg (archived upstream: to replace it, rewrite this file). */
import ffmpeg from 'fluent-ffmpeg';
import { AppError, cancelled, type Recovery } from '#src/core/errors.ts';
import type { FfmpegBinary } from './binary.ts';
import { fileUrl } from './escape.ts';

export interface FfmpegInput {
  /** Absolute path of a local file. */
  path: string;
  options?: readonly string[];
}

export interface FfmpegJob {
  /** For messages: `scene s3`. */
  name: string;
  inputs: readonly FfmpegInput[];
  /** Everything between the inputs and the output, one argument an entry. */
  options: readonly string[];
  /** Absolute path, overwritten; null: nothing is written (`-f null`). */
  output: string | null;
  /** `info` for jobs whose answer is in the log; files from outside then fill it with what they like. */
  logLevel?: 'warning' | 'info';
  timeoutMs: number;
  signal: AbortSignal;
  /** Seconds of output written so far, a few times a second. */
  onProgress?: (seconds: number) => void;
}

/** Lines of ffmpeg's log kept in memory. */
const LOG_LINES = 200;
/** Lines of it that go into an error message. */
const TAIL_LINES = 12;
/** A line of log is cut here: metadata of a file from outside can be of any length. */
const LINE_CHARS = 500;
/** Bot, worker and database go first: encoding takes every core that it gets. */
const NICENESS = 10;
const QUIET = ['-hide_banner', '-nostdin', '-y'];

/**
 * Runs ffmpeg without a shell and returns the end of its log. The child is gone when the promise settles, whichever
 * way it does. Throws AppError `render.failed` (exit code, timeout) or `job.cancelled` (signal).
 */
export function runFfmpeg(binary: FfmpegBinary, job: FfmpegJob): Promise<string> {
  if (job.signal.aborted) return Promise.reject(cancelled(job.signal));
  return new Promise((resolve, reject) => {
    let stopped: AppError | null = null;
    const command = build(binary, job);
    const stop = (reason: AppError) => {
      stopped ??= reason;
      command.kill('SIGKILL');
    };
    const onAbort = () => stop(cancelled(job.signal));
    const timer = setTimeout(() => stop(timedOut(job)), job.timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      job.signal.removeEventListener('abort', onAbort);
    };
    job.signal.addEventListener('abort', onAbort);
    // An abort that came while fluent-ffmpeg still prepared the spawn found no child to kill.
    command.on('start', () => stopped && command.kill('SIGKILL'));
    command.on('stderr', (line: string) => {
      const seconds = job.onProgress && readTime(line);
      if (typeof seconds === 'number') job.onProgress?.(seconds);
    });
    command.on('end', (_stdout: string | null, stderr: string | null) => {
      settle();
      if (stopped) reject(stopped);
      else resolve(stderr ?? '');
    });
    command.on('error', (error: Error, _stdout: string | null, stderr: string | null) => {
      settle();
      reject(stopped ?? failed(job, error, stderr ?? ''));
    });
    command.run();
  });
}

/** More than one argument at a time: a lone option with a blank in it would be split in two by fluent-ffmpeg. */
function build(binary: FfmpegBinary, job: FfmpegJob): ffmpeg.FfmpegCommand {
  const command = ffmpeg({ stdoutLines: LOG_LINES, niceness: NICENESS }).setFfmpegPath(binary.path);
  setEnvironment(command);
  const level = ['-loglevel', job.logLevel ?? 'warning', '-stats'];
  job.inputs.forEach((input, index) => {
    command.input(fileUrl(input.path));
    const options = [...(index === 0 ? [...QUIET, ...level] : []), ...(input.options ?? [])];
    if (options.length > 0) command.inputOptions(...options);
  });
  const end = job.output === null ? ['-f', 'null'] : [];
  return command
    .output(job.output === null ? '-' : fileUrl(job.output))
    .outputOptions(...job.options, ...end);
}

/**
 * All that ffmpeg finds in its environment: it reads files of strangers, and has no business with our keys. A frame has
 * three megabytes. The C library (glibc; others read none of this) would give each back to the system and get the next one in
 * small pages: a fifth of all CPU time went into that.
 */
const ENVIRONMENT = {
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  MALLOC_MMAP_THRESHOLD_: '4194304',
  MALLOC_TRIM_THRESHOLD_: '268435456',
};

type Spawn = (args: string[], options: object, ...callbacks: unknown[]) => void;

/** fluent-ffmpeg has no option for it. */
function setEnvironment(command: ffmpeg.FfmpegCommand): void {
  const inner = command as unknown as { _spawnFfmpeg: Spawn };
  const spawn = inner._spawnFfmpeg.bind(command);
  inner._spawnFfmpeg = (args, options, ...callbacks) =>
    typeof options === 'function'
      ? spawn(args, { env: ENVIRONMENT }, options, ...callbacks)
      : spawn(args, { ...options, env: ENVIRONMENT }, ...callbacks);
}

/** Seconds from a progress line (`frame=  120 fps= 60 … time=00:00:04.00 bitrate=…`), null where there are none. */
function readTime(line: string): number | null {
  const match = /time=(\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(line);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : null;
}

function failed(job: FfmpegJob, cause: Error, log: string): AppError {
  const tail = log
    .split('\n')
    .filter((line) => line.trim() !== '' && readTime(line) === null)
    .slice(-TAIL_LINES)
    .map((line) => line.slice(0, LINE_CHARS));
  // Killed from outside, mostly for want of memory: another time there may be enough.
  const recovery = cause.message.includes('killed with signal') ? 'transient' : 'permanent';
  return renderFailed(`${job.name}: ${cause.message.split(':')[0]}\n${tail.join('\n')}`, cause, recovery);
}

function timedOut(job: FfmpegJob): AppError {
  return renderFailed(`${job.name}: ffmpeg was stopped after ${job.timeoutMs} ms`);
}

/** The error of every part of the renderer. */
export function renderFailed(message: string, cause?: unknown, recovery?: Recovery): AppError {
  return new AppError('render.failed', {
    message,
    userMessage:
      'The video could not be put together. Please try again; if it happens again, tell us the job id.',
    cause,
    ...(recovery && { recovery }),
  });
}
