/** Numbers within text: which parts of a value stand large, and which of a sentence strike. Pure. */

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

/** Numbers worth setting in the accent colour within a sentence, with the unit that is bound to them; no years. */
export const STRIKING_NUMBER =
  /(?<![\p{L}\d.,-])(?!(?:19|20)\d\d(?![\d.,%\u00a0]))[<>≤≥≈~±−]?\d(?:[\d.,]*\d)?(?:\u00a0\S+?(?=[\s.,;:)]|$)|%|-fold|×)?(?![\p{L}-])/gu;
