/** One thing that a sentence says acts on another, goes with it, or does not. */
import { PLAIN, VERBS } from '../verb-words.ts';
import { AUXILIARY } from '../verbs.ts';
import { chainOf } from './chains.ts';
import { joined } from './joined.ts';
import { HELPERS, TIES, type Tie } from './link-verbs.ts';
import { type Option, option } from './option.ts';
import { statementOf } from './said.ts';
import { type ShortThing, shortThing, type Way } from './short-thing.ts';
import { isSubject } from './subject.ts';
import { togetherOf } from './together.ts';

const PATTERNS = TIES.map((tie) => ({
  tie,
  pattern: new RegExp(` (${HELPERS})(${tie.verbs.join('|')})(?= )`, 'gu'),
}));
const UNSURE =
  /\b(?:may|might|could|can|would|should|appear\w*|seem\w*|possibl[ey]|potential\w*|probabl[ey]|perhaps|likely|presumably|apparently|putative\w*|promising|expected|predicted to|suggested|proposed|assumed|thought|believed|claimed|trended)\b/u;
const DENIED = /\b(?:not|no|cannot|fail\w*|little|neither|nor|never|\p{L}+n[’']t)\b/u;
const HARDLY = /\b(?:unlikely|hardly|rarely|barely|seldom|scarcely|less)\b/u;
/** "Has only a minor effect on": an arrow says that it has one. */
const WEAK = /\b(?:minor|small|slight|weak|negligible|limited|modest|marginal|minimal)\b/u;
/** "Due to underlying causes": to which? */
const CAUSES = /\b(?:causes|reasons|factors)$/iu;
const ONLY = /\bonly\b/u;
/** "Negatively regulates", "has a negative effect on". */
const [FOR, AGAINST] = [
  /\bpositive(?:ly)?\b/u,
  /\b(?:negative(?:ly)?|detrimental|adverse(?:ly)?|inhibitory)\b/u,
];
const TOUCHES = /regulat|affect|influenc|effect|impact|modulat/u;
/** How it is expressed here is not how it is expressed there. */
const DIFFERENTLY = /\b(?:differentially|differently|variably)\b/u;
/** "Protects sheep from the wind": the sheep are acted on. */
const FROM_WHAT = /\bprotect/u;
/** What lessens a disease lessens nobody who has it. */
const PEOPLE = /^(?:patients|people|children|adults|women|men|infants|humans|individuals|babies|animals)\b/iu;
const INVERSE = /\b(?:inverse(?:ly)?|negative(?:ly)?)\b/u;
/** "The general shape of": a plain form is a verb after one of these, or of many. */
const HELPED = /\b(?:may|might|could|can|will|would|should|must|do|does|did|to|cannot|helps?|helped) /u;
const MANY = /(?:[^s\W]s|people|men|women|children|mice|data|bacteria|fungi|fish|species| and \S+)$/u;
const NO_PLAIN = /^(?:is|are|was|were|been|has|had|led|drove|gave|brought|bound|arose|rely|\S+[^s]s|\S+d)\b/u;
/** "It was reduced", "adults have increased levels": nobody is said to have done it. */
const DONE_TO = /(?:^|\s)(?:is|are|was|were|be|been) (?:\p{Ll}+ly )?$/u;
const MADE = /^(?:alter|modif|improv|affect|chang|damag|disrupt|regulat|control)/u;
const HAVE = /(?:^|\s)(?:has|have|had) $/u;
/** "Determined by spectroscopy": how it was found. */
const MEASURED =
  /\b(?:measurements?|analys[ei]s|tests?|assays?|\p{L}*PCR|methods?|microscopy|\p{L}+scopy|\p{L}+graphy|\p{L}+metry|imaging|calculations?|comparison|comparing|means of|committees?)\b/u;
/** "Provides insight": who reads it has more of it. */
const GIVES = /^(?:provid|allow|permit|enabl|generat|produc)/u;
/** "It reduced significantly the weight." */
const ADVERB_FIRST = /^\p{Ll}+ly (?=(?:the|an?) )/u;
const PRONOUN = /^(?:it|they|this|that|these)$/iu;
/** "Nine degraded products" were not degraded here, "an aim is to reduce" is none. */
const NO_MOVER =
  /^(?:as|when|while|if|because|since|after|before|although)\b|(?:\p{L}ed|\p{L}ing|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|that|to))$|.\bthat\b/iu;
const HELD_BACK = new RegExp(
  `${DENIED.source}|${UNSURE.source}|\\b(?:to|observed|found|reported|shown|demonstrated)\\b`,
  'u',
);
/** Of what is thought nothing rises or falls. */
const ASKED = /\b(?:possibilit(?:y|ies)|questions?|issues?|concerns?|hopes?|awareness|doubts?)$/iu;
const MOVED = 2.1;
const KNOWN =
  /\b(?:clues?|insights?|information|evidence|overview|understanding|opportunit(?:y|ies)|basis|starting point|perspectives?|advantages?|estimates?|examples?|data|results?|analys[ei]s|comparisons?|identification)\b/u;
const NO_OBJECT = new RegExp(
  `^(?:[\\p{Ll}\\d]+-?fold|of|in|on|at|by|with|from|to|for|and|or|than|as|that|how|when|it|because|after|before|during|only|but|not|no|neither|where|which|who|further|${AUXILIARY}|${PLAIN}|${VERBS}|\\p{Ll}{3,}ed (?:in|under|by|with|after|during|to|from|at|on|for))\\b|\\b(?:only|except)\\b`,
  'u',
);

/** @returns at most one link */
export function linksOf(sentence: string): Option[] {
  const said = statementOf(sentence);
  if (!said) return [];
  return said.clauses.flatMap((text) => linksIn(text, said.unsure)).slice(0, 1);
}

function linksIn(text: string, unsure: boolean): Option[] {
  const links = PATTERNS.flatMap(({ tie, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ tie, match })),
  )
    .sort((left, right) => left.match.index - right.match.index)
    .flatMap(({ tie, match: { 0: whole, 1: helper = '', 2: verb = '', index } }) =>
      linkOf(
        tie,
        {
          subject: text.slice(0, index),
          helper,
          verb,
          object: text.slice(index + whole.length + 1).replace(ADVERB_FIRST, ''),
        },
        unsure,
      ),
    );
  const [whole, alone] = [true, false].map((both) =>
    links.filter(({ visual }) => (visual.kind === 'flow') === both),
  );
  return [...(whole ?? []), ...togetherOf(text, unsure), ...chainOf(text, unsure), ...(alone ?? [])];
}

