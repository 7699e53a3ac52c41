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

/** Letters of a common beginning that make two words one name: `Etiopía` and `Ethiopian` need the list. */
const COMMON_START = 5;
/** An acronym that every number has: `mg`, `p`. */
const SHORTEST = 2;

/** The rule for names. */
export const names: CrossingRule = (statement, crossing) => {
  if (isTitleCase(statement)) return [];
  const { data, said, evidence } = crossing;
  const english = englishNames(data.names.english);
  const { reading } = statement;
  const numbers = quantitiesIn(reading.text, said).map(({ text }) => text);
  return reading.tokens.flatMap((token) => {
    if (!isName(token, reading, data.names.capitals, english) || inNumber(token, numbers)) return [];
    const forms = [token.word, ...(english.get(bare(token.word)) ?? [])];
    const there = forms.some((form) => isKnown(form, evidence));
    const reason = there ? exchanged(token, forms, statement) : `“${token.word}” is not in the paper.`;
    return reason === null ? [] : [findingOn(statement, { kind: 'name', severity: 'error', reason })];
  });
};

const lists = new Map<string, ReadonlyMap<string, string[]>>();

function englishNames(list: string): ReadonlyMap<string, string[]> {
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

function isName(
  token: Token,
  reading: Reading,
  capitals: boolean,
  english: ReadonlyMap<string, string[]>,
): boolean {
  const { word } = token;
  if (word.length < SHORTEST || EVERYDAY_NAMES.has(word)) return false;
  // A compound that only begins with an acronym is judged by its parts: `SARS-Infektion`.
  if (CODE.test(word)) return !/^\d/.test(word);
  if (/^\p{Lu}/u.test(word) && english.has(bare(word))) return true;
  if (capitals && CAPITALISED.test(word)) return !opensSentence(token, reading);
  return MEDICINE.test(word) && capitals;
}

/** `10mg`, `5-HT` is none: its digits are read as a number. */
const inNumber = ({ word }: Token, numbers: readonly string[]): boolean =>
  /\d/.test(word) && numbers.some((text) => text.replace(/\s/g, '').includes(word));

function isKnown(word: string, evidence: Evidence): boolean {
  if (known(word, evidence)) return true;
  const parts = word.split(/['’-]/).filter((part) => part.length >= SHORTEST);
  if (
    parts.length > 1 &&
    parts.filter((part) => CODE.test(part) || /^\p{Lu}/u.test(part)).every((part) => isKnown(part, evidence))
  )
    return true;
  if (CODE.test(word)) return false;
  const key = keyOf(word);
  const start = key.slice(0, COMMON_START);
  return start.length === COMMON_START && [...evidence.words].some((other) => other.startsWith(start));
}

/** An acronym of the paper where the quotes have another one that the sentence leaves out. */
function exchanged(
  token: Token,
  forms: readonly string[],
  { reading, quotes, nearby }: Statement,
): string | null {
  if (!CODE.test(token.word) || quotes.length === 0) return null;
  const has = (quote: Reading, word: string): boolean =>
    quote.tokens.some((other) => sameName(other.word, word));
  if ([...quotes, ...nearby].some((quote) => forms.some((form) => has(quote, form)))) return null;
  if (quotes.some((quote) => forms.some((form) => abbreviates(form, quote.tokens)))) return null;
  const other = quotes
    .flatMap(({ tokens }) => tokens)
    .find(
      ({ word }) =>
        CODE.test(word) && !/^\d/.test(word) && !reading.tokens.some((own) => sameName(own.word, word)),
    );
  return other ? `The quoted sentence speaks of “${other.word}”, not of “${token.word}”.` : null;
}
