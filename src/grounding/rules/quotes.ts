/** Each claim's quote stands in the paper, word for word. */
import type { Claim, Script } from '#src/core/script.ts';
import { HOLE } from '#src/core/text/signs.ts';
import { countWords } from '#src/core/text/words.ts';
import { type Evidence, nearestSentence } from '../evidence.ts';
import type { Finding } from '../model.ts';

/** Fewer words than this prove nothing: they stand in every paper. The title may be shorter. */
const MIN_QUOTE_WORDS = 4;

/** The rule for quotes. @param sameLanguage whether the words of a claim can be compared with the paper's */
export function quotes(script: Script, evidence: Evidence, sameLanguage: boolean): Finding[] {
  return script.scenes.flatMap(({ id, claims }) =>
    claims.flatMap((claim) => {
      const finding = wrong(claim, evidence, sameLanguage);
      return finding ? [{ sceneId: id, where: 'quote' as const, text: claim.quote, ...finding }] : [];
    }),
  );
}

function wrong(
  claim: Claim,
  evidence: Evidence,
  sameLanguage: boolean,
): Pick<Finding, 'kind' | 'severity' | 'reason' | 'suggestion'> | null {
  const sections = evidence.findQuote(claim.quote);
  if (sections.length === 0) {
    const near =
      nearestSentence(evidence, claim.quote) ?? (sameLanguage ? nearestSentence(evidence, claim.text) : null);
    return {
      kind: 'quote',
      severity: 'error',
      reason: claim.quote.includes(HOLE)
        ? 'This sentence has a formula or sign that could not be read. Quote another sentence.'
        : 'This quote is not in the paper. A quote must be copied from it word for word.',
      ...(near ? { suggestion: near.verbatim } : {}),
    };
  }
  const rows = evidence.findRows(claim.quote);
  if (countWords(claim.quote) < MIN_QUOTE_WORDS && rows.length === 0 && !sections.includes('Title')) {
    return {
      kind: 'quote',
      severity: 'error',
      reason: 'This quote is too short to prove anything. Quote the whole sentence.',
    };
  }
  return null;
}
