/** What tells the end of a job: the video, or why there is none. Pure. */
import type { Button, FailureMessage, VideoMessage } from '#src/core/chat.ts';
import { byline } from '#src/core/text/authors.ts';
import { plainName } from '#src/core/text/file-name.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { actionButton, correctButtons, retryButtons, watchButton, watchPage } from './buttons.ts';
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

/** What happened and what to do next. The id to quote stands beside it in every message. */
export const failureSentence = ({ errorMessage }: Pick<JobRow, 'errorMessage'>): string =>
  errorMessage ?? 'The video could not be made.';
