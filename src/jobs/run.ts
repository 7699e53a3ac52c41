/** One run of a job: the pipeline between the row's states. */
import { randomUUID } from 'node:crypto';
import { AppError, toAppError } from '../core/errors.ts';
import { type Film, isFinal, personOf } from '../core/job.ts';
import { type Script, scriptSchema } from '../core/script.ts';
import { HandedOver, Later, type StopReason } from '../core/stop.ts';
import type { Database } from '../db/client.ts';
import { findJob, moveJob, noteProgress, recentStepSeconds, takeOver } from '../db/jobs.ts';
import type { KeyLocks } from '../db/key-locks.ts';
import type { JobRow } from '../db/schema.ts';
import type { Logger } from '../log.ts';
import { fitUpload, type UploadContext } from '../pipeline/fit-upload.ts';
import { type Makers, makeFilm } from '../pipeline/index.ts';
import { createMemo } from '../pipeline/memo.ts';
import type { VideoRun } from '../queue/video.ts';
import type { Storage } from '../storage/port.ts';
import { isDeadly, keptDying, lossesAt } from './losses.ts';
import { paperSummary } from './paper-summary.ts';
import { inScratch } from './scratch.ts';
import { trackJob } from './tracker.ts';

export interface RunDeps {
  db: Database;
  log: Logger;
  storage: Storage;
  makers: Makers;
  /** Folder for what is being worked on; every run has one of its own below it. */
  scratchRoot: string;
  /** What the jobs of this process are making now. */
  locks: KeyLocks;
}

/** Of the last step, where a cut for the chat follows the film: joining copies, cutting encodes. */
const FILM_SHARE = 0.2;

/**
 * Works on a job until it is finished or stopped, and leaves its row in the state that follows.
 *
 * @throws HandedOver when this worker is leaving and another one should go on
 * @throws Later when it has to wait for a quota or a budget: its row is on hold until then
 * @throws AppError when the run failed; a transient failure leaves the job queued, for the queue to try again
 */
export async function runJob(deps: RunDeps, jobId: string, run: VideoRun): Promise<void> {
  const found = await findJob(deps.db, jobId);
  if (!found || isFinal(found.state)) return; // finished by a run whose worker died before it could say so
  if (found.cancelRequested) return settleCancelled(deps.db, jobId);
  const { source } = found;
  if (source.kind === 'attachment') return; // not taken in yet: whoever takes it in puts the job in the queue
  // `running` already: its worker died, and this run goes on where that one was.
  const startedAt = found.startedAt ?? new Date();
  // Whoever had it before stops: what it writes from now on is not taken.
  const runner = randomUUID();
  const row =
    found.state === 'running'
      ? await takeOver(deps.db, jobId, found.run, runner)
      : await moveJob(deps.db, jobId, 'running', { runner, startedAt, heldUntil: null, heldFor: null });
  if (!row) return;

  const log = deps.log.child({ job: jobId });
  const losses = lossesAt(row.losses, run.lost, row.percent);
  if (losses !== row.losses) await noteProgress(deps.db, jobId, { losses });
  if (isDeadly(losses)) throw await settleFailed(deps.db, log, row, keptDying(), true);
  const stopped = new AbortController();
  const signal = AbortSignal.any([run.signal, stopped.signal]);
  const tracker = trackJob({
    db: deps.db,
    log,
    jobId,
    runner,
    from: row.percent,
    earlier: await recentStepSeconds(deps.db),
    // Where the job was only put back into the queue, what is ordered is left to its next run.
    onStop: async () => {
      const reason: StopReason = (await mayEnd(deps.db, jobId)) ? 'cancel' : 'lost';
      stopped.abort(reason);
    },
  });
  const memo = createMemo(deps.db, deps.storage, jobId, deps.locks, signal);
  const filmShare = row.uploadLimit === null ? 1 : FILM_SHARE;
  try {
    await inScratch(deps.scratchRoot, jobId, async (scratch) => {
      const film = await makeFilm(
        deps.makers,
        { id: jobId, source, options: row.options, script: scriptOf(row), openings: row.openings },
        {
          signal,
          log,
          memo,
          storage: deps.storage,
          scratch,
          payer: { jobId, person: personOf(row) },
          progress: (step, fraction) =>
            tracker.progress(step, step === 'add-captions' ? fraction * filmShare : fraction),
          onPaper: async (paper) => {
            const { title, authors } = paper;
            await noteProgress(deps.db, jobId, { title, authors, paper: paperSummary(paper) }, runner);
          },
          onScript: async (script) => {
            const priceUsd = deps.makers.estimate?.(script).usd || null;
            await noteProgress(deps.db, jobId, { script, priceUsd }, runner);
            return !row.options.review || row.approvedAt !== null;
          },
        },
      );
      const onProgress = (share: number) =>
        tracker.progress('add-captions', filmShare + (1 - filmShare) * share);
      const upload =
        film && (await cutForUpload(deps, row, film, { signal, log, memo, scratch, onProgress }));
      await tracker.close();
      // What was made before the approval passed in moments this time: its real seconds are in the row.
      const stepSeconds = { ...tracker.finish(), ...row.stepSeconds };
      if (!film) return await settleForApproval(deps.db, row, stepSeconds);
      const finishedAt = new Date();
      const end = { film, upload, percent: 100, finishedAt, stepSeconds, expectedAt: null };
      if (!(await moveJob(deps.db, jobId, 'completed', end, { runner }))) return; // another run has it
      log.info(
        { durationS: film.durationS, seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000 },
        'film done',
      );
    });
  } catch (thrown) {
    await tracker.close();
    if (signal.aborted) return await settleStopped(deps.db, row, signal.reason as StopReason);
    throw await settleFailed(
      deps.db,
      log.child({ step: tracker.step }),
      row,
      toAppError(thrown),
      run.lastAttempt,
    );
  }
}

