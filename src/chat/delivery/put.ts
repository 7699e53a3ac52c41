/** Brings one message up to date. */
import pLimit from 'p-limit';
import type { JobMessage, Note } from '#src/core/chat.ts';
import { type AppError, toAppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { Requester } from '#src/core/job.ts';
import { Later } from '#src/core/stop.ts';
import type { Database } from '#src/db/connection/client.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { type Exhibit, ensurePost, notePost, readExhibit } from '#src/db/messages/posts.ts';
import type { PostRow } from '#src/db/messages/tables.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import type { ChatPlatform } from '../port.ts';
import { differs, markOf } from '../wording/shown.ts';
import { hasEnd, type Wanted, wantedOf } from '../wording/wanted.ts';
import { takeFreeSlot, waitForSlot } from './pacing.ts';

export interface DeliverDeps {
  db: Database;
  storage: Storage;
  /** Base of links, without a slash at the end. */
  publicUrl: string;
  log: Logger;
}

/** Videos on their way to chats at once, in one process: after an outage many are due at the same time. */
const uploading = pLimit(4);

/** Discord's limit of a nonce, which is the same for every try to post the same message at the same place. */
const NONCE_LENGTH = 25;

/** One message, what it belongs to, and what it should show. */
interface Task extends Wanted {
  exhibit: Exhibit;
  post: PostRow;
}

/**
 * Writes the message if it is not what it should be, when the platform's pace allows it.
 *
 * @param known the job as it was read just now
 * @param id which of its messages
 * @throws Later when an edit that can wait would be too soon
 * @throws AppError, transient: try again later. After a permanent one the message is given up.
 */
export async function putPost(
  deps: DeliverDeps,
  platform: ChatPlatform,
  known: Exhibit,
  { id }: PostRow,
  signal: AbortSignal,
): Promise<void> {
  const before = await taskOf(deps, known, id);
  if (!before || !(await isDue(deps, platform, before))) return;
  const { post, urgent } = before;
  const pace = [deps.db, platform, post.place, known.job] as const;
  if (urgent) await waitForSlot(...pace, signal);
  else await takeFreeSlot(...pace, known.readAt.getTime() - (post.shownAt?.getTime() ?? 0));
  // Time has gone by: what was wanted before the wait may be old.
  const now = await readExhibit(deps.db, known.job.id, platform.name);
  const task = now && (await taskOf(deps, now, id));
  if (!task || !(await isDue(deps, platform, task))) return;
  try {
    await show(deps, platform, task, signal);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (thrown instanceof Later || signal.aborted || error.recovery === 'transient') throw thrown;
    await giveUp(deps, platform, task, error);
  }
}

/** What is to be done about a message; null: nothing, it is gone or has lost its reason. */
async function taskOf({ db, publicUrl }: DeliverDeps, exhibit: Exhibit, id: number): Promise<Task | null> {
  const post = exhibit.posts.find((one) => one.id === id);
  if (!post || post.state === 'gone') return null;
  const wanted = wantedOf(exhibit, post, publicUrl);
  if (wanted) return { ...wanted, exhibit, post };
  // A deleted video that stands in a chat is not gone before it has been taken away.
  if (post.state === 'open' && !exhibit.job.deletedAt) await notePost(db, id, { state: 'gone' });
  return null;
}

/** Whether the message has to be written; where it has not, its state is put right. */
async function isDue(deps: DeliverDeps, platform: ChatPlatform, task: Task): Promise<boolean> {
  const { exhibit, post, message, last } = task;
  if (differs(post.shown, message)) return true;
  if (last && (post.state === 'open' || isBehind(task))) {
    await ensureEnd(deps, platform, exhibit, post);
    await notePost(deps.db, post.id, { state: 'settled', shownAt: exhibit.readAt });
  }
  return false;
}

const isBehind = ({ exhibit, post }: Task): boolean =>
  post.shownAt === null || post.shownAt < exhibit.job.updatedAt;

async function show(
  deps: DeliverDeps,
  platform: ChatPlatform,
  { exhibit, post, message, last }: Task,
  signal: AbortSignal,
): Promise<void> {
  const ready = await withUpload(deps.storage, message);
  const upload = ready.kind === 'video' ? ready.upload : null;
  const sending = () =>
    platform.show({
      place: post.place,
      message: ready,
      requester: requesterOf(exhibit.job),
      nonce: hashOf(['post', post.id, post.run, post.place]).slice(0, NONCE_LENGTH),
      openUpload: () => deps.storage.open(upload?.key ?? ''),
      signal,
    });
  const shown = await (upload ? uploading(sending) : sending());
  await ensureEnd(deps, platform, exhibit, { ...post, place: shown.place });
  await notePost(deps.db, post.id, {
    place: shown.place,
    shown: markOf(message),
    shownAt: exhibit.readAt,
    ...(shown.posted && { postedAt: new Date() }),
    state: last ? 'settled' : 'open',
  });
}

export const requesterOf = ({ platform, workspace, userId }: JobRow): Requester => ({
  platform,
  workspace,
  userId,
});

/** A video whose cut has gone from storage is told with its link. */
async function withUpload(storage: Storage, message: JobMessage): Promise<JobMessage> {
  if (message.kind !== 'video' || !message.upload) return message;
  return (await storage.exists(message.upload.key)) ? message : { ...message, upload: null };
}

/**
 * Makes sure that the end of a job, and what became of its paper, are told in messages of their own, before its status
 * message counts as settled.
 */
export async function ensureEnd(
  { db }: DeliverDeps,
  platform: ChatPlatform,
  { job }: Exhibit,
  statusMessage: PostRow,
): Promise<void> {
  if (statusMessage.kind !== 'status' || !hasEnd(job)) return;
  const post = { jobId: job.id, platform: platform.name, place: platform.replyPlace(statusMessage.place) };
  await ensurePost(db, { ...post, kind: 'result', run: job.run });
  if (job.notice) await ensurePost(db, { ...post, kind: job.notice, run: 0 });
}

/** The message will never be what it should be. Where a permission is missing the requester is told, once. */
async function giveUp(
  { db, log }: DeliverDeps,
  platform: ChatPlatform,
  { exhibit, post }: Task,
  error: AppError,
): Promise<void> {
  const { job } = exhibit;
  log.warn({ err: error, job: job.id, post: post.kind, code: error.code }, 'message given up');
  if (error.code === 'chat.forbidden') {
    const note: Note = { kind: 'note', tone: 'bad', text: error.userMessage, buttons: [] };
    await platform.tell(requesterOf(job), post.place, note).catch((thrown: unknown) => {
      const fault = toAppError(thrown);
      if (fault.recovery === 'transient') throw fault;
      log.warn({ err: fault, job: job.id }, 'could not tell what is missing');
    });
  }
  await notePost(db, post.id, { state: 'gone' });
}
