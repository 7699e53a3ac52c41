/** Several things of which one thing is said, in two sentences: "It lowers A, B and C" as "It lowers A. It also lowers B and C." */
import { countWords } from '#src/core/text/words.ts';
import { namesMany } from './pronouns.ts';
import { sameSubject } from './share.ts';
import { standsAlone } from './stands-alone.ts';
import { AUXILIARY, FINITE, NO_NOUN, THIRD_PERSON } from './verbs.ts';

export interface Parted {
  first: string;
  second: string;
  /** The second is not said without the first. */
  bound: boolean;
  /** The first may be said without the second, which only goes on. */
  extra?: boolean | undefined;
}

/** What is said of all together, or denied, or of some only. */
const TOGETHER =
  /\b(?:between|both|either|neither|together|combin\w+|compar\w+|connect\w*|link\w*|sum|respectively|each other|differ\w*|same|similar|equal\w*|correlat\w*|interact\w*|relationships?|associat\w+|balance|ratio|not|no|nor|never|only|without|except|including|such as|rather|whether|than|versus|vs|vice versa|what|how)\b/i;
/** What may stand between a verb and the first thing: its participle, its preposition. */
const PREDICATE =
  /^(?:(?:is|are|was|were|has been|have been|had been|(?:can|could|may|might|will|would|should|must) (?:also )?be)(?: \p{Ll}+ly)? \p{Ll}+(?:ed|wn|en|nt|lt|ght|de|ne) (?:by|in|with|to|for|from|on|as|into|through|at) |(?:can|could|may|might|will|would|should|must) (?!be\b)(?:\p{Ll}+ly )?\p{Ll}+ (?:(?:to|with|on|for|from|in|at) )?|(?!(?:is|are|was|were|has|have|had|do|does|did)\b)\p{Ll}+ (?:(?:to|with|on|for|from|in|at) )?|(?:has|have|had) (?=\p{L}+))/u;
const STARTS_NO_THING =
  /^(?:that|which|who|where|when|while|with|without|by|in|on|at|for|from|to|of|as|and|or|but|so|then|thus|also|especially|particularly|if|because|after|before|during|under|\p{Ll}+(?<!th)ing|\p{Ll}+ly|\p{Ll}+ed (?:by|in|with|to|from)|is|are|was|were|it|they|he|she|up|out|down)\b/u;
const PREPOSITION =
  /\b(?:of|in|on|at|for|with|from|by|to|during|after|before|among|within|under|across|over|through|into|against|via|per|as)\b/;
const DETERMINER = /^(?:the|an?|its|their|his|her|\d\S*|two|three|four|several|many|some|all) /i;
/** "higher", "reduced", "clinical": what may be said of the things behind it as well. */
const DESCRIBES =
  /^(?:more|less|fewer|high|low|large|small|good|bad|poor|strong|weak|new|old|early|late|better|worse|whole|total|mean|average|human|male|female|key|main|major|minor|common|rare|young|long|short|\p{Ll}+(?:ed|ing|er|al|ic|ive|ous|ful|ant|ent|ary|ar|ible|able|less))\b/u;

/** Its words name things and say nothing of them. */
const isThing = (item: string): boolean =>
  item !== '' && countWords(item) <= 9 && !STARTS_NO_THING.test(item) && !FINITE.test(`x ${item} `);

/** The things of a list that ends a clause, where it can be only they; null: what belongs to what is open. */
function thingsIn(list: string): string[] | null {
  const things = list.split(/,\s(?:and\s)?|\sand\s(?=[^,]*$)/);
  const [first = '', ...others] = things;
  if (things.length < 3 || !/\sand\s/.test(list) || !things.every(isThing)) return null;
  if (/\b(?:and|or)\b/.test(things.join(';')) || TOGETHER.test(list)) return null;
  if (PREPOSITION.test(things.at(-1) ?? '') || PREPOSITION.test(first)) return null;
  if (DESCRIBES.test(first) && !others.every((thing) => DESCRIBES.test(thing) || DETERMINER.test(thing)))
    return null;
  return DETERMINER.test(first) &&
    !others.every((thing) => DETERMINER.test(thing)) &&
    /^(?:its|their|his|her|an?) /.test(first)
    ? null
    : things;
}

