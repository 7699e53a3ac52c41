/** "and may lack …": the second of two things that one subject is said to do, as a sentence of its own. */
import { DEEDS_DONE } from '#src/core/text/deeds.ts';
import { countWords } from '#src/core/text/words.ts';
import { namesMany, pronounOf } from './pronouns.ts';
import { MAX_SENTENCE_WORDS, MIN_CLAUSE_WORDS, standsAlone } from './stands-alone.ts';
import { AUXILIARY, FINITE, NO_NOUN, PLAIN_FORM, THIRD_PERSON } from './verbs.ts';

/** A subject of this many words is said again; a longer one is "they" or "it". */
const REPEATED_SUBJECT_WORDS = 4;
const ADVERB = '(?:(?:also|then|still|thus|often|now|\\p{Ll}{3,}ly) )?';
const DID = new RegExp(`^${ADVERB}(?:${DEEDS_DONE}) `, 'u');
/** What opens a clause, whose subject the second verb may have. */
const SUBORDINATE =
  /\b(?:which|who|whom|whose|when|where|because|if|while|whereas|since|whether|that(?! (?:of|in|for)\b)) |\bas (?:the|it|they|an?) /;
/** What is said of one thing; `verb` is its first. */
interface Said {
  subject: string;
  verb: string;
  /** The verb and all that stands behind it. */
  rest: string;
}

/**
 * @param turns whether the second half begins with "But".
 * @returns the second half with the subject of the first; null where it has no verb of its own.
 */
export function sharing(before: string, behind: string, turns: boolean): string | null {
  if (REPORTED.test(before)) return reportedAgain(before, behind, turns);
  if (/^(?:The (?:researchers|authors)|They) /.test(before) && DID.test(behind)) return `They ${behind}`;
  const verb = FINITE.exec(before);
  if (!verb || verb.index === 0 || countWords(behind) < MIN_CLAUSE_WORDS) return null;
  const said = {
    subject: before.slice(0, verb.index).trim(),
    verb: verb[0],
    rest: before.slice(verb.index),
  };
  if (/,/.test(said.subject) || said.subject === '' || SUBORDINATE.test(said.rest)) return null;
  // "A rose; B fell and grew": B grew.
  const last = said.rest
    .split(/[,;:] (?:and |but |while )?/)
    .slice(1)
    .at(-1);
  if (/[;:]/.test(said.rest) || (last !== undefined && standsAlone(last))) return null;
  return (
    sameTense(said, behind) ??
    bothPast(said, behind) ??
    sameModal(said, behind) ??
    withAuxiliary(said, behind, turns)
  );
}

/** "The data suggest that A": what is said to be only reported. */
const REPORTED =
  /^(?<who>[^,;:]{3,80}?) (?:also |further |thus )?(?<verb>shows?|showed|demonstrates?|demonstrated|reveals?|revealed|finds?|found|confirms?|confirmed|suggests?|suggested|indicates?|indicated|impl(?:y|ies|ied)|proposes?|proposed|argues?|argued|hypothesi[sz]e[sd]?|predicts?|predicted|conclude[sd]?|believed?|posit(?:s|ed)?|estimate[sd]?|support(?:s|ed)?) that (?<what>.+)$/u;
/** "The results suggest that A and reveal B." */
const MANY_REPORT =
  /^(?:show|demonstrate|reveal|find|confirm|suggest|indicate|imply|propose|argue|predict|conclude|support) (?:also |further )?(?:show|demonstrate|reveal|confirm|suggest|indicate|imply|identify|highlight|provide|support|propose) /;
const SURE = /^(?:show|demonstrate|reveal|find|found|confirm)/;
/** "The data suggest that A and B": B is suggested, too; null where nobody is named who does. */
export function reportedAgain(before: string, behind: string, turns: boolean): string | null {
  const { who = '', verb = '', what = '' } = REPORTED.exec(before)?.groups ?? {};
  if (!standsAlone(what)) return null;
  const inner = standsAlone(behind) ? behind : sharing(what, behind, turns);
  if (inner === null && MANY_REPORT.test(`${verb} ${behind}`)) return `They ${behind}`;
  if (inner === null || SURE.test(verb)) return inner;
  // Whatever "it" is, has been told in the other sentence.
  const named = inner.replace(/^(?:It|They) /, `${what.slice(0, FINITE.exec(what)?.index).trim()} `);
  const said = `${sameSubject(who, verb)} also ${verb} that ${lowered(named)}`;
  return countWords(said) > MAX_SENTENCE_WORDS ? null : said;
}

