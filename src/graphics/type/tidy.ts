/** Untrusted text made fit to draw: bounded, without control characters, without signs that no font has. */
import { readSigns } from '#src/core/text/signs.ts';
import { shorten } from './shorten.ts';

/** Stand-ins with the same meaning for signs that fonts often lack; dropping these would change what is said. */
const STAND_INS: Record<string, string> = {
  '∈': ' in ',
  '⇌': '↔',
  '⟨': '<',
  '⟩': '>',
  '♀': 'female',
  '♂': 'male',
  '⋅': '·',
  '′': "'",
};
const INVISIBLE = /\p{C}|[\ufe00-\ufe0f]/gu;
/**
 * Marks that strike through their letter, and every mark after the first on one letter: stacked they leave the
 * line. What NFC has composed into one letter is not touched, and scripts that need several have none of these.
 */
const STACKED = /[\u0334-\u0338]|(?<=[\u0300-\u036f])[\u0300-\u036f]+/g;
/** A number and the unit after it stay on one line. */
const NUMBER_AND_UNIT = /(\d) (%|‰|°C|°F|[a-zA-Zμ]{1,3}(?:[/²³]\S*)?(?=[\s.,;:)]|$))/g;
const UNIT_LIKE =
  /^(?:%|‰|°[CF]|[kmcnμpMGT]?(?:m|g|s|l|L|mol|M|Hz|W|J|V|A|Pa|B|Da|eV|bp)(?:[/²³].*)?|min|h|d|y|yr|kg|dB|ppm)$/;

/**
 * @param maxChars at most this many characters are kept
 * @param canDraw whether a single code point has a glyph
 * @returns one line of text; empty when nothing of it can be drawn
 */
export function tidy(text: string, maxChars: number, canDraw: (character: string) => boolean): string {
  const plain = readSigns(text.slice(0, maxChars * 4))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(STACKED, '');
  const drawable = [...plain].map((character) => drawn(character, canDraw)).join('');
  // What is left of brackets whose content could not be drawn says nothing.
  const line = drawable
    .replace(/[([{]\s*[)\]}]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .trim()
    .replace(/(?<!…|\.)(?:…|\.{2,})+$/, '');
  const meant = /[\p{L}\p{N}]/u.test(line) ? line : '';
  return clip(meant, maxChars).replace(NUMBER_AND_UNIT, (whole, digit: string, unit: string) =>
    UNIT_LIKE.test(unit) ? `${digit}\u00a0${unit}` : whole,
  );
}

function drawn(character: string, canDraw: (character: string) => boolean): string {
  if (character === ' ' || canDraw(character)) return character;
  const standIn = STAND_INS[character] ?? '';
  if (standIn) return [...standIn].every((one) => one === ' ' || canDraw(one)) ? standIn : '';
  // Mathematical italic 𝑥 and its like: the plain letter says the same. Superscripts are not: 10⁵ is not 105.
  const compatible = /\p{No}/u.test(character) ? '' : character.normalize('NFKC');
  return compatible !== character && [...compatible].every(canDraw) ? compatible : '';
}

/** The start of the text that has at most `maxChars` characters. */
export const clip = (text: string, maxChars: number): string =>
  text.length <= maxChars
    ? text
    : shorten(text.slice(0, maxChars + 1), (candidate) => candidate.length <= maxChars);
