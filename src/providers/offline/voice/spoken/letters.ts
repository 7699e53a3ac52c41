/** How a run of Latin letters is said: as a word, or letter by letter. */
import { LETTER_PLURALS, NAMES, PLAIN_CAPITALS, PLAIN_LETTERS } from './tables.ts';

/** A gene sequence is not read to its end. */
const MAX_SPELT_LETTERS = 12;
/** The longest word of any use; more is no word. */
const MAX_WORD_LETTERS = 45;
/** Shorter capitals are always spelt; longer ones are said if they can be. */
const MIN_SAID_CAPITALS = 5;
/** Longer ones are a sequence. */
const MAX_SAID_CAPITALS = 14;
const CAMEL_PARTS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Plain a-z (either case) and apostrophes: `naïve` is `naive`, `Ångström` is `Angstrom`. */
function plainLatin(text: string): string {
  return [...text.replaceAll('’', "'")]
    .map((letter) => {
      const plain = PLAIN_LETTERS[letter.toLowerCase()];
      if (!plain) return letter;
      return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
    })
    .join('')
    .normalize('NFD')
    .replace(/[^a-zA-Z']/g, '');
}

/** The names of letters. `a` alone would be read as the article. */
function spell(letters: string): string[] {
  return [...letters.toLowerCase().slice(0, MAX_SPELT_LETTERS)].map((letter) =>
    letter === 'a' ? 'ay' : letter,
  );
}

function spellPlural(letters: string): string[] {
  const last = letters.at(-1)?.toLowerCase() ?? '';
  return [...spell(letters.slice(0, -1)), ...(LETTER_PLURALS[last] ?? last).split(' ')];
}

/** Whether capitals read as a word: `ELISA`, `PRISMA`, but not `EGFRI`. */
function canBeSaid(capitals: string): boolean {
  if (capitals.length < MIN_SAID_CAPITALS || capitals.length > MAX_SAID_CAPITALS) return false;
  const vowels = capitals.match(/[AEIOUY]/g)?.length ?? 0;
  return (
    vowels / capitals.length >= 0.25 &&
    !/[^AEIOUY]{3}/.test(capitals.slice(0, 3)) &&
    !/[^AEIOUY]{4}/.test(capitals)
  );
}

function sayCapitals(capitals: string): string[] {
  if (PLAIN_CAPITALS.has(capitals) || canBeSaid(capitals)) return [capitals.toLowerCase()];
  return spell(capitals);
}

/**
 * @param text letters of the Latin script, marks and apostrophes
 * @param opens whether it is the first word of its sentence, where `A` is the article
 * @returns spoken words of a-z and apostrophes; none if nothing can be said
 */
export function sayLetters(text: string, opens: boolean): string[] {
  const known = NAMES[text];
  if (known) return known.split(' ');
  const plain = plainLatin(text).replace(/^'+|'+$/g, '');
  if (plain === '') return [];
  if (plain === 'A') return [opens ? 'a' : 'ay'];
  const genitive = /^([A-Z]{2,})'?s$/.exec(plain);
  if (genitive?.[1] && !PLAIN_CAPITALS.has(genitive[1])) return sayPluralCapitals(genitive[1]);
  if (/^[A-Z]{2,}$/.test(plain)) return sayCapitals(plain);
  if (!/[a-z].*[A-Z]|^[A-Z]{2}/.test(plain) || /^Ma?c[A-Z][a-z]+$/.test(plain) || plain.includes("'")) {
    return [plain.toLowerCase().slice(0, MAX_WORD_LETTERS)];
  }
  return (plain.match(CAMEL_PARTS) ?? []).flatMap(sayCamelPart);
}

function sayPluralCapitals(capitals: string): string[] {
  const name = NAMES[capitals];
  if (name) return `${name}s`.split(' ');
  return canBeSaid(capitals) ? [`${capitals.toLowerCase()}s`] : spellPlural(capitals);
}

/** `mRNA` is `m`, `RNA`; `AlphaFold` is `Alpha`, `Fold`; `HbA` is `Hb`, `A`. */
function sayCamelPart(part: string): string[] {
  const known = NAMES[part];
  if (known) return known.split(' ');
  if (/^[A-Z]+$/.test(part)) return sayCapitals(part);
  const sayable =
    part.length > 3 || (part.length > 2 && /[aeiouy]/i.test(part)) || /^(co|my|in|de|re)$/i.test(part);
  return sayable ? [part.toLowerCase().slice(0, MAX_WORD_LETTERS)] : spell(part);
}
