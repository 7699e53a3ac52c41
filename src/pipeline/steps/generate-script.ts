/** Step 2: the script, with the end scene that every video has. */
import type { Paper } from '#src/core/paper.ts';
import type { ScriptBrief, ScriptWriter } from '#src/core/ports.ts';
import { type Script, scriptSchema } from '#src/core/script.ts';
import { callContext, type PipelineContext } from '../context.ts';
import { endScene } from '../script/end-scene.ts';

/** Changes with the wording of the end scene. */
const END_VERSION = 3;

export async function generateScript(
  writer: ScriptWriter,
  paper: Paper,
  brief: ScriptBrief,
  context: PipelineContext,
): Promise<Script> {
  context.progress('generate-script', 0);
  const script = await context.memo({
    name: 'script',
    // Where the paper was found changes no word of it.
    inputs: [writer.version, END_VERSION, { ...paper, origins: undefined, published: undefined }, brief],
    schema: scriptSchema,
    async make() {
      const written = await writer.write(paper, brief, callContext(context));
      const cost = await context.spent?.();
      return withEnd(cost && cost.calls > 0 ? { ...written, cost } : written, paper);
    },
  });
  context.log.info(
    { step: 'generate-script', writer: script.writer, scenes: script.scenes.length },
    'script',
  );
  return script;
}

/** The script with the credits as the paper is now: it may have been retracted since the script was written. */
export function withEnd(script: Script, paper: Paper): Script {
  const scenes = script.scenes.filter(({ role }) => role !== 'end');
  return { ...script, scenes: [...scenes, endScene(paper, scenes, script.language)] };
}
