/** Marks of a scientific paper that its reader leaves out of the text: references, affiliations. Pure. */
import { isReferencesName } from '../pdf/body/section-names.ts';

export interface PaperSigns {
  /** It has a list of references, or cites as papers do. */
  references: boolean;
  /** Names a university, an institute or another place where research is done. */
  affiliation: boolean;
}

const PLACE =
  /\b(?:universit(?:y|ies|ät|é|à|ad|at|eit)|universidade?|facult(?:y|ad|é|ade)|fakultät|institut[eo]?|instituto|college|hospital|polytechnic|academy of|school of|laborator(?:y|ies|io|ium)|department of|départ(?:e)?ment d|departamento d|max[- ]planck|cnrs|research cent(?:er|re))\b/iu;
/** `(Smith et al., 2019)`, `[3, 5–7]` */
const CITATION =
  /\(\p{Lu}[\p{L}'’-]+(?: et al\.?|,? (?:and|&) \p{Lu}[\p{L}'’-]+)?,? (?:19|20)\d{2}[a-z]?[);,]|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]/gu;
/** A letter may quote something once. */
const MIN_CITATIONS = 4;

/** @param lines everything that is printed, in order */
export function signsIn(lines: readonly string[]): PaperSigns {
  const cited = lines.reduce((sum, line) => sum + (line.match(CITATION)?.length ?? 0), 0);
  return {
    references: cited >= MIN_CITATIONS || lines.some(isReferencesName),
    affiliation: lines.some((line) => PLACE.test(line)),
  };
}
