/** No kind of graphic twice in a row, and one quotation at most, whoever wrote the script. Pure. */
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script, Visual } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { checkScript } from '#src/grounding/index.ts';
import { chooseVisuals, isVaried, type ShownScene } from '#src/providers/offline/writer/visuals.ts';

const MOST_QUOTES = 1;
/** Each further choice gives up what the paper did not bear out in the one before. */
const TRIES = 3;

const kindsOf = ({ visual, next }: Scene): Visual['kind'][] => [visual.kind, ...(next ? [next.kind] : [])];

/** Whether something is shown twice in a row, or too much of it is to be read. */
export function isMonotone({ scenes }: Script): boolean {
  const kinds = scenes.map(kindsOf);
  const quotes = kinds.flat().filter((kind) => kind === 'quote').length;
  return quotes > MOST_QUOTES || kinds.some((own, index) => !isVaried(kinds[index - 1] ?? [], own));
}

/**
 * The script with other graphics where neighbours are alike, by the rules of a script without a model; what is said, the
 * opening and clips stay. What the paper would not bear out is not taken.
 */
export function withRhythm(script: Script, paper: Paper): Script {
  const toIcons = new Set<string>();
  for (let tries = 0; tries < TRIES && isMonotone(script); tries += 1) {
    const shown = script.scenes.map((scene, index) => shownScene(scene, index, script, toIcons));
    const [first] = script.scenes;
    const chosen = first ? chooseVisuals(paper, shown, first.visual) : [];
    if (chosen.length < script.scenes.length) return script;
    const scenes = script.scenes.map((scene, index): Scene => {
      const { next: _, ...rest } = scene;
      const { visual = scene.visual, next, claims = [] } = chosen[index] ?? {};
      return { ...rest, visual, ...(next && { next }), claims: [...scene.claims, ...claims] };
    });
    const varied = { ...script, scenes };
    const changed = scenes.filter(({ visual }, index) => visual !== script.scenes[index]?.visual);
    const refused = refusedIn(varied, paper);
    const wrong = changed.flatMap(({ id }) => (refused.has(id) ? [id] : []));
    if (wrong.length === 0) return varied;
    for (const id of wrong) toIcons.add(id);
  }
  return script;
}

/** Scenes that show what the paper does not bear out. */
const refusedIn = (script: Script, paper: Paper): Set<string> =>
  new Set(
    checkScript(script, paper).findings.flatMap(({ severity, where, sceneId }) =>
      severity === 'error' && where !== 'narration' ? [sceneId] : [],
    ),
  );

function shownScene(
  { id, role, narration, visual, next, claims }: Scene,
  index: number,
  { language }: Script,
  toIcons: ReadonlySet<string>,
): ShownScene {
  // The openings to choose from have the first one as it is; what a sentence holds is found in English alone.
  const stays = index === 0 || visual.kind === 'clip' || visual.kind === 'end';
  const or = stays ? 'nothing' : toIcons.has(id) || language !== undefined ? 'icons' : 'anything';
  return { role, sentences: splitSentences(narration), claims, points: [], given: { visual, next, or } };
}
