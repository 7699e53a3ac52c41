/** The claims of a scene whose words were changed by hand. */
import { foreign, type Language } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Scene } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { nearestSentence, readEvidence } from './evidence.ts';
import { isPapersOwn } from './foreign/index.ts';
import { covers } from './statements.ts';

/**
 * What the scene rests on with another narration. A sentence that stays keeps its claims, another one takes the
 * sentence of the paper that is nearest to it, else the claims that cover it. Those of the picture stay. Whether all
 * that bears the words out is for the check to say.
 *
 * @param language of the scene; absent: English
 */
export function claimsFor(
  { narration: before, claims }: Scene,
  narration: string,
  paper: Paper,
  language?: Language,
): Claim[] {
  const evidence = readEvidence(paper);
  const sameLanguage = isPapersOwn(foreign(language), evidence);
  const spoken = splitSentences(narration).flatMap((text): Claim[] => {
    const same = claims.filter((claim) => claim.text.includes(text) || text.includes(claim.text));
    if (same.length > 0) return same;
    const near = sameLanguage ? nearestSentence(evidence, text) : null;
    if (near) return [{ text, quote: near.verbatim, section: near.section }];
    const covering = claims.filter((claim) => covers(claim, text, evidence));
    // Across languages nothing tells what a new sentence is about: it has to be borne out by what its scene rests on.
    return (sameLanguage || covering.length > 0 ? covering : claims).map((claim) => ({ ...claim, text }));
  });
  const shown = claims.filter(({ text }) => !before.includes(text) && !text.includes(before));
  return [...new Set([...spoken, ...shown])];
}
