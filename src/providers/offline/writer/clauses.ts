/** A long sentence as the short ones that it is made of. */
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { MAX_FORMS, shrunk, trimmed } from './shorten.ts';
import {
  AUXILIARY,
  FINITE,
  isSayable,
  LOOSE,
  MAX_SUBJECT_WORDS,
  MIN_CLAUSE_WORDS,
  standsAlone,
} from './stands-alone.ts';
import { hasVerb, LIMITS, shorterForms } from './trim.ts';

/** The longest sentence that is followed at one hearing, in words. */
export const MAX_SENTENCE_WORDS = 18;
const REPEATED_SUBJECT_WORDS = 4;
/** Depth to which parts are parted again. */
const MAX_DEPTH = 5;

const POINTS_BACK =
  /^(?:they|it|he|she|their|its|his|her|both|this|these|those|such|the (?:latter|former|same|other))\b/i;
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
      /\s+(?:and|while)\s+(?:that\s+)?(?=(?:the|its|their|they|it|no|all|most|some|this|these|there|a|an|also|then|still|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|did|\w+ed)\s)/gi,
    opens: '',
    bound: false,
  },
];
/** "Although A, B." */
const CONCEDES = /^(?:although|though|while|whereas|even though)\s+([^,]{12,140}),\s+(?=\S)/i;
/** ", which was new, ": the insert becomes a sentence of its own. */
const INSERT = new RegExp(
  `,\\s+(?:which|who)\\s+((?:${AUXILIARY}|\\p{Ll}+s|\\p{Ll}+ed)\\s[^,]{6,110}),\\s+(?=(?:${AUXILIARY}|\\p{L}{3,}(?:ed|s))\\s)`,
  'u',
);
/** ", suggesting that X": a sentence of its own that leans on the one before. */
const SUGGESTING =
  /,\s+(?:thus |thereby |further )?(suggest|indicat|imply|show|demonstrat|reveal|mean|confirm)ing\s+(?=that\b|a\b|the\b|an\b|no\b)/;
const SUGGESTS: Record<string, string> = {
  suggest: 'suggests',
  indicat: 'suggests',
  imply: 'implies',
  show: 'shows',
  demonstrat: 'shows',
  reveal: 'shows',
  mean: 'means',
  confirm: 'confirms',
};
/** "… better, with an enhancement ratio of 2.69": the number gets a sentence of its own. */
const WITH_NUMBER =
  /,?\s+with (?:a |an |the )?((?:(?!and\b|or\b|of\b|no\b|patients\b|people\b)[\p{L}-]+ ){1,5}?)(of|ranging from|as high as|between) (?=(?:about |over |up to |only )?~?\d)/u;
/** "… effects that stem from": the noun again, not what somebody said or found. */
const PRESENT_RELATIVE =
  /\s+(?:that|which)\s+(?=(\p{Ll}{3,})\s)(?!(?:the|an?|this|these|those|their|its|his|her|they|there|some|most|such|with|when|both|either|each|many|more|for|from|only|not|even|although|because|while|under|after|before|during|among|between|increase|decrease|our|all|our|one|two|three|researchers|patients|people|women|men|children|mice|rats|other|another|high|low|\p{Ll}+(?:al|ic|ive|ous|ing|ed|ly|ity|ion|ment|ness|ance|ence))\s)/gu;
const REPORTS_BEFORE =
  /(?:show|find|found|suggest|indicate|reveal|demonstrate|conclude|report|note|believe|think|thought|argue|propose|hypothesi[sz]e|confirm|observe|imply|mean|ensure|assume|state|estimate|predict|know|known|clear|evident|likely|possible|so|such|fact|evidence|possibility|hypothesis|idea|notion|view|claim|conclusion|concern|all|those|only|than|except)(?:s|d|ed|ing|es)?$/i;