/** "They are also hit by", "It can also lower". */
function also(subject: string, predicate: string): string {
  const [, auxiliary, rest] =
    /^((?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must)(?= (?:been|be|\p{L}+(?:ed|wn|en|nt|lt|ght|de|ne)|\p{Ll}+ly)\b| \p{Ll}+ ?(?:to |with |on |for |from |in |at )?$) )(.*)$/u.exec(
      predicate,
    ) ?? [];
  const who = sameSubject(subject, predicate);
  return auxiliary === undefined || /^(?:has|have|had) (?!been |\p{L}+(?:ed|wn|ght) )/u.test(predicate)
    ? `${who} also ${predicate}`
    : `${who} ${auxiliary}also ${rest}`;
}

/** A sentence as its subject, its verb with what leads to the thing that the verb is about, and that. */
function takenApart(text: string): { subject: string; predicate: string; rest: string } | null {
  const verb = FINITE.exec(text);
  const subject = text.slice(0, verb?.index ?? 0).trim();
  if (!verb || subject === '' || /[,;:]|\b(?:that|which|who|no|not|neither|only)\b/i.test(subject))
    return null;
  const predicate = PREDICATE.exec(text.slice(verb.index))?.[0];
  if (predicate === undefined || TOGETHER.test(predicate)) return null;
  return { subject, predicate, rest: text.slice(verb.index + predicate.length).replace(/\.$/, '') };
}

/** "It lowers A, B and C." */
function things(text: string): Parted | null {
  const parts = takenApart(text);
  const list = parts && thingsIn(parts.rest);
  if (!parts || !list) return null;
  const first = `${parts.subject} ${parts.predicate}${list[0]}.`;
  const others = parts.rest.slice((list[0] ?? '').length).replace(/^,\s/, '');
  return standsAlone(first)
    ? { first, second: `${also(parts.subject, parts.predicate)}${others}.`, bound: false }
    : null;
}

/** "It was taken from 62 plants in the light and 54 plants in the dark." */
const COUNTED = /^(\d[^,;:]*? (in|for|at|with|on|during|among|under) [^,;:]+?),? and (\d[^,;:]* \2 [^,;:]+)$/;
function counted(text: string): Parted | null {
  const parts = takenApart(text);
  const [, one = '', , other = ''] = (parts && COUNTED.exec(parts.rest)) ?? [];
  if (
    !parts ||
    one === '' ||
    /\band\b/.test(one) ||
    TOGETHER.test(`${one} ${other}`) ||
    FINITE.test(`x ${one} ${other}`)
  )
    return null;
  const second = `${also(parts.subject, parts.predicate)}${other}.`;
  return { first: `${parts.subject} ${parts.predicate}${one}.`, second, bound: false };
}

/** "It isolates the gene of the one and the protein of the other": each with its own article. */
function pairOfThings(text: string): Parted | null {
  const parts = takenApart(text);
  const pair = parts && /^((?:the|an?) [^,;:]+?),? and ((?:the|an?) [^,;:]+)$/.exec(parts.rest);
  if (!parts || !pair?.[1] || !pair[2] || !isThing(pair[1]) || !isThing(pair[2])) return null;
  const [left, right] = [pair[1], pair[2]];
  if (/\band\b/.test(left) || TOGETHER.test(`${left} ${right}`)) return null;
  // "The size of the liver and the heart": what the size is of is open, unless both say of what.
  const ofLeft = / of /.test(left);
  if (
    ofLeft !== / of /.test(right) ||
    PREPOSITION.test(left.replace(/ of /, ' ')) ||
    PREPOSITION.test(right.replace(/ of /, ' '))
  )
    return null;
  const first = `${parts.subject} ${parts.predicate}${left}.`;
  return standsAlone(first)
    ? { first, second: `${also(parts.subject, parts.predicate)}${right}.`, bound: false }
    : null;
}

