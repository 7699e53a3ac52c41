/** From the arguments of `npm run video` to a video in a folder. */

import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { AppError } from '#src/core/errors.ts';
import { assertWritten } from '#src/core/language.ts';
import { takeInFile } from '#src/jobs/files/intake.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { useProxy } from '#src/net/proxy.ts';
import { onInterrupt } from '#src/runtime/interrupt.ts';
import { createLogger } from '#src/runtime/log.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices } from '#src/wiring/services.ts';
import { startWorker } from '#worker/video.ts';
import type { Arguments } from './arguments.ts';
import { deliver } from './deliver.ts';
import { ending } from './display.ts';
import { watchJob } from './watch.ts';

const out = process.stdout;

/**
 * Makes the video and copies it to where it is wanted.
 *
 * @returns the exit code
 * @throws AppError where the arguments or the machine do not do
 */
export async function makeOne(args: Arguments): Promise<number> {
  loadDotEnv();
  const config = loadConfig();
  useProxy(config.proxy);
  // The terminal is for people; the log goes beside the data.
  const log = createLogger(config.logLevel, join(config.dataDir, 'logs', 'video.log'));
  const file = args.paper === null ? null : await readIfFile(args.paper);
  const services = await openServices(config, log);
  const { db, queue, storage } = services;
  let makers: Awaited<ReturnType<typeof createMakers>> | undefined;
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  let stopListening: (() => void) | undefined;
  try {
    // First what the machine may lack: a job that cannot be worked on here is not put in the queue.
    makers = await createMakers(config, log, db);
    assertWritten(args.options.language, makers.writer.languages);
    const source = file
      ? await takeInFile(storage, file.bytes, file.name, config.desk.maxUploadBytes)
      : ({ kind: 'name', text: args.paper ?? 'sample' } as const);
    const requester = { platform: 'cli', workspace: 'local', userId: String(process.getuid?.() ?? 0) };
    const job = await submitJob({ db, queue }, { requester, source, options: args.options });
    stopListening = onInterrupt(() => {
      cancelJob({ db, queue }, job).catch((err) => log.error({ err }, 'cancelling'));
    });
    worker = await startWorker(services, makers, log, { dataDir: config.dataDir });
    const ended = await watchJob(db, services.sql, job.id, out);
    if (!ended.video) {
      process.stderr.write(`\n${ending(ended)}\n`);
      return 1;
    }
    const paths = await deliver(storage, ended.video, ended.title ?? 'video', resolve(args.out));
    const shown = Object.values(paths).map((path) => `  ${relative('', path)}`);
    const notes = ended.video.notes.map((note) => `\nNote: ${note}\n`);
    out.write(
      `\nYour video is ready (${Math.round(ended.video.durationS)} s):\n${shown.join('\n')}\n${notes.join('')}`,
    );
    return 0;
  } finally {
    await worker?.close();
    await makers?.close();
    await services.close();
    stopListening?.();
  }
}

/** The file's bytes, or null if there is no such file (then it may be a name). */
async function readIfFile(path: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const looksLikeFile = /\.(pdf|docx?|xml|nxml|txt|md)$/i.test(path) && !/^https?:/i.test(path);
    if ((code === 'ENOENT' || code === 'ENAMETOOLONG') && !looksLikeFile) return null;
    const why = code === 'ENOENT' ? 'There is no such file' : 'That file cannot be read';
    throw new AppError('input.invalid', {
      message: `cannot read ${path}: ${code}`,
      userMessage: `${why}: ${path}. Please check the path.`,
      cause,
    });
  }
}
