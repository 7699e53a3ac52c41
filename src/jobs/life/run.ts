/** One run of a job: the pipeline between the row's states. */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { seenOf } from '#src/core/brand.ts';
import type { Correction } from '#src/core/correction.ts';
import { AppError, toAppError } from '#src/core/errors.ts';
import { stableJson } from '#src/core/hash.ts';
import { isFinal, personOf, type Video } from '#src/core/job.ts';
import { type Script, scriptSchema } from '#src/core/script.ts';
import { inForce } from '#src/core/settings.ts';
import { HandedOver, Later, type StopReason } from '#src/core/stop.ts';
import { sampledScript, type VoiceSamples } from '#src/core/voice-samples.ts';
import { logoAround, settingsAround } from '#src/db/accounts/settings.ts';
import type { Database } from '#src/db/connection/client.ts';
import type { KeyLocks } from '#src/db/connection/key-locks.ts';
import { databaseSince } from '#src/db/connection/since.ts';
import { failJob, findJob, moveJob, noteProgress, recentStepSeconds, takeOver } from '#src/db/jobs/jobs.ts';
import { keysOf } from '#src/db/jobs/memos.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { lookingCost, scriptCost } from '#src/db/ledger/of-script.ts';
import { fitUpload, type UploadContext } from '#src/pipeline/fit-upload.ts';
import { type Makers, makeVideo, type VideoContext, type VideoJob } from '#src/pipeline/index.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import type { VideoRun } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import { isDeadly, keptDying, lossesAt, newlyLost, type Reached } from './losses.ts';
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

/** Of the last step, where a cut for the chat follows the video: joining copies, cutting encodes. */
const VIDEO_SHARE = 0.2;

/**
 * Works on a job until it is finished or stopped, and leaves its row in the state that follows.
 *
 * @throws HandedOver when this worker is leaving and another one should go on
 * @throws Later when it has to wait for a quota or a budget: its row is on hold until then; or when it has to come again
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
  const losses =
    newlyLost(row.losses, run.lost) === 0
      ? row.losses
      : lossesAt(row.losses, run.lost, await reachedBy(deps.db, row));
  if (losses !== row.losses) await noteProgress(deps.db, jobId, { losses });
  if (isDeadly(losses)) throw await settleFailed(deps.db, log, row, keptDying(), true);
  const stopped = new AbortController();
  const signal = AbortSignal.any([run.signal, stopped.signal]);
  setMaxListeners(0, signal); // every scene, clip and file in the making listens
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
  const videoShare = row.uploadLimit === null ? 1 : VIDEO_SHARE;
  try {
    await inScratch(deps.scratchRoot, jobId, async (scratch) => {
      const work: VideoContext = {
        signal,
        log,
        memo,
        storage: deps.storage,
        scratch,
        payer: { jobId, person: personOf(row) },
        progress: (step, fraction) =>
          tracker.progress(step, step === 'add-captions' ? fraction * videoShare : fraction),
        spent: () => scriptCost(deps.db, jobId),
        onPaper: async (paper) => {
          const { title, authors } = paper;
          await noteProgress(deps.db, jobId, { title, authors, paper: paperSummary(paper) }, runner);
        },
        onScript: async (script) => {
          const priceUsd = deps.makers.estimate?.(script) ?? null;
          const goesOn = !row.options.review || row.approvedAt !== null;
          const usd = deps.makers.estimate?.(sampledScript(script)) ?? null;
          const samples = goesOn ? null : (row.samples ?? { usd, state: 'offered' as const });
          await noteProgress(deps.db, jobId, { script, priceUsd, ...(samples && { samples }) }, runner);
          return goesOn;
        },
        onLooked: async (script) => {
          const figures = await lookingCost(deps.db, jobId);
          if (figures.calls === 0) return;
          const cost = { calls: 0, usd: 0, ...script.cost, figures };
          await noteProgress(deps.db, jobId, { script: { ...script, cost } }, runner);
        },
        ...(row.samples?.state === 'asked' && {
          onSamples: async (files) => {
            const { usd } = row.samples ?? { usd: null };
            const samples: VoiceSamples = files ? { usd, state: 'ready', files } : { usd, state: 'failed' };
            await noteProgress(deps.db, jobId, { samples }, runner);
          },
        }),
      };
      const made = await untilCorrect(deps, row, { id: jobId, source, options: row.options }, work);
      const { video, correction } = made;
      const onProgress = (share: number) =>
        tracker.progress('add-captions', videoShare + (1 - videoShare) * share);
      const upload =
        video && (await cutForUpload(deps, row, video, { signal, log, memo, scratch, onProgress }));
      await tracker.close();
      // What was made before the approval passed in moments this time: its real seconds are in the row.
      const stepSeconds = { ...tracker.finish(), ...row.stepSeconds };
      if (!video) return await settleForApproval(deps.db, row, stepSeconds);
      const finishedAt = new Date();
      const end = { video, upload, percent: 100, finishedAt, stepSeconds, expectedAt: null };
      if (!(await moveJob(deps.db, jobId, 'completed', end, { runner, correction }))) {
        // Corrected at the last moment: its next run makes the credits anew. Else another run has it.
        if (await moveJob(deps.db, jobId, 'queued', {}, { from: ['running'], runner })) throw new Later(0);
        return;
      }
      log.info(
        { durationS: video.durationS, seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000 },
        'video done',
      );
    });
  } catch (thrown) {
    await tracker.close();
    if (thrown instanceof Later) throw thrown;
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

const reachedBy = async (db: Database, { id, percent }: JobRow): Promise<Reached> => ({
  percent,
  made: (await keysOf(db, id)).length,
  databaseSince: await databaseSince(db),
});

/**
 * Makes the video, and once more where the paper was corrected meanwhile: of what was made only the credits, and what
 * shows them, are different then.
 */
async function untilCorrect(
  { db, makers }: RunDeps,
  row: JobRow,
  job: Pick<VideoJob, 'id' | 'source' | 'options'>,
  work: VideoContext,
): Promise<{ video: Video | null; correction: Correction | null }> {
  let now = row;
  // As they are now: whoever changes them has the next version so.
  const { pronunciations, brand } = inForce(await settingsAround(db, row));
  const manner = { pronunciations, brand: seenOf(brand, await logoAround(db, row)) };
  for (let pass = 1; ; pass += 1) {
    const { correction, openings } = now;
    const scratch = join(work.scratch, `pass-${pass}`);
    await mkdir(scratch);
    const video = await makeVideo(
      makers,
      { ...job, script: scriptOf(now), openings, correction, ...manner },
      { ...work, scratch },
    );
    const after = await findJob(db, row.id);
    if (!after || stableJson(after.correction) === stableJson(correction)) return { video, correction };
    now = after;
  }
}

/** The file to upload where the video is to be posted. A cut that fails leaves the link, which always works. */
async function cutForUpload(
  { makers, storage }: RunDeps,
  { uploadLimit }: JobRow,
  video: Video,
  context: Omit<UploadContext, 'storage'> & { log: Logger },
): Promise<JobRow['upload']> {
  if (uploadLimit === null) return null;
  try {
    return await fitUpload(makers.ffmpeg, video, uploadLimit, { ...context, storage, signer: makers.signer });
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

/** The script in the row, if it is one of which this version can make a video. */
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
    await failJob(db, id, error, only);
  } else {
    // Else its status message would say no more than that it waits.
    const heldFor = error.userMessage;
    await moveJob(db, id, 'queued', { heldUntil: null, heldFor, expectedAt: null }, only);
  }
  return error;
}
