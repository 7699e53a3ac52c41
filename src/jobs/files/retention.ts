/** Clears away what nobody needs any more: old videos, files that no video came of, pauses that are over. */
import type { Requester } from '#src/core/job.ts';
import { forgetMarked } from '#src/db/accounts/forget.ts';
import { expiredJobs, unusedUploads } from '#src/db/jobs/deletions.ts';
import { forgetNetworks } from '#src/db/jobs/from-network.ts';
import { giveUpKey } from '#src/db/jobs/memos.ts';
import { sweepSlots } from '#src/db/limits/rate-limits.ts';
import { type DeleteDeps, deleteVideo } from '../life/delete.ts';
import { CODE_SLOT_PREFIX } from '../people/admission.ts';
import { TOKEN_SLOT_PREFIX } from '../people/api-tokens.ts';
import { DAY_HOURS } from '../people/limits.ts';
import { SIGN_IN_SLOT_PREFIX } from '../people/sign-ins.ts';
import { sweepUploads } from './uploads.ts';

/** Who deletes, in the audit. */
const BY: Requester = { platform: 'system', workspace: '', userId: 'retention' };
/** Rows in memory at once. */
const AT_ONCE = 100;
/** A file that is taken in for a job that has just ended is left alone. */
const QUIET_HOURS = 1;

/**
 * Safe beside any number of workers that do the same.
 *
 * @param days how long after its end a video stays; null: until somebody deletes it
 */
export async function clearAway(deps: DeleteDeps, days: number | null, signal: AbortSignal): Promise<void> {
  if (days !== null) await deleteExpired(deps, days, signal);
  for (const { jobId, key } of await unusedUploads(deps.db, QUIET_HOURS)) {
    await giveUpKey(deps.db, jobId, key, () => deps.storage.remove(key));
  }
  await sweepUploads(deps);
  await forgetNetworks(deps.db, DAY_HOURS);
  await forgetMarked(deps.db, DAY_HOURS);
  for (const prefix of [TOKEN_SLOT_PREFIX, SIGN_IN_SLOT_PREFIX, CODE_SLOT_PREFIX])
    await sweepSlots(deps.db, prefix);
}

async function deleteExpired(deps: DeleteDeps, days: number, signal: AbortSignal): Promise<void> {
  let count = 0;
  for (;;) {
    const expired = await expiredJobs(deps.db, days, AT_ONCE);
    for (const job of expired) {
      if (signal.aborted) return;
      await deleteVideo(deps, job, BY);
      count += 1;
    }
    if (expired.length < AT_ONCE) break;
  }
  if (count > 0) deps.log.info({ count, days }, 'videos deleted: they were older than they may be');
}
