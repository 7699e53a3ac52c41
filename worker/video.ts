/** The video worker: takes jobs from the queue, runs them, and notices when their owners cancel them. */
import { join } from 'node:path';
import { AppError } from '#src/core/errors.ts';
import { Later } from '#src/core/stop.ts';
import { openKeyLocks } from '#src/db/connection/key-locks.ts';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { isDatabaseAway } from '#src/db/connection/transactions.ts';
import { failJob, findJob } from '#src/db/jobs/jobs.ts';
import { clearAway } from '#src/jobs/files/retention.ts';
import { sweepDeletions } from '#src/jobs/life/delete.ts';
import { keptDying } from '#src/jobs/life/losses.ts';
import { hearNotices } from '#src/jobs/life/notices.ts';
import { readAhead } from '#src/jobs/life/read-ahead.ts';
import { runJob } from '#src/jobs/life/run.ts';
import { clearScratch } from '#src/jobs/life/scratch.ts';
import { sweepJobs } from '#src/jobs/life/sweep.ts';
import { moveUp } from '#src/jobs/life/turns.ts';
import type { Makers } from '#src/pipeline/index.ts';
import { READ_AHEAD_QUEUE } from '#src/queue/catalogue.ts';
import { startTouchWorker } from '#src/queue/touch.ts';
import { startVideoWorker } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import { clearIncoming } from '#src/storage/disk.ts';
import type { Services } from '#src/wiring/services.ts';

/** Videos worked on at once by one process. Rendering fills the cores; waiting for a paper or a provider does not. */
const CONCURRENCY = 2;
/** Papers read at once for jobs that wait: mostly waiting for their source. */
const READ_AT_ONCE = 3;
/** A worker that has been silent for so long has died, and its job goes to another one. */
const LOCK_MS = 15_000;
const SWEEP_EVERY_MS = 15_000;
/** When the queue is there again, what changed longer ago than this is not on its way into it. */
const BACK_QUIET_S = 2;
/** A job that found no database is tried again so soon. */
const DATABASE_AWAY_MS = 3_000;
/** What nobody waits for: old videos, what requests that were cut off left behind, what became of papers. */
const CLEAR_EVERY_MS = 24 * 3_600_000;

export interface WorkerOptions {
  dataDir: string;
  /** Days after which finished videos are deleted; default never. */
  retentionDays?: number | null;
  /** Only tests shorten it. */
  lockMs?: number;
}

/** Starts working; `close` hands running jobs over and leaves. */
export async function startWorker(services: Services, makers: Makers, log: Logger, options: WorkerOptions) {
  const { db, sql, storage, backend, queue } = services;
  const scratchRoot = join(options.dataDir, 'scratch');
  await clearScratch(scratchRoot);
  const locks = openKeyLocks(services.databaseUrl);
  const deps = { db, log, storage, makers, scratchRoot, locks };
  const worker = startVideoWorker(backend, log, {
    concurrency: CONCURRENCY,
    lockMs: options.lockMs ?? LOCK_MS,
    async handle(jobId, run) {
      try {
        await runJob(deps, jobId, run);
      } catch (thrown) {
        // The job is not to blame: it comes again, and none of its attempts is used up.
        throw isDatabaseAway(thrown) ? new Later(DATABASE_AWAY_MS) : thrown;
      } finally {
        await passTurn(jobId).catch((err) => log.warn({ err, job: jobId }, 'line not moved up'));
      }
    },
    async onAbandoned(jobId, error) {
      log.error({ job: jobId, err: error }, 'job given up: its workers kept dying');
      const { message, userMessage } = keptDying();
      await failJob(db, jobId, new AppError('internal', { message, userMessage }));
    },
  });

  async function passTurn(jobId: string): Promise<void> {
    const job = await findJob(db, jobId);
    if (job) await moveUp({ db, queue }, job);
  }

  const reader = startTouchWorker(backend, READ_AHEAD_QUEUE, log, {
    concurrency: READ_AT_ONCE,
    work: (jobId, signal) => readAhead(deps, jobId, signal),
  });

  const stopListening = await listenToJobs(sql, async (jobId) => {
    if (jobId === null || !worker.works(jobId)) return;
    const job = await findJob(db, jobId).catch(() => null); // the run's own heartbeat will see it too
    if (job?.deletedAt || (job?.cancelRequested && job.state === 'running')) worker.cancel(jobId);
  });
  const sweep = async (quietS?: number) => {
    await sweepJobs({ db, queue }, log, quietS).catch((err) => log.warn({ err }, 'sweep'));
    await sweepDeletions({ db, storage }, log).catch((err) => log.warn({ err }, 'sweep of deletions'));
  };
  await sweep();
  const sweeping = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  backend.onBack(() => void sweep(BACK_QUIET_S));
  const leaving = new AbortController();
  const clear = async () => {
    await clearIncoming(join(options.dataDir, 'media'));
    await clearAway({ ...services, log }, options.retentionDays ?? null, leaving.signal);
    await hearNotices({ db, reader: makers.reader, log }, leaving.signal);
  };
  let cleared = Promise.resolve();
  const clearInBackground = () => {
    cleared = clear().catch((err) => log.warn({ err }, 'not all cleared away'));
  };
  clearInBackground();
  const clearing = setInterval(clearInBackground, CLEAR_EVERY_MS);

  return {
    async close() {
      clearInterval(sweeping);
      clearInterval(clearing);
      leaving.abort();
      await cleared;
      await stopListening();
      await Promise.all([worker.close(), reader.close()]);
      await locks.close();
    },
  };
}
