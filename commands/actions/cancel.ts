/** Stops a video in the making. */
import { cancelJob } from '../../src/jobs/cancel.ts';
import type { Action } from '../command.ts';
import { ownedJob } from '../owned.ts';
import { note } from '../pages/note.ts';
import { changed } from './shared.ts';

export const cancel: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'moderator');
    if (await cancelJob(call.desk, job)) return changed(call, job.id);
    return note('plain', 'This video is not being made any more: there is nothing to cancel.');
  },
};
