/** The end of a list whose sentence was cut before it. Pure. */
import { AUXILIARY, hasFiniteVerb } from './verbs.ts';

/** Where a place, a time or a condition stands in front, and no subject. */
const IN_FRONT =
  /^(?:in|on|at|by|with|without|from|for|during|after|before|among|within|under|across|over|throughout|between|despite|unlike|like|as|when|while|although|if|because|since|given|based|compared|similar|including|to|of|both|either|neither|not|here|first|then|today|now|\p{L}+ly|\p{L}+ing|\p{L}+ed)\b/iu;
/** "Lifestyle, and five more were"; "Zinc, while milk is rich": of longer fronts a verb may not be known. */
const TWO_OF_MANY = /^(?:([^,]{2,70}), and|([\p{L}-]+(?: [\p{L}-]+)?), (?:while|whereas)) ([^,]+)/u;
/** "Size, weight, and design, batteries have" */
const LIST_BEFORE_SUBJECT =
  /^(?:[^,]{2,60}, ){0,4}[^,]{2,60},? and [^,]{2,60}, (?!(?:once|though|although|not|but|with|without|in|on|at|for|as|to|from|by|when|while|if|except|alone|combined|together|unlike|like|all|both|each|and|or|which|who|where|whose|that|respectively|including|such|among|especially|particularly|mainly|mostly|however|then|too|\p{Ll}+ed|\p{Ll}+ing)\b)(?=\p{Ll})([^,]+)/u;
const VERB_FIRST = new RegExp(`^(?:${AUXILIARY})\\b`);

/** Whether it begins with the end of a list that was cut from its sentence. */
export function isRestOfList(text: string): boolean {
  if (IN_FRONT.test(text)) return false;
  return isSecondOfTwo(text) || isListBeforeSubject(text);
}

function isSecondOfTwo(text: string): boolean {
  const [, before, short, behind = ''] = TWO_OF_MANY.exec(text) ?? [];
  const first = before ?? short;
  return (
    first !== undefined &&
    !hasFiniteVerb(`${first}.`) &&
    !/ (?:that|which|who) /.test(behind) &&
    hasFiniteVerb(behind)
  );
}

function isListBeforeSubject(text: string): boolean {
  const [match, clause = ''] = LIST_BEFORE_SUBJECT.exec(text) ?? [];
  if (match === undefined || VERB_FIRST.test(clause) || !hasFiniteVerb(clause)) return false;
  return !hasFiniteVerb(`${match.slice(0, -clause.length).replace(/, $/, '')}.`);
}
