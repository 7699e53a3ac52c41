/** Writes a running job's progress into its row: often enough to feel live, seldom enough to cost nothing. */
import { percentAt, type StepName } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { noteProgress } from '#src/db/jobs/jobs.ts';
import type { Logger } from '#src/runtime/log.ts';
import { expectedStepSeconds, secondsLeft } from './time-left.ts';

const WRITE_EVERY_MS = 250;
/** A run that reports nothing looks at its row this often, so that a missed notification costs seconds. */
const HEARTBEAT_MS = 2_000;

export interface Tracker {
  /** The step that is being worked on; null before the first. */
  readonly step: StepName | null;
  /** `fraction` (0 to 1) of `step` is done. What is shown never goes back, in this run or from the one before. */
  progress(step: StepName, fraction: number): void;
  /** Ends the last step; the seconds that each step of this run took. */
  finish(): Partial<Record<StepName, number>>;
  /** Writes what is outstanding and stops. */
  close(): Promise<void>;
}

interface TrackerOptions {
  db: Database;
  log: Logger;
  jobId: string;
  /** Of this run: where another one has taken the job over, this one stops. */
  runner: string;
  /** Where the run before this one ended, percent: its steps pass again in moments, and nobody needs to see it. */
  from: number;
  /** From earlier videos. */
  earlier: Partial<Record<StepName, number>>[];
  /** The row says that this run should stop. */
  onStop(): Promise<void>;
  now?: () => number;
}

export function trackJob(options: TrackerOptions): Tracker {
  const { db, log, jobId, runner, onStop, now = Date.now } = options;
  const expected = expectedStepSeconds(options.earlier);
  const begun = now();
  const took: Partial<Record<StepName, number>> = {};
  let first: { step: StepName; fraction: number } | null = null;
  let at: { step: StepName; fraction: number } | null = null;
  let stepBegun = begun;
  let dirty = false;
  let writing: Promise<void> = Promise.resolve();
  let lastWrite = 0;

  function endStep(step: StepName): void {
    took[step] = (now() - stepBegun) / 1000;
    stepBegun = now();
    log.info({ step, seconds: took[step] }, 'step done');
  }

  function write(): void {
    dirty = false;
    lastWrite = now();
    const changes =
      at && percentAt(at.step, at.fraction) >= options.from
        ? {
            step: at.step,
            percent: percentAt(at.step, at.fraction),
            expectedAt: new Date(
              now() + secondsLeft(expected, first ?? at, at, (now() - begun) / 1000) * 1000,
            ),
          }
        : {};
    // One after the other: a slow write must not overtake, and undo, a later one.
    writing = writing
      .then(() => noteProgress(db, jobId, changes, runner))
      .then((goOn) => (goOn ? undefined : onStop()))
      .catch((err) => log.warn({ err }, 'progress not written'));
  }

  const timer = setInterval(() => {
    if (dirty || now() - lastWrite >= HEARTBEAT_MS) write();
  }, WRITE_EVERY_MS);

  return {
    get step() {
      return at?.step ?? null;
    },
    progress(step, fraction) {
      if (at && percentAt(step, fraction) < percentAt(at.step, at.fraction)) return;
      if (at && at.step !== step) endStep(at.step);
      const newStep = at?.step !== step;
      at = { step, fraction };
      first ??= at;
      dirty = true;
      if (newStep) write();
    },
    finish() {
      if (at) endStep(at.step);
      return took;
    },
    async close() {
      clearInterval(timer);
      if (dirty) write();
      await writing;
    },
  };
}
