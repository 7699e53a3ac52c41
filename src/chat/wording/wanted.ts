/** What a message in a chat should show, by what its job is now. Pure. */
import type { JobMessage } from '#src/core/chat.ts';
import { isFinal } from '#src/core/job.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Exhibit } from '#src/db/messages/posts.ts';
import type { PostRow } from '#src/db/messages/tables.ts';
import { failureMessageOf, noticeMessageOf, videoMessageOf } from './end-message.ts';
import { statusMessageOf } from './status-message.ts';

export interface Wanted {
  message: JobMessage;
  /** Progress can wait for a quiet moment; this cannot. */
  urgent: boolean;
  /** Nothing will follow by itself. */
  last: boolean;
}

/** Null: the message has lost its reason (a result of an earlier run, a video that was deleted). */
export function wantedOf({ job, placeInLine }: Exhibit, post: PostRow, publicUrl: string): Wanted | null {
  if (post.kind !== 'status') {
    const message = job.deletedAt ? null : endOf(job, post, publicUrl);
    return message && { message, urgent: true, last: true };
  }
  const last = isFinal(job.state) || job.deletedAt !== null;
  const awaited = last || job.state === 'awaiting_approval' || job.cancelRequested;
  return {
    message: statusMessageOf(job, { placeInLine, publicUrl }),
    // A first status message, and one that goes on after its end because somebody asked for it, are waited for too.
    urgent: awaited || post.shown === null || post.state === 'settled',
    last,
  };
}

function endOf(job: JobRow, { kind, run }: PostRow, publicUrl: string): JobMessage | null {
  if (kind === 'retracted' || kind === 'corrected') return noticeMessageOf(job, kind, publicUrl);
  if (kind === 'result' && run !== job.run) return null;
  if (job.state === 'completed') return videoMessageOf(job, publicUrl);
  return kind === 'result' && job.state === 'failed' ? failureMessageOf(job) : null;
}

/** Whether a message of its own tells the end that the job has come to. */
export const hasEnd = ({ state, deletedAt }: JobRow): boolean =>
  deletedAt === null && (state === 'completed' || state === 'failed');
