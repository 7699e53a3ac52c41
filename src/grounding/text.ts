/** Sentences made comparable: words with their places, and how alike the surroundings of two places are. */
import { readSigns } from '#src/core/text/signs.ts';
import { contentWords } from '#src/core/text/words.ts';

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Between two thoughts; a hyphen would make one word of what stands on its sides. */
const EM_DASH = /\s?[\u2014\u2015]\s?/g;
const APOSTROPHES = /[\u2018\u2019\u02bc`´]/g;

/** Ten to some power; flattened, it would read 106. */
const POWER = /(?<=(?<![\d.,])10)[⁺⁻⁰¹²³⁴-⁹]+/gu;

/** Signs as {@link readSigns} reads them; one kind of dash, apostrophe and space, NFKC (`m²` is `m2`, `ﬁ` is `fi`); case stays. */
export function plain(text: string): string {
  return readSigns(text)
    .replace(APOSTROPHES, "'")
    .replace(EM_DASH, ' - ')
    .replace(POWER, (power) => `^${power}`)
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

export interface Token {
  /** As printed. */
  word: string;
  start: number;
  end: number;
  /** Stem, empty for words that carry no meaning and for numbers. */
  stem: string;
}

const WORD = /[\p{L}\p{N}]+(?:(?:'|(?<!\d(?=-\d))-|(?<=\d)\.(?=\d))[\p{L}\p{N}]+)*/gu;
/** A raised citation number that plain text glues to its word. */
const GLUED_CITATION = /(?<=^\p{Ll}{4,})\d{1,3}$/u;
/** Letters of a stem: enough to tell words apart, few enough to lose their endings. */
const STEM_LETTERS = 6;

/** Who took part is called by many names. */
const PEOPLE = /^(?:patient|participant|individual|volunteer|subject|person|people|respondent)s?$/;

/** The stem by which words are compared: `increasing` and `increased` are one; `women` and `woman` are not. */
export function stemOf(word: string): string {
  if (PEOPLE.test(word.toLowerCase())) return 'people';
  if (/^\p{L}+-?\d|^\p{Lu}{2}$/u.test(word))
    return word.toLowerCase().replace(GLUED_CITATION, '').replace(/-/g, '').slice(0, STEM_LETTERS);
  const [first = ''] = contentWords(word.replace(GLUED_CITATION, ''));
  return /^\d/.test(first) ? '' : first.slice(0, STEM_LETTERS);
}

/** The words of a text that went through {@link plain}. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
    stem: stemOf(match[0]),
  }));
}

/** Stems near a place, with their signed distance in words. */
export type Surroundings = ReadonlyMap<string, number>;

/** Words on each side that count as near. */
const REACH = 10;

/** How many tokens there are before the first for which it is no longer so; it is for none behind that one. */
function countUntil(tokens: readonly Token[], isSo: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && isSo(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands around the characters `start` to `end`. */
export function surroundings(tokens: readonly Token[], start: number, end: number): Surroundings {
  const near = new Map<string, number>();
  const last = countUntil(tokens, (token) => token.end <= start);
  const first = countUntil(tokens, (token) => token.start < end);
  const before = tokens.slice(Math.max(0, last - REACH), last);
  const after = tokens.slice(first, first + REACH);
  const put = (stem: string, distance: number): void => {
    const old = near.get(stem);
    if (stem !== '' && (old === undefined || Math.abs(distance) < Math.abs(old))) near.set(stem, distance);
  };
  for (const [index, { stem }] of before.entries()) put(stem, index - before.length);
  for (const [index, { stem }] of after.entries()) put(stem, index + 1);
  return near;
}

/** What a shared word on the other side is worth. */
const OTHER_SIDE = 0.5;

/**
 * How alike two surroundings are: the sum over their shared words, near ones weighing more. 0 where nothing is
 * shared, about 0.5 for one neighbour, 2 to 4 for the same sentence.
 */
export function alike(left: Surroundings, right: Surroundings): number {
  let sum = 0;
  for (const [stem, from] of left) {
    const to = right.get(stem);
    if (to === undefined) continue;
    const side = Math.sign(from) === Math.sign(to) ? 1 : OTHER_SIDE;
    sum += (side * 2) / (2 + Math.abs(from) + Math.abs(to));
  }
  return sum;
}
