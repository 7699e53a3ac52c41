/** Has two sentences of a script that waits for approval spoken in each voice. */
import { askForSamples } from '#src/jobs/life/approve.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const listen: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    await askForSamples(call.desk, job, call.desk.settings);
    return changed(call, job.id);
  },
};
