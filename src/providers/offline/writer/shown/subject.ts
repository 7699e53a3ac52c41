/** Whether words can be the whole subject of a sentence. */
import { FINITE } from '../verbs.ts';

/** "Mice with", "Cells suppressed and", "The least of, …" */
const NO_SUBJECT =
  /^(?:below|above|here|there|elsewhere|elife\b.*)$|(?:^|\s)(?:of|in|on|at|by|with|without|from|for|to|the|an?|and|or|but|yet|more|most|less|very|that|which|who|no|not|never|their|its|as|than|when|how|while|both|some|all|many|this|these|into|between|under|after|during|newly|only)$|^\p{L}+(?<!fami|assemb|anoma|supp)ly\s|[,:;]|\p{L}{3}ed (?:and|or|but) /iu;

export const isSubject = (text: string): boolean => !FINITE.test(`${text} `) && !NO_SUBJECT.test(text);
