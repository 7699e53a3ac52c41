/** What runs in the confined process of an edit. */
import type { Paper } from '#src/core/paper.ts';
import type { SceneEdit, Script } from '#src/core/script.ts';
import { type EditedScript, editScene } from './script/edit-scene.ts';

export interface EditTask {
  script: Script;
  paper: Paper;
  edit: SceneEdit;
}

export default function edit(task: EditTask): EditedScript {
  return editScene(task.script, task.paper, task.edit);
}
