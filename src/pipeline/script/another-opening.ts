/** Another opening for a script whose first scene was turned down. */
import { z } from 'zod';
import type { Paper } from '#src/core/paper.ts';
import type { ScriptBrief, ScriptWriter } from '#src/core/ports.ts';
import { type Scene, type Script, sceneSchema } from '#src/core/script.ts';
import { callContext, type PipelineContext } from '../context.ts';
import { nextOpening, openedWith } from './openings.ts';

/**
 * The script with another first scene, if its own is the one that was turned down last; the other scenes are untouched,
 * and nothing of them is made again. First come those that it has to choose from, then what the writer writes; when that
 * has no more, those that were turned down come round again.
 *
 * @param openings what was turned down, the latest last
 */
export async function anotherOpening(
  writer: ScriptWriter,
  script: Script,
  openings: readonly Scene[],
  source: { paper: Paper; brief: ScriptBrief },
  context: PipelineContext,
): Promise<Script> {
  const [current] = script.scenes;
  if (!current || openings.at(-1)?.narration !== current.narration) return script;
  const known = nextOpening(script, openings);
  if (known) return openedWith(script, known);
  const { paper, brief } = source;
  const { scene } = await context.memo({
    name: 'opening',
    inputs: [writer.version, script, openings, paper, brief],
    schema: z.object({ scene: sceneSchema.nullable() }),
    make: async () => ({
      scene: (await writer.openAnew?.({ script, openings }, paper, brief, callContext(context))) ?? null,
    }),
  });
  const next = scene ?? comingRound(openings) ?? current;
  return openedWith(script, next);
}

function comingRound(openings: readonly Scene[]): Scene | undefined {
  const distinct = openings.filter(
    ({ narration }, index) => openings.findIndex((other) => other.narration === narration) === index,
  );
  return distinct[openings.length % distinct.length];
}
