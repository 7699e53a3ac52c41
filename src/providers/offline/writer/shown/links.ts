/** One thing that a sentence says acts on another, goes with it, or does not. */
import { FINITE } from '../verbs.ts';
import { type Option, option } from './option.ts';
import { LEAD, OPEN, SAYS } from './said.ts';
import { alike, shortThing, type Way } from './short-thing.ts';

type Link = 'acts' | 'may' | 'not' | 'with';

const DOWN = 'reduc|decreas|lower|suppress|inhibit|attenuat|diminish|weaken|impair';
const UP = 'increas|rais|elevat|boost';
const ACTS = [
  'caus|trigger|induc|prevent|block|activat|stimulat|promot|enhanc|improv|affect|influenc|regulat|mediat|modulat|driv',
  'determin|shap|ameliorat|accelerat|delay|disrupt|produc|kill|infect|protect|restor|repair|destroy|damag|facilitat|alter|control|chang',
].join('|');
/** A verb of these, in the third person, the past, the plain form or a participle. */
const forms = (stems: string): string => `(?:${stems})(?:e?s|e?d|e|ied|ies)?`;
const IRREGULAR = 'drives?|drove|leads? to|led to|results? in|resulted in|contributes? to|contributed to';
const HAS_EFFECT = String.raw`(?:has|have|had) (?:(?:an?|no|little|any) )?(?:(?:\p{Ll}+|\p{Ll}+-\p{Ll}+) ){0,2}(?:effects?|impact|influence) on|plays? (?:an?|no) (?:\p{Ll}+ ){0,2}role in|played (?:an?|no) (?:\p{Ll}+ ){0,2}role in`;
const BE = '(?:is|are|was|were|be|been)';
const ADVERBS = String.raw`(?:(?:also|then|only|often|\p{Ll}+ly) ){0,2}`;
const AUXILIARY = `(?:(?:may|might|could|can|will|would|should|do|does|did|has|have|had|not|cannot|appears? to|appeared to|seems? to|seemed to|fails? to|failed to) ){0,3}`;

/** Forward, backward and both ways. */
const ACTIVE = new RegExp(
  `^(.{3,80}?) (${AUXILIARY}${ADVERBS})(?:be )?(${forms(`${ACTS}|${DOWN}|${UP}`)}|${IRREGULAR}|${HAS_EFFECT}) (.+)$`,
  'u',
);
const PASSIVE = new RegExp(
  `^(.{3,80}?) (${AUXILIARY}(?:${BE} ){1,2}(?:not )?${ADVERBS})((?:(?:${ACTS}|${DOWN}|${UP})e?d)|driven|attributed|due) (?:by|to|primarily to|mainly to) (.+)$`,
  'u',
);
const GOES_WITH = new RegExp(
  `^(.{3,80}?) (${AUXILIARY}${BE} (?:not )?${ADVERBS}|${AUXILIARY})(associated with|correlated? with|correlates with|linked (?:to|with)|related to|predicts|predicted) (.+)$`,
  'u',
);

const UNSURE = /\b(?:may|might|could|can|would|should|appears?|appeared|seems?|seemed)\b/u;
const DENIED = /\b(?:not|no|cannot|fail\w*|little|neither|nor|never|\p{L}+n[’']t)\b/u;
const PLAIN = new RegExp(`^(?:${ACTS}|${DOWN}|${UP})(?:e|y)?$`, 'u');
const INVERSE = /\b(?:inversely|negatively)\b/u;

/** @returns at most one link */
export function linksOf(sentence: string): Option[] {
  if (OPEN.test(sentence)) return [];
  const bare = sentence.replace(/[.!]$/, '').replace(LEAD, '');
  const hedged = SAYS.exec(bare);
  const said = bare.replace(SAYS, '');
  const [pattern, found] =
    [GOES_WITH, PASSIVE, ACTIVE].map((one) => [one, one.exec(said)] as const).find(([, match]) => match) ??
    [];
  if (!pattern || !found) return [];
  const [, one = '', helper = '', verb = '', other = ''] = found;
  if (one.includes(',') || FINITE.test(`${one} ${helper}${verb}`.slice(0, one.length + 1))) return [];
  // "The general shape of": a plain form is a verb after a helper or of many alone.
  if (
    PLAIN.test(verb) &&
    !/(?:may|might|could|can|will|would|should|do|does|did|not|to|cannot) $/u.test(helper) &&
    !/s$/u.test(one)
  )
    return [];
  // "Adults have increased levels" tells of the levels, not of what was done to them.
  if (pattern === ACTIVE && /\b(?:has|have|had) $/u.test(helper) && wayOfVerb(verb)) return [];
  const [first, second] = pattern === PASSIVE ? [other, one] : [one, other];
  const [from, to] = [shortThing(first), shortThing(second)];
  if (!from || !to || alike(from.label, to.label)) return [];
  const denied = DENIED.test(`${helper} ${verb}`);
  const unsure = hedged?.[1] !== undefined || UNSURE.test(helper);
  const link: Link = denied ? 'not' : pattern === GOES_WITH ? 'with' : unsure ? 'may' : 'acts';
  const way = denied || unsure || pattern === GOES_WITH ? undefined : wayOfVerb(verb);
  const items = [from, to].map(({ icon, label, way: own }, at) => {
    // More of the one is less of the other.
    const against = INVERSE.test(helper) ? (at === 0 ? 'up' : 'down') : undefined;
    const shown = denied || unsure ? undefined : (against ?? own ?? (at === 1 ? way : undefined));
    return { ...(icon && { icon }), label, ...(shown && { way: shown }) };
  });
  // "Reduced lower mortality" points both ways.
  if (way !== undefined && to.way !== undefined && to.way !== way) return [];
  const icons = items.filter(({ icon }) => icon !== undefined).length;
  return [option({ kind: 'flow', items, link }, 2 + 0.4 * icons)];
}

const wayOfVerb = (verb: string): Way | undefined =>
  new RegExp(`^(?:${UP})`, 'u').test(verb)
    ? 'up'
    : new RegExp(`^(?:${DOWN})`, 'u').test(verb)
      ? 'down'
      : undefined;
