/** The first sentence of a video: a short fact of size, contrast, count or surprise, from anywhere in the paper. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { contentWords, countWords, spokenWords } from '#src/core/text/words.ts';
import { acronymsIn } from './acronyms.ts';
import type { Line } from './lines.ts';
import { MAX_SENTENCE_WORDS } from './stands-alone.ts';

/** Nothing longer, or dearer to hear, opens a video; average words. */
const MOST = { words: MAX_SENTENCE_WORDS, price: 2.5 } as const;
/** Average words of a first sentence that is over within four seconds, and what each one more costs. */
export const FIRST_WORDS = 10;
const PER_WORD_OVER = 0.6;
/** A fact that has nothing to make people look up must be plainer by this. */
const PLAIN = 3;
const MIN_WORDS = 5;
/** A second sentence turns the first: "But the land is mostly forest." */
const MOST_WORDS = 24;
const IDEAL_WORDS = 9;
/** What is read and not said. */
const SIGNS = /[<>≥≤≪≫⟨⟩=±~/:]|\bones?\.$|[₀-₉]|\d\p{L}|\d\.\d{2}|\d- ?\d|\p{L}\(|^1 /u;
/** What a line is worth for being about what the paper is about. */
const NEARNESS = 8;
/** Nearness under which a line that has no word of the title is about something else. */
const OFF_SUBJECT = 0.08;
/** Who and what everybody knows. */
const OF_THE_WORLD =
  /\b(?:people|humans?|patients?|women|men|children|babies|adults|world|worldwide|global|countr(?:y|ies)|states?|cit(?:y|ies)|deaths?|die[sd]?|kill\w*|years?|cancers?|blood|brains?|hearts?|animals?|birds?|fish|dogs?|cats?|mice|rats|trees?|plants?|forests?|water|food|money|earth|universe|land|milk|disease|languages?)\b/i;
const TRADE =
  /\b(?:effects?|values?|levels?|parameters?|significan\w+|expression|formulations?|observed|mutants?|motifs?|domains?|concentrations?|ratios?|coefficients?|correlat\w+|variables?|groups?|mechanisms?|amounts?|activit(?:y|ies)|samples?|indicators?|index|in vitro|in vivo|variation|phenotypes?|pathways?|assays?|enzymes?|receptors?|kinases?|complex(?:es)?|remarkable|prioriti[sz]\w+|excluded|included|measures?|treatment|criteria|most previous|prior work|obtained|detected|found|positive|negative)\b/gi;
/** "A bezoar is a ball of food": what something is, and nothing that happens to it. */
const DEFINES =
  /^[^,]{2,50}? (?:is|are|represents?) (?:an? |one of |the )?\p{L}|^there (?:is|are|will|was|were)\b/iu;
/** Letters of a word in plain English, and what each letter more costs. */
const COMMON_LETTERS = 5;
const PLAINNESS = 0.6;

const CONTRAST =
  /\b(?:but|yet|despite|although|instead|unlike|however|without|never|only|even|surprising(?:ly)?|unexpected(?:ly)?|opposite|not|cannot|no|none|alone|failed|fail)\b/i;
const TURNS =
  /\b(?:but|yet|despite|although|instead|unlike|without|never|only|surprising(?:ly)?|unexpected(?:ly)?|opposite|alone|failed|cannot|not (?:yet )?been|nobody|no one)\b/i;
const SIZE =
  /\b(?:most|largest|biggest|smallest|highest|lowest|longest|oldest|fastest|strongest|worst|half|third|quarter|twice|double[ds]?|triple[ds]?|million|billion|thousands?|hundreds?|nearly|almost|more than|less than|many times)\b/i;
/** Something happens, as one would tell it: nobody needs the field's words to see it. */
const HAPPENS =
  /\b(?:attack|block|break|broke|burn|catch|caught|chang|collaps|die|disappear|dri(?:ve|ven)|drink|drank|eat|eaten|escap|fight|fought|fail|forget|forgot|grow|grew|hear|heard|hid(?:e|den)?|hunt|invad|jump|kept|kill|know|learn|los[et]|miss|mist(?:ake|aken|ook)|outliv|overshoot|protect|recogni[sz]|recover|remember|remov|resist|rescu|save|see|silenc|sleep|slept|spread|stop|suppress|surviv|swim|swam|threaten|travel|trick|vanish|walk|weaken|wip)(?:e?s|e?d|ing|t|en)?\b/i;
/** What makes people look up. */
const STRIKES = [
  CONTRAST,
  SIZE,
  HAPPENS,
  /\b(?:all|every|first|record|best)\b/i,
  /\d/,
  /\b(?:rare|common|kills?|died|dies|can|cause[sd]?|lost|grew|rose|fell|higher|lower|faster|slower|longer|stronger|weaker|fewer|more|less|better|worse|each other|leading)\b/i,
];
/** Somebody whom only a sentence before names. */
const OF_SOMEBODY = /\b(?:he|she|his|her|him)\b/i;
const OF_THE_CONTROL =
  /^(?:the )?(?:standard|control|placebo|untreated|comparison|reference|follow-up|recruitment|statistical)\b/i;
/** The work instead of the world, or another sentence's subject. */
const ABOUT_THE_WORK =
  /\b(?:researchers|authors|team|study|studies|paper|review|article|literature|results?|findings?|data|analysis|present|aims?|objective|section|figure|table|method|approach|model|proposed|enrolled|attention|algorithm|baseline|well as|work|recruitment|enrol\w*|frameworks?|measures|follow-up|protocols?|deviations?|bias|coders?|raters?|inter-?rater|heterogeneity|degrees of freedom|questionnaires?|interviews?|limitations?|obstacles|issues|cohorts?|layers?|datasets?|procedures?|fractions?|described|the case|case (?:was|is)|(?:described|presented|proposed) \p{L}+)\b|\b(?:have|has) been (?:reported|described|shown|used)\b|\b(?:is|are) (?:obtained|executed|found in|required to|defined|denoted|used|based on)\b|\bneeds? to be\b|^it (?:is|can|may|was)\b|\?$/giu;
const POINTS =
  /^(?:thus|now|hence|then|so|here|yet|still|nevertheless|moreover|of course|there(?=[ ,]+(?!is\b|are\b|was\b|were\b)))\b|^(?:the )?(?:additional|further|other|another|resulting|remaining|developed|identified|proposed|described|corresponding|respective|opposite)\b|^there (?:is|are) (?:many|several|various|no need|a number|other)\b|\brespectively\b|•|\b(?:this|these|those|such|the (?:same|latter|former|above|other|two|three|four|five))\b/i;
/** What was done, as papers put it; what came of it, was lost or was spared is told in the same form. */
const DONE =
  /\b(?:was|were) (?:(?:\p{L}+ly|either|then|also|first|both|all|not) )?(?!(?:reduc|increas|decreas|lower|rais|suppress|kill|infect|caus|driv|link|associat|doubl|tripl|prevent|improv|rescu|affect|damag|destroy|delay|silenc|block|protect|restor|highlight|surpris|rever|mistak|miss|spar|sav|cur|heal|recaptur|outnumber)\p{L}*)\p{L}{2,}(?:ed|ne|en|wn|ght|ld|pt|de|put|fed|cut|set|sent)\b(?! (?:higher|lower|more|less|fewer|longer)\b)/iu;
/** "No antibiotics were given": what was not there is a fact that nobody expects. */
const DENIES =
  /^(?:no|none|not one|nobody)\b.*\b(?:given|administered|needed|required|found|reported|seen|observed|detected|lost|died|known|left)\b|\b(?:never|without)\b/i;
const MOST_THINGS = 2;
/** What a title is worth that is a sentence: all that the authors found, in their own words. */
const CLAIM = 2;
/** What the paper's own plain telling is worth before the abstract. */
const PLAIN_WORDS = 2;
/** A second sentence makes one wait for the story. */
const SECOND = 1;

/** The lines that can open the video, the strongest first, one for each sentence of the paper. */
export function openings(paper: Paper, lines: readonly Line[]): Line[] {
  const told = lines.flatMap((line) => {
    const worth = scoreOf(line, paper) - lateness(line);
    if (fits(line, paper)) return [{ line, score: worth }];
    return isPlain(line, paper) ? [{ line, score: worth - PLAIN }] : [];
  });
  const offered =
    told.length > 0
      ? told
      : lines.filter(standsFirst).map((line) => ({ line, score: scoreOf(line, paper) - lateness(line) }));
  const seen = new Set<number | string>();
  return offered
    .sort((left, right) => right.score - left.score)
    .flatMap(({ line }) => {
      if (seen.has(line.source.place) || seen.has(line.text)) return [];
      seen.add(line.source.place).add(line.text);
      return [line];
    });
}

/** Average words of the first sentence, its acronyms written out. */
const firstWords = ({ said, words }: Line): number =>
  words -
  spokenWords(
    said
      .slice(1)
      .map(({ text }) => text)
      .join(' '),
  );

const lateness = (line: Line): number => PER_WORD_OVER * Math.max(0, firstWords(line) - FIRST_WORDS);

/** A short fact of the world that nobody did. */
function isPlain(line: Line, paper: Paper): boolean {
  const { text, price } = line;
  const short = firstWords(line) <= FIRST_WORDS && countWords(text) >= MIN_WORDS;
  return short && price <= 1 && standsFirst(line) && isOfTheWorld(line, paper);
}

/** Of a paper that has nothing to make people look up. */
function standsFirst({ said, words, text, source }: Line): boolean {
  return said.length === 1 && words <= MOST_WORDS && source.zone !== 'limits' && !POINTS.test(text);
}

/** Of a paper on papers, their findings are the subject. */
function isAboutTheWork(text: string, { title }: Paper): boolean {
  const subject = title.toLowerCase();
  return (text.match(ABOUT_THE_WORK) ?? []).some((word) => !subject.includes(word.toLowerCase()));
}

/** Whether a line says something that makes people look up, of the world and not of the work. */
function fits(line: Line, paper: Paper): boolean {
  const { text, words, price } = line;
  if (price > MOST.price || words > MOST_WORDS || countWords(text) < MIN_WORDS) return false;
  return (
    firstWords(line) <= MOST.words &&
    (isTitle(line) || STRIKES.some((pattern) => pattern.test(text))) &&
    isOfTheWorld(line, paper)
  );
}

function isOfTheWorld({ text, source }: Line, paper: Paper): boolean {
  if (source.zone === 'limits' || source.zone === 'aim' || (source.zone === 'methods' && !source.inAbstract))
    return false;
  return (
    !SIGNS.test(text) &&
    !OF_THE_CONTROL.test(text) &&
    !isAboutTheWork(text, paper) &&
    !POINTS.test(text) &&
    (DENIES.test(text) || !DONE.test(text)) &&
    !OF_SOMEBODY.test(text)
  );
}

/** How near it is to what the paper is about, and what makes people look up who know nothing of it. */
function scoreOf(line: Line, paper: Paper): number {
  const { said, text, words, source } = line;
  const numbers = findNumbers(text).filter(({ kind }) => kind !== 'year');
  const big = numbers.some(
    ({ kind, text: number }) => kind === 'percent' || kind === 'fold' || /\d,\d{3}|illion/.test(number),
  );
  // The authors' own cut of the paper, and their second.
  const own = source.inAbstract || source.isPlain || source.zone === 'conclusion';
  const letters = text.replace(/[^\p{L}]/gu, '').length / countWords(text);
  return (
    NEARNESS * line.centrality +
    (own ? 2.6 : source.zone === 'results' ? 0.4 : 0) +
    (source.isPlain ? PLAIN_WORDS : 0) -
    line.price +
    (big
      ? own
        ? 2.4
        : 1.4
      : numbers.some(({ kind }) => kind === 'count')
        ? 0.4
        : setsTheScene(source)
          ? -1.6
          : 0) +
    (TURNS.test(text) ? 1 : CONTRAST.test(text) ? 0.3 : 0) +
    (SIZE.test(text) ? 0.8 : 0) +
    (OF_THE_WORLD.test(text) ? 1 : 0) +
    (HAPPENS.test(text) ? 1 : 0) +
    (DENIES.test(text) ? 0.6 : 0) +
    0.5 * Math.min(MOST_THINGS, iconsIn(text).filter(({ sign }) => !sign).length) +
    PLAINNESS * (COMMON_LETTERS - letters) -
    0.7 * technical(text) -
    (/[μµ]|\bm[gLl]\b|\/|\p{L}\d|\d\p{L}/u.test(text) ? 1.2 : 0) -
    (/\d\.\d/.test(text) ? 0.4 : 0) -
    (/[()]/.test(text) ? 1.5 : 0) -
    0.6 * acronymsIn(text).length -
    (/\b(?:its|their|it|they)\b/i.test(text) ? 0.8 : 0) -
    (/\b(?:may|might|could|suggest\w*|possibl[ey]|potential\w*|should|can be assumed|likely)\b/i.test(text)
      ? 1.2
      : 0) -
    (namesNothing(text, paper) ? 1.5 : 0) -
    (line.centrality < OFF_SUBJECT && !sharesWith(text, paper.title) ? 1.5 : 0) -
    (/^(?:In|For|At|On|By|To|With|From|After|Under|During|Usually|Often|Also)\b[^,]*,/.test(text) ? 0.6 : 0) -
    (DEFINES.test(text) && !SIZE.test(text) ? 1.5 : 0) -
    (said.length > 1 ? SECOND : 0) -
    0.12 * Math.max(0, words - IDEAL_WORDS) -
    (isTitle(line)
      ? -CLAIM
      : paper.title.toLowerCase().includes(text.toLowerCase().replace(/\.$/, ''))
        ? 1
        : 0)
  );
}

/** What the title itself claims. */
const isTitle = ({ source }: Line): boolean => source.section === 'Title';

/** What everybody in the field knows: the background, and the first words of an abstract. */
const setsTheScene = ({ zone, inAbstract, isPlain, position }: Line['source']): boolean =>
  zone === 'background' || ((inAbstract || isPlain) && position < 0.2);

const sharesWith = (text: string, title: string): boolean => {
  const subject = new Set(contentWords(title));
  return contentWords(text).some((word) => subject.has(word));
};

/** Words of the trade: few of the many are known to somebody who has not read the paper. */
function technical(text: string): number {
  const known =
    /^(?:.*(?:ing|tion|ment|ers?|ally|ness|ful|able)s?|different|important|children|university)$/i;
  const long = text.match(/\p{Ll}{10,}/gu)?.filter((word) => !known.test(word)).length ?? 0;
  return long + (text.match(TRADE)?.length ?? 0);
}

/** "The developed formulation was better": a thing that the title does not name, spoken of as if it were known. */
function namesNothing(text: string, paper: Paper): boolean {
  const subject =
    /^(?:The|Both|All|Each) ((?:[\p{L}-]+ ){1,5}?)(?:is|are|was|were|has|have|had|can|of|at|in|\p{L}+ed)\b/u.exec(
      text,
    )?.[1];
  if (subject === undefined) return false;
  return !sharesWith(subject, paper.title);
}
