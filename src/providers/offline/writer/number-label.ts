/** The words of a sentence that say what its number measures. */
import type { FoundNumber } from '#src/core/text/numbers.ts';
import { countWords } from '#src/core/text/words.ts';
import { trimLooseEnd } from './phrases.ts';

/** Characters that a label may have to stay readable at a glance. */
const MAX_LABEL = 60;

const VERB =
  /\s(?:is|are|was|were|has|have|had|can|could|may|might|will|would|ranged|reached|reaches|showed|shows|demonstrated|increased|decreased|declined|fell|rose|grew|dropped|achieved|contains?|contained|consists?|comprises?|included?|includes|identified|found|reported|recorded|reduced|received|remained?|became|occurred|accounted|yielded|exceeded|averaged|totaled|identifies|demonstrate|indicates?|revealed|suggests?)(?=\s)/i;
const PREPOSITION =
  /^(?:in|on|at|to|for|by|with|from|into|between|among|during|under|over|via|using|through|within|after|before|and|or|as|than|while|when|per|but|that|which|against|across|about)\b/i;
const STOPS =
  /[;:()–—]|(?<!\b[A-Z])[,.](?!\d)|(?<!\d|\b[A-Z])[,.]|\s(?:that|which|who|whom|while|whereas|when|where|but|and \d|and the|compared|than|suggesting|indicating|using|respectively)\b/i;
const BE =
  /\s(?:is|are|was|were|be|been|has|have|had|can|could|may|might|will|would|do|does|did|showed|remain(?:ed)?)(?=\s|$)/i;
/** A verb after a noun: what is counted ends before it. */
const ACTS =
  /(?<=\p{Ll}s?)\s(?:\p{L}{3,}ed|found|led|made|led to|increases?|reduces?|contain|include|show)(?=\s)/u;
const ARTICLES =
  /^(?:the|a|an|of the|its|their|our|all|about|approximately|around|up to|over|only|that|and|in|with|to)\s+/i;

/**
 * A short phrase from the same sentence: what follows the number, what it is said of, or what it changes.
 * @returns at most 60 characters, or null where no part of the sentence says it well.
 */
export function labelFor({ start, end, kind }: FoundNumber, sentence: string): string | null {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  const measured = /(\S.*?)\s+of\s+(?:about|approximately|around|up to|over|nearly|only)?\s*$/i.exec(
    before,
  )?.[1];
  const options =
    kind === 'count'
      ? [counted(after)]
      : [
          measured === undefined ? null : measuredThing(measured),
          changedThing(before),
          /percent|fold/.test(kind) ? share(after) : counted(after),
          subject(before, after),
        ];
  return options.find((label) => label !== null) ?? null;
}

/** "[34] climate models", "[500] genes are thought to be regulated by retinoic acid". */
function counted(after: string): string | null {
  const words = /^[\s-]+(.+)$/s.exec(after)?.[1] ?? '';
  if (PREPOSITION.test(words) || BE.test(` ${words.split(' ', 1)[0]} `)) return null;
  const clause = withoutHalfList(words.split(STOPS)[0] ?? '', words);
  if (clause.length <= MAX_LABEL && !ACTS.test(clause)) return fitLabel(clause);
  return fitLabel(clause.split(BE)[0]?.split(ACTS)[0] ?? '');
}

/** "[56] loci across men, women, and all": half of a list is none. */
function withoutHalfList(clause: string, words: string): string {
  const goesOn = /^, (?:[^,.;:()]+, )*(?:and|or) /.test(words.slice(clause.length));
  const listed = goesOn
    ? [...clause.matchAll(/\s(?=(?:across|among|between|for|from|in|of|with|to)\s)/g)].at(-1)
    : undefined;
  return listed ? clause.slice(0, listed.index) : clause;
}

