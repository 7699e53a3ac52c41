/** What tells the end of a job: the film, or why there is none. Pure. */
import type { Button, FailureMessage, FilmMessage } from '../core/chat.ts';
import { byline } from '../core/text/authors.ts';
import { plainName } from '../core/text/file-name.ts';
import type { JobRow } from '../db/schema.ts';
import { actionButton, retryButton, watchButton, watchPage } from './buttons.ts';
import { redoTarget } from './redo-target.ts';
import { licenceLine, otherNotes, sourceLine, titleOf } from './words.ts';

/** The finished film; null where the job has none. */
export function filmMessageOf(job: JobRow, publicUrl: string): FilmMessage | null {
  const { film, paper, upload, id, slug } = job;
  if (!film) return null;
  const title = titleOf(job);
  const link = watchPage(publicUrl, slug);
  return {
    kind: 'film',
    jobId: id,
    title,
    byline: byline(job.authors),
    durationS: film.durationS,
    source: sourceLine(paper),
    licence: licenceLine(paper, job.options.rights),
    notes: otherNotes(film.notes, paper),
    link,
    upload: upload && { ...upload, fileName: `${plainName(title)}.mp4` },
    buttons: [
      watchButton(publicUrl, slug),
      ...(film.files.srt ? [captionsButton(link)] : []),
      actionButton('redo', redoTarget(job), 'Other version', 'secondary'),
      ...(job.script ? [actionButton('edit', id, 'Change a scene', 'secondary')] : []),
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
    buttons: [retryButton(job)],
  };
}

/** What happened and what to do next. The id to quote stands beside it in every message. */
export const failureSentence = ({ errorMessage }: Pick<JobRow, 'errorMessage'>): string =>
  errorMessage ?? 'The video could not be made.';
