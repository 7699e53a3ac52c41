/** A long sentence as the short ones that it is made of. */
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { partLong } from './part-long.ts';
import { namesMany, pronounOf } from './pronouns.ts';
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
import { AUXILIARY, FINITE, hasFiniteVerb, PLAIN_FORM, THIRD_PERSON } from './verbs.ts';

const REPEATED_SUBJECT_WORDS = 4;
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
      /\s+(?:and|while)\s+(?:that\s+)?(?=(?:the|its|their|they|it|no|all|most|some|this|these|there|a|an|also|then|still|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|did|\w+ed|[a-z]{3,}s|[a-z]{3,} (?:the|an?|its|their|how|[a-z]+s))\s)/gi,
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
  const behind = CONCEDED.exec(text)?.[1];
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
/** What a part that was cut off leaves before its full stop goes. */
const closed = (text: string): string => text.replace(/[\s,;:]+(?=[.!?]$)/, '');

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
  const insert = INSERT.exec(text);
  const subject = text.slice(0, insert?.index ?? 0);
  if (insert?.[1] !== undefined && countWords(subject) <= MAX_SUBJECT_WORDS && !FINITE.test(`${subject} `)) {
    const rest = `${subject} ${text.slice(insert.index + insert[0].length)}`;
    return [
      ...again({ ...clause, text: rest }),
      ...again({ text: `${sameSubject(subject, insert[1])} ${insert[1]}.`, bound: false }),
    ];
  }
  for (const { pattern, opens, bound } of JOINTS) {
    for (const match of text.matchAll(pattern)) {
      const before = `${text.slice(0, match.index)}.`;
      const behind = text.slice(match.index + match[0].length);
      if (!standsAlone(before) || LOOSE.test(before) || sharesUnit(before, behind) || LISTS_ON.test(before))
        continue;
      if (opens === '' && !match[0].startsWith(';') && (HELD.test(before) || SHARES_OBJECT.test(before)))
        continue;
      const second = standsAlone(behind) ? behind : sharing(before, behind, opens !== '');
      if (second === null) continue;
      const next = opens === '' ? capitalise(second) : opens + lowered(second);
      return [...again({ ...clause, text: before }), ...again({ text: next, bound })];
    }
  }
  if (countWords(text) > MAX_SENTENCE_WORDS) {
    const parted = partLong(text);
    if (parted)
      return [
        ...again({ ...clause, text: parted.first }),
        ...again({ text: parted.second, bound: parted.bound }),
      ];
  }
  return [clause];
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
const SHARES_OBJECT =
  /(?<!\b(?:was|were|is|are|been|be|being|had|has|have)(?: \p{L}+ly)?) \p{L}{3,}ed\.$|\b(?:researchers|authors|they) (?:have|had|has) (?:\p{L}+ly )?\p{L}{3,}ed\.$/iu;

/** "…, including a, b": "and" goes on with the list. */
const LISTS_ON = /\b(?:including|such as|namely)\b[^.;:]*,[^.;:]*\.$/;

const DID =
  /^(?:then |also )?(?:avoided|measured|recorded|compared|collected|analy[sz]ed|tested|found|used|asked|followed|tracked|counted|identified|developed|built|showed|interviewed|observed|examined|excluded|included|studied|treated|applied|calculated|estimated|generated|performed|conducted|assessed|evaluated|placed|took|gave|made|surveyed|monitored|searched|reviewed|selected|divided|assigned|discovered|detected|recruited|enrolled|sequenced|derived|introduced|proposed|validated|designed|trained|predicted|quantified|characteri[sz]ed|simulated|computed|explored|investigated|reported|described|presented|confirmed|demonstrated|revealed|isolated|mapped|reconstructed) /;

/** "and may lack …": the second half with the subject of the first; null where it has no verb of its own. */
function sharing(before: string, behind: string, turns: boolean): string | null {
  const byThem = /^(?:The (?:researchers|authors)|They) /.test(before) && DID.test(behind);
  if (byThem) return `They ${behind}`;
  const again = sameTense(before, behind) ?? bothPast(before, behind);
  if (again) return again;
  if (
    !new RegExp(`^(?:also |then |still )?(?:${AUXILIARY})\\s`).test(behind) ||
    countWords(behind) < MIN_CLAUSE_WORDS
  )
    return null;
  const verb = FINITE.exec(before);
  if (!verb) return null;
  const subject = before.slice(0, verb.index).trim();
  if (/,/.test(subject) || subject === '') return null;
  const [one, many] = [
    /^(?:\w+ )?(?:is|was|has)\s/.test(behind),
    /^(?:\w+ )?(?:are|were|have)\s/.test(behind),
  ];
  const [first] = verb;
  if ((one && /^(?:are|were|have)$/.test(first)) || (many && /^(?:is|was|has)$/.test(first))) return null;
  if (one && namesMany(subject) && !/\bof\b/.test(subject)) return null;
  return `${turns ? pronounOf(subject, behind) : sameSubject(subject, behind)} ${behind}`;
}

const MANY_ALONE = new RegExp(
  `^(?:also |then |still |thus )?(?:${PLAIN_FORM})(?= (?:the|an?|its|their|how|what|all|both|many|more|less|\\p{Ll}+s)\\b)`,
  'u',
);
const THIRD_ALONE = new RegExp(`^(?:also |then |still |thus )?(?:${THIRD_PERSON})(?= )`, 'u');
/** "It reduces the load and offers a way": two verbs of one subject, both in the present. */
function sameTense(before: string, behind: string): string | null {
  const verb = FINITE.exec(before);
  if (!verb || verb.index === 0) return null;
  if (new RegExp(`^(?:${PLAIN_FORM})$`).test(verb[0]) && MANY_ALONE.test(behind))
    return /\b(?:to|can|could|may|might|will|would|should|must|help|let)\b/.test(before)
      ? null
      : `They ${behind}`;
  if (!THIRD_ALONE.test(behind) || !THIRD_ALONE.test(`${verb[0]} `)) return null;
  const subject = before.slice(0, verb.index).trim();
  if (/,/.test(subject) || countWords(behind) < MIN_CLAUSE_WORDS) return null;
  return `${sameSubject(subject, behind)} ${behind}`;
}

/** "They gave advice and prepared a plan": two things that one subject did. */
function bothPast(before: string, behind: string): string | null {
  const verb = FINITE.exec(before);
  if (!verb || verb.index === 0 || !PAST_VERB.test(verb[0]) || !PAST_ACT.test(behind)) return null;
  const subject = before.slice(0, verb.index).trim();
  return /,|^(?:few|many|some|most|all|the|an?|both|these|those)$/i.test(subject) ||
    countWords(behind) < MIN_CLAUSE_WORDS
    ? null
    : `${sameSubject(subject, behind)} ${behind}`;
}
const PAST_VERB =
  /^(?:was|were|had|did|showed|found|led|rose|fell|grew|took|gave|came|became|kept|\p{L}{3,}ed)$/u;
const PAST_ACT =
  /^(?:also |then |thus )?(?:\p{L}{3,}ed|led|took|made|gave|found|showed|kept|grew|rose|fell) (?:the|an?|its|their|all|most|both|no|about \d|\d|to \p{Ll}+|by \d|from \d)\b/u;

/** A short subject again, or the pronoun that stands for it. */
function sameSubject(subject: string, verb: string): string {
  return countWords(subject) <= REPEATED_SUBJECT_WORDS ? subject : pronounOf(subject, verb);
}

const lowered = (text: string): string =>
  /^(?:The|A|An|It|They|There|This|These|Their|Its|No|All|Most|Some|In|Both|Only|For|At|On)\s/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
