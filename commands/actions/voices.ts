/** The voices of a script that waits for approval: has them spoken once, plays them, and takes one. */
import { readTarget } from '#src/chat/wording/target.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { askForSamples } from '#src/jobs/life/approve.ts';
import { takeVoice } from '#src/jobs/life/voice.ts';
import { voicesPage } from '../pages/voices.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const listen: Action = {
  async run(call, target) {
    const { desk } = call;
    const job = await ownedJob(call, target, 'owner');
    if (job.state === 'awaiting_approval' && job.samples?.files)
      return voicesPage(job, desk.settings.publicUrl);
    await askForSamples(desk, job, desk.settings);
    return changed(call, job.id);
  },
};

export const voice: Action = {
  async run(call, target) {
    const { jobId, rest } = readTarget(target);
    const found = await ownedJob(call, jobId, 'owner');
    await takeVoice(call.desk.db, found, rest);
    const job = call.onPage ? await findJob(call.desk.db, found.id) : null;
    return job ? voicesPage(job, call.desk.settings.publicUrl) : { kind: 'done' };
  },
};
