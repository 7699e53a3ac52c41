/** The findings as a text for the writer of the script. */
import type { Finding } from './model.ts';

/** More than these confuse more than they help; the errors come first. */
const MAX_FINDINGS = 30;
/** Characters of a quoted line, so that a strange script does not fill the prompt. */
const MAX_TEXT = 400;

const PLACES: Readonly<Record<Finding['where'], string>> = {
  narration: 'narration',
  onscreen: 'text on screen',
  quote: 'quote of a claim',
  title: 'title',
  prompt: 'prompt of a clip',
};

/**
 * What is wrong with a script, line by line, as a prompt for the model that wrote it.
 * @returns an empty text where nothing is wrong.
 */
export function groundingReport(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const lines = findings
    .slice(0, MAX_FINDINGS)
    .map(({ sceneId, severity, where, text, reason, suggestion }) => {
      const must = severity === 'error' ? 'Must be mended' : 'Please check';
      const hint = suggestion === undefined ? '' : `\n  The paper says: “${short(suggestion)}”`;
      return `- ${must}, scene ${sceneId}, ${PLACES[where]}: “${short(text)}”\n  ${reason}${hint}`;
    });
  const more = findings.length - lines.length;
  return [
    'The script was held against the paper. Rewrite what is listed here and leave the rest as it is.',
    'Every number with its unit, every name and every direction must be as the quoted sentence has it, and every quote must be copied from the paper word for word.',
    ...lines,
    ...(more > 0 ? [`- and ${more} more of the same kind.`] : []),
  ].join('\n');
}

function short(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
}
