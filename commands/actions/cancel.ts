/** Stops a video in the making. */
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const cancel: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'moderator');
    if (await cancelJob(call.desk, job)) return changed(call, job.id);
    return note('plain', 'This video is not being made any more: there is nothing to cancel.');
  },
};
