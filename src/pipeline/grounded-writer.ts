/** A writer whose scripts stand up to their paper. */
import { AppError } from '../core/errors.ts';
import type { Paper } from '../core/paper.ts';
import type { CallContext, ScriptBrief, ScriptWriter } from '../core/ports.ts';
import type { Script } from '../core/script.ts';
import { checkScript, type Finding, groundingReport, repairScript } from '../grounding/index.ts';

/** Goes up when the check or the repair would give some script another text. */
const VERSION = 'grounded-1';

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/**
 * Checks what `writer` writes. A script with errors is sent back once with the reasons, if the writer can mend it;
 * what is still wrong is replaced by the paper's own sentences, or cut.
 *
 * Throws what the writer throws, and AppError `paper.unsuitable` where too little is left.
 */
export function groundedWriter(writer: ScriptWriter): ScriptWriter {
  return {
    version: `${writer.version}+${VERSION}`,
    async write(paper, brief, context) {
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
  };
}

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
