/** A long sentence as the short ones that it is made of. */
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { type Parted, partSeries } from './part-lists.ts';
import { partLong } from './part-long.ts';
import { lowered, reportedAgain, sameSubject, sharing } from './share.ts';
import { MAX_FORMS, shrunk, trimmed } from './shorten.ts';
import {
  isSayable,
  LOOSE,
  MAX_SENTENCE_WORDS,
  MAX_SUBJECT_WORDS,
  MIN_CLAUSE_WORDS,
  standsAlone,
} from './stands-alone.ts';
import { shorterForms } from './trim.ts';
import { AUXILIARY, FINITE, hasFiniteVerb, NO_NOUN, THIRD_NO_NOUN } from './verbs.ts';

/** Depth to which parts are parted again. */
const MAX_DEPTH = 5;

const POINTS_BACK =
  /^(?:they|it|he|she|their|its|his|her|both|this|these|those|such|the (?:latter|former|same|other)|the aim was)\b/i;
type Joint = { pattern: RegExp; opens: string; bound: boolean };
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
    pattern: new RegExp(`\\s+and\\s+(?=(?:\\p{Ll}+ly )?(?:${NO_NOUN}|${THIRD_NO_NOUN})\\s)`, 'giu'),
    opens: '',
    bound: false,
  },
];
/** "Although A, B." */
const CONCEDES = /^(?:although|though|while|whereas|even though)\s+([^,]{12,140}),\s+(?=\S)/i;
/** "Because A, B." */
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
/** A clause with one of these narrows what another says; one that denies something of its own does not. */
const RESTRICTS = /\b(?:except|unless|if|only|provided|however)\b|^(?:but|although|though)\b/i;
/** Sentences that stand one after the other in the place of one. */
export type Form = readonly string[];

interface Clause {
  text: string;
  /** It turns or continues what stands before it, so that neither is said alone. */
  bound: boolean;
}

/**
 * The ways to say a sentence in sentences of at most `most` words, each claiming no more than it: all
 * of it, or the part of it that stands alone. A negation, a hedge, a condition or a contrast is never cut away.
 */
export function plainForms(sentence: string, most: number = MAX_SENTENCE_WORDS): Form[] {
  if (!isSayable(sentence)) return [];
  const forms = new Map<string, Form>();
  const add = (parts: Form): void => {
    const form = parts.map(closed);
    if (
      form.length > 0 &&
      form.every(
        (one) =>
          countWords(one) <= most &&
          !LOOSE.test(one) &&
          !breaksList(one, sentence) &&
          !lacksMain(one) &&
          (one === sentence ? hasFiniteVerb(one) : FINITE.test(one)),
      )
    )
      forms.set(form.join(' '), form);
  };
  const heads = new Set(trimmed(sentence).flatMap(shorterForms));
  for (const head of [...heads].slice(0, MAX_FORMS)) {
    const clauses = clausesOf(head, 0).map((clause) => ({ ...clause, text: shrunk(clause.text, most) }));
    add(clauses.map(({ text }) => text));
    add([shrunk(head, most)]);
    if (clauses.length < 2) continue;
    for (const run of runsOf(clauses)) {
      const rest = clauses.filter((clause) => !run.includes(clause));
      if (rest.length === 0 || rest.some(({ text, bound }) => bound || RESTRICTS.test(text))) continue;
      add(run.map(({ text }) => text));
      if (run[0] && run.every(({ bound }) => !bound)) add(trimmed(run[0].text).slice(-1));
    }
  }
  return [...forms.values()];
}

/** "They indicate that while some require A, associated files.": behind the clause that is conceded no other comes. */
const CONCEDED = /\bthat (?:while|although|though|if|when|because|since|whereas) [^,;]+, ([^;]+)$/i;
function lacksMain(text: string): boolean {
  const behind = CONCEDED.exec(text)?.[1] ?? /; ([^;]+)$/.exec(text)?.[1];
  return behind !== undefined && !FINITE.test(behind);
}

/** What follows a comma, and is no item of a list. */
const NO_ITEM = /^, (?:and|or|but|so|yet|which|who|where|while|whereas|with|as|\p{Ll}+ing|\p{Ll}+ed)\b/u;

/** "Two ways were compared: one by hand": what a colon announces, and "a, b and c", comes whole or not at all. */
function breaksList(part: string, sentence: string): boolean {
  if (part.includes(':') && !sentence.endsWith(part.slice(part.indexOf(':')))) return true;
  const body = part.replace(/[.!?]$/, '');
  const comma = body.lastIndexOf(', ');
  const at = sentence.indexOf(body.slice(comma));
  if (comma < 0 || at < 0 || !/^,? (?:and|or) /.test(sentence.slice(at + body.length - comma))) return false;
  return FINITE.test(`${body.slice(0, comma)} `) && !NO_ITEM.test(body.slice(comma));
}
/** What a part that was cut off leaves before its full stop goes: "42.1 y..", too. */
const closed = (text: string): string => text.replace(/[\s,;:]+(?=[.!?]$)|\.(?=\.$)/g, '');

