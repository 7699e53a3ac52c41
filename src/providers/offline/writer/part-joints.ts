/** Where a sentence can be parted: at its conjunctions, its conceded clauses and its inserts. */
import { deniedIn } from '#src/core/text/denials.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import type { Parted } from './part-lists.ts';
import { lowered, reportedAgain, sameSubject, sharing } from './share.ts';
import { LISTS_ON } from './shorten.ts';
import { LOOSE, MAX_SUBJECT_WORDS, standsAlone, WAITS_FOR_NOUN } from './stands-alone.ts';
import { IRREGULAR } from './verb-words.ts';
import { AUXILIARY, FINITE, NO_NOUN, THIRD_NO_NOUN } from './verbs.ts';

type Joint = {
  pattern: RegExp;
  opens: string;
  bound: boolean;
  /** What it matches joins nouns as well: it is tried only where the sentence is too long. */
  open?: boolean;
};
/** Where a sentence can be parted, and the word with which its second half then begins. */
const JOINTS: readonly Joint[] = [
  {
    pattern: /[;,]\s+(?:however|but|yet|nevertheless|nonetheless),?\s+(?!also\b|not\b|rather\b)/gi,
    opens: 'But ',
    bound: true,
  },
  { pattern: /\s+but\s+(?!also\b|not\b|rather\b)/gi, opens: 'But ', bound: true },
  { pattern: /[,;]\s+(?:whereas|although|though)\s+/gi, opens: 'But ', bound: true },
  {
    pattern:
      /;\s+(?:(?:and|while|moreover|furthermore|in addition|additionally|also|therefore|thus|hence|consequently),?\s+)?/gi,
    opens: '',
    bound: false,
  },
  { pattern: /,\s+so\s+(?!that\b|as\b|much\b|far\b)/gi, opens: 'So ', bound: true },
  {
    pattern:
      /,\s+(?:and|while)\s+(?:(?:that|therefore|thus|hence|also|then|consequently|so|as a result),?\s+)?/gi,
    opens: '',
    bound: false,
  },
  { pattern: /:\s+/g, opens: '', bound: false },
  {
    pattern:
      /\s+(?:and|while)\s+(?:that\s+)?(?=(?:the|its|their|they|it|no|all|most|some|this|these|there|a|an|also|then|still|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|did|\w+ed|[a-z]{3,}s|[a-z]{3,} (?:the|an?|its|their|how|them|it|[a-z]+s))\s)/gi,
    opens: '',
    bound: false,
  },
  {
    pattern: new RegExp(
      `\\s+and\\s+(?=(?:\\p{Ll}+ly )?(?:${NO_NOUN}|${THIRD_NO_NOUN}|${IRREGULAR}|\\p{Ll}{3,}ed)\\s)`,
      'giu',
    ),
    opens: '',
    bound: false,
  },
  // "… and S. rosetta can …": whatever its subject, a verb that is nothing else tells the clause.
  {
    pattern: new RegExp(
      `\\s+(?:and|while)\\s+(?=(?:[^\\s,;:]+ ){1,8}(?:${AUXILIARY}|${IRREGULAR}|showed)\\s)`,
      'gu',
    ),
    opens: '',
    bound: false,
    open: true,
  },
];
/** "Although A, B." is "A. But B." */
const CONCEDES = /^(?:although|though|while|whereas|even though)\s+([^,]{12,140}),\s+(?=\S)/i;
/** "Because A, B." is "A. So B." */
const CAUSES =
  /^(?:because|since|as)\s+(?!(?:long|far|soon|much|many|well|such|with|for|to|of|in|then|an?|shown|expected|described|mentioned|can|time|compared|part)\b)([^,]{12,140}),\s+(?=\S)/i;
/** ", which was new, ": the insert becomes a sentence of its own. */
const INSERT = new RegExp(
  `,\\s+(?:which|who)\\s+((?:${AUXILIARY}|\\p{Ll}+s|\\p{Ll}+ed)\\s[^,]{6,110}),\\s+(?=(?:${AUXILIARY}|\\p{L}{3,}(?:ed|s))\\s)`,
  'u',
);
/** Words of a subject that is named again where an insert is parted off: a pronoun would mean what the sentence ends with. */
const NAMED_AGAIN = 6;
/** "The severity of the disease, which is common": which of the two is. */
const OF_ANOTHER = / (?:of|in|for|from|with|to|that|between|and) /;
/** The clause that is conceded, or that gives the reason, as a sentence before the other one. */
export function subordinateFirst(text: string): Parted | null {
  for (const [pattern, opens] of [
    [CONCEDES, 'But '],
    [CAUSES, 'So '],
  ] as const) {
    const [match = '', clause] = pattern.exec(text) ?? [];
    const second = text.slice(match.length);
    if (clause !== undefined && standsAlone(`${clause}.`) && standsAlone(second))
      return { first: capitalise(`${clause}.`), second: opens + lowered(second), bound: true };
  }
  return null;
}

/** ", which was new, ": the insert becomes a sentence of its own. */
export function insertOf(text: string): Parted | null {
  const insert = INSERT.exec(text);
  const subject = text.slice(0, insert?.index ?? 0);
  if (insert?.[1] === undefined || countWords(subject) > MAX_SUBJECT_WORDS || FINITE.test(`${subject} `))
    return null;
  const named = countWords(subject) <= NAMED_AGAIN && !OF_ANOTHER.test(subject);
  return {
    first: `${subject} ${text.slice(insert.index + insert[0].length)}`,
    second: `${named ? subject : sameSubject(subject, insert[1])} ${insert[1]}.`,
    bound: false,
  };
}

