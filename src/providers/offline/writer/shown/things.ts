/** The things that a sentence names, as a picture of icons. */
import { iconsIn } from '#src/core/icons/index.ts';
import { type Option, option } from './option.ts';

const MOST = 3;
/** Something does something to something else. */
const TOWARD =
  /\b(?:caus\w*|lead\w* to|led to|reduc\w*|increas\w*|decreas\w*|lower\w*|rais\w*|protect\w*|prevent\w*|inhibit\w*|kill\w*|activat\w*|block\w*|stimulat\w*|suppress\w*|affect\w*|chang\w*|improv\w*|induc\w*|trigger\w*|ameliorat\w*|produc\w*|influenc\w*|impact\w*|against|into)\b/i;

/** @returns a picture of up to three things of the text, and of what is done where there is no thing; none without */
export function thingsOf(text: string): Option<Extract<Option['visual'], { kind: 'picture' | 'flow' }>>[] {
  const found = iconsIn(text);
  const things = found.filter(({ sign }) => !sign);
  const chosen = things.length > 0 ? things.slice(0, MOST) : found.slice(0, 1);
  const [first, second] = chosen;
  if (!first) return [];
  const [, , third] = chosen;
  const toward = second !== undefined && TOWARD.test(text.slice(first.end, second.start));
  if (toward && third && !TOWARD.test(text.slice(second.end, third.start))) chosen.pop();
  const items = chosen.map(({ icon }) => ({ icon, label: '' }));
  const worth = (things.length > 0 ? 1.3 : 0.9) + 0.2 * (chosen.length - 1);
  const picture = option({ kind: 'picture' as const, items }, worth);
  return toward ? [option({ kind: 'flow' as const, items }, worth + 0.4), picture] : [picture];
}