/** Clauses that have to stay together. */
function runsOf(clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const last = groups.at(-1);
    if (last && (clause.bound || POINTS_BACK.test(clause.text))) last.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

function clausesOf(sentence: string, depth: number): Clause[] {
  const conceded = CONCEDES.exec(sentence);
  if (conceded?.[1] !== undefined) {
    const [first, second] = [`${conceded[1]}.`, sentence.slice(conceded[0].length)];
    if (standsAlone(first) && standsAlone(second))
      return [
        ...split({ text: capitalise(first), bound: false }, depth + 1),
        ...split({ text: `But ${lowered(second)}`, bound: true }, depth + 1),
      ];
  }
  const caused = CAUSES.exec(sentence);
  if (caused?.[1] !== undefined) {
    const [first, second] = [`${caused[1]}.`, sentence.slice(caused[0].length)];
    if (standsAlone(first) && standsAlone(second))
      return [
        ...split({ text: capitalise(first), bound: false }, depth + 1),
        ...split({ text: `So ${lowered(second)}`, bound: true }, depth + 1),
      ];
  }
  return split({ text: sentence, bound: false }, depth);
}

/** Parts one clause at its first joint between two that stand alone, and both parts again. */
function split(clause: Clause, depth: number): Clause[] {
  const { text } = clause;
  if (depth > MAX_DEPTH || countWords(text) <= MIN_CLAUSE_WORDS * 2) return [clause];
  const again = (one: Clause): Clause[] => split(one, depth + 1);
  const apart = ({ first, second, bound }: Parted): Clause[] => [
    ...again({ ...clause, text: first }),
    ...again({ text: second, bound }),
  ];
  const long = countWords(text) > MAX_SENTENCE_WORDS;
  const series = long ? partSeries(text) : null;
  if (series) return apart(series);
  const insert = INSERT.exec(text);
  const subject = text.slice(0, insert?.index ?? 0);
  if (insert?.[1] !== undefined && countWords(subject) <= MAX_SUBJECT_WORDS && !FINITE.test(`${subject} `)) {
    const rest = `${subject} ${text.slice(insert.index + insert[0].length)}`;
    return [
      ...again({ ...clause, text: rest }),
      ...again({
        text: `${countWords(subject) <= NAMED_AGAIN && !OF_ANOTHER.test(subject) ? subject : sameSubject(subject, insert[1])} ${insert[1]}.`,
        bound: false,
      }),
    ];
  }
  for (const { pattern, opens, bound } of JOINTS) {
    for (const match of text.matchAll(pattern)) {
      const before = `${text.slice(0, match.index)}.`;
      const behind = text.slice(match.index + match[0].length);
      if (!standsAlone(before) || LOOSE.test(before) || sharesUnit(before, behind) || LISTS_ON.test(before))
        continue;
      const goesOn = opens === '' && !match[0].startsWith(';');
      if (goesOn && SHARES_OBJECT.test(before)) continue;
      const second =
        goesOn && HELD.test(before)
          ? reportedAgain(before, behind, false)
          : standsAlone(behind)
            ? behind
            : sharing(before, behind, opens !== '');
      // What is short enough is not told in two for a pronoun's sake.
      if (second === null || (!long && second !== behind && /^(?:It|They|This|These) /.test(second)))
        continue;
      const next = opens === '' ? capitalise(second) : opens + lowered(second);
      return [...again({ ...clause, text: before }), ...again({ text: next, bound })];
    }
  }
  const parted = long ? partLong(text) : null;
  return parted ? apart(parted) : [clause];
}

/** "One needed 30 megabytes, while the other needed 3": the second number counts what the first one names. */
const BARE_END = /\s(?:only |just |about |nearly |almost )?[\d.,]*\d\.$/;
const NAMED_NUMBER = /\d (?!and\b|or\b|of\b|to\b|in\b|at\b)\p{L}/u;
const sharesUnit = (before: string, behind: string): boolean =>
  BARE_END.test(behind) && NAMED_NUMBER.test(before);

/** "It was believed that A and that B": B was only believed, too. "They asked whether A and B": B was asked, too. */
const HELD =
  /\b(?:believ|thought|think|hypothesi[sz]|assum|suppos|suggest|propos|argu|expect|predict|speculat|suspect|claim|postulat|hope|hoping|recommend|contend|conjectur|anticipat|consider|possib|likel|plausib|imagin|doubt|deni|deny|fear|worr|require|ensur)\p{L}*\b[^;]*\bthat\b|\b(?:if|whether|unless|where|provided)\b/iu;

/** "They recruited and randomised 200 women": both verbs have one object, which stands behind the second. */
const SHARES_OBJECT = new RegExp(
  `(?<!\\b(?:was|were|is|are|been|be|being|had|has|have)(?: \\p{L}+ly)?) \\p{L}{3,}ed\\.$|\\b(?:researchers|authors|they) (?:have|had|has) (?:\\p{L}+ly )?\\p{L}{3,}ed\\.$|\\b(?:can|could|may|might|will|would|should|must|to|also|[^s\\W]s) (?:${NO_NOUN})\\.$| (?:${THIRD_NO_NOUN})\\.$`,
  'iu',
);

/** "…, including a, b": "and" goes on with the list. */
const LISTS_ON = /\b(?:including|such as|namely)\b[^.;:]*,[^.;:]*\.$/;
