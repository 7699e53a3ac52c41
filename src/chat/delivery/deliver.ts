/** Brings a job's messages on one platform up to date: always to what its row says now, never to an old event. */
import { toAppError } from '#src/core/errors.ts';
import { Later } from '#src/core/stop.ts';
import { type Exhibit, notePost, readExhibit } from '#src/db/messages/posts.ts';
import type { PostRow } from '#src/db/messages/tables.ts';
import type { ChatPlatform } from '../port.ts';
import { hasEnd } from '../wording/wanted.ts';
import { waitForSlot } from './pacing.ts';
import { type DeliverDeps, ensureEnd, putPost } from './put.ts';

/**
 * Looks at the job and its messages, and writes what differs: the status message; the end of the run, once, as a message of
 * its own; copies of the video. A deleted job's videos are taken away.
 *
 * @throws Later when an edit that can wait would be too soon
 * @throws AppError `chat.unavailable`: call it again later
 */
export async function deliverJob(
  deps: DeliverDeps,
  platform: ChatPlatform,
  jobId: string,
  signal: AbortSignal,
): Promise<void> {
  const exhibit = await readExhibit(deps.db, jobId, platform.name);
  if (!exhibit) return;
  const faults: unknown[] = [];
  const attempt = (work: Promise<void>) => work.catch((fault: unknown) => void faults.push(fault));

  if (exhibit.job.deletedAt) await attempt(takeAway(deps, platform, exhibit, signal));
  const statusMessage = exhibit.posts.find(({ kind }) => kind === 'status');
  // The end goes below the status message, so a status message that stands nowhere yet comes first. Else the video does: it is what
  // people wait for, and a status message that cannot be edited just now must not hold it up.
  const unposted = statusMessage && statusMessage.state !== 'gone' && statusMessage.postedAt === null;
  if (unposted) await putPost(deps, platform, exhibit, statusMessage, signal);
  if (hasEnd(exhibit.job) || exhibit.posts.some(isOpenEnd)) {
    await attempt(putEnds(deps, platform, exhibit, signal));
  }
  if (statusMessage && !unposted) await attempt(putPost(deps, platform, exhibit, statusMessage, signal));
  // A failure says more than "later", and waits longer.
  if (faults.length > 0) throw faults.find((fault) => !(fault instanceof Later)) ?? faults[0];
}

const isOpenEnd = ({ kind, state }: PostRow): boolean => kind !== 'status' && state === 'open';

/** The message that tells the end of this run, and the copies that were asked for. */
async function putEnds(deps: DeliverDeps, platform: ChatPlatform, { job }: Exhibit, signal: AbortSignal) {
  const before = await readExhibit(deps.db, job.id, platform.name);
  const statusMessage = before?.posts.find(({ kind }) => kind === 'status');
  if (before && statusMessage) await ensureEnd(deps, platform, before, statusMessage);
  const exhibit = await readExhibit(deps.db, job.id, platform.name);
  for (const post of exhibit?.posts ?? []) {
    if (exhibit && isOpenEnd(post)) await putPost(deps, platform, exhibit, post, signal);
  }
}

/** Removes the videos of a deleted job from the chat. */
async function takeAway(
  { db, log }: DeliverDeps,
  platform: ChatPlatform,
  { job, posts }: Exhibit,
  signal: AbortSignal,
): Promise<void> {
  for (const post of posts) {
    if (post.kind === 'status' || post.state === 'gone') continue;
    if (post.postedAt) {
      await waitForSlot(db, platform, post.place, job, signal);
      await platform.remove(post.place).catch((thrown: unknown) => {
        const fault = toAppError(thrown);
        if (fault.recovery === 'transient') throw thrown;
        log.warn({ err: fault, job: job.id }, 'message not taken away');
      });
    }
    await notePost(db, post.id, { state: 'gone' });
  }
}
