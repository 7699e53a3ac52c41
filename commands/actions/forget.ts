/** Deletes everything about the person who presses, after asking once. */

import { actionButton } from '#src/chat/wording/buttons.ts';
import type { Button } from '#src/core/chat.ts';
import { personOf } from '#src/core/job.ts';
import { videosLeftOf } from '#src/db/accounts/forget.ts';
import { forgetPerson } from '#src/jobs/people/forget.ts';
import { videos } from '#src/jobs/people/limits.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';

/** The targets: nothing of it is in anybody's hands but the presser's own. */
const ASK = 'me';
const SURE = 'me.sure';

export const forgetButton: Button = actionButton('forget', ASK, 'Delete everything about me', 'danger');

export const forget: Action = {
  async run({ desk, requester }, target) {
    if (target !== SURE) {
      const { length } = await videosLeftOf(desk.db, personOf(requester));
      const lines = [
        `Delete everything about you for good? That is ${videos(length)} with their files and links, here too; the files you have sent; your settings, your token and your access.`,
        'Who asked for a video is kept for one day more, because limits go by it.',
      ];
      return note('plain', lines.join('\n'), [actionButton('forget', SURE, 'Delete everything', 'danger')]);
    }
    const count = await forgetPerson(desk, requester);
    return note(
      'good',
      `Everything about you has been deleted: ${videos(count)} with all their files, your settings, your token and your access.`,
    );
  },
};