/** "[84%] of the isolates", "[66%] have zoonotic potential". */
function share(after: string): string | null {
  const words = after.replace(/^\)?\s+/, '');
  if (
    /^(?:of|as|more|less|lower|higher|fewer|reduction|increase|decrease|have|had|showed|were|are|decline|drop|greater)\b/i.test(
      words,
    )
  ) {
    return fitLabel(words.split(STOPS)[0] ?? '', true);
  }
  return counted(after);
}

/** "optimal gas engine size of [130 kW]". */
function measuredThing(before: string): string | null {
  const phrase =
    before
      .split(
        /[,;:()]|\s(?:the|a|an|with|has|have|had|is|are|was|were|by|to|and|in|at|from|that|identifies|showed|achieved|had)\s/i,
      )
      .at(-1) ?? '';
  return fitLabel(phrase);
}

/** "could [reduce PM2.5 levels in the winter] by 12%". */
function changedThing(before: string): string | null {
  const clause = /^(.*\S)\s+by\s+(?:about|approximately|around|up to|over|nearly|almost|only)?\s*$/i.exec(
    before,
  )?.[1];
  if (clause === undefined) return null;
  return fitLabel(
    clause.split(/[,;:]|\s(?:could|can|would|will|may|might|was|were|has|have|had|that|which)\s/).at(-1) ??
      '',
  );
}

/** "[Maximum estimated longevity] was 19.8 years". */
function subject(before: string, after: string): string | null {
  const verb = VERB.exec(before);
  if (!verb && BE.test(` ${after.trim().split(' ', 1)[0]} `)) return fitLabel(before);
  if (!verb || /,/.test(before.slice(0, verb.index)) || /,/.test(before.slice(verb.index))) return null;
  if (/\b(?:researchers|authors)\b/i.test(before)) return null;
  return fitLabel(before.slice(0, verb.index));
}

/** No word for what is measured. */
const NO_NOUN =
  /^(?:higher|lower|more|less|fewer|greater|smaller|larger|better|worse|longer|shorter|reduction|increase|decrease|decline|drop|compared|about|only|from|with|that|than|which|highest|lowest|amount|value|were|have|been|percentage|reproducibly|\p{L}+ly)$/iu;

/** Says who measured, not what. */
const VAGUE =
  /\b(?:study|studies|analysis|results?|test|experiment|group|model|total|it)$|^as (?:much|many|high|large|low|long)$/i;

/** Where a number comes from needs no words beside it. */
const OF_THIS_STUDY =
  /\s(?:from|in|of|by) (?:this|the|our) (?:present )?(?:study|work|analysis|trial|experiment)$/i;

function fitLabel(raw: string, keepStart = false): string | null {
  let phrase = raw.trim().replace(OF_THIS_STUDY, '');
  if (!keepStart) {
    for (let bare = phrase.replace(ARTICLES, ''); bare !== phrase; bare = phrase.replace(ARTICLES, ''))
      phrase = bare;
  }
  while (phrase.length > MAX_LABEL) {
    const cut = [
      ...phrase.matchAll(
        /\s(?=(?:in|on|for|with|from|by|to|at|over|under|across|among|during|and|using|between|per|as|throughout|through|within|after|before|via|against|about)\s)/g,
      ),
    ].at(-1);
    if (!cut) return null;
    phrase = phrase.slice(0, cut.index);
  }
  const label = trimLooseEnd(phrase);
  const letters = label.replace(/[^\p{L}]/gu, '').length;
  if (VAGUE.test(label) || /ly$/.test(label) || /^(?:[µμ]?\p{L}{0,2}\p{Lu}\p{Ll}?|\p{Ll})\s/u.test(label))
    return null;
  const nouns = label.match(/\p{L}{4,}/gu)?.filter((word) => !NO_NOUN.test(word)) ?? [];
  if (nouns.length === 0 || countWords(label) < 2) return null;
  return letters >= 5 && countWords(label) <= 10 && !label.includes(',') && !/\d[\d.,]*\s*%?$/.test(label)
    ? label
    : null;
}
