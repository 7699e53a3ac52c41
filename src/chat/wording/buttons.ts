/** The buttons that several messages share. */
import type { ActionName, Button } from '#src/core/chat.ts';
import { mayFareBetter } from '#src/core/errors.ts';
import type { JobOptions } from '#src/core/options.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { mayCorrect } from '#src/jobs/life/correct.ts';
import { PER_VIDEO } from '#src/jobs/people/limits.ts';
import { offeredOpenings } from './script-plan.ts';
import { targetOf } from './target.ts';

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
    taken ? [] : [actionButton('opening', targetOf(id, place), `Take opening ${place + 1}`, 'secondary')],
  );

/** Chooses the frame that stands for the video; none where there is no choice. */
export const coverButtons = ({ id, video }: Pick<JobRow, 'id' | 'video'>): Button[] =>
  (video?.covers?.length ?? 0) > 1 ? [actionButton('cover', id, 'Cover', 'secondary')] : [];

/** Lets search engines find the video's page, or takes that back. */
export const publishButton = ({ id, publishedAt }: Pick<JobRow, 'id' | 'publishedAt'>): Button =>
  publishedAt
    ? actionButton('publish', targetOf(id, 'off'), 'Unpublish', 'secondary')
    : actionButton('publish', targetOf(id, 'on'), 'Publish', 'secondary');

/** What `retry` carries where the person, told why it was refused, wants the video all the same. */
const ALL_THE_SAME: Record<string, string> = { 'paper.retracted': 'retracted', 'paper.doubtful': 'any' };

/** Another try at a job, where that can help; of what was refused only knowingly, because every other one would fail. */
export function retryButtons({
  id,
  errorCode,
  retries,
}: Pick<JobRow, 'id' | 'errorCode' | 'retries'>): Button[] {
  if (retries >= PER_VIDEO.retries) return [];
  const knowingly = ALL_THE_SAME[errorCode ?? ''];
  if (knowingly) return [actionButton('retry', targetOf(id, knowingly), 'Make it all the same', 'secondary')];
  return mayFareBetter(errorCode) ? [actionButton('retry', id, 'Try again', 'primary')] : [];
}

/** How the options of that try differ, by what its button carries; untrusted. */
export function retryOptions(rest: string): Partial<JobOptions> {
  if (rest === 'retracted') return { retracted: true };
  return rest === 'any' ? { anyFile: true } : {};
}
