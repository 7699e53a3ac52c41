/** The few words that the opening shows large. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Visual } from '#src/core/script.ts';
import { capitalise } from '#src/core/text/person.ts';
import { contentWords, countWords } from '#src/core/text/words.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { standsAlone } from '../stands-alone.ts';
import { FINITE } from '../verbs.ts';
import { LABEL_WORDS, labelWithin } from './option.ts';
import { itemOf } from './things.ts';

const MOST_ICONS = 3;
const OPENINGS =
  /^(?:(?:explor|assess|evaluat|investigat|examin|analy[sz]|apply|study|understand)ing\s)?(?:the\s|a\s|an\s)?(?:(?:effects?|impacts?|roles?|evaluation|analysis|study|assessment)\sof\s|towards?\s|on\s)?/i;
/** What would be torn where it ends early. */
const TORN = /^(?:why|how|what|when|where|who|is|are|do|does|can|\p{L}+ing)\s/iu;

/** "Atlantic Meridional Overturning Circulation (AMOC)" is what the letters say. */
const SPELT_OUT = /(?:[\p{L}-]+\s){2,6}\((\p{Lu}[\p{L}\d-]{1,7})\)/gu;
const FIRST_WORD =
  /^(?:surprisingly|interestingly|notably|importantly|overall|moreover|furthermore|finally|here|remarkably|strikingly|indeed)\s?,?\s+/i;

/** How many of what: "around 70 million people", "only 6% of isolates". */
const COUNTED =
  /(?:(?:about|around|nearly|almost|only|over|up to|(?:more|less|fewer) than)\s)?(?<![\d.,–-])\d[\d,]*(?:\.\d+)?(?:\s?%|\s(?:million|billion|thousand))?(?:\sof(?:\s(?:the|all))?)?(?:\s(?!(?:is|are|was|were|be|has|have|had|do|does|did|can|may|of|in|at|on|by|for|to|and|or|but|with|from|than|that|which|who|after|before|during|per|as|vs|versus)\b)\p{Ll}[\p{L}-]{2,}){1,3}/giu;
/** What is no name of a thing at the end of it. */
const NO_NOUN =
  /\s(?:\p{L}+(?:ed|ly|ing)|worldwide|each|alone|more|less|fewer|higher|lower|different|large|small)$/iu;
/** A smaller count is no headline. */
const LARGE = /%|illion|thousand|\d,?\d{2}/i;
/** Doses and times tell nobody anything alone. */
const MEASURED =
  /\d\s(?:mg|kg|ml|mm|cm|km|min|mins?|minutes?|hours?|days?|weeks?|months?|years?|degrees?|percent|fold|times)\b/i;

/** The number of the opening with what it counts, where there is one alone; else null. */
function countedIn(opening: string): string | null {
  const [found, ...others] = (opening.match(COUNTED) ?? []).filter((phrase) => !MEASURED.test(phrase));
  if (
    found === undefined ||
    others.length > 0 ||
    !LARGE.test(found) ||
    (opening.match(/\d[\d.,]*/g) ?? []).length > 1
  )
    return null;
  let phrase = found;
  while (NO_NOUN.test(phrase)) phrase = phrase.replace(NO_NOUN, '');
  return /\p{L}{3,}$/u.test(phrase) && countWords(phrase) > 1 && countWords(phrase) <= LABEL_WORDS
    ? phrase
    : null;
}

/** The opening in fewer words that say the same: a long name by its letters, without articles. */
function headlineForms(opening: string): string[] {
  const short = opening
    .replace(SPELT_OUT, (whole, letters: string) => initialsAt(whole, letters) ?? whole)
    .replace(FIRST_WORD, '');
  return [
    opening,
    short,
    short.replace(/^(?:the|an?)\s/i, ''),
    short.replace(/(?<=^|\s)(?:the|an?)\s/gi, ''),
  ];
}

/** The words before a name's letters that are not of it, with the letters instead of the name; null: there is none. */
function initialsAt(whole: string, letters: string): string | null {
  const words = whole.replace(/\s\([^)]*\)$/, '').split(' ');
  const initials = letters.toLowerCase().replace(/[^a-z]/g, '');
  for (let from = 0; from < words.length - 1; from += 1) {
    const own = words.slice(from).flatMap((word) => word.split('-'));
    if (own.map((word) => word.charAt(0).toLowerCase()).join('') === initials)
      return [...words.slice(0, from), letters].join(' ');
  }
  return null;
}

/** Share of a topic's meaning words that the opening may say, too. */
const HEARD = 0.5;

