/** Numbers within text: which parts of a value stand large, and what a share of a whole is. Pure. */
import { screenWords } from '#src/core/screen-words/index.ts';

export interface ValuePart {
  text: string;
  /** Digits with their signs stand large; words and units small beside them. */
  large: boolean;
}

const DIGITS = /(?:[<>≤≥≈~±+−–-]\s?)?\d(?:[\d.,:/]*\d)?(?:\s?[–−-]\s?\d(?:[\d.,]*\d)?)?[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]*/g;

/** `48 %` → 48 large, % small; `p < 0.001` → p small, < 0.001 large. Spaces between parts are dropped. */
export function valueParts(value: string): ValuePart[] {
  const parts: ValuePart[] = [];
  const small = (text: string) => {
    if (text.trim()) parts.push({ text: text.trim(), large: false });
  };
  let end = 0;
  for (const match of value.matchAll(DIGITS)) {
    small(value.slice(end, match.index));
    parts.push({ text: match[0].replace(/\s+/g, ' '), large: true });
    end = match.index + match[0].length;
  }
  small(value.slice(end));
  return parts;
}

/**
 * The share of a whole that a number graphic states: `48 %` with a label that begins "of the patients". Null for
 * every other percentage (a rise of 48 % is no share), so that no bar shows what the paper does not say.
 *
 * @param shareOf how such a label begins in its language
 */
export function shareOfWhole(
  value: string,
  label: string,
  shareOf = screenWords('en').shareOf,
): number | null {
  const percent = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(value.trim());
  if (!percent || !shareOf.test(label.trim())) return null;
  const share = Number(percent[1]?.replace(',', '.')) / 100;
  return share > 0 && share <= 1 ? share : null;
}

/** Numbers worth setting in the accent colour within a sentence, with the unit that is bound to them; no years. */
export const STRIKING_NUMBER =
  /(?<![\p{L}\d.,-])(?!(?:19|20)\d\d(?![\d.,%\u00a0]))[<>≤≥≈~±−]?\d(?:[\d.,]*\d)?(?:\u00a0\S+?(?=[\s.,;:)]|$)|%|-fold|×)?(?![\p{L}-])/gu;
