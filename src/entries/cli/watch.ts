/** Follows a job until it is over, drawing what changes as the database announces it. */
import { createLogUpdate } from 'log-update';
import { isFinal } from '#src/core/job.ts';
import type { Database, Sql } from '#src/db/connection/client.ts';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { liveDisplay, plainLines } from './display.ts';

/** The spinner and the countdown move between changes of the row. */
const REDRAW_MS = 100;
const DEFAULT_COLUMNS = 80;

/** Resolves with the job's last row. */
export async function watchJob(
  db: Database,
  sql: Sql,
  jobId: string,
  out: NodeJS.WriteStream,
): Promise<JobRow> {
  const show = out.isTTY ? liveView(out) : plainView(out);
  let stop: (() => Promise<void>) | undefined;
  try {
    return await new Promise<JobRow>((resolve, reject) => {
      // Reads follow each other, so that an older row never comes after a newer one.
      let reading: Promise<void> = Promise.resolve();
      const read = () => {
        reading = reading
          .then(() => findJob(db, jobId))
          .then((job) => {
            if (!job) throw new Error(`job ${jobId} is gone`);
            show.update(job);
            if (isFinal(job.state)) resolve(job);
          })
          .catch(reject);
      };
      listenToJobs(sql, (id) => {
        if (id === null || id === jobId) read();
      }).then((unlisten) => {
        stop = unlisten;
      }, reject);
    });
  } finally {
    show.close();
    await stop?.();
  }
}

interface View {
  update(job: JobRow): void;
  close(): void;
}

function liveView(out: NodeJS.WriteStream): View {
  const draw = createLogUpdate(out);
  let latest: JobRow | null = null;
  const redraw = () => {
    if (latest) draw(liveDisplay(latest, Date.now(), out.columns ?? DEFAULT_COLUMNS));
  };
  const timer = setInterval(redraw, REDRAW_MS);
  return {
    update(job) {
      latest = job;
      redraw();
    },
    close() {
      clearInterval(timer);
      draw.done();
    },
  };
}

function plainView(out: NodeJS.WriteStream): View {
  let before: JobRow | null = null;
  return {
    update(job) {
      for (const line of plainLines(before, job)) out.write(`${line}\n`);
      before = job;
    },
    close: () => undefined,
  };
}
