/** A writer whose scripts stand up to their paper. */
import { AppError } from '../core/errors.ts';
import { assertWritten } from '../core/language.ts';
import type { Paper } from '../core/paper.ts';
import type { CallContext, ScriptBrief, ScriptWriter, Told } from '../core/ports.ts';
import type { Scene, Script } from '../core/script.ts';
import { checkScript, type Finding, groundingReport, repairScript } from '../grounding/index.ts';

/** Goes up when the check or the repair would give some script another text, or the claims table. */
export const GROUNDING_VERSION = 'grounded-2';

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/**
 * Checks what `writer` writes. A script with errors is sent back once with the reasons, if the writer can mend it;
 * what is still wrong is replaced by the paper's own sentences, or cut.
 *
 * Throws what the writer throws, and AppError `paper.unsuitable` where too little is left, `language.unavailable`
 * for a language that it does not write.
 */
export function groundedWriter(writer: ScriptWriter): ScriptWriter {
  return {
    version: `${writer.version}+${GROUNDING_VERSION}`,
    ...(writer.languages && { languages: writer.languages }),
    async write(paper, brief, context) {
      assertWritten(brief.language, writer.languages);
      const script = await writer.write(paper, brief, context);
      const { findings } = checkScript(script, paper);
      if (errorsIn(findings) === 0) return script;
      const draft = { script, report: groundingReport(findings) };
      const second = await revised(writer, draft, paper, brief, context);
      const left = second ? checkScript(second, paper).findings : findings;
      // A second try may be worse: the better one is mended.
      return second && errorsIn(left) <= errorsIn(findings)
        ? repairScript(second, paper, left)
        : repairScript(script, paper, findings);
    },
    async openAnew(told, paper, brief, context) {
      assertWritten(brief.language, writer.languages);
      const scene = await openingOf(writer, told, paper, brief, context);
      if (!scene) return null;
      const script = { ...told.script, scenes: [scene, ...told.script.scenes.slice(1)] };
      const { findings } = checkScript(script, paper);
      const wrong = findings.some(({ severity, sceneId }) => severity === 'error' && sceneId === scene.id);
      return wrong ? null : scene;
    },
  };
}

/** A writer that only mends is asked to mend the opening; what else it changes is left out. */
async function openingOf(
  writer: ScriptWriter,
  told: Told,
  paper: Paper,
  brief: ScriptBrief,
  context: CallContext,
): Promise<Scene | null> {
  if (writer.openAnew) return writer.openAnew(told, paper, brief, context);
  const before = told.openings.map(({ narration }) => `“${narration}”`).join('\n');
  const draft = {
    script: told.script,
    report: `${OPEN_ANEW}\n${before}`,
  };
  const second = await revised(writer, draft, paper, brief, context);
  const id = told.script.scenes[0]?.id ?? 's1';
  const scene = second?.scenes[0];
  if (!scene || told.openings.some(({ narration }) => narration === scene.narration)) return null;
  return { ...scene, id };
}

const OPEN_ANEW =
  'The script is true to the paper, but its reader wants another opening. Write another first scene and another hook, as true as before, from another fact or another side. Leave every other scene as it is. These openings were turned down:';

/** null where the writer mends nothing, or gives up: the script that is there can be repaired. */
async function revised(
  writer: ScriptWriter,
  draft: { script: Script; report: string },
  paper: Paper,
  brief: ScriptBrief,
  context: CallContext,
): Promise<Script | null> {
  try {
    return (await writer.revise?.(draft, paper, brief, context)) ?? null;
  } catch (error) {
    const gaveUp =
      error instanceof AppError && error.recovery === 'permanent' && error.code.startsWith('provider.');
    if (gaveUp) return null;
    throw error;
  }
}