/** "It was 9 % in spring, 5 % in autumn and 3 % in winter." */
const VALUES =
  /^([^,;:]{3,90}?) (was|were|is|are) ((?:about |only |nearly |~)?\d[^,;:]*?)(?:, (?:and )?| and )((?:about |only |nearly |~)?\d.*)\.$/;
const WHERE = / (?:in|for|at|on|with|during|among|after|by|from)\b/;
function values(text: string): Parted | null {
  const [, subject = '', verb = '', one = '', others = ''] = VALUES.exec(text) ?? [];
  const items = others.split(/,\s(?:and\s)?|\sand\s(?=\d)/);
  if (subject === '' || ![one, ...items].every((item) => /^\D{0,8}\d/.test(item) && WHERE.test(item)))
    return null;
  if (/\b(?:between|both|compared|vs|versus|when|if|adjust\w*|respectively|than)\b/.test(text)) return null;
  return {
    first: `${subject} ${verb} ${one}.`,
    second: `${sameSubject(subject, verb)} ${verb} ${others}.`,
    bound: false,
  };
}

/** "The rate, the load, and the depth were lower": what is said of the first goes for the others. */
const SUBJECTS = /^((?:the|an?) [^,;:]+), ((?:(?:the|an?) [^,;:]+, )*(?:and )?(?:the|an?) [^,;:]+?)$/i;
function subjects(text: string): Parted | null {
  const verb = FINITE.exec(text);
  const [, one = '', others = ''] = SUBJECTS.exec(text.slice(0, verb?.index ?? 0).trim()) ?? [];
  if (!verb || one === '' || (!/(?:^|, )and /.test(others) && !/ and (?:the|an?) /.test(others))) return null;
  const rest = text.slice(verb.index + verb[0].length);
  if (TOGETHER.test(rest) || TOGETHER.test(one) || FINITE.test(`x ${others} `)) return null;
  const head = one.split(PREPOSITION)[0]?.trim() ?? one;
  const many = namesMany(head) || / and /.test(head);
  const said = many ? verb[0] : (ONE_OF[verb[0]] ?? verb[0]);
  if (!many && !/^(?:is|was|has|did|can|could|may|might|will|would|\p{L}+ed|rose|fell|grew)$/u.test(said))
    return null;
  return {
    first: `${one} ${said}${rest}`,
    second: `The same goes for ${others.replace(/^and /, '')}.`,
    bound: true,
  };
}
const ONE_OF: Record<string, string> = { are: 'is', were: 'was', have: 'has' };

/** "It aims to find A and to tell B", "It is used to find A and tell B." */
const TO_DO = new RegExp(
  `^([^,;:]+? to )((?:${NO_NOUN})\\b[^;:]+?),? and (?:to )?((?:${NO_NOUN}) (?!by\\b|in\\b|of\\b)[^;:]+)\\.$`,
  'u',
);
const WANTS =
  /^(?:(?:is|are|was|were|has been|have been|can be|could be|may be|might be) (?:\p{Ll}+ly )?(?:used|designed|developed|needed|required|able|meant) |(?:is|was|are|were) |(?:aim(?:s|ed)?|help(?:s|ed)?|serve[sd]?|sought|wanted|tried|intend(?:s|ed)?|plan(?:s|ned)?|wish(?:es|ed)?) )to $/u;
function toDo(text: string): Parted | null {
  const [, start = '', one = '', other = ''] = TO_DO.exec(text) ?? [];
  const verb = FINITE.exec(start);
  const subject = start.slice(0, verb?.index ?? 0).trim();
  if (!verb || subject === '' || /[,;:]|\bthat\b/.test(subject) || /\bnot\b/.test(text)) return null;
  const predicate = start.slice(verb.index);
  if (!WANTS.test(predicate) || FINITE.test(one) || /\bto \p{Ll}+\b/u.test(one)) return null;
  if (
    /^(?:is|was|are|were) to /.test(predicate) &&
    !/\b(?:aim|goal|objective|purpose|task)s?\b/i.test(subject)
  )
    return null;
  return { first: `${start}${one}.`, second: `${also(subject, predicate)}${other}.`, bound: false };
}

