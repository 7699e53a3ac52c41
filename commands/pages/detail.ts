/** One video with what can be done to it. */
import {
  actionButton,
  correctButtons,
  coverButtons,
  publishButton,
  retryButtons,
  watchButton,
  watchPage,
} from '#src/chat/wording/buttons.ts';
import { failureSentence } from '#src/chat/wording/end-message.ts';
import { redoTarget } from '#src/chat/wording/redo-target.ts';
import { voiceButtons } from '#src/chat/wording/voices.ts';
import { licenceLine, sourceLine, titleOf } from '#src/chat/wording/words.ts';
import type { Button, DetailPage, ListedVideo } from '#src/core/chat.ts';
import { NOTICE_WORDS } from '#src/core/notice.ts';
import { byline } from '#src/core/text/authors.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { FIRST_PAGE } from './list-target.ts';

export function listedVideo(job: JobRow, publicUrl: string): ListedVideo {
  return {
    jobId: job.id,
    title: titleOf(job),
    state: job.state,
    percent: job.state === 'completed' ? 100 : Math.floor(job.percent),
    durationS: job.video?.durationS ?? null,
    createdAt: job.createdAt,
    link: job.video ? watchPage(publicUrl, job.slug) : null,
  };
}

/** @param back the place in the list to go back to */
export function detailPage(job: JobRow, publicUrl: string, back: string = FIRST_PAGE): DetailPage {
  return {
    kind: 'detail',
    video: listedVideo(job, publicUrl),
    byline: byline(job.authors),
    source: sourceLine(job.paper),
    licence: job.paper ? licenceLine(job.paper, job.options.rights) : '',
    message: messageOf(job),
    buttons: [
      ...buttonsOf(job, publicUrl),
      actionButton('delete', job.id, 'Delete', 'danger'),
      actionButton('list', back, 'Back', 'secondary'),
    ],
  };
}

function messageOf(job: JobRow): string | null {
  if (job.state === 'failed') return failureSentence(job);
  if (job.state === 'cancelled') return 'This video was cancelled.';
  if (job.cancelRequested) return 'This video is being cancelled.';
  if (job.notice) return NOTICE_WORDS[job.notice].head;
  return job.state === 'awaiting_approval' ? 'The script is waiting for you to approve it.' : null;
}

function buttonsOf(job: JobRow, publicUrl: string): Button[] {
  const cancel = actionButton('cancel', job.id, 'Cancel', 'secondary');
  switch (job.state) {
    case 'queued':
    case 'running':
      return job.cancelRequested ? [] : [...correctButtons(job), cancel];
    case 'awaiting_approval':
      return [
        actionButton('approve', job.id, 'Approve', 'primary'),
        actionButton('edit', job.id, 'Edit a scene', 'secondary'),
        actionButton('hook', job.id, 'Another opening', 'secondary'),
        ...correctButtons(job),
        ...voiceButtons(job),
        cancel,
      ];
    case 'completed':
      return [
        watchButton(publicUrl, job.slug),
        actionButton('post', job.id, 'Post here', 'primary'),
        actionButton('redo', redoTarget(job), 'Other version', 'secondary'),
        publishButton(job),
        ...(job.script ? [actionButton('edit', job.id, 'Change a scene', 'secondary')] : []),
        ...coverButtons(job),
        ...correctButtons(job),
      ];
    case 'failed':
    case 'cancelled':
      return retryButtons(job);
  }
}
