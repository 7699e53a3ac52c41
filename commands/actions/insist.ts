/** Takes a change of a scene that the paper does not bear out, on the person's word. */
import { readTarget } from '#src/chat/wording/target.ts';
import { insistOnScene } from '#src/jobs/life/edit.ts';
import { afterEdit } from '../shared/changed-scene.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

export const insist: Action = {
  async run(call, target) {
    const { jobId, rest: sceneId } = readTarget(target);
    const job = await ownedJob(call, jobId, 'owner');
    const outcome = await insistOnScene(call.desk.db, job, sceneId, call.desk.estimate ?? null);
    return afterEdit(call, job, sceneId, outcome);
  },
};
