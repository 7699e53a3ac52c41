/** Lets search engines find a video's page, or no longer. */
import { actionButton, watchButton } from '#src/chat/wording/buttons.ts';
import { readTarget } from '#src/chat/wording/target.ts';
import { titleOf } from '#src/chat/wording/words.ts';
import { setPublished } from '#src/db/archive/published.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

export const publish: Action = {
  async run(call, target) {
    const { jobId, rest } = readTarget(target);
    const published = rest === 'on';
    const job = await ownedJob(call, jobId, 'owner');
    if (!(await setPublished(call.desk.db, job.id, published))) {
      return note('plain', 'This video is not ready yet. You can publish it when it is.');
    }
    return note(
      'good',
      published
        ? `**${titleOf(job)}** is published: its page may now be found by search engines. Its link is the same.`
        : `**${titleOf(job)}** is not published any more: only who has its link finds it, once search engines have noticed.`,
      [
        watchButton(call.desk.settings.publicUrl, job.slug),
        actionButton('open', job.id, 'Back', 'secondary'),
      ],
    );
  },
};