/** "It has uses for the one and for the other", "It is a means for telling them and for naming them." */
const AGAIN =
  /^(.*? (for|in|on|to|by|from|at|of|with) )((?:(?! and ).)+?),? and (?:\2 (.+)|(\p{Ll}{3,}ing .+))\.$/u;
/** Words that are said twice. */
const MOST_AGAIN = 7;
function again(text: string): Parted | null {
  const [, start = '', word = '', one = '', other = '', doing = ''] = AGAIN.exec(text) ?? [];
  const verb = FINITE.exec(start);
  const subject = start.slice(0, verb?.index ?? 0).trim();
  if (!verb || subject === '' || /[,;:]|\b(?:that|which|who)\b/.test(subject)) return null;
  if (word === 'to' && !/^(?:the|an?|its|their|\p{Ll}+s) /u.test(one)) return null;
  if (doing !== '' && !(/^\p{Ll}{3,}ing /u.test(one) && /^(?:for|by|in|of)$/.test(word))) return null;
  const predicate = start.slice(verb.index);
  if (countWords(predicate) > MOST_AGAIN || /[,;:]/.test(predicate) || TOGETHER.test(predicate)) return null;
  if (TOGETHER.test(one) || FINITE.test(`x ${one} `)) return null;
  const first = `${start}${one}.`;
  return standsAlone(first)
    ? { first, second: `${also(subject, predicate)}${other || doing}.`, bound: false }
    : null;
}

/** "A rose by 5 %, B fell by 3 %, and C did not change." */
function results(text: string): Parted | null {
  const pieces = text.replace(/\.$/, '').split(/,\s(?:and\s|while\s|whereas\s)?/);
  if (pieces.length < 3 || !pieces.every((piece) => standsAlone(`${piece}.`) && !/^\p{Ll}+ing /u.test(piece)))
    return null;
  const [first = '', ...others] = pieces;
  const second = others.join(others.length === 2 ? ', and ' : ', ');
  return { first: `${first}.`, second: `${second.charAt(0).toUpperCase()}${second.slice(1)}.`, bound: false };
}

const DOES = new RegExp(
  `^(?:\\p{Ll}+ly )?(?:${AUXILIARY}|${THIRD_PERSON}|${NO_NOUN}|\\p{L}{3,}ed|led|made|found|gave|took|showed|grew|rose|fell) `,
  'u',
);
/** "It lowers A, hits B, and causes C." */
function deeds(text: string): Parted | null {
  const verb = FINITE.exec(text);
  const subject = text.slice(0, verb?.index ?? 0).trim();
  const pieces = text
    .slice(verb?.index ?? 0)
    .replace(/\.$/, '')
    .split(/,\s(?=(?:and\s)?(?:\p{Ll}+ly\s)?(?:\p{L}+)\s)/u);
  if (!verb || subject === '' || /,|\b(?:that|which|who)\b/.test(subject) || pieces.length < 3) return null;
  const done = pieces.slice(1).map((piece) => piece.replace(/^and /, ''));
  if (!/^and /.test(pieces.at(-1) ?? '') || !done.every((piece) => DOES.test(piece))) return null;
  // "It was heated, cooled, and stored."
  if (
    /^(?:is|are|was|were|has|have|had)$/.test(verb[0]) &&
    done.some((piece) => /^(?:\p{Ll}+ly )?\p{L}+(?:ed|wn|en|nt)\b/u.test(piece))
  )
    return null;
  const second = `${sameSubject(subject, verb[0])} ${pieces.slice(1).join(', ')}.`;
  const first = `${subject} ${pieces[0]}.`;
  return standsAlone(first)
    ? { first, second: pieces.length === 3 ? second.replace(', and ', ' and ') : second, bound: false }
    : null;
}

/** @returns a list of results or of deeds in two sentences, before a joint is looked for that would tear it. */
export function partSeries(text: string): Parted | null {
  return results(text) ?? deeds(text) ?? values(text) ?? counted(text);
}

/** The ways to part what else is said of several things, the safest first. */
export const LIST_PARTINGS: readonly ((text: string) => Parted | null)[] = [
  subjects,
  toDo,
  again,
  things,
  pairOfThings,
];
