/** The one number of a sentence that is worth the whole screen. */
import { groupOf } from '#src/core/text/groups.ts';
import { type FoundNumber, findNumbers } from '#src/core/text/numbers.ts';
import { OF_OTHERS } from './no-finding.ts';
import { labelFor } from './number-label.ts';

export interface NumberGraphic {
  /** As printed: `84%`, `130 kW`. */
  value: string;
  label: string;
  /** 0.8 for a duration to 3 for a percentage. */
  strength: number;
}

/** Longer than this a value no longer fits on one line at its size. */
const MAX_VALUE = 14;

/** What is named or dated by a number rather than counted. */
export const NAMED =
  /\b(?:type|phase|stage|grade|level|arm|day|week|chapter|version|cluster|group|chromosome|site|step|model|scenario|experiment|trial|class|region|year|in|since|vitamin|article|figure|table|scored?)\s$/i;
/** What a rate is counted by: `0.72 per 1000`, `3 in every 100`. */
const DENOMINATOR = /\b(?:per|every|out of)\s$/i;
/** How many were looked at is no result. */
const SAMPLE_AFTER =
  /^\s(?:[\w-]+ ){1,4}were (?:included|enrol\w+|recruited|screened|surveyed|studied|analy[sz]ed|randomi[sz]ed|isolated|collected|obtained|tested|sampled|examined|monitored|genotyped|sequenced)\b/i;
/** Whom a statement holds for: "in almost 200,000 people". */
const OF_WHOM = /\b(?:in|among|from) (?:about |almost |nearly |over |more than |up to )?$/i;
const PEOPLE =
  /^\s(?:[\p{L}-]+ ){0,3}?(?:people|individuals|persons|participants|patients|subjects|men|women|children|adults|cases|controls)\b/iu;
/** Nothing is named or dated by thousands. */
const GROUPED = /\d,\d{3}/;
/** A measure after these is a condition of the experiment, not what came out. */
const CONDITION =
  /\b(?:dose|doses|administration|treatment|or|by|for|at|after|within|in|every|per|from|until|under|over|than|with|and|to|before|between)(?: of)?\s$/i;
/** "Amphotericin B(10 μg)": how much of it was given. */
const DOSE = /[\p{L}\d]\($/u;
/** "The activity was 8.5 μg/mL": how much was needed for it, whatever stood in a bracket that is not said. */
const ACTIVITY = /\b(?:activity|activities|effect|potency|inhibition)\b/i;
const CONCENTRATION = /^(?:[mμµn]?g\s?\/\s?[mμµd]?[lL]|[mμµn]M)\b/;
const SHORT_TIME = /^(?:s|ms|h|hrs?|hours?|min|mins|minutes?|days?|weeks?|seconds?)\b/;
/** What comes right after statistics and ages. */
const STATISTIC_AFTER = /^\s*(?:CI|confidence|credible)|^[\s-]?old\b/i;

/** What is there to be compared with is no result, nor is how the work was done. */
export const OF_THE_CONTROL =
  /^(?:the |a |an )?(?:standard|controls?|placebo|untreated|conventional|marketed|reference|previous|earlier|prior|blank|vehicle|quantitation|follow-up|recruitment)\b/i;

/** A sentence has some three; of more than these none is striking. */
const MOST_NUMBERS = 40;

/** @returns the most striking number of a spoken sentence that has words to explain it, or null. */
export function numberGraphic(sentence: string): NumberGraphic | null {
  const numbers = findNumbers(sentence);
  if (numbers.length > MOST_NUMBERS || OF_THE_CONTROL.test(sentence)) return null;
  if (OF_OTHERS.test(sentence)) return null;
  const graphics = numbers.flatMap((number) => {
    const strength = ofControls(number, numbers, sentence) ? 0 : strengthOf(number, sentence);
    const label = strength > 0 ? labelFor(number, sentence) : null;
    return label === null ? [] : [{ value: number.text.trim(), label, strength }];
  });
  return graphics.reduce<NumberGraphic | null>(
    (best, graphic) => (best && best.strength >= graphic.strength ? best : graphic),
    null,
  );
}

/** A number of the controls, where the sentence gives one of the same kind for those who were studied. */
function ofControls(number: FoundNumber, all: readonly FoundNumber[], sentence: string): boolean {
  const alike = all.filter(({ kind }) => kind === number.kind);
  const isControl = (one: FoundNumber): boolean => groupOf(one, alike, sentence)?.control === true;
  return isControl(number) && alike.some((other) => !isControl(other));
}

function strengthOf({ kind, text, unit, start, end }: FoundNumber, sentence: string): number {
  const before = sentence.slice(0, start);
  if (kind === 'year' || text.length > MAX_VALUE || /^[<>≤≥]|^100\s?%/.test(text)) return 0;
  if (DENOMINATOR.test(before)) return 0;
  if (STATISTIC_AFTER.test(sentence.slice(end)) || /[pP]\s*$/.test(before)) return 0;
  if (kind === 'count' && SAMPLE_AFTER.test(sentence.slice(end))) return 0;
  if (kind === 'count' && OF_WHOM.test(before) && PEOPLE.test(sentence.slice(end))) return 0;
  if (kind === 'count' && NAMED.test(before) && !GROUPED.test(text)) return 0;
  if (kind === 'measure' && (CONDITION.test(before) || DOSE.test(before))) return 0;
  if (kind === 'measure' && CONCENTRATION.test(unit) && ACTIVITY.test(before)) return 0;
  if (kind === 'measure' && SHORT_TIME.test(unit)) return 0.8;
  if (kind === 'percent' || kind === 'fold') return 3;
  if (GROUPED.test(text) || /illion/.test(text)) return 2.5;
  if (kind === 'measure') return 2;
  return Number.parseFloat(text) >= 10 ? 1.5 : 0;
}
