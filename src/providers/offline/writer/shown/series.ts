/** One of several that are named in a row stands for none of the others: "rice, beans and meat" is no bean. */
import { FINITE } from '../verbs.ts';
import type { Named } from './names.ts';

const ITEM = String.raw`(?:[\p{L}\d’-]+ ){0,3}?[\p{L}\d’-]+`;
const SERIES = new RegExp(
  String.raw`(?:[\p{L}\d’-]+ ){0,2}[\p{L}\d’-]+(?:, ${ITEM})+,? (?:and|or) ${ITEM}(?=[ ,.;:)]|$)`,
  'gu',
);
/** What stands before all of them, and no item has. */
const BEFORE_ALL = new RegExp(
  String.raw`\b(?:the|an?|of|in|on|at|to|for|by|with|from|as|than|that|which|who|between|among|including|like)\s|${FINITE.source}`,
  'giu',
);

/** Whether a thing is one of three or more in a row. */
export function inSeries(text: string): (thing: Named) => boolean {
  const spans = [...text.matchAll(SERIES)].flatMap(({ 0: series, index }) => {
    const [first = '', ...others] = series.split(/, (?:and |or )?| (?:and|or) /);
    if (others.some((item) => FINITE.test(`x ${item} `) || /^wh(?:ich|o|ere|en)\b/.test(item))) return [];
    const joint = [...`${first} `.matchAll(BEFORE_ALL)].at(-1);
    const start = index + (joint ? joint.index + joint[0].length : 0);
    return [{ start, end: index + series.length }];
  });
  return ({ start, end }) => spans.some((span) => start < span.end && end > span.start);
}
