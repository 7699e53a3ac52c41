/** Numbers in English words, without hyphens or "and": `1832` is `one thousand eight hundred thirty two`. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];
/** Every word of which cardinals are made. */
export const NUMBER_WORDS: readonly string[] = [...ONES, ...TENS.slice(2), 'hundred', ...SCALES.slice(1)];
/** Longer whole numbers are no quantities: they are read digit by digit. */
const MAX_DIGITS = 15;

const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

/** `003` is `zero zero three`. */
function digits(text: string): string[] {
  return [...text].flatMap((digit) => ONES[Number(digit)] ?? []);
}

function belowHundred(value: number): string[] {
  if (value < 20) return [ONES[value] ?? ''];
  const rest = value % 10;
  return [TENS[Math.floor(value / 10)] ?? '', ...(rest ? [ONES[rest] ?? ''] : [])];
}

function belowThousand(value: number): string[] {
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  return [ONES[Math.floor(value / 100)] ?? '', 'hundred', ...(rest ? belowHundred(rest) : [])];
}

/** A whole number given as digits. */
export function cardinal(text: string): string[] {
  const plain = text.replace(/^0+(?=\d)/, '');
  if (plain.length > MAX_DIGITS) return digits(text);
  if (plain === '0') return ['zero'];
  const words: string[] = [];
  const groups = Math.ceil(plain.length / 3);
  for (let group = groups - 1; group >= 0; group--) {
    const end = plain.length - group * 3;
    const value = Number(plain.slice(Math.max(0, end - 3), end));
    if (value === 0) continue;
    words.push(...belowThousand(value));
    if (group > 0) words.push(SCALES[group] ?? '');
  }
  return words;
}

/** Digits with thousands commas and decimals: `1,832.05`, `.003`, and version numbers such as `1.2.3`. */
export function quantity(text: string): string[] {
  const [whole = '', ...parts] = text.replaceAll(',', '').split('.');
  return [...cardinal(whole === '' ? '0' : whole), ...parts.flatMap((part) => ['point', ...digits(part)])];
}

/** Four digits as a year: `1905` is `nineteen oh five`, `2024` is `twenty twenty four`. */
export function year(text: string): string[] {
  const century = Number(text.slice(0, 2));
  const rest = Number(text.slice(2));
  if (century === 20 && rest < 10) return cardinal(text);
  if (rest === 0) return [...belowHundred(century), 'hundred'];
  return [...belowHundred(century), ...(rest < 10 ? ['oh'] : []), ...belowHundred(rest)];
}

/** The number in a name: `TP53`, `miR-155` (one fifty five), `rs12345` (digit by digit). */
export function codeNumber(text: string): string[] {
  if (text.startsWith('0') || text.length > 3) return digits(text);
  if (text.length < 3) return cardinal(text);
  const rest = Number(text.slice(1));
  if (rest === 0) return cardinal(text);
  return [...digits(text.slice(0, 1)), ...(rest < 10 ? ['oh'] : []), ...belowHundred(rest)];
}

export function ordinal(text: string): string[] {
  const words = cardinal(text);
  const last = words.at(-1) ?? '';
  const spoken = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words.slice(0, -1), spoken];
}

/** `1990s`, `80s`: the last word in the plural. */
export function decade(text: string): string[] {
  const words = text.length === 4 ? year(text) : cardinal(text);
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}s`];
}

/** The value of a numeral made of I, V and X. */
export function romanValue(text: string): number {
  let total = 0;
  for (const [i, letter] of [...text].entries()) {
    const value = ROMAN[letter] ?? 0;
    total += value < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