/** "… a patient with a bezoar that was relieved by …" */
const RELATIVE = new RegExp(
  `,?\\s+(?:that|which)\\s+(?=(?:${AUXILIARY}|\\p{L}{3,}ed|led|took|made|gave|came|went|kept|began|grew|rose|fell)\\s)`,
  'gu',
);
/** "… in a traveler returning from Borneo who had …": one person, who is then named again. */
const PERSON =
  /(\b(?:a|an|one) (?:[\p{L}\d-]+ ){0,3}?(patient|travell?er|woman|man|participant|child|adult|student|volunteer|worker|mother|infant|boy|girl|person|subject))((?: [\p{L}-]+){0,5}?),? who (?=(?:was|is|had|has|\p{L}{3,}ed|underwent|came|fell|got|took|went)\s)/u;
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
          (one === sentence ? hasVerb(one.replace(/\S*-\p{L}+ed\b/gu, '')) : FINITE.test(one)),
      )
    )
      forms.set(form.join(' '), form);
  };
  const heads = new Set(trimmed(sentence).flatMap(shorterForms));
  for (const head of [...heads].slice(0, MAX_FORMS)) {
    const clauses = clausesOf(head, 0).map((clause) => ({ ...clause, text: shrunk(clause.text, most) }));
    add(clauses.map(({ text }) => text));
    if (clauses.length < 2) continue;
    for (const run of runsOf(clauses)) {
      const rest = clauses.filter((clause) => !run.includes(clause));
      if (rest.length === 0 || rest.some(({ text, bound }) => bound || LIMITS.test(text))) continue;
      add(run.map(({ text }) => text));
      if (run[0] && run.every(({ bound }) => !bound)) add(trimmed(run[0].text).slice(-1));
    }
  }
  return [...forms.values()];
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
  const suggesting = SUGGESTING.exec(text);
  const shown = text.slice(0, suggesting?.index ?? 0);
  if (suggesting && standsAlone(`${shown}.`)) {
    const rest = text.slice(suggesting.index + suggesting[0].length);
    return [
      ...again({ ...clause, text: `${shown}.` }),
      ...again({ text: `That ${SUGGESTS[suggesting[1] ?? ''] ?? 'suggests'} ${rest}`, bound: true }),
    ];
  }
  for (const { pattern, opens, bound } of JOINTS) {
    for (const match of text.matchAll(pattern)) {
      const before = `${text.slice(0, match.index)}.`;
      const behind = text.slice(match.index + match[0].length);
      if (!standsAlone(before)) continue;
      const second = standsAlone(behind) ? behind : sharing(before, behind);
      if (second === null) continue;
      const next = opens === '' ? capitalise(second) : opens + lowered(second);
      return [...again({ ...clause, text: before }), ...again({ text: next, bound })];
    }
  }
  if (countWords(text) > MAX_SENTENCE_WORDS) {
    const number = WITH_NUMBER.exec(text);
    const whole = `${text.slice(0, number?.index ?? 0)}.`;
    if (number && standsAlone(whole)) {
      const verb =
        number[2] === 'of' ? 'was' : number[2] === 'ranging from' ? 'ranged from' : `was ${number[2]}`;
      const told = `The ${(number[1] ?? '').trim()} ${verb} ${text.slice(number.index + number[0].length)}`;
      if (!/s $/.test(number[1] ?? ''))
        return [...again({ ...clause, text: whole }), ...again({ text: told, bound: false })];
    }
    const person = PERSON.exec(text);
    const head = `${text.slice(0, person?.index ?? 0)}${person?.[1] ?? ''}${person?.[3] ?? ''}.`;
    if (person && standsAlone(head)) {
      const behind = text.slice(person.index + person[0].length);
      return [
        ...again({ ...clause, text: head }),
        ...again({ text: `The ${person[2]} ${behind}`, bound: true }),
      ];
    }
    for (const match of text.matchAll(RELATIVE)) {
      const before = `${text.slice(0, match.index)}.`;
      const behind = text.slice(match.index + match[0].length);
      const plural =
        /^(?:are|were|have)\b/.test(behind) || (!/^(?:is|was|has)\b/.test(behind) && /[^s]s\.$/.test(before));
      if (!standsAlone(before) || /\b(?:those|models|one|ones|all|only|no|not)\.$/i.test(before)) continue;
      return [
        ...again({ ...clause, text: before }),
        ...again({
          text: `${plural ? 'They' : /which/.test(match[0]) ? 'That' : 'It'} ${behind}`,
          bound: true,
        }),
      ];
    }
    for (const match of text.matchAll(PRESENT_RELATIVE)) {
      const before = text.slice(0, match.index);
      const one = /[^s]s$/.test(match[1] ?? '');
      if (!standsAlone(`${before}.`) || REPORTS_BEFORE.test(before) || one === /[^s]s$/.test(before))
        continue;
      const behind = text.slice(match.index + match[0].length);
      return [
        ...again({ ...clause, text: `${before}.` }),
        ...again({ text: `${one ? 'It' : 'They'} ${behind}`, bound: true }),
      ];
    }
  }
  return [clause];
}

const DID =
  /^(?:then |also )?(?:avoided|measured|recorded|compared|collected|analy[sz]ed|tested|found|used|asked|followed|tracked|counted|identified|developed|built|showed|interviewed|observed|examined|excluded|included|studied|treated|applied|calculated|estimated|generated|performed|conducted|assessed|evaluated|placed|took|gave|made|surveyed|monitored|searched|reviewed|selected|divided|assigned) /;

/** "and may lack …": the second half with the subject of the first; null where it has no verb of its own. */
function sharing(before: string, behind: string): string | null {
  const byThem = /^(?:The (?:researchers|authors)|They) /.test(before) && DID.test(behind);
  if (byThem) return `They ${behind}`;
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
  if (one && /[^s]s$/.test(subject) && !/\bof\b/.test(subject)) return null;
  return `${sameSubject(subject, behind)} ${behind}`;
}

/** A short subject again, or the pronoun that stands for it. */
function sameSubject(subject: string, verb: string): string {
  if (countWords(subject) <= REPEATED_SUBJECT_WORDS) return subject;
  const head = subject.split(/,| (?:such as|of|in|with|for|from|on|to|at|by)\b/)[0] ?? subject;
  const plural =
    /^(?:also )?(?:are|were|have)\b/.test(verb) ||
    (!/^(?:also )?(?:is|was|has)\b/.test(verb) && /[^s]s$/.test(head));
  return plural ? 'They' : 'It';
}

const lowered = (text: string): string =>
  /^(?:The|A|An|It|They|There|This|These|Their|Its|No|All|Most|Some|In|Both|Only|For|At|On)\s/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
