/** Follows jobs for as many readers as there are: the row of a job is read once for all of them. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Sql } from '#src/db/connection/client.ts';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { findStanding, type Standing } from '#src/db/jobs/shown.ts';
import type { Logger } from '#src/runtime/log.ts';

/** The least time between two reads of a job, ms. Progress is written four times a second; nobody reads so fast. */
const READ_EVERY_MS = 500;
/** How soon the row is tried again while the database is away, ms. */
const RETRY_MS = 2_000;

/** Gets the job as it is now; null: there is none. It must not throw. */
type Reader = (standing: Standing | null) => void;

export interface JobChanges {
  /**
   * Calls `reader` with the job as it is now, and again after each change: with the newest, not with each.
   *
   * @returns a function that ends it
   */
  follow(jobId: string, reader: Reader): () => void;
  close(): Promise<void>;
}

interface Followed {
  readers: Set<Reader>;
  /** Whether the row has changed, or may have, since it was last read. */
  changed: boolean;
  /** Whether it is being read, or was just now. */
  busy: boolean;
}

/** Starts to listen. */
export async function followChanges(db: Database, sql: Sql, log: Logger): Promise<JobChanges> {
  const followed = new Map<string, Followed>();

  async function look(jobId: string, entry: Followed): Promise<void> {
    entry.changed = true;
    if (entry.busy) return;
    entry.busy = true;
    while (entry.changed && entry.readers.size > 0) {
      entry.changed = false;
      const read = await findStanding(db, jobId).catch((err: unknown) => {
        log.warn({ err, job: jobId }, 'job not read for its page');
        return 'failed' as const;
      });
      if (read === 'failed') entry.changed = true;
      else for (const reader of [...entry.readers]) reader(read);
      await pause(read === 'failed' ? RETRY_MS : READ_EVERY_MS, undefined, { ref: false });
    }
    entry.busy = false;
  }

  // Null: listening begins, anew perhaps, and changes may have been missed before.
  const stop = await listenToJobs(sql, (changed) => {
    for (const jobId of changed === null ? followed.keys() : [changed]) {
      const entry = followed.get(jobId);
      if (entry) void look(jobId, entry);
    }
  });
  return {
    follow(jobId, reader) {
      const entry = followed.get(jobId) ?? { readers: new Set(), changed: false, busy: false };
      followed.set(jobId, entry);
      entry.readers.add(reader);
      void look(jobId, entry);
      return () => {
        entry.readers.delete(reader);
        if (entry.readers.size === 0 && followed.get(jobId) === entry) followed.delete(jobId);
      };
    },
    close: stop,
  };
}