/** The ways to part a clause at one kind of joint, in its order. */
function* partedAt(
  text: string,
  { pattern, opens, bound, open = false }: Joint,
  long: boolean,
): Generator<Parted> {
  for (const match of text.matchAll(pattern)) {
    const first = `${text.slice(0, match.index)}.`;
    const behind = text.slice(match.index + match[0].length);
    if (
      !standsAlone(first) ||
      LOOSE.test(first) ||
      sharesUnit(first, behind) ||
      LISTS_ON.test(first) ||
      HALF_OF_TWO.test(first)
    )
      continue;
    const goesOn = opens === '' && !match[0].startsWith(';');
    // "Nobody showed that A and B": B was not shown either.
    if (goesOn && deniedIn(first).length > 0) continue;
    if ((open && !long) || (goesOn && !hasSureVerb(first))) continue;
    if (goesOn && (SHARES_OBJECT.test(first) || WAITS_FOR_NOUN.test(first) || ENDS_IN_DOING.test(first)))
      continue;
    const second =
      goesOn && HELD.test(first)
        ? reportedAgain(first, behind, false)
        : standsAlone(behind)
          ? behind
          : sharing(first, behind, opens !== '');
    if (second !== behind && MAY_TAKE_OBJECT.test(first)) continue;
    // What is short enough is not told in two for a pronoun's sake.
    if (second === null || (!long && second !== behind && /^(?:It|They|This|These) /.test(second))) continue;
    const leans =
      bound || (goesOn && FOR_WHOM.test(first)) || SO.test(second) || (open && NAMED_BEFORE.test(behind));
    yield { first, second: opens === '' ? capitalise(second) : opens + lowered(second), bound: leans };
  }
}

/** "One needed 30 megabytes, while the other needed 3": the second number counts what the first one names. */
const BARE_END = /\s(?:only |just |about |nearly |almost )?[\d.,]*\d\.$/;
const NAMED_NUMBER = /\d (?!and\b|or\b|of\b|to\b|in\b|at\b)\p{L}/u;
const sharesUnit = (before: string, behind: string): boolean =>
  BARE_END.test(behind) && NAMED_NUMBER.test(before);

/** "It was believed that A and that B": B was only believed, too. "They asked whether A and B": B was asked, too. */
const HELD =
  /\b(?:believ|thought|think|hypothesi[sz]|assum|suppos|suggest|propos|argu|expect|predict|speculat|suspect|claim|postulat|hope|hoping|recommend|contend|conjectur|anticipat|consider|possib|likel|plausib|imagin|doubt|deni|deny|fear|worr|require|ensur)\p{L}*\b[^;]*\bthat\b|\b(?:if|whether|unless|where|provided)\b/iu;

/** Plain forms that are nothing without an object. */
const TAKE_OBJECT =
  'maintain|validate|provide|produce|enhance|achieve|require|identify|generate|affect|improve|contain|induce|inhibit|promote|regulate|determine|encode|express|obtain|acquire|utili[sz]e|exhibit|possess|confirm|extend';
/** "They recruited and randomised 200 women": both verbs have one object, which stands behind the second. */
const SHARES_OBJECT = new RegExp(
  `(?<!\\b(?:was|were|is|are|been|be|being|had|has|have)(?: \\p{L}+ly)?) \\p{L}{3,}ed\\.$|\\b(?:researchers|authors|they) (?:have|had|has) (?:\\p{L}+ly )?\\p{L}{3,}ed\\.$|(?:\\b(?:can|could|may|might|will|would|should|must|to|also)|[^s\\W]s) (?:${NO_NOUN})\\.$| (?:${THIRD_NO_NOUN}|${TAKE_OBJECT})\\.$`,
  'iu',
);

/** "Leaders can articulate and align their aims": both verbs may have the object of the second. */
const MAY_TAKE_OBJECT = /\b(?:can|could|may|might|will|would|should|must) (?:\p{L}+ly )?\p{Ll}{3,}\.$/u;

/** "They discuss progress in evaluating and improving models" */
const ENDS_IN_DOING = /\b(?:in|of|for|by|at|on|to) \p{Ll}{3,}ing\.$|\bto \p{Ll}{3,}(?:i[sz]e|ify)\.$/u;

/** "Inhibition by drug modified cells" has none; "The share of cells rose" has. */
function hasSureVerb(text: string): boolean {
  const verb = FINITE.exec(text);
  if (!verb?.[0].endsWith('ed') || !OF_ANOTHER.test(` ${text.slice(0, verb.index)} `)) return verb !== null;
  return ACTS.test(text.slice(verb.index + verb[0].length));
}
/** What stands behind a verb, and not between a participle and its noun. */
const ACTS =
  /^ (?:the|an?|its|their|no|all|both|by|to|in|from|at|with|over|after|during|for|more|less|only|that|\p{Ll}+ly|\d)/u;

/** "For those who were trained, …": what the second clause says holds for the same. */
const FOR_WHOM = /^(?:for|among|under|without|within|if)\b[^,]{3,90}, /i;
/** "It can respond to them": what they are has been told. */
const NAMED_BEFORE = /\b(?:it|they|them|this|these|those|such)\b/i;
/** "It might do so by chance." */
const SO = /\b(?:do|does|did|doing|done) so\b/;

/** "between A": "and B" is still to come. */
const HALF_OF_TWO = /\b(?:between|both|either|neither)\b(?!.*\b(?:and|or|nor)\b)/i;

/** The ways to part a clause at a conjunction, the safest first. */
export function* atJoints(text: string, long: boolean): Generator<Parted> {
  for (const joint of JOINTS) yield* partedAt(text, joint, long);
}
