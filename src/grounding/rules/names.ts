/** Every name that is said is in the paper, and is not said in the place of another. */

import type { Evidence, Reading } from '../evidence.ts';
import { keyOf } from '../name-key.ts';
import { differences } from '../overlay.ts';
import type { Statement } from '../statements.ts';
import { alike, type Token } from '../text.ts';
import { COMMON_OPENERS, COMPASS, EVERYDAY_NAMES, MEDICINE, REGIONS } from './name-lists.ts';
import { findingOn, type Rule } from './rule.ts';

/** Two capitals, or letters with digits: `TB`, `mRNA`, `Gab1`, `IL-6`. */
export const CODE = /^(?=.*\p{L})(?:.*\p{Lu}.*\p{Lu}.*|.*\p{Lu}.*\d.*|.*\p{L}{2,}\d.*|\p{Ll}\p{Lu}.*)$/u;
export const CAPITALISED = /^\p{Lu}\p{Ll}+(?:[-'.]\p{L}+)*$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th|s)$/;
/** Letters of a common beginning that make two words one name: Brazil and Brazilian. */
const COMMON_START = 5;
/** Characters that tell whether a sentence opens behind them. */
const OPENING = 4;
/** Likeness from which a name stands where the quote has another. */
const SAME_PLACE = 0.9;

/** The rule for names. */
export const names: Rule = (statement, evidence) => {
  if (isTitleCase(statement)) return [];
  return statement.reading.tokens.flatMap((token, index) => {
    if (!isName(token, index, statement.reading)) return [];
    const sure =
      CODE.test(token.word) || !opensSentence(token, statement.reading) || MEDICINE.test(token.word);
    const reason = known(token.word, evidence)
      ? (exchanged(token, statement) ?? swapped(token, statement))
      : isOwnRegion(token.word, statement)
        ? null
        : absent(token);
    if (reason === null || (!sure && excused(token, statement))) return [];
    return [findingOn(statement, { kind: 'name', severity: sure ? 'error' : 'warning', reason })];
  });
};

/** A part of the world, where the quotes name no other one. */
const isOwnRegion = (word: string, { quotes }: Statement): boolean =>
  REGIONS.has(word) && !quotes.some(({ tokens }) => tokens.some((token) => REGIONS.has(token.word)));

const absent = ({ word }: Token): string => `“${word}” is not in the paper.`;

function isName(token: Token, index: number, reading: Reading): boolean {
  const { word } = token;
  if (ORDINAL.test(word) || word.length < 2 || COMPASS.has(word)) return false;
  if (partOfQuantity(token, reading)) return false;
  if (MEDICINE.test(word) || CODE.test(word)) return true;
  return CAPITALISED.test(word) && !(index === 0 && COMMON_OPENERS.has(word.toLowerCase()));
}

/** `5mM`, `10-fold`, `2nd`: judged as numbers. */
function partOfQuantity(token: Token, { quantities }: Reading): boolean {
  return quantities.some(({ start, end }) => start < token.end && token.start < end);
}

export function opensSentence({ start }: Token, { text }: Reading): boolean {
  return /(?:^|[.?!:…]["')\]]?\s["'(]?|^["'(])$/.test(text.slice(Math.max(0, start - OPENING), start));
}

/** A capital at the start of a sentence may be a plain word. */
function excused({ word }: Token, { text }: Statement): boolean {
  return (
    COMMON_OPENERS.has(word.toLowerCase()) ||
    /(?:ing|ed|ly|tion|ness|ment|ists?|ers?)$/.test(word) ||
    text === ''
  );
}

export function known(word: string, { words, text }: Evidence): boolean {
  const key = keyOf(word);
  if (EVERYDAY_NAMES.has(word) || words.has(key)) return true;
  if (words.has(key.replace(/s$/, '')) || words.has(`${key}s`)) return true;
  if (compoundOf(word.split(/['-]/).map(keyOf), words)) return true;
  if (/^\p{Lu}{2,5}$/u.test(word)) return spellsOut(word, text);
  if (!CAPITALISED.test(word) || key.length < COMMON_START) return false;
  const start = key.slice(0, COMMON_START);
  if (/(?:ian|ans?|ese|ish|i)$/.test(key) && [...words].some((other) => other.startsWith(start))) return true;
  return [...words].some((other) => isFormOf(key, other));
}

/** Letters that a name and the word made of it differ by: Antarctic and Antarctica, Americas and American. */
const FORM_ENDS = /^(?:a|as|e|s|n|ns|an|ans|ian|ians|ia|ic|ish|land|er|ers)?$/;

function isFormOf(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same > COMMON_START && FORM_ENDS.test(one.slice(same)) && FORM_ENDS.test(other.slice(same));
}

/** `COVID-19-related` is made of what the paper has; `CGI-130` is not, though it has both parts. */
function compoundOf(parts: readonly string[], words: ReadonlySet<string>): boolean {
  if (parts.length < 2) return parts.every((part) => words.has(part) && /\p{L}/u.test(part));
  return parts.some((_, index) => {
    const head = parts.slice(0, index + 1).join('');
    const rest = parts.slice(index + 1);
    return words.has(head) && /\p{L}/u.test(head) && (rest.length === 0 || compoundOf(rest, words));
  });
}

/** `UK` where the paper writes "United Kingdom". */
function spellsOut(short: string, text: string): boolean {
  const words = [...short].map((letter) => `${letter}\\p{Ll}+`).join('[\\s-](?:of |and |the |for )?');
  return new RegExp(`(?<!\\p{L})${words}`, 'u').test(text);
}

/** A name in the very place where the quote has another one. */
function exchanged(token: Token, { reading, quotes, where }: Statement): string | null {
  if (where === 'title') return null;
  for (const quote of quotes) {
    for (const { said, printed } of differences(reading, quote)) {
      if (!said.includes(token) || printed.some(({ word }) => sameName(word, token.word))) continue;
      if (!CODE.test(token.word) && quote.tokens.some(({ word }) => sameName(word, token.word))) continue;
      const other = printed.find((rival) => isOtherName(rival, token, quote));
      if (!other || said.some(({ word }) => sameName(word, other.word))) continue;
      if (abbreviates(other.word, said) || abbreviates(token.word, printed)) continue;
      return speaksOf(other, token);
    }
  }
  return null;
}

const speaksOf = (other: Token, token: Token): string =>
  `The quoted sentence speaks of “${other.word}”, not of “${token.word}”.`;

/** Plural or not, and with or without what is joined to it: `NRTI-resistant` is said of NRTI. */
export function sameName(left: string, right: string): boolean {
  const bare = (word: string): string =>
    keyOf(word.replace(/(?<=\p{Lu})-\p{Ll}{3,}.*$/u, '')).replace(/s$/, '');
  return bare(left) === bare(right);
}

function isOtherName(other: Token, token: Token, quote: Reading): boolean {
  if (CODE.test(other.word) !== CODE.test(token.word) || partOfQuantity(other, quote)) return false;
  return CODE.test(other.word) || (CAPITALISED.test(other.word) && !opensSentence(other, quote));
}

/** A name of the paper in the place where the quote has another one that the statement leaves out. */
function swapped(token: Token, { reading, quotes, where }: Statement): string | null {
  if (where === 'title' || quotes.length === 0) return null;
  const said = new Set(reading.tokens.map(({ word }) => keyOf(word)));
  if (quotes.some((quote) => quote.tokens.some(({ word }) => keyOf(word) === keyOf(token.word)))) return null;
  const around = reading.around(token);
  for (const quote of quotes) {
    for (const other of quote.tokens) {
      if (
        !isOtherName(other, token, quote) ||
        said.has(keyOf(other.word)) ||
        abbreviates(other.word, reading.tokens)
      )
        continue;
      if (abbreviates(token.word, quote.tokens)) continue;
      if (alike(around, quote.around(other)) >= SAME_PLACE) {
        return speaksOf(other, token);
      }
    }
  }
  return null;
}

/** Whether the text holds words in a row that begin with the letters of a short form; two letters only of weighty words. */
export function abbreviates(short: string, tokens: readonly Token[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  const initials = (words: readonly Token[]): string =>
    words.map(({ word }) => word.charAt(0).toLowerCase()).join('');
  const weighty = initials(tokens.filter(({ stem }) => stem !== ''));
  return [letters, letters.replace(/s$/, '')].some(
    (wanted) =>
      wanted.length >= 2 &&
      (weighty.includes(wanted) || (wanted.length > 2 && initials(tokens).includes(wanted))),
  );
}

/** Headings Like This One say nothing by their capitals. */
export function isTitleCase({ where, reading }: Statement): boolean {
  if (where === 'narration') return false;
  const long = reading.tokens.filter(({ word }) => /^\p{L}{3,}$/u.test(word));
  const capitals = long.filter(({ word }) => /^\p{Lu}/u.test(word));
  return (
    long.length > 1 &&
    capitals.length >= 0.7 * long.length &&
    !reading.tokens.some(({ word }) => CODE.test(word))
  );
}
