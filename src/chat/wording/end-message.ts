/** What tells the end of a job: the video, or why there is none. Pure. */
import type { Button, FailureMessage, NoticeMessage, VideoMessage } from '#src/core/chat.ts';
import { NOTICE_WORDS, type Notice } from '#src/core/notice.ts';
import { byline } from '#src/core/text/authors.ts';
import { plainName } from '#src/core/text/file-name.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import {
  actionButton,
  correctButtons,
  coverButtons,
  retryButtons,
  watchButton,
  watchPage,
} from './buttons.ts';
import { redoTarget } from './redo-target.ts';
import { licenceLine, otherNotes, sourceLine, titleOf } from './words.ts';

/** The finished video; null where the job has none. */
export function videoMessageOf(job: JobRow, publicUrl: string): VideoMessage | null {
  const { video, paper, upload, id, slug } = job;
  if (!video) return null;
  const title = titleOf(job);
  const link = watchPage(publicUrl, slug);
  return {
    kind: 'video',
    jobId: id,
    title,
    byline: byline(job.authors),
    durationS: video.durationS,
    format: job.options.format,
    source: sourceLine(paper),
    licence: licenceLine(paper, job.options.rights),
    notes: otherNotes(video.notes, paper),
    link,
    upload: upload && { ...upload, fileName: `${plainName(title)}.mp4` },
    buttons: [
      watchButton(publicUrl, slug),
      ...(video.files.srt ? [captionsButton(link)] : []),
      actionButton('redo', redoTarget(job), 'Other version', 'secondary'),
      ...(job.script ? [actionButton('edit', id, 'Change a scene', 'secondary')] : []),
      ...(job.script ? [actionButton('hook', id, 'Another opening', 'secondary')] : []),
      ...coverButtons(job),
      ...correctButtons(job),
      actionButton('delete', id, 'Delete', 'danger'),
    ],
  };
}

const captionsButton = (link: string): Button => ({
  kind: 'link',
  url: `${link}/captions.srt`,
  label: 'Captions',
});

export function failureMessageOf(job: JobRow): FailureMessage {
  return {
    kind: 'failure',
    jobId: job.id,
    title: titleOf(job),
    sentence: failureSentence(job),
    buttons: retryButtons(job),
  };
}

/** What became of the paper of a video; null: nothing, or something else by now. */
export function noticeMessageOf(job: JobRow, notice: Notice, publicUrl: string): NoticeMessage | null {
  if (job.notice !== notice || !job.video) return null;
  const { head, advice } = NOTICE_WORDS[notice];
  return {
    kind: 'notice',
    jobId: job.id,
    title: titleOf(job),
    head,
    sentence: `${advice} The video’s page says so from now on. Whoever may delete it can do so here, or have another version made that ${notice === 'retracted' ? 'tells of the retraction' : 'follows the corrected paper'}.`,
    buttons: [
      watchButton(publicUrl, job.slug),
      actionButton('redo', redoTarget(job), 'Other version', 'secondary'),
      actionButton('delete', job.id, 'Delete', 'danger'),
    ],
  };
}

/** What happened and what to do next. The id to quote stands beside it in every message. */
export const failureSentence = ({ errorMessage }: Pick<JobRow, 'errorMessage'>): string =>
  errorMessage ?? 'The video could not be made.';
