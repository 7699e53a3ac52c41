/** What a message in a chat should show, by what its job is now. Pure. */
import type { JobMessage } from '../core/chat.ts';
import { isFinal } from '../core/job.ts';
import type { Exhibit } from '../db/posts.ts';
import type { JobRow, PostRow } from '../db/schema.ts';
import { cardOf } from './card.ts';
import { failureMessageOf, filmMessageOf } from './messages.ts';

export interface Wanted {
  message: JobMessage;
  /** Progress can wait for a quiet moment; this cannot. */
  urgent: boolean;
  /** Nothing will follow by itself. */
  last: boolean;
}

/** Null: the message has lost its reason (a result of an earlier run, a film that was deleted). */
export function wantedOf({ job, queuePosition }: Exhibit, post: PostRow, publicUrl: string): Wanted | null {
  if (post.kind !== 'card') {
    const message = job.deletedAt ? null : endOf(job, post, publicUrl);
    return message && { message, urgent: true, last: true };
  }
  const last = isFinal(job.state) || job.deletedAt !== null;
  const awaited = last || job.state === 'awaiting_approval' || job.cancelRequested;
  return {
    message: cardOf(job, { queuePosition, publicUrl }),
    // A first card, and one that goes on after its end because somebody asked for it, are waited for too.
    urgent: awaited || post.shown === null || post.state === 'settled',
    last,
  };
}

function endOf(job: JobRow, { kind, run }: PostRow, publicUrl: string): JobMessage | null {
  if (kind === 'result' && run !== job.run) return null;
  if (job.state === 'completed') return filmMessageOf(job, publicUrl);
  return kind === 'result' && job.state === 'failed' ? failureMessageOf(job) : null;
}

/** Whether a message of its own tells the end that the job has come to. */
export const hasEnd = ({ state, deletedAt }: JobRow): boolean =>
  deletedAt === null && (state === 'completed' || state === 'failed');
