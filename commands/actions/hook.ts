/** Another opening: for a script that waits for approval, or in another version of a finished video. */
import { turnDownOpening } from '#src/jobs/life/approve.ts';
import { anotherOpeningOf } from '#src/jobs/life/opening.ts';
import { askForVideo } from '../shared/ask-for-video.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const hook: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    const version = anotherOpeningOf(job);
    if (version) {
      const options = { ...job.options, review: false };
      return askForVideo(call, job.source, options, call.origin, version);
    }
    await turnDownOpening(call.desk, job, call.desk.settings);
    return changed(call, job.id);
  },
};
