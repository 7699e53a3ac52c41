/** The claims of a scene whose words were changed by hand. */
import type { Paper } from '../core/paper.ts';
import type { Claim } from '../core/script.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { nearestSentence, readEvidence } from './evidence.ts';
import { covers } from './statements.ts';

/**
 * What each sentence of the narration rests on: what it rested on before, else the sentence of the paper that is
 * nearest to it. Whether it is borne out by that is for the check to say.
 *
 * @param before the claims of the scene as it was; those of its picture stay
 */
export function claimsFor(narration: string, before: readonly Claim[], paper: Paper): Claim[] {
  const evidence = readEvidence(paper);
  const spoken = splitSentences(narration).flatMap((text): Claim[] => {
    const own = before.filter((claim) => covers(claim, text, evidence));
    if (own.length > 0) return own.map((claim) => ({ ...claim, text }));
    const near = nearestSentence(evidence, text);
    return near ? [{ text, quote: near.verbatim, section: near.section }] : [];
  });
  return [...spoken, ...before.filter(({ text }) => !spoken.some((claim) => claim.text === text))];
}
