/** Takes a voice for a script that waits for approval. */
import { readVoiceTarget } from '#src/chat/wording/voices.ts';
import { takeVoice } from '#src/jobs/life/voice.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const voice: Action = {
  async run(call, target) {
    const { jobId, voice: name } = readVoiceTarget(target);
    const job = await ownedJob(call, jobId, 'owner');
    await takeVoice(call.desk.db, job, name);
    return changed(call, job.id);
  },
};
