/** A number that stands large is a result of this paper, and its label says of whom, of what, and which way. */
import { groupOf } from '#src/core/text/groups.ts';
import type { Reading } from '../evidence.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import { findingOn, type Rule } from './rule.ts';

/** Words of a label with a subject and a measure. */
const LEAST_LABEL_WORDS = 2;
const P_VALUE = /\bp\s?(?:[=<>≤≥]|-?value|for trend)|\bsignifican(?:t|ce)\b.*\bp\b|^[<>≤=]?\s?0?\.\d+\s+p\b/i;
/** A citation or foot note: a bare mark, or a number in brackets. */
const MARK = /^\s*(?:\[\d+\]|\(\d+\)|[¹²³⁴-⁹⁰]+|ref(?:erence)?\.? ?\d+)/i;
/** What stands before a number that is how something was done, not what came out. */
const DOSE_BEFORE =
  /\b(?:dos(?:e|es|ed|age)|administ\w+|inject\w*|fed|received|receiv\w+|given|gavage\w*|infus\w*|supplement\w*|treated|incubated|concentrations? of|exposed to|randomi[sz]ed to)\b[^.;]{0,60}$/i;
const DOSE_UNIT =
  /(?:mg|µg|μg|g|ml|mcg|IU|units?|tablets?|capsules?|milligrams?|micrograms?|grams?)(?:\s?\/\s?(?:kg|day|d|ml|m2)|\s(?:per|a|of|every|once|daily|twice)\b)|\bonce daily\b|\btwice (?:a day|daily)\b/i;
const FOLLOW_UP =
  /\bfollow(?:ed)?[- ]?up\b|\bfollowed (?:for|over)\b|\b(?:stud(?:y|ied)|trial|survey|experiment|observ\w+|monitored|lasted|ran|(?<!\b(?:payback|recovery|incubation|latent|latency|gestation|dormancy|growth|growing|free) )period|data|measured|collected)\b[^.;]{0,40}\b(?:for|over|of|after|during|lasted|ran)\b[^.;\d]{0,20}$/i;
/** "Of those studied, they identified": what follows is what was found. */
const FOUND = String.raw`\b(?:identif|f(?:ou|i)nd|detect|reveal|discover|show|yield)\w*`;
const SAMPLE_BEFORE = new RegExp(
  String.raw`\bn\s?=\s?$|\b(?:enrol\w*|recruit\w*|includ\w*|sampl\w*|survey\w*|screen\w*|studied|analy[sz]ed|examined|involv\w*|interview\w*|randomi[sz]ed|questioned|tested|cohort of|(?<!${FOUND} an? )total of|data (?:from|of|on)|based on|participa\w*)\b(?:(?!${FOUND})[^.,;]){0,50}$`,
  'i',
);
const SAMPLE_AFTER =
  /^\s?(?:\w+ ){0,3}(?:participants?|patients?|volunteers?|subjects?|respondents?|adults|children|women|men|people|individuals|mice|rats|animals|samples?|specimens?|households?|cases|controls|schools|studies|trials|articles)\b[^.;]{0,40}?\b(?:were (?:enrol\w*|recruit\w*|includ\w*|studied|analy[sz]ed|screened|surveyed|randomi[sz]ed)|took part|participated|completed)\b/i;
/** What came out, which makes a count of people a result: how many of them had, fell, died. */
const OUTCOME =
  /\b(?:fell|died|survived|had|developed|reported|showed|recovered|improved|responded|relapsed|positive|infected|carried|experienced|of (?:the )?\d+)\b/i;

/** The rule for numbers that stand large. */
export const shownNumber: Rule = (statement) => {
  const { as, reading, quotes } = statement;
  if (as !== 'number') return [];
  const reason = fault(reading, quotes);
  return reason === null ? [] : [findingOn(statement, { kind: 'shown', severity: 'error', reason })];
};

function fault(reading: Reading, quotes: readonly Reading[]): string | null {
  const { text, quantities } = reading;
  const [said] = quantities;
  if (MARK.test(text)) return 'This number is a citation or foot note mark, not a result.';
  if (P_VALUE.test(text)) return 'A p-value alone tells nobody anything. Show what was measured.';
  const label = said ? text.slice(said.end) : text.replace(/^\S+\s*/, '');
  if (label.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length < LEAST_LABEL_WORDS) {
    return 'The label must say of whom or what the number is, and what was measured.';
  }
  if (!said) return null;
  const places = quotes.flatMap((quote) =>
    quote.quantities
      .filter((printed) => sameDimension(said, printed) && sameValue(said, printed))
      .map((printed) => ({ quote, printed })),
  );
  if (places.length === 0) return null;
  const faults = places.map(({ quote, printed }) => noResult(printed, quote));
  return faults.every((one) => one !== null) ? (faults[0] ?? null) : null;
}

/** Why a number of a quote is no result; null: it may be one. */
function noResult(printed: Quantity, { text, quantities }: Reading): string | null {
  const before = text.slice(0, printed.start);
  const after = text.slice(printed.end);
  if (/\bp\s?[=<>≤≥]\s?$/i.test(before))
    return 'A p-value alone tells nobody anything. Show what was measured.';
  const alike = quantities.filter((other) => sameDimension(printed, other));
  const own = groupOf(printed, alike, text);
  if (own?.control && alike.some((other) => other !== printed && !groupOf(other, alike, text)?.control)) {
    return 'This is the number of the controls. Show that of those who were studied.';
  }
  if (DOSE_UNIT.test(`${printed.text}${after.slice(0, 12)}`) && DOSE_BEFORE.test(before))
    return 'This is a dose, not a result.';
  if (printed.dimension === 'time' || printed.dimension === 'month') {
    if (FOLLOW_UP.test(before) || /^[\s-]*(?:of )?follow-?up/i.test(after))
      return 'This is how long it was studied, not a result.';
  }
  if (printed.dimension !== '') return null;
  const clause = after.split(/[.;,]/)[0] ?? '';
  if (
    /\bn\s?=\s?$/i.test(before) ||
    SAMPLE_AFTER.test(after) ||
    (SAMPLE_BEFORE.test(before) && !OUTCOME.test(clause))
  )
    return 'This is the size of the sample, not a result.';
  return null;
}
