/** The things that a sentence names, as a picture of icons. */
import { type FoundIcon, iconsIn } from '#src/core/icons/index.ts';
import { wayOf } from '#src/core/icons/ways.ts';
import { type Option, option } from './option.ts';

const MOST = 3;
/** Something does something to something else. */
const TOWARD = new RegExp(
  String.raw`\b(?:lead\w* to|led to|against|into|(?:${[
    'caus|reduc|increas|decreas|lower|rais|protect|prevent|inhibit|kill|activat|block|stimulat|suppress|affect|chang|improv',
    'induc|trigger|ameliorat|produc|influenc|impact|promot|enhanc|attenuat|regulat|control|allow|provid|contribut|determin',
    'driv|shap|predict|mediat|confer|recogni[sz]|bind|target|treat|destroy|damag|spread|transmit|carri|infect|rescu|restor|repair',
    'requir|used?\\b|using|test|identif|observ|measur|record|collect|develop|examin|analy[sz]|stud(?:y|ied)|compar|replac|feed|eat',
  ].join('|')})\w*|ate|fed|drove|bound|drawn? from)\b`,
  'i',
);

/** @returns a picture of up to three things of the text, and of what is done where there is no thing; none without */
export function thingsOf(text: string): Option<Extract<Option['visual'], { kind: 'picture' | 'flow' }>>[] {
  const found = iconsIn(text);
  const things = found.filter(({ sign }) => !sign);
  const chosen = things.length > 0 ? things.slice(0, MOST) : found.slice(0, 1);
  const [first, second] = chosen;
  if (!first) return [];
  const [, , third] = chosen;
  const toward = second !== undefined && actsOn(text.slice(first.end, second.start));
  if (toward && third && !actsOn(text.slice(second.end, third.start))) chosen.pop();
  const items = chosen.map((found) => itemOf(found, text));
  const ways = items.filter(({ way }) => way !== undefined).length;
  const worth = (things.length > 0 ? 1.3 : 0.7) + 0.2 * (chosen.length - 1) + 0.3 * ways;
  const picture = option({ kind: 'picture' as const, items }, worth);
  return toward ? [option({ kind: 'flow' as const, items }, worth + 0.4), picture] : [picture];
}

/** What another sentence speaks of is not what this one does something to. */
const actsOn = (between: string): boolean => TOWARD.test(between) && !/[.!?;]\s/.test(between);

/** A thing with the way it went. */
export function itemOf(found: FoundIcon, text: string): { icon: string; label: string; way?: 'up' | 'down' } {
  const way = wayOf(text, found);
  return { icon: found.icon, label: '', ...(way && { way }) };
}
