/** A script with one scene changed by hand, held against the paper again. Pure. */
import type { Paper } from '#src/core/paper.ts';
import type { SceneEdit, Script } from '#src/core/script.ts';
import { checkScript, claimsFor } from '#src/grounding/index.ts';

export interface EditedScript {
  script: Script;
  /** What in the changed scene the paper does not bear out, in sentences; empty: all of it stands. */
  faults: string[];
}

/** The script with the edit; every other scene is untouched, so that nothing of it is made again. */
export function editScene(script: Script, paper: Paper, edit: SceneEdit): EditedScript {
  const { sceneId, narration, visual } = edit;
  const scenes = script.scenes.map((scene) => {
    if (scene.id !== sceneId) return scene;
    // A second picture belongs to the first, and to what was said.
    const { next: _, ...rest } = scene;
    if (scene.narration === narration) {
      const kept = JSON.stringify(visual) === JSON.stringify(scene.visual);
      return kept ? scene : { ...rest, visual };
    }
    const claims = claimsFor(scene, narration, paper, script.language);
    return { ...rest, narration, visual, claims, edited: 'checked' as const };
  });
  const edited = { ...script, scenes };
  const wrong = checkScript(edited, paper).findings.filter(
    ({ severity, sceneId: where }) => severity === 'error' && where === sceneId,
  );
  return { script: edited, faults: wrong.map(({ text, reason }) => `“${text}” ${reason}`) };
}

/** The script with the scene marked as its owner's own words. */
export const insistedOn = (script: Script, sceneId: string): Script => ({
  ...script,
  scenes: script.scenes.map((scene) => (scene.id === sceneId ? { ...scene, edited: 'insisted' } : scene)),
});
