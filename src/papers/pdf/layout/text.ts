/** Plain text from printed text: accents, signs, hyphens at line ends. */
import { HOLE, plainSigns, readSigns } from '#src/core/text/signs.ts';

/** Accents that TeX sets as letters of their own before the letter they belong to. */
const LOOSE_ACCENTS: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '˘': '\u0306',
  ˇ: '\u030c',
  '˙': '\u0307',
  '˚': '\u030a',
  '˝': '\u030b',
  '¸': '\u0327',
  '˛': '\u0328',
  '¯': '\u0304',
};
const LOOSE_ACCENT = /([´`¨ˆ˜˘ˇ˙˚˝¯])\s?(\p{L})/gu;
/** The same with the letter before it, and what follows. */
const ACCENT_BEHIND = /(\p{L})([´`¨ˇ])(\s?)(?=(\p{L}?)([´`¨ˇ]?)(\p{L}{0,3}))/gu;
/** Words before which the space behind an accent ends a word: "Dupre´ and", but "Gonza´ lez". */
const NEXT_IS_WORD = /^(?:and|et|und|y|e|de|of|in|the|von|van|\p{Lu}\p{L}*)$/u;
/** Letters that have the accent in a language of names; TeX sets it before its letter, other programs behind it. */
const ACCENTED: Record<string, RegExp> = {
  '¨': /[aeiouyı]/i,
  '´': /[aeiouycnszlrı]/i,
  '`': /[aeiouı]/i,
  ˇ: /[cszrednt]/i,
};
const LOOSE_CEDILLA = /(\p{L})\s?([¸˛])/gu;
/** Private use, controls and the replacement character carry no text. */
/** In a word, a private letter is one of its own that nobody can read: `re\ue103nement`. */
const LOST_LETTER = /(?<=\p{L})[\ue000-\uefff](?=\p{L})/gu;
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|(?!\s)\p{Cc}/gu;

/** A ring or dot above the C of a temperature is its degree sign. */
const DEGREE = /(?<=\d\s?)[˚˙◦∘]\s?(?=[CF](?!\p{L}))|(?<=\d\s?)(?=[CF]\u030a)/gu;

/** Joins loose accents to their letters, reads signs one by one and drops what is no text. */
export function composeAccents(text: string): string {
  return plainSigns(text.replace(DEGREE, '°'))
    .replace(
      ACCENT_BEHIND,
      (whole, before: string, accent: string, space: string, letter: string, next: string, rest: string) =>
        isOfLetterBefore(before, accent, letter, next, space !== '')
          ? accented(before, accent) + (NEXT_IS_WORD.test(letter + rest) ? space : '')
          : whole,
    )
    .replace(LOOSE_ACCENT, (_, accent: string, letter: string) => accented(letter, accent))
    .replace(LOOSE_CEDILLA, (_, letter: string, mark: string) =>
      (letter + (LOOSE_ACCENTS[mark] ?? '')).normalize('NFC'),
    )
    .replace(LOST_LETTER, HOLE)
    .replace(UNREADABLE, '')
    .replace(/\u00a0/g, ' ');
}

const accented = (letter: string, accent: string): string =>
  (undotted(letter) + (LOOSE_ACCENTS[accent] ?? '')).normalize('NFC');

/** Whether an accent between two letters is that of the first: "Gu¨nter", "Gonza´lez", "Sedla´cˇek", but "Mu´c" and "L´opez". */
function isOfLetterBefore(
  before: string,
  accent: string,
  letter: string,
  next: string,
  spaced: boolean,
): boolean {
  const has = ACCENTED[accent];
  if (has?.test(before) !== true) return false;
  if (!has.test(letter)) return true;
  const isVowel = /[aeiouy]/i.test(before);
  if (accent === 'ˇ') return /[csz]/i.test(before);
  if (accent === '¨') return /^au$/i.test(before + letter);
  return isVowel && (/[lr]/i.test(letter) || next !== '' || (spaced && /[ey]/i.test(before)));
}

function undotted(letter: string): string {
  return letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
}

/** No word is longer; only so much of the end is looked at, which keeps the joining of long texts quick. */
const MAX_WORD = 60;
const LINE_END_HYPHEN = /(\p{L}+)[-\u2010]$/u;
const NEXT_WORD = /^(?!(?:and|or|und|oder)\s)(\p{Ll}+)/u;
/** `within- and out-household` */
const HANGING_HYPHEN = /^(?:and|or|und|oder)\s/;
/** The next line of a title in capitals. */
const NEXT_CAPITALS = /^(\p{Lu}{2,})(?=\P{Ll}*$)/u;

/**
 * Joins the lines of a paragraph. A word broken at a line end loses its hyphen, unless the document has the
 * same compound with a hyphen inside a line (`known`, lower case): `anti-inflammatory` stays whole.
 */
export function joinLines(lines: string[], known: ReadonlySet<string>): string {
  const done: string[] = [];
  let text = '';
  for (const line of lines) {
    if (text === '') {
      text = line;
      continue;
    }
    if (text.length > MAX_WORD) {
      done.push(text.slice(0, -MAX_WORD));
      text = text.slice(-MAX_WORD);
    }
    if (/\p{L}\u00ad$/u.test(text.slice(-3))) {
      text = text.slice(0, -1) + line;
      continue;
    }
    const first = LINE_END_HYPHEN.exec(text)?.[1];
    const inCapitals = first !== undefined && !/\p{Ll}/u.test(text);
    const second = (inCapitals ? NEXT_CAPITALS : NEXT_WORD).exec(line)?.[1];
    if (first && second) {
      const compound = `${first}-${second}`.toLowerCase();
      text = known.has(compound) ? text.replace(/\u2010$/, '-') + line : text.slice(0, -1) + line;
    } else if (text.endsWith('/') || (/[\p{L}\p{N}][-\u2010]$/u.test(text) && !HANGING_HYPHEN.test(line))) {
      text = text + line;
    } else {
      text = `${text} ${line}`;
    }
  }
  return readSigns(done.join('') + text)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Compounds that stand with their hyphen inside a line, lower case. */
export function knownCompounds(lines: string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/(?<!\p{L})\p{L}+-\p{L}+/gu) ?? []));
}

/** Letters and digits only, lower case: for comparing what two places print. */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** `A B S T R A C T` as `ABSTRACT`. */
export function closeLetterspacing(text: string): string {
  return /^\p{L}(?: {1,2}\p{L}){3,}$/u.test(text.trim()) ? text.replace(/\s/g, '') : text;
}
