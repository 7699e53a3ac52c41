/**
 * Fonts of signs whose files call their signs by the codes of other letters: `P50.05` is printed `P<0.05`, `37\u000eC`
 * is 37 °C. By names of fonts that many publishers' typesetters use.
 */
import { HOLE } from '#src/core/text/signs.ts';

type Signs = Readonly<Record<string, string>>;

/** TeX's symbols by their codes, and what typesetters' copies of them call brackets and operators. */
const TEX_SYMBOLS: Signs = {
  '\u0000': '−',
  '\u0001': '·',
  '\u0002': '×',
  '\u0003': '*',
  '\u0004': '÷',
  '\u0006': '±',
  '\u000e': '°',
  '\u000f': '•',
  '\u0011': '≡',
  '\u0014': '≤',
  '\u0015': '≥',
  '\u0018': '~',
  '\u0019': '≈',
  ð: '(',
  Þ: ')',
  '¼': '=',
  þ: '+',
};
/** Where the pi fonts' digits are operators. */
const ADVENT_PI: Signs = { '4': '>', '5': '<', a: 'α', b: 'β' };
const MATHEMATICAL_PI: Signs = {
  '1': '+',
  '2': '−',
  '3': '×',
  '4': '÷',
  '5': '=',
  '6': '±',
  '8': '°',
  ',': '<',
  '.': '>',
};
/** An en dash is the only sign of this family that came up. */
const ADVENT_DASH: Signs = { e: '–' };

/** Ligatures and dashes that a typesetter of many journals keeps in fonts beside the text's: `AdvOT999035f4+e1`. */
const ADVENT_EXTRAS: Signs = { '\ue103': 'fi', '\ue104': 'fl', '\ue09d': 'ft', '\ue0d5': '—' };

const FONTS: readonly (readonly [font: RegExp, signs: Signs, isWhole: boolean])[] = [
  [/maths?[_ ]?sym|\bMT_?SY|_SY$|^cmsy|AdvP4C4E/i, TEX_SYMBOLS, false],
  [/^Adv.*\+e[\da-f]$/, ADVENT_EXTRAS, false],
  [/^AdvPi\d?$/, ADVENT_PI, true],
  [/^MathematicalPi/, MATHEMATICAL_PI, true],
  [/^AdvPS[\dA-F]{5,}$/, ADVENT_DASH, false],
];

/**
 * The text as it is printed. A digit or letter of a pi font that is not known is a hole: what it stands for is anything
 * but itself.
 */
export function printedSigns(text: string, font: string): string {
  const found = FONTS.find(([name]) => name.test(font));
  if (!found) return text;
  const [, signs, isWhole] = found;
  // A font of signs sets no words.
  if (signs === ADVENT_DASH && text !== 'e') return text;
  return [...text]
    .map((letter) => signs[letter] ?? (isWhole && /[\p{L}\p{N}]/u.test(letter) ? HOLE : letter))
    .join('');
}
