/** Posts a finished video again, where its owner is now. */

import { slash } from '#src/core/text/slash.ts';
import { insertCopy } from '#src/db/messages/of-job.ts';
import { isQueueAway } from '#src/queue/patience.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

export const post: Action = {
  async run(call, target) {
    const { desk, place, requester } = call;
    const job = await ownedJob(call, target, 'owner');
    if (!job.video) return note('plain', 'This video is not ready yet. You can post it here when it is.');
    if (!place) {
      return note(
        'bad',
        `I cannot post here. Please open ${slash('my-videos')} in a channel that I can write to.`,
      );
    }
    await insertCopy(desk.db, { jobId: job.id, platform: requester.platform, place });
    await desk.deliveries.touch(requester.platform, job.id).catch((err: unknown) => {
      if (!isQueueAway(err)) throw err; // the next sweep finds the copy
    });
    return note('good', 'The video comes here in a moment.');
  },
};
