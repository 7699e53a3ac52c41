/** The buttons that several messages share. */
import type { ActionName, Button } from '#src/core/chat.ts';
import { COVERS } from '#src/core/covers.ts';
import { mayFareBetter } from '#src/core/errors.ts';
import type { JobOptions } from '#src/core/options.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { mayCorrect } from '#src/jobs/life/correct.ts';
import { PER_VIDEO } from '#src/jobs/people/limits.ts';
import { offeredOpenings } from './script-plan.ts';

export const actionButton = (
  action: ActionName,
  target: string,
  label: string,
  style: 'primary' | 'secondary' | 'danger',
): Button => ({ kind: 'action', action, target, label, style });

export const watchPage = (publicUrl: string, slug: string): string => `${publicUrl}/v/${slug}`;

export const watchButton = (publicUrl: string, slug: string): Button => ({
  kind: 'link',
  url: watchPage(publicUrl, slug),
  label: 'Watch',
});

/** Corrects what the paper is called, by whom, where and when; none before it is read. */
export const correctButtons = (job: JobRow): Button[] =>
  mayCorrect(job) ? [actionButton('correct', job.id, 'Correct', 'secondary')] : [];

/** Takes one of the openings that the script can have. */
export const openingButtons = ({ id, script }: Pick<JobRow, 'id' | 'script'>): Button[] =>
  ((script && offeredOpenings(script)) ?? []).flatMap(({ taken }, place) =>
    taken ? [] : [actionButton('opening', `${id}.${place}`, `Take opening ${place + 1}`, 'secondary')],
  );

/** Reads back what the button carries; untrusted. `place`: NaN where it is none. */
export function readOpeningTarget(target: string): { jobId: string; place: number } {
  const [jobId = '', place = ''] = target.split('.');
  return { jobId, place: /^\d{1,2}$/.test(place) ? Number(place) : Number.NaN };
}

/** Chooses the frame that stands for the video; none where there is no choice. */
export const coverButtons = ({ id, video }: Pick<JobRow, 'id' | 'video'>): Button[] =>
  (video?.covers?.length ?? 0) > 1 ? [actionButton('cover', id, 'Cover', 'secondary')] : [];

/** Reads back what the button carries; untrusted. `cover` null: none is chosen yet. */
export function readCoverTarget(target: string): { jobId: string; cover: (typeof COVERS)[number] | null } {
  const [jobId = '', place = ''] = target.split('.');
  return { jobId, cover: /^\d$/.test(place) ? (COVERS[Number(place)] ?? null) : null };
}

const PUBLISHED = '.on';
const UNPUBLISHED = '.off';

/** Lets search engines find the video's page, or takes that back. */
export const publishButton = ({ id, publishedAt }: Pick<JobRow, 'id' | 'publishedAt'>): Button =>
  publishedAt
    ? actionButton('publish', `${id}${UNPUBLISHED}`, 'Unpublish', 'secondary')
    : actionButton('publish', `${id}${PUBLISHED}`, 'Publish', 'secondary');

/** Reads back what the button carries; untrusted: the job may be any text. */
export function readPublishTarget(target: string): { jobId: string; published: boolean } {
  const [jobId = ''] = target.split('.');
  return { jobId, published: target.endsWith(PUBLISHED) };
}

/** What `retry` carries where the person, told that the paper is retracted, wants the video all the same. */
const KNOWINGLY = '.retracted';

/** What it carries where the person, told that the file does not look like a paper, wants the video all the same. */
const ANY_FILE = '.any';
const ALL_THE_SAME: Record<string, string> = { 'paper.retracted': KNOWINGLY, 'paper.doubtful': ANY_FILE };

/** Another try at a job, where that can help; of what was refused only knowingly, because every other one would fail. */
export function retryButtons({
  id,
  errorCode,
  retries,
}: Pick<JobRow, 'id' | 'errorCode' | 'retries'>): Button[] {
  if (retries >= PER_VIDEO.retries) return [];
  const knowingly = ALL_THE_SAME[errorCode ?? ''];
  if (knowingly) return [actionButton('retry', `${id}${knowingly}`, 'Make it all the same', 'secondary')];
  return mayFareBetter(errorCode) ? [actionButton('retry', id, 'Try again', 'primary')] : [];
}

/** Reads back what it carries; untrusted: the job may be any text. */
export function readRetryTarget(target: string): { jobId: string; options: Partial<JobOptions> } {
  const [jobId = ''] = target.split('.');
  if (target.endsWith(KNOWINGLY)) return { jobId, options: { retracted: true } };
  return { jobId, options: target.endsWith(ANY_FILE) ? { anyFile: true } : {} };
}
