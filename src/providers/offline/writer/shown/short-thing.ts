/** A thing of a sentence by a name that is read at a glance. */
import { iconsIn } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin } from './option.ts';

export type Way = 'up' | 'down';

/** Words of a name. */
const MOST_LABEL = 5;
const LONGEST = 48;
const MORE =
  /^(?:higher|greater|increased|increasing|more|elevated|larger|longer|raised|rising|faster|stronger)\s/iu;
const LESS =
  /^(?:lower|reduced|decreased|decreasing|less|fewer|smaller|shorter|diminished|slower|weaker|declining)\s/iu;

/** What ends the name of a thing in a clause. */
const ENDS =
  /[,;:()—–]|\s(?:which|that|who|whose|whom|when|while|where|whereas|but|because|than|as|using|by|via|including|such)\s/u;
const ARTICLE =
  /^(?:the|an?|its|their|his|her|our|both|all|these|those|this|such|some|any|other|only|also|that)\s/iu;
/** What names nothing by itself, or goes back to what was said before. */
const NO_THING =
  /^(?:it|they|this|these|that|those|them|there|which|who|he|she|we|you|one|each|both|all|some|such|researchers|authors|study|studies|results?|findings?|data|role|effects?|levels?|rates?|use|number|addition|differences?|changes?|presence|ability|analysis|model|models|treatment|group|value|values|part|process|method|approach|outcomes?|itself)$|\d|\b(?:researchers|authors|we|study|results?|findings?)\b/iu;

/** What begins or ends as no name does. */
const NO_NAME =
  /^(?:of|in|on|at|to|for|by|with|from|and|or|but|as|than|after|before|when|while|since|because|despite|compared|over|under|across|between|within|during|along|through|per|about|into|either|neither|none|no|few|it|not|very|how|what|whether|\p{L}+ly)\s|(?:ly|ed)$|\s(?:and|or)\s\S+$/iu;

/** What asks for more behind it. */
const TORN = /(?:ive|able|ible|ous|ful|less|similar|due|prior|equal)$/iu;

export interface ShortThing {
  icon?: string | undefined;
  label: string;
  way?: Way | undefined;
}

/** A short name with its picture, and the way that an adjective before it gives; null: it is no short name. */
export function shortThing(text: string): ShortThing | null {
  let bare = text.split(ENDS)[0]?.trim() ?? '';
  for (let next = bare.replace(ARTICLE, ''); next !== bare; next = bare.replace(ARTICLE, '')) bare = next;
  const way = MORE.test(bare) ? 'up' : LESS.test(bare) ? 'down' : undefined;
  const named = bare.replace(MORE, '').replace(LESS, '');
  const label = labelWithin(named, MOST_LABEL);
  if (label === null || label.length > LONGEST || NO_THING.test(label) || !/\p{L}{3}/u.test(label))
    return null;
  // What was cut off may be what it is about: "Clearance" of what? And of two one alone is half of it.
  const cut = named.slice(label.length);
  if (cut !== '' && (countWords(label) < 2 || TORN.test(label) || /^,?\s(?:and|or)\s/iu.test(cut)))
    return null;
  if (FINITE.test(`${named} `) || NO_NAME.test(label)) return null;
  const icon = iconsIn(label).findLast(({ sign }) => !sign)?.icon;
  return { icon, label: capitalise(label), way };
}

/** Whether one name stands in the other. */
export const alike = (one: string, other: string): boolean => {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left.includes(right) || right.includes(left);
};
