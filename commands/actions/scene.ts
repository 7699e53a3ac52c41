/** Changes one scene: opens the form with its words and what it could show. */

import { readTarget } from '#src/chat/wording/target.ts';
import { editableScene } from '#src/jobs/life/edit.ts';
import { sceneFormOf } from '../forms/scene.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

export const scene: Action = {
  form: async (target, call) => sceneFormOf(await call(), target),

  // Where the form could not be opened: the reason, if there is one.
  async run(call, target) {
    const { jobId, rest: sceneId } = readTarget(target);
    editableScene(await ownedJob(call, jobId, 'owner'), sceneId);
    return note('bad', 'The form for this scene could not be opened. Please press the button again.');
  },
};
