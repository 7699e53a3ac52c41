/** What rose in the paper does not fall in the script. */
import type { Reading } from '../evidence.ts';
import type { Statement } from '../statements.ts';
import { alike, type Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

const UP =
  /^(?:increas\w*|rise[sn]?|rose|rising|higher|high|highest|greater|greatest|more|most|larger|largest|bigger|grow(?:s|n|ing|th)?|grew|gain(?:s|ed|ing)?|elevat\w*|up-?regulat\w*|enhanc\w*|improv\w*|better|best|boost\w*|rais(?:e[sd]?|ing)|longer|longest|faster|stronger|strengthen\w*|positive(?:ly)?|climb\w*|soar\w*|surg(?:e[sd]?|ing)|expand\w*|expansion|doubl(?:ed|ing|es)|tripl(?:ed|ing|es)|accelerat\w*|promot\w*|activat\w*|stimulat\w*|above|over|earlier|wider|heavier|older|hotter|warmer|warming|up|upward|outperform\w*|exceed\w*|maximum|maximal|majority|presence|present|with|before|always)$/i;
const DOWN =
  /^(?:decreas\w*|fall(?:s|en|ing)?|fell|lower(?:s|ed|ing)?|lowest|low|less|least|fewer|fewest|smaller|smallest|declin\w*|drop(?:s|ped|ping)?|reduc\w*|diminish\w*|down-?regulat\w*|loss(?:es)?|lost|los(?:e|es|ing)|worsen\w*|worse|worst|cut(?:s|ting)?|shrink\w*|shr[au]nk|shorter|shortest|slower|slow(?:ed|s|ing)|weaker|weaken\w*|negative(?:ly)?|inhibit\w*|suppress\w*|attenuat\w*|block(?:s|ed|ing)?|halv(?:ed|es|ing)|impair\w*|below|under|later|narrower|lighter|younger|colder|cooler|cooling|down|downward|plummet\w*|sank|sunk|minimum|minimal|minority|absence|absent|without|after|never)$/i;
/** How much better an opposite word must fit its place than any word of the same direction. */
const FITS_BETTER = { factor: 1.2, margin: 0.15 } as const;
/** Likeness from which the two words stand in the same place of the same statement. */
const SAME_PLACE = 0.75;

/** The rule for directions. */
export const direction: Rule = (statement) => {
  return directed(statement.reading).flatMap(({ token, up }) => {
    const opposite = oppositeOf(token, up, statement);
    if (opposite === null) return [];
    const reason = `This says “${token.word}” where the quoted sentence says “${opposite.word}”.`;
    return [findingOn(statement, { kind: 'direction', severity: 'error', reason })];
  });
};

function directed(reading: Reading): { token: Token; up: boolean }[] {
  return reading.tokens.flatMap((token) => {
    const up = UP.test(token.word);
    return up || DOWN.test(token.word) ? [{ token, up }] : [];
  });
}

function oppositeOf(token: Token, up: boolean, { reading, quotes }: Statement): Token | null {
  const around = reading.around(token);
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
