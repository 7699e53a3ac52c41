/** Superscripts and subscripts in plain text. */

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';
const SIGNS = { sup: { '+': '⁺', '-': '⁻' }, sub: { '+': '₊', '-': '₋' } } as const;
/** Digits with an optional sign before or after (`-3`, `2+`), and lists of them (`2,3`, `4–6`). */
const MAPPABLE = /^[+\-−–]?\d+(?:[,;–-]\s?\d+)*[+\-−]?$|^[+\-−]$/;

/**
 * What stands raised or lowered, with the Unicode characters made for it where they exist: `10` and `-3` give
 * `10⁻³`, `H`, `2`, `O` give `H₂O`, a citation `decades¹,²`. Words stay as they are (`5` and `th` give `5th`).
 * Unicode normalisation (NFKC) turns all of it back into plain characters.
 */
export function scriptText(kind: 'sup' | 'sub', text: string): string {
  const trimmed = text.trim();
  if (!MAPPABLE.test(trimmed)) return text;
  const digits = kind === 'sup' ? SUPERSCRIPT : SUBSCRIPT;
  const script = trimmed
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    .replace(/^[-−–]|[-−]$/g, SIGNS[kind]['-'])
    .replace(/^\+|\+$/g, SIGNS[kind]['+']);
  return text.replace(trimmed, script);
}