/**
 * What the opening counts, or what the paper's title is about, in up to six words: the rest is heard, and stands in the
 * captions. Where the title names no topic, or the one that is heard: the opening itself, if it is short enough to be read
 * at a glance, else the topic all the same; null: there is none.
 */
function headlineOf(opening: string, title: string): string | null {
  const bare = opening.replace(/[.!?]$/, '');
  const counted = countedIn(bare);
  if (counted !== null) return counted;
  const topic = title === UNTITLED ? null : topicIn(title);
  if (topic !== null && heardOf(topic, bare) <= HEARD) return topic;
  return headlineForms(bare).find((form) => countWords(form) <= LABEL_WORDS) ?? topic;
}

function heardOf(topic: string, said: string): number {
  const [words, heard] = [contentWords(topic), new Set(contentWords(said))];
  return words.filter((word) => heard.has(word)).length / Math.max(1, words.length);
}

function topicIn(title: string): string | null {
  const [first = title, ...others] = title.split(/\s*[:;]\s*/);
  const parts = [first.split(/\s*[—–(]\s*|,\s/)[0] ?? first, ...others].filter(
    (part) => others.length === 0 || !KIND_OF_PAPER.test(part),
  );
  return parts.map((part) => topicOf(part.replace(OPENINGS, ''))).find((part) => part !== null) ?? null;
}

/** What sort of paper it is does not tell what it is about. */
const KIND_OF_PAPER =
  /\b(?:stud(?:y|ies)|trials?|reviews?|analys[ei]s|reports?|surveys?|approach|evidence|cases?|editorial|letter|protocol|version|part)\b|\)$/i;
/** What any paper could have: it does not tell what this one is about. */
const GENERIC =
  'activit(?:y|ies)|origins?|consequences?|effects?|impacts?|roles?|influences?|implications?|causes?|mechanisms?|strateg(?:y|ies)|patterns?|trends?|factors?|characteristics|characteri[sz]ation|evaluation|assessment|analysis|investigation|identification|comparison|determinants?|predictors?|properties|features|insights?|evidence|background|overview|development|application|prevalence|potential|efficacy|effectiveness|safety|use|reviews?|meta-analys[ei]s|stud(?:y|ies)|trials?|surveys?|research';
/** "Origins and functional consequences". */
const SAYS_NOTHING = new RegExp(
  `^(?:(?:\\p{L}+(?:al|ic|ive|ed|ing|ous|ary)|new|novel|and|or|its|their) )*(?:${GENERIC})(?: (?:and|or)(?: \\p{L}+(?:al|ic|ive|ed|ing|ous|ary))? (?:${GENERIC}))?$`,
  'iu',
);
/** "… of the selected mosquitoes": a title before and behind its first joint. */
const WHOSE = /^(.+?) (?:of|for|in) (?:(?:the|selected|various|different|several|some) )?(.+)$/i;
/** "Associations between chlorophyll": between it and what? */
const ONE_OF_TWO = /\b(?:between|among)\b(?!.*\band\b)/i;
/** Of when it tells is no part of what it tells of. */
const YEARS = /\s(?:(?:in|from|between|since)\s)?(?:1[89]|20)\d\d\b.*$/;

/** A part of a title, or so much of it that it is no torn piece; null: it has none. */
function topicOf(titled: string): string | null {
  // Of a title that is a claim, what it speaks of: half a claim says something else.
  const claim = !TORN.test(titled) && standsAlone(titled) ? FINITE.exec(titled) : null;
  const part = titled
    .slice(0, claim?.index ?? titled.length)
    .replace(YEARS, '')
    .trim();
  const short = labelWithin(part);
  if (short === null) return null;
  // "Origins and functional consequences of …": of what is the topic.
  const [, said = '', whose] = WHOSE.exec(part) ?? [];
  if (whose !== undefined && short !== part && SAYS_NOTHING.test(said)) return topicOf(whose);
  if (countWords(short) < 2 || ONE_OF_TWO.test(short)) return null;
  return countWords(short) === countWords(part) || !TORN.test(part) ? short : null;
}

/** The opening's picture: what it speaks of, each with the way that it went, and the headline. */
export function titleOf(opening: string, title: string): Extract<Visual, { kind: 'title' }> {
  const text = capitalise(headlineOf(opening, title) ?? '');
  const [own = [], topic = []] = [opening, text].map((words) =>
    iconsIn(words)
      .filter(({ sign }) => !sign)
      .map((found) => itemOf(found, words)),
  );
  const items = (own.length > 0 ? own : topic).slice(0, MOST_ICONS);
  return { kind: 'title', text, ...(items.length > 0 && { items }) };
}
