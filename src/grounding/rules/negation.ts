/** What the paper denies is not affirmed, and the other way round. */
import { type Reading, wordsLike } from '../evidence.ts';
import { alike, type Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

export const NEGATION =
  /^(?:not|no|never|neither|nor|none|nothing|cannot|without|\w+n't|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|absent|absence|unable|hardly|barely|scarcely|rarely|un(?:changed|affected|clear|known|likely|related|able)|in(?:significant|dependent(?:ly)?|sufficient|effective)|non|non-\w+|ruled|exclud\w*|except|neglect\w*|little|few|few?er|limited|instead|rather|negative|devoid|free|insignificant|impossible|only|missing|loss|lost|less|low|lower|unexplored|poorly|under-?\p{L}{4,}|\p{L}+-(?:deficient|free|sensitive|intolerant|resistant)|deficien\p{L}+|blind\p{L}*|prevent\p{L}*|avoid\p{L}*|refus\p{L}*|protect\p{L}*|decreas\p{L}*|suppress\p{L}*|reduc\p{L}*|inhibit\p{L}*|stop\p{L}*|block\p{L}*|declin\p{L}*|impair\p{L}*|resist\p{L}*|disappear\p{L}*|unbiased|negligible|minimal|hamper\p{L}*|weak\p{L}*|limit\p{L}*|novel|new(?:ly)?|first|despite|although|un(?!der|it|ion|iver|til|iq)\p{L}{4,}|dis(?!ease|tan|tri|cuss|cover|play|tinct|order)\p{L}{4,}|im(?:possible|mature)|ir\p{L}{5,}|il(?:legal|literate))$/iu;
/** "Not" and its like, which always turn the sentence. */
export const STRONG = /^(?:not|no|never|neither|cannot|none|\w+n't|without)$/i;
/** Likeness from which two places are the same. */
const SAME_PLACE = 0.6;

/** The rule for negations. */
export const negation: Rule = (statement) => {
  const { reading, quotes } = statement;
  if (quotes.length === 0 || statement.where === 'title') return [];
  const said = wordsLike(reading, STRONG).filter((token) => !harmless(token, reading));
  const given = quotes.flatMap((quote) => wordsLike(quote, NEGATION));
  const added = said[0];
  if (added && given.length === 0) {
    const reason = `This says “${added.word}”, which the quoted sentence does not.`;
    return [findingOn(statement, { kind: 'negation', severity: 'error', reason })];
  }
  if (wordsLike(reading, NEGATION).length > 0) return [];
  const lost = quotes
    .flatMap((quote) => wordsLike(quote, STRONG).map((token) => ({ token, quote })))
    .find(({ token, quote }) => !harmless(token, quote) && placeIsSaid(token, quote, reading));
  if (!lost) return [];
  const reason = `The quoted sentence says “${lost.token.word}”; this leaves it out.`;
  return [findingOn(statement, { kind: 'negation', severity: 'error', reason })];
};

/** "Not only", "no more than", "whether or not" deny nothing. */
function harmless(token: Token, { text }: Reading): boolean {
  return (
    /^\s(?:only|just|merely|least|more than|fewer than|less than|surprising|doubt|longer a secret|matter)\b/i.test(
      text.slice(token.end),
    ) || /\b(?:whether|or|if)\s$/i.test(text.slice(0, token.start))
  );
}

/** Whether the words right after a negation are said, close together. */
function placeIsSaid(token: Token, quote: Reading, reading: Reading): boolean {
  const around = quote.around(token);
  const next = quote.tokens.filter(({ start, stem }) => start > token.end && stem !== '').slice(0, 2);
  return reading.tokens.some(
    (said) =>
      said.stem !== '' &&
      said.stem === next[0]?.stem &&
      reading.tokens.some(({ stem }) => stem === next[1]?.stem) &&
      alike(around, reading.around(said)) >= SAME_PLACE,
  );
}
