/** Changes one scene: opens the form with its words and what it could show. */

import { editableScene } from '../../src/jobs/edit.ts';
import type { Action } from '../command.ts';
import { sceneFormOf } from '../forms/scene.ts';
import { ownedJob } from '../owned.ts';
import { note } from '../pages/note.ts';
import { readSceneTarget } from '../scene-target.ts';

export const scene: Action = {
  form: async (target, call) => sceneFormOf(await call(), target),

  // Where the form could not be opened: the reason, if there is one.
  async run(call, target) {
    const { jobId, sceneId } = readSceneTarget(target);
    editableScene(await ownedJob(call, jobId, 'owner'), sceneId);
    return note('bad', 'The form for this scene could not be opened. Please press the button again.');
  },
};
