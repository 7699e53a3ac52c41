/** What is more than what, and what goes up with what, is as the paper says. */

import { segmentsOf } from '#src/core/text/segments.ts';
import { type Reading, stemsOf } from '../evidence.ts';
import { meantBy } from '../plain-words.ts';
import type { Token } from '../text.ts';
import { DOWN, UP } from './direction.ts';
import { findingOn, type Rule } from './rule.ts';

/** Words that compare besides those of the rule for directions, within a sentence that compares. */
const MORE =
  /^(?:\p{L}{3,}(?:ier|ger|rer|der|ner|ter)|warmer|hotter|older|heavier|taller|wider|deeper|hotter|richer|brighter|up)$/iu;
const LESS =
  /^(?:poorer|lighter|thinner|colder|cooler|younger|narrower|rarer|weaker|shorter|down|suppress\w*|unlikely|doubt\w*|distrust\w*)$/i;
const NO_COMPARISON =
  /^(?:after|water|matter|better|rather|other|whether|either|neither|further|later|latter|winter|never|under|over|center|meter|liter|litre|filter|cluster|master|letter|daughter|number|computer|character|earlier|easier|together|another|order|border|older-adults|consider|wonder|gender|disorder|cylinder|powder|shoulder|bigger-picture|danger|finger|trigger|larger-scale|stranger|strangers|manner|partner|inner|owner|scanner|dinner|corner|carrier|barrier|courier|soldier|outlier)$/i;

/** +1 or −1 for a word that says more or less; 0 for any other. */
export function signOf({ word }: Token): number {
  if (NO_COMPARISON.test(word)) return /^better$/i.test(word) ? 1 : 0;
  if (DOWN.test(word) || LESS.test(word)) return -1;
  return UP.test(word) || MORE.test(word) ? 1 : 0;
}

/** The words of direction; "less growth" is one of them, and points down. */
function signsOf(tokens: readonly Token[]): { token: Token; sign: number }[] {
  return tokens.flatMap((token, index) => {
    const sign = signOf(token);
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (sign === 0 || (before && signOf(before) !== 0)) return [];
    return [{ token, sign: sign * ((after && signOf(after)) || 1) }];
  });
}