/** The file to upload where the film is to be posted. A cut that fails leaves the link, which always works. */
async function cutForUpload(
  { makers, storage }: RunDeps,
  { uploadLimit }: JobRow,
  film: Film,
  context: Omit<UploadContext, 'storage'> & { log: Logger },
): Promise<JobRow['upload']> {
  if (uploadLimit === null) return null;
  try {
    return await fitUpload(makers.ffmpeg, film, uploadLimit, { ...context, storage });
  } catch (err) {
    if (context.signal.aborted) throw err;
    context.log.warn({ err }, 'no cut for the chat: the link will do');
    return null;
  }
}

async function settleCancelled(db: Database, jobId: string): Promise<void> {
  await moveJob(db, jobId, 'cancelled', { finishedAt: new Date(), expectedAt: null });
}

async function settleForApproval(
  db: Database,
  { id, run, runner }: JobRow,
  stepSeconds: JobRow['stepSeconds'],
): Promise<void> {
  const row = await moveJob(db, id, 'awaiting_approval', { stepSeconds, expectedAt: null }, { run, runner });
  if (row?.cancelRequested) await settleCancelled(db, id);
}

async function settleStopped(db: Database, row: JobRow, reason: StopReason): Promise<void> {
  // Meanwhile it may have been queued again: then it is its next run's to go on, and nobody's to end.
  if (reason === 'cancel' && (await mayEnd(db, row.id))) return settleCancelled(db, row.id);
  if (reason === 'handover') {
    await moveJob(db, row.id, 'queued', {}, { run: row.run, runner: row.runner });
    throw new HandedOver();
  }
  // This worker lives: what was taken for its death was none.
  const { losses } = row;
  if (losses) await noteProgress(db, row.id, { losses: { ...losses, here: 0 } });
  throw new AppError('internal', {
    message: `run of ${row.id} was taken over by another worker`,
    userMessage: 'The video is being made by another worker.',
    recovery: 'transient',
  });
}

/** Whether somebody has asked for the job's end, or it has ended. */
async function mayEnd(db: Database, jobId: string): Promise<boolean> {
  const now = await findJob(db, jobId);
  return !now || now.cancelRequested || now.deletedAt !== null || isFinal(now.state);
}

/** What a person asked for cannot be had: nobody has to look into it. */
const isPersons = ({ code }: AppError): boolean => /^(?:paper|file|input|limit)\./.test(code);

/** What is used up comes back by itself: a job that meets it waits, and has not failed. null: that is not it. */
function holdOf({ code, recovery, retryAfterMs }: AppError): number | null {
  const usedUp = code === 'provider.quota' || code === 'limit.reached';
  return usedUp && recovery === 'transient' ? (retryAfterMs ?? null) : null;
}

/** The script in the row, if it is one that this version can film. */
function scriptOf({ script }: JobRow): Script | null {
  return scriptSchema.safeParse(script).data ?? null;
}

/** Of a job that was put back into the queue meanwhile, nothing changes: it is its next run's. */
async function settleFailed(
  db: Database,
  log: Logger,
  { id, run, runner }: JobRow,
  error: AppError,
  last: boolean,
): Promise<AppError | Later> {
  const only = { run, runner };
  const holdMs = holdOf(error);
  if (holdMs !== null) {
    log.warn({ err: error, code: error.code, seconds: Math.round(holdMs / 1_000) }, 'run on hold');
    const heldUntil = new Date(Date.now() + holdMs);
    await moveJob(db, id, 'queued', { heldUntil, heldFor: error.userMessage, expectedAt: null }, only);
    return new Later(holdMs);
  }
  const final = last || error.recovery === 'permanent';
  const level = isPersons(error) ? 'info' : final ? 'error' : 'warn';
  log[level]({ err: error, code: error.code, final }, 'run failed');
  if (final) {
    const { code: errorCode, userMessage: errorMessage } = error;
    const failure = { errorCode, errorMessage, finishedAt: new Date(), expectedAt: null };
    await moveJob(db, id, 'failed', failure, only);
  } else {
    await moveJob(db, id, 'queued', { expectedAt: null }, only);
  }
  return error;
}
