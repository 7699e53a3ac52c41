/** Asks again about papers whose videos were made: what was delivered stays true, or says that it is not. */
import type { PaperReader } from '#src/core/ports.ts';
import type { Database } from '#src/db/connection/client.ts';
import { putBackUnasked, setNotice, takeUnasked } from '#src/db/jobs/notices.ts';
import type { Logger } from '#src/runtime/log.ts';

/** Days between two questions about a paper, and after one that nobody answered. */
const EVERY_DAYS = 7;
const AFTER_SILENCE_DAYS = 1;
/** Rows in memory at once. */
const AT_ONCE = 20;

interface NoticeDeps {
  db: Database;
  reader: PaperReader;
  log: Logger;
}

/**
 * Asks about every paper that is due, paced by its archive. Safe beside any number of workers that do the same. What an
 * archive leaves unanswered is asked again the next day.
 *
 * @throws what the archive threw, or the signal's reason
 */
export async function hearNotices({ db, reader, log }: NoticeDeps, signal: AbortSignal): Promise<void> {
  const { noticeOf } = reader;
  if (!noticeOf) return;
  for (;;) {
    const jobs = await takeUnasked(db, EVERY_DAYS, AT_ONCE);
    const open = new Set(jobs.map(({ id }) => id));
    try {
      for (const { id, paper, readAt } of jobs) {
        const notice = paper && (await noticeOf(paper, readAt, { signal }));
        if (notice && (await setNotice(db, id, notice)))
          log.info({ job: id, notice }, 'what became of a paper');
        open.delete(id);
      }
    } catch (thrown) {
      await putBackUnasked(db, [...open], EVERY_DAYS - AFTER_SILENCE_DAYS);
      throw thrown;
    }
    if (jobs.length < AT_ONCE) return;
  }
}
