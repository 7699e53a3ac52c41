/** `npm run import -- <MEDIA_ROOT>`: takes over the videos of the earlier version. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, toAppError } from '#src/core/errors.ts';
import type { Requester } from '#src/core/job.ts';
import { type ImportOutcome, importArchive } from '#src/jobs/files/import-archive.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { readMedia } from '#src/render/ffmpeg/header.ts';
import { renderFailed } from '#src/render/ffmpeg/run.ts';
import { renderPoster } from '#src/render/poster.ts';
import { onInterrupt } from '#src/runtime/interrupt.ts';
import { createLogger } from '#src/runtime/log.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';
import { openServices } from '#src/wiring/services.ts';

const USAGE = `Takes over videos of the earlier version: <MEDIA_ROOT>/<paper id>/final_video.mp4.

  npm run import -- <MEDIA_ROOT>

Options:
  --owner PLATFORM:WORKSPACE:USER   whose they become: discord::1234, slack:T012:U345 (default: the terminal's user)
  --dry-run                         tells what would be imported, and changes nothing
  --help                            this text`;

const wrong = (message: string): AppError =>
  new AppError('input.invalid', { message, userMessage: `${message} Try: npm run import -- --help` });

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        owner: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values, roots: positionals };
  } catch (error) {
    throw wrong(error instanceof Error ? `${error.message.split('. ')[0]}.` : 'Unknown option.');
  }
}

function ownerOf(text: string | undefined): Requester {
  if (text === undefined) {
    return { platform: 'cli', workspace: 'local', userId: String(process.getuid?.() ?? 0) };
  }
  const [platform = '', workspace = '', userId = '', ...rest] = text.split(':');
  if (!/^[a-z]+$/.test(platform) || userId === '' || rest.length > 0) {
    throw wrong('The owner is PLATFORM:WORKSPACE:USER.');
  }
  return { platform, workspace, userId };
}

async function main(): Promise<number> {
  const { roots, owner, help, 'dry-run': dryRun } = parse(process.argv.slice(2));
  const [root] = roots;
  if (help || root === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return help ? 0 : 1;
  }
  if (roots.length > 1) throw wrong('Please give one folder at a time.');
  const requester = ownerOf(owner);
  loadDotEnv();
  const config = loadConfig();
  const ffmpeg = await findFfmpeg(config.ffmpegPath);
  const services = await openServices(config, createLogger(config.logLevel, null));
  const leaving = new AbortController();
  const stopListening = onInterrupt(() => leaving.abort());
  const { signal } = leaving;
  const counts: Record<ImportOutcome, number> = { imported: 0, known: 0, skipped: 0, failed: 0 };
  try {
    const deps = {
      ...services,
      async probe(path: string) {
        const { durationS, frames } = await readMedia(ffmpeg, path, signal);
        if (durationS === null || frames === 0) throw renderFailed(`${path}: no video`);
        return durationS;
      },
      poster: (path: string, out: string) =>
        renderPoster({ art: { kind: 'video', path }, out }, { ffmpeg, signal }),
    };
    for await (const line of importArchive(deps, { root: resolve(root), owner: requester, dryRun })) {
      if (signal.aborted) break;
      counts[line.outcome] += 1;
      process.stdout.write(`${line.outcome.padEnd(9)} ${line.folder.padEnd(14)} ${line.says}\n`);
    }
  } finally {
    await services.close();
    stopListening();
  }
  const { imported, known, skipped, failed } = counts;
  const did = dryRun ? 'would be imported' : 'imported';
  process.stdout.write(`\n${imported} ${did}, ${known} known, ${skipped} skipped, ${failed} failed.\n`);
  return failed > 0 || signal.aborted ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    const cause = thrown as NodeJS.ErrnoException;
    const missing = cause.code === 'ENOENT' || cause.code === 'ENOTDIR';
    process.stderr.write(`${missing ? 'There is no such folder.' : toAppError(thrown).userMessage}\n`);
    process.exitCode = 1;
  },
);
