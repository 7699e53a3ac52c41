/** Whether a sentence rests on what others wrote. Pure. */

/** "[12]", "[3, 5–7]". */
const NUMBERED = /\[\d{1,3}[a-z]?(?:\s?[,;–—-]\s?\d{1,3}[a-z]?)*\]/;
/** "(Guo et al., 2010)", "(Guo, 2010; Sun, 2012)". */
const DATED = /\((?:[^()]{0,120}[\s,])?(?:19|20)\d\d[a-z]?(?:[;,][^()]{0,120})?\)/;
/** It speaks of the work itself as well. */
const OWN =
  /\b(?:we|our|us)\b|\b(?:this|the present|the current) (?:[\p{L}-]+ )?(?:study|paper|work|trial|analysis|review|report|case|experiment|survey|cohort)\b/iu;

/** A sentence with a citation, of what others found: none that says what the authors did or saw. */
export const isOfOthers = (quote: string): boolean =>
  (NUMBERED.test(quote) || DATED.test(quote)) && !OWN.test(quote);
