/** Deletes a video for good, after asking once. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import { titleOf } from '#src/chat/wording/words.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

/** `job_….sure`: the person has been asked. */
const SURE = '.sure';

export const deletion: Action = {
  async run(call, target) {
    const sure = target.endsWith(SURE);
    const job = await ownedJob(call, sure ? target.slice(0, -SURE.length) : target, 'moderator');
    if (!sure) {
      return note(
        'plain',
        `Delete **${titleOf(job)}** for good? The video, its files and its link will be gone, here too.`,
        [
          actionButton('delete', `${job.id}${SURE}`, 'Delete for good', 'danger'),
          actionButton('open', job.id, 'Keep it', 'secondary'),
        ],
      );
    }
    await deleteVideo(call.desk, job, call.requester);
    return note('good', 'The video has been deleted, with all its files.');
  },
};