interface Parts {
  subject: string;
  helper: string;
  verb: string;
  object: string;
}

function linkOf(tie: Tie, { subject, helper, verb, object }: Parts, unsure: boolean): Option[] {
  if (!(PRONOUN.test(subject) || isSubject(subject)) || NO_OBJECT.test(object)) return [];
  const said = `${helper}${verb}`;
  if (WEAK.test(said) || CAUSES.test(subject) || CAUSES.test(object)) return [];
  if (helper.startsWith('to ') || HARDLY.test(said) || ONLY.test(helper) || DIFFERENTLY.test(said)) return [];
  if (!NO_PLAIN.test(verb) && !HELPED.test(helper) && !MANY.test(subject)) return [];
  if (/^\S+ed$/u.test(verb) && (DONE_TO.test(helper) || (HAVE.test(helper) && (tie.way || MADE.test(verb)))))
    return [];
  if ((tie.back && MEASURED.test(object)) || (GIVES.test(verb) && KNOWN.test(object))) return [];
  const [one, other] = [subject, FROM_WHAT.test(said) ? object.replace(/ from .*/u, '') : object].map(
    shortThing,
  );
  if (!other) return [];
  if (!one)
    return tie.back || unsure || NO_MOVER.test(subject) || HELD_BACK.test(said) ? [] : moved(other, tie.way);
  const link = DENIED.test(said) ? 'not' : tie.link === 'with' ? 'with' : 'acts';
  const doubt = unsure || UNSURE.test(said);
  // More of the one is less of the other.
  const inverse = INVERSE.test(said) && tie.link === 'with';
  const [from, to] = tie.back ? [other, one] : [one, other];
  return joined(
    [inverse ? { ...from, way: 'up' } : from, inverse ? { ...to, way: 'down' } : to],
    doubt && link !== 'not' ? 'may' : link,
    (PEOPLE.test(to.label) ? undefined : tie.way) ?? (TOUCHES.test(said) ? wayOfWords(said) : undefined),
  );
}

/** What is acted on, where what acts has no short name. */
function moved({ icon, label, way: own }: ShortThing, way: Way | undefined): Option[] {
  if (!way || own || PEOPLE.test(label) || ASKED.test(label)) return [];
  return [option({ kind: 'picture', items: [{ ...(icon && { icon }), label, way }] }, MOVED)];
}

const wayOfWords = (said: string): Way | undefined =>
  AGAINST.test(said) ? 'down' : FOR.test(said) ? 'up' : undefined;
