/** What rose in the paper does not fall in the script. */

import type { Reading } from '../evidence.ts';
import { differences } from '../overlay.ts';
import type { Statement } from '../statements.ts';
import { alike, type Surroundings, type Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

export const UP =
  /^(?:increas\w*|rise[sn]?|rose|rising|higher|high|highest|greater|greatest|more|most|larger|largest|bigger|grow(?:s|n|ing|th)?|grew|gain(?:s|ed|ing)?|elevat\w*|upregulat\w*|enhanc\w*|improv\w*|better|best|boost\w*|rais(?:e[sd]?|ing)|longer|longest|faster|stronger|strengthen\w*|positive(?:ly)?|climb\w*|soar\w*|surg(?:e[sd]?|ing)|expand\w*|doubl(?:ed|ing|es)|tripl(?:ed|ing|es)|accelerat\w*|promot\w*|activat\w*|stimulat\w*|outperform\w*)$/i;
export const DOWN =
  /^(?:decreas\w*|fall(?:s|en|ing)?|fell|lower(?:s|ed|ing)?|lowest|low|less|least|fewer|fewest|smaller|smallest|declin\w*|drop(?:s|ped|ping)?|reduc\w*|diminish\w*|downregulat\w*|loss(?:es)?|lost|los(?:e|es|ing)|worsen\w*|worse|worst|cut(?:s|ting)?|shrink\w*|shr[au]nk|shorter|shortest|slower|slow(?:ed|s|ing)|weaker|weaken\w*|negative(?:ly)?|inhibit\w*|suppress\w*|attenuat\w*|block(?:s|ed|ing)?|halv(?:ed|es|ing)|impair\w*|plummet\w*|underperform\w*)$/i;
/** Pairs of words that are opposites only in the same place of a sentence. */
const OPPOSITES: readonly [RegExp, RegExp][] = [
  [UP, DOWN],
  [/^(?:above|over|exceed\w*)$/i, /^(?:below|under)$/i],
  [/^with$/i, /^without$/i],
  [/^(?:before|earlier|prior)$/i, /^(?:after|later|following)$/i],
  [/^(?:presence|present)$/i, /^(?:absence|absent)$/i],
  [/^(?:maximum|maximal|majority)$/i, /^(?:minimum|minimal|minority)$/i],
  [/^(?:always|often|frequently|common(?:ly)?)$/i, /^(?:never|rare(?:ly)?|seldom)$/i],
  [/^(?:older|oldest)$/i, /^(?:younger|youngest)$/i],
  [/^(?:hotter|hot|warm(?:er|ing)?)$/i, /^(?:colder|cold|cool(?:er|ing)?)$/i],
  [/^(?:susceptible|sensitive|vulnerable)$/i, /^(?:resistant|resilient|immune)$/i],
  [/^(?:success\w*|succeed\w*)$/i, /^(?:fail\w*|unsuccess\w*)$/i],
  [/^(?:significant(?:ly)?)$/i, /^(?:insignificant(?:ly)?|nonsignificant)$/i],
];
/** How much better an opposite word must fit its place than any word of the same direction. */
const FITS_BETTER = { factor: 1.2, margin: 0.15 } as const;
/** Likeness from which the two words stand in the same place of the same statement. */
const SAME_PLACE = 0.75;

/** The rule for directions. */
export const direction: Rule = (statement) => {
  const found = [...exchanged(statement), ...turned(statement)];
  return found.slice(0, 1).map(({ said, printed }) => {
    const reason = `This says “${said.word}” where the quoted sentence says “${printed.word}”.`;
    return findingOn(statement, { kind: 'direction', severity: 'error', reason });
  });
};

interface Turned {
  said: Token;
  printed: Token;
}

/** An opposite in the very place that the quote has its word. */
function exchanged({ reading, quotes }: Statement): Turned[] {
  return quotes.flatMap((quote) =>
    differences(reading, quote).flatMap(({ said, printed }) =>
      OPPOSITES.flatMap((pair) => against(pair, said, printed)),
    ),
  );
}

/** One side has only the one direction, the other only the other. */
function against(
  [up, down]: readonly [RegExp, RegExp],
  said: readonly Token[],
  printed: readonly Token[],
): Turned[] {
  const first = (tokens: readonly Token[], pattern: RegExp): Token | undefined =>
    tokens.find((token) => points(token, pattern));
  const ways: readonly [RegExp, RegExp][] = [
    [up, down],
    [down, up],
  ];
  return ways.flatMap(([one, other]) => {
    const [left, right] = [first(said, one), first(printed, other)];
    return left && right && !first(said, other) && !first(printed, one)
      ? [{ said: left, printed: right }]
      : [];
  });
}

/** The word, or a part of a compound: `low-level`, `gain-of-function`. */
function points({ word }: Token, pattern: RegExp): boolean {
  return (
    pattern.test(word.replace(/-/g, '')) ||
    (word.includes('-') && word.split('-').some((part) => pattern.test(part)))
  );
}

/** A word of direction whose surroundings fit an opposite one of the quote far better than any of its own kind. */
function turned({ reading, quotes }: Statement): Turned[] {
  return directed(reading).flatMap(({ token, up }) => {
    const opposite = oppositeOf(reading.around(token), up, quotes);
    return opposite === null ? [] : [{ said: token, printed: opposite }];
  });
}

function directed(reading: Reading): { token: Token; up: boolean }[] {
  return reading.tokens.flatMap((token) => {
    // "More than 300" is no direction.
    if (
      /^(?:more|less|fewer|higher|lower|greater)$/i.test(token.word) &&
      /^ than (?:an? )?[\p{L}-]*\s?\d/u.test(reading.text.slice(token.end))
    )
      return [];
    const up = UP.test(token.word);
    return up || DOWN.test(token.word) ? [{ token, up }] : [];
  });
}

function oppositeOf(around: Surroundings, up: boolean, quotes: readonly Reading[]): Token | null {
  let same = 0;
  let opposite: { token: Token; likeness: number } | null = null;
  for (const quote of quotes) {
    for (const other of directed(quote)) {
      const likeness = alike(around, quote.around(other.token));
      if (other.up === up) same = Math.max(same, likeness);
      else if (likeness > (opposite?.likeness ?? 0)) opposite = { token: other.token, likeness };
    }
  }
  if (!opposite || opposite.likeness < SAME_PLACE) return null;
  return opposite.likeness > same * FITS_BETTER.factor + FITS_BETTER.margin ? opposite.token : null;
}
