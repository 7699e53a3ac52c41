/** What rose in the paper does not fall in the script, whatever the languages. */
import { foreign, type Language } from '#src/core/language.ts';
import type { Reading } from '../evidence.ts';
import { LANGUAGE_DATA, type Ways } from '../languages/index.ts';
import { DOWN, UP } from '../rules/direction.ts';
import { findingOn } from '../rules/rule.ts';
import type { CrossingRule } from './crossing.ts';
import { bare } from './numerals.ts';

type Way = keyof Ways;

/** As the other languages have them; looser words only excuse, see `EXCUSES`. */
const ENGLISH: Ways = {
  up: 'strengthen\\w*|stronger|intensif\\w*|increas\\w*|rise[sn]?|rose|rising|higher|highest|greater|greatest|larger|largest|grew|grow|grown|grows|growing|growth|elevat\\w*|upregulat\\w*|doubl\\w+|tripl\\w+|gain\\w*|exceed\\w*|surpass\\w*',
  down: 'weaken\\w*|weaker|decreas\\w*|declin\\w*|reduc\\w*|lower(?:s|ed|ing)?|lowest|fell|fall|falls|fallen|falling|drop\\w*|diminish\\w*|downregulat\\w*|smaller|smallest|halv\\w+|lost|loss\\w*|shr[aiu]nk\\w*',
  more: 'more|most',
  less: 'less|least|fewer|fewest',
  better: 'improv\\w*|better|best',
  worse: 'wors\\w*|deteriorat\\w*|impair\\w*',
  older: 'older|oldest|elder\\w*',
  younger: 'younger|youngest',
  warmer: 'warm\\w*|hotter|heat\\w*',
  colder: 'cold\\w*|cool\\w*',
};
const OPPOSITES: readonly (readonly [Way, Way])[] = [
  ['up', 'down'],
  ['more', 'less'],
  ['better', 'worse'],
  ['older', 'younger'],
  ['warmer', 'colder'],
];
/** Words with which English says the same: a quote that has one bears the way out. */
const EXCUSES: Partial<Record<Way, RegExp>> = { up: UP, more: UP, down: DOWN, less: DOWN };
/** "More than 300" is no way. */
const THAN = /^\s(?:than|de|d|del|du|que|als|di|do que|in|von)\b[\s'](?:[\p{L}]+\s)?[<>~]?\s?\d/u;

const patterns = new Map<string, RegExp>();

function patternOf(way: Way, language: Language): RegExp {
  const key = `${language} ${way}`;
  const code = foreign(language);
  const pattern =
    patterns.get(key) ?? new RegExp(`^(?:${(code ? LANGUAGE_DATA[code].ways : ENGLISH)[way]})$`);
  patterns.set(key, pattern);
  return pattern;
}

/** The ways of a text, each with the first word that says it. */
export function waysOf({ tokens, text }: Reading, language: Language): Map<Way, string> {
  const found = new Map<Way, string>();
  for (const { word, end } of tokens) {
    const plain = bare(word).replace(/-/g, '');
    for (const way of OPPOSITES.flat()) {
      if (found.has(way) || !patternOf(way, language).test(plain)) continue;
      if (!THAN.test(text.slice(end))) found.set(way, word);
    }
  }
  return found;
}

/** The rule for directions: what the sentence says alone, and the quotes say alone the other way round. */
export const direction: CrossingRule = (statement, { said, printed }) => {
  const { reading, quotes, where } = statement;
  if (where === 'title' || quotes.length === 0) return [];
  const own = waysOf(reading, said);
  const theirs = new Map(quotes.flatMap((quote) => [...waysOf(quote, printed)]));
  const excused = (way: Way): boolean =>
    theirs.has(way) ||
    (printed === 'en' &&
      quotes.some(({ tokens }) => tokens.some(({ word }) => EXCUSES[way]?.test(word) ?? false)));
  const turned = OPPOSITES.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).find(
    ([way, opposite]) => own.has(way) && !own.has(opposite) && theirs.has(opposite) && !excused(way),
  );
  const words: Words | undefined = turned
    ? { said: own.get(turned[0]) ?? '', printed: theirs.get(turned[1]) ?? '' }
    : turnedByName(reading, quotes, said, printed);
  if (!words) return [];
  const reason = `This says “${words.said}” where the quoted sentence says “${words.printed}”.`;
  return [findingOn(statement, { kind: 'direction', severity: 'error', reason })];
};

interface Words {
  said: string;
  printed: string;
}

/** Where both directions occur: what is said of a name that both sides have, against what the quotes say of it. */
function turnedByName(
  reading: Reading,
  quotes: readonly Reading[],
  said: Language,
  printed: Language,
): Words | undefined {
  const named = reading.tokens.filter(
    ({ word }, index) =>
      /^\p{Lu}/u.test(word) &&
      index > 0 &&
      quotes.some(({ tokens }) => tokens.some((other) => other.word === word)),
  );
  for (const { word } of named) {
    const own = wayOf(word, reading, said);
    const theirs = quotes.map((quote) => wayOf(word, quote, printed));
    const other = theirs.find((one) => one !== null && one.way !== own?.way);
    if (own && other && !theirs.some((one) => one === null || one.way === own.way)) {
      return { said: own.word, printed: other.word };
    }
  }
  return undefined;
}

const CLAUSE = /[,;:.]\s|\s(?:and|but|y|e|et|und|o|aber|pero|mais|mas|ma)\s/u;

/** Up or down of a name: in its own clause, else the last one before it; null where that is not one alone. */
function wayOf(
  name: string,
  { text, tokens }: Reading,
  language: Language,
): { way: Way; word: string } | null {
  const at = tokens.find(({ word }) => word === name);
  if (!at) return null;
  const marks = [...text.matchAll(new RegExp(CLAUSE, 'gu'))].map(({ index }) => index);
  const from = marks.findLast((mark) => mark < at.start) ?? -1;
  const to = marks.find((mark) => mark >= at.end) ?? text.length;
  const ways = tokens.flatMap(({ word, start }) => {
    const plain = bare(word).replace(/-/g, '');
    const way = (['up', 'down'] as const).find((one) => patternOf(one, language).test(plain));
    return way ? [{ way, word, start }] : [];
  });
  const own = ways.filter(({ start }) => start > from && start < to);
  if (own.length > 0) return new Set(own.map(({ way }) => way)).size === 1 ? (own[0] ?? null) : null;
  return ways.findLast(({ start }) => start < at.start) ?? null;
}