const MANY_ALONE = new RegExp(
  `^${ADVERB}(?:(?:${NO_NOUN}) |(?:${PLAIN_FORM})(?= (?:the|an?|its|their|how|what|all|both|many|more|less|them|it|themselves|\\p{Ll}+s)\\b))`,
  'u',
);
const THIRD_ALONE = new RegExp(`^${ADVERB}(?:${THIRD_PERSON})(?= )`, 'u');
const PLAIN_ALONE = new RegExp(`^(?:${PLAIN_FORM})$`);
const INFINITIVE = /\b(?:to|can|could|may|might|will|would|should|must|help|let)\b/;
/** "It reduces the load and offers a way": two verbs of one subject, both in the present. */
function sameTense({ subject, verb, rest }: Said, behind: string): string | null {
  if ((PLAIN_ALONE.test(verb) || /^(?:are|have)$/.test(verb)) && MANY_ALONE.test(behind))
    return INFINITIVE.test(rest) ? null : `They ${behind}`;
  if (
    !THIRD_ALONE.test(behind) ||
    !(THIRD_ALONE.test(`${verb} `) || /^(?:is|has|can|could|may|might|will|would)$/.test(verb))
  )
    return null;
  return `${sameSubject(subject, behind)} ${behind}`;
}

/** "They gave advice and prepared a plan": two things that one subject did. */
function bothPast({ subject, verb }: Said, behind: string): string | null {
  if (!PAST_VERB.test(verb) || !PAST_ACT.test(behind)) return null;
  return /^(?:few|many|some|most|all|the|an?|both|these|those)$/i.test(subject)
    ? null
    : `${sameSubject(subject, behind)} ${behind}`;
}
const PAST_VERB =
  /^(?:was|were|had|did|showed|found|led|rose|fell|grew|took|gave|came|became|kept|\p{L}{3,}ed)$/u;
const PAST_ACT = new RegExp(
  `^${ADVERB}(?:\\p{L}{3,}ed|led|took|made|gave|found|showed|kept|grew|rose|fell) (?:the|an?|its|their|all|most|both|no|about \\d|\\d|to \\p{Ll}+|by \\d|from \\d)\\b`,
  'u',
);

/** "It can enter cells and trick them into aid": what both can do; an infinitive between may have the second verb. */
function sameModal({ subject, verb, rest }: Said, behind: string): string | null {
  if (!/^(?:can|could|may|might|will|would|should|must)$/.test(verb) || !MANY_ALONE.test(behind)) return null;
  if (INFINITIVE.test(rest.slice(verb.length)) || / not\b/.test(rest)) return null;
  return `${sameSubject(subject, behind)} ${verb} ${behind}`;
}

const AUXILIARY_FIRST = new RegExp(`^(?:also |then |still )?(?:${AUXILIARY})\\s`);
function withAuxiliary({ subject, verb }: Said, behind: string, turns: boolean): string | null {
  if (!AUXILIARY_FIRST.test(behind)) return null;
  const one = /^(?:\w+ )?(?:is|was|has)\s/.test(behind);
  const many = /^(?:\w+ )?(?:are|were|have)\s/.test(behind);
  if ((one && /^(?:are|were|have)$/.test(verb)) || (many && /^(?:is|was|has)$/.test(verb))) return null;
  if (one && namesMany(subject) && !/\bof\b/.test(subject)) return null;
  return `${turns ? pronounOf(subject, behind) : sameSubject(subject, behind)} ${behind}`;
}

/** Only many do it so. */
const PLAIN_FIRST = new RegExp(`^${ADVERB}(?:${PLAIN_FORM})\\b`, 'u');
/** A short subject again, or the pronoun that stands for it. */
export function sameSubject(subject: string, verb: string): string {
  const bare = subject.replace(/(?: (?:also|further|then|thus|often|typically))+$/, '');
  if (countWords(bare) <= REPEATED_SUBJECT_WORDS && !/^(?:this|these|those) /i.test(bare)) return bare;
  return PLAIN_FIRST.test(verb) ? 'They' : pronounOf(bare, verb);
}

/** As it stands behind other words. */
export const lowered = (text: string): string =>
  /^(?:The|A|An|It|They|There|This|These|Their|Its|No|All|Most|Some|In|Both|Only|For|At|On)\s/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
