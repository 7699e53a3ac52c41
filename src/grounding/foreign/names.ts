/** Every name that is said is in the paper, by its own or its English form, and is not said in the place of another. */
import type { Evidence, Reading } from '../evidence.ts';
import { keyOf } from '../name-key.ts';
import { EVERYDAY_NAMES, MEDICINE } from '../rules/name-lists.ts';
import {
  abbreviates,
  CAPITALISED,
  CODE,
  isTitleCase,
  known,
  opensSentence,
  sameName,
} from '../rules/names.ts';
import { findingOn } from '../rules/rule.ts';
import type { Statement } from '../statements.ts';
import type { Token } from '../text.ts';
import type { CrossingRule } from './crossing.ts';
import { quantitiesIn } from './languages.ts';
import { bare } from './numerals.ts';

/** Letters of a common beginning that make two words one name. */
const COMMON_START = 5;
/** An acronym that every number has: `p`. */
const SHORTEST = 2;
/** Letters with two numbers: `NKX6-3`. Its second number belongs to the name. */
const NUMBERED = /(?<![\p{L}\d-])\p{L}+\d+-\d+(?![\p{L}\d-])/gu;
/** Names that differ by less are one, spelt in two languages: `Polinesia`, `Polynesia`. Share of the letters. */
const SPELLING = 0.25;

/** The rule for names. */
export const names: CrossingRule = (statement, crossing) => {
  if (isTitleCase(statement)) return [];
  const { data, said, evidence } = crossing;
  const list: Names = { capitals: data.names.capitals, english: englishNames(data.names.english) };
  const { reading } = statement;
  const numbers = quantitiesIn(reading.text, said).map(({ text }) => text);
  const numbered = (reading.text.match(NUMBERED) ?? []).filter((name) => !evidence.text.includes(name));
  const unknown = numbered.map((name) =>
    findingOn(statement, { kind: 'name', severity: 'error', reason: absent(name) }),
  );
  const found = reading.tokens.flatMap((token, index) => {
    const parts = partsOf(token, reading, list);
    if (parts.length === 0 || inNumber(token, numbers)) return [];
    const strange = parts.find((part) => !formsOf(part, list).some((form) => isKnown(form, evidence)));
    const reason =
      strange === undefined
        ? exchanged(token, formsOf(token.word, list), statement)
        : inKnownName(reading.tokens, index, list, evidence)
          ? null
          : absent(strange);
    return reason === null ? [] : [findingOn(statement, { kind: 'name', severity: 'error', reason })];
  });
  return [...unknown, ...found];
};

const absent = (name: string): string => `“${name}” is not in the paper.`;

interface Names {
  /** Whether only names have capitals. */
  capitals: boolean;
  /** What English calls them, by their name without accents. */
  english: ReadonlyMap<string, string[]>;
}

const lists = new Map<string, Names['english']>();

function englishNames(list: string): Names['english'] {
  const read =
    lists.get(list) ??
    new Map(
      list.split(/;\s*/).map((entry) => {
        const [name = '', forms = ''] = entry.split(/:\s*/);
        return [name.trim(), forms.trim().split(/\s+/)] as const;
      }),
    );
  lists.set(list, read);
  return read;
}

const formsOf = (word: string, { english }: Names): string[] => [word, ...(english.get(bare(word)) ?? [])];

/** `SARS`, `Gab1`; not `Indo-Pacífico`, which has two capitals because it is two names. */
const isCode = (word: string): boolean =>
  CODE.test(word) && !/^\d/.test(word) && !/^\p{Lu}\p{Ll}+(?:['-]\p{L}\p{Ll}+)*$/u.test(word);

/** The names in a word: itself, or those of its parts that are names; none where it is no name. */
function partsOf(token: Token, reading: Reading, list: Names): string[] {
  const { word } = token;
  if (word.length < SHORTEST) return [];
  const parts = word.split('-');
  const isNamed = (part: string): boolean => {
    if (part.length < SHORTEST || formsOf(part, list).some((form) => EVERYDAY_NAMES.has(form.toUpperCase())))
      return false;
    if (isCode(part) || (/^\p{Lu}/u.test(part) && list.english.has(bare(part)))) return true;
    if (list.capitals && CAPITALISED.test(part)) return !opensSentence(token, reading);
    return list.capitals && MEDICINE.test(part);
  };
  if (parts.length === 1) return isNamed(word) ? [word] : [];
  // "IL-6" is one name, "SARS-Infektion" holds one.
  return /\d/.test(word) && isCode(word) && parts.every((part) => !/\p{Ll}{3,}/u.test(part))
    ? [word]
    : parts.filter(isNamed);
}

/** `10mg`: its digits are read as a number. */
const inNumber = ({ word }: Token, numbers: readonly string[]): boolean =>
  /\d/.test(word) && numbers.some((text) => text.replace(/\s/g, '').includes(word));

function isKnown(word: string, evidence: Evidence): boolean {
  if (known(word, evidence)) return true;
  if (isCode(word)) return false;
  const key = keyOf(word);
  const start = key.slice(0, COMMON_START);
  if (start.length === COMMON_START && [...evidence.words].some((other) => other.startsWith(start)))
    return true;
  return [...evidence.words].some((other) => isSpelling(key, other));
}

/** Whether two names begin alike and differ by little. */
function isSpelling(left: string, right: string): boolean {
  const most = Math.floor(Math.max(left.length, right.length) * SPELLING);
  if (left.charAt(0) !== right.charAt(0) || Math.abs(left.length - right.length) > most) return false;
  return most > 0 && distance(left, right) <= most;
}

/** Letters to change, add or leave out (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...left].entries()) {
    const next = [at + 1];
    for (const [index, other] of [...right].entries()) {
      const changed = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** "Polinesia Francesa": one of several words in a row that are a name, of which the paper has another. */
function inKnownName(tokens: readonly Token[], index: number, list: Names, evidence: Evidence): boolean {
  return [tokens[index - 1], tokens[index + 1]].some(
    (other) =>
      other !== undefined &&
      CAPITALISED.test(other.word) &&
      list.capitals &&
      CAPITALISED.test(tokens[index]?.word ?? '') &&
      Math.abs(other.start - (tokens[index]?.start ?? 0)) <
        other.word.length + (tokens[index]?.word.length ?? 0) + 2 &&
      formsOf(other.word, list).some((form) => isKnown(form, evidence)),
  );
}

/** An acronym of the paper where the quotes have another one that the sentence leaves out. */
function exchanged(
  token: Token,
  forms: readonly string[],
  { reading, quotes, nearby }: Statement,
): string | null {
  if (!isCode(token.word) || quotes.length === 0) return null;
  const has = (quote: Reading, word: string): boolean =>
    quote.tokens.some((other) => sameName(other.word, word));
  if ([...quotes, ...nearby].some((quote) => forms.some((form) => has(quote, form)))) return null;
  if (quotes.some((quote) => forms.some((form) => abbreviates(form, quote.tokens)))) return null;
  const other = quotes
    .flatMap(({ tokens }) => tokens)
    .find(({ word }) => isCode(word) && !reading.tokens.some((own) => sameName(own.word, word)));
  return other ? `The quoted sentence speaks of “${other.word}”, not of “${token.word}”.` : null;
}
