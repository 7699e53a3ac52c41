/** Deletes a video for good, after asking once. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import { readTarget, targetOf } from '#src/chat/wording/target.ts';
import { titleOf } from '#src/chat/wording/words.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

/** Behind the job: the person has been asked. */
const SURE = 'sure';

export const deletion: Action = {
  async run(call, target) {
    const { jobId, rest } = readTarget(target);
    const job = await ownedJob(call, jobId, 'moderator');
    if (rest !== SURE) {
      return note(
        'plain',
        `Delete **${titleOf(job)}** for good? The video, its files and its link will be gone, here too.`,
        [
          actionButton('delete', targetOf(job.id, SURE), 'Delete for good', 'danger'),
          actionButton('open', job.id, 'Keep it', 'secondary'),
        ],
      );
    }
    await deleteVideo(call.desk, job, call.requester);
    return note('good', 'The video has been deleted, with all its files.');
  },
};