const NOT = /^(?:not|no|never|cannot|\w+n't|without|fail(?:s|ed)?)$/i;

/** The rule for comparisons. */
export const comparison: Rule = (statement) => {
  const { reading, quotes } = statement;
  const [only] = quotes.length === 1 ? quotes : [];
  const wrong =
    quotes.some((quote) => crossed(reading, quote)) ||
    (only !== undefined && (together(reading, only) || turned(reading, only)));
  if (!wrong) return [];
  const reason = 'The quoted sentence compares the other way round.';
  return [findingOn(statement, { kind: 'direction', severity: 'error', reason })];
};

const CLAUSES = /,(?!\d)|;|:|\s(?:while|whereas|but|although)(?=\s)/gi;

interface Than {
  left: Set<string>;
  right: Set<string>;
  sign: number;
}

/** "A is more than B": both sides and which way it goes; null where the text compares nothing, or more than once. */
function thanOf(reading: Reading): Than | null {
  const { tokens, text } = reading;
  const thans = tokens.filter(({ word }) => /^than$/i.test(word));
  const [than] = thans;
  if (!than || thans.length > 1 || /^ (?:an? )?(?:about |\w+ )?\d/.test(text.slice(than.end))) return null;
  const bounds = [...text.matchAll(CLAUSES)].map(({ index }) => index);
  const partOf = (at: number): number => bounds.filter((bound) => bound <= at).length;
  const inPart = tokens.filter(({ start }) => partOf(start) === partOf(than.start));
  const before = inPart.filter(({ end }) => end <= than.start);
  const after = inPart.filter(({ start }) => start >= than.end);
  const pointing =
    before
      .map(signOf)
      .filter((sign) => sign !== 0)
      .at(-1) ?? 0;
  const denied = before.some(({ word }) => NOT.test(word));
  if (pointing === 0 || denied) return null;
  const stems = (list: readonly Token[]): Set<string> =>
    new Set(list.flatMap((token) => (token.stem === '' || signOf(token) !== 0 ? [] : [token.stem])));
  return { left: stems(before), right: stems(after), sign: pointing };
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length;

/** Both compare the same two, and the script has them the other way round. */
function crossed(reading: Reading, quote: Reading): boolean {
  const [said, printed] = [thanOf(reading), thanOf(quote)];
  if (!said || !printed) return false;
  const straight =
    shared(apart(said.left, said.right), apart(printed.left, printed.right)) +
    shared(apart(said.right, said.left), apart(printed.right, printed.left));
  const across =
    shared(apart(said.left, said.right), apart(printed.right, printed.left)) +
    shared(apart(said.right, said.left), apart(printed.left, printed.right));
  if (straight === across) return false;
  return (said.sign === printed.sign) !== straight > across;
}

const apart = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> =>
  new Set([...one].filter((stem) => !other.has(stem)));

/** Ties two changes to each other. */
const TIED =
  /\bthe [\p{L}]+(?:er|ore|ess)\b.*, ?(?:the|and the)\b|\bwhen\b|\bas\b|\bwith\b|\bcorrelat|\bassociat|\bthe (?:more|less|greater|smaller|higher|lower)\b|\bleft\b|\bmeans?\b|\bif\b|\bwhile\b|\bwhereas\b|\blinked\b|\btied\b/iu;

/** Both tie two changes to each other, and the script has one of them turned. */
function together(reading: Reading, quote: Reading): boolean {
  if (!TIED.test(reading.text) || !TIED.test(quote.text)) return false;
  const said = productOf(reading.tokens);
  if (said === 0) return false;
  const segmentOf = segmentsOf(quote.text);
  const wanted = stemsOf(reading);
  const places = [...new Set(quote.tokens.map(({ start }) => segmentOf(start)))];
  const parts = places.map((place) => quote.tokens.filter(({ start }) => segmentOf(start) === place));
  const best = [...parts, quote.tokens]
    .map((tokens) => ({
      product: productOf(tokens),
      likeness: tokens.filter(({ stem }) => stem !== '' && wanted.has(stem)).length,
    }))
    .filter(({ product }) => product !== 0)
    .sort((one, other) => other.likeness - one.likeness)[0];
  return best !== undefined && best.product !== said;
}

/** Whether exactly two changes go the same way (1) or against each other (−1); 0: it holds another number of them. */
function productOf(tokens: readonly Token[]): number {
  const signs = signsOf(tokens).map(({ sign }) => sign);
  if (signs.length !== 2) return 0;
  const turned = tokens.filter(({ word }) => NOT.test(word)).length % 2 === 1 ? -1 : 1;
  return (signs[0] ?? 0) * (signs[1] ?? 0) * turned;
}

/** Words of a part that it must share with the sentence to be what the sentence tells. */
const LEAST_SHARED = 2;
const PARTS = /,(?!\d)|;|:|\s(?:and|but|while|whereas|although|though|despite|than|because)(?=\s)/gi;

/** The sentence points one way alone, and the part of the quote that it tells points the other way. */
function turned(reading: Reading, quote: Reading): boolean {
  const said = signsOf(reading.tokens);
  const denies = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => NOT.test(word));
  const compares = [reading, quote].every(({ tokens }) => tokens.some(({ word }) => /^than$/i.test(word)));
  if (said.length !== 1 || compares || denies(reading.tokens)) return false;
  const bounds = [...quote.text.matchAll(PARTS)].map(({ index }) => index);
  const partOf = ({ start }: Token): number => bounds.filter((bound) => bound <= start).length;
  const wanted = stemsOf(reading);
  const parts = [...new Set(quote.tokens.map(partOf))].map((part) => {
    const tokens = quote.tokens.filter((token) => partOf(token) === part);
    const stems = new Set(tokens.flatMap((token) => (signOf(token) === 0 ? [token.stem] : [])));
    const isMeant = meantBy(stems);
    return { tokens, likeness: [...wanted].filter((stem) => isMeant(stem) !== undefined).length };
  });
  const [best, next] = parts.sort((one, other) => other.likeness - one.likeness);
  if (!best || best.likeness < LEAST_SHARED || best.likeness === next?.likeness || denies(best.tokens))
    return false;
  const printed = signsOf(best.tokens);
  return printed.length > 0 && printed.every(({ sign }) => sign !== said[0]?.sign);
}
