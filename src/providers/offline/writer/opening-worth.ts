/**
 * How much a line is worth as the first sentence of a video.
 *
 * The weights are found, not guessed: readers marked lines by whether a stranger stays to hear more, first 1,300 of 132 papers,
 * then 5,400 of 114 others. The weights are those of a ridge regression of the second and three tenths of those of a ranking
 * of the first. Of papers that it has not seen it puts four pairs of five right.
 */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import { contentWords, countWords } from '#src/core/text/words.ts';
import { acronymsIn } from './acronyms.ts';
import { cueWeight, roleWeight } from './cues.ts';
import { strangeWords } from './familiar.ts';
import { conceptsIn, type Feature, isLarge, numbersIn, says, sumOf } from './features.ts';
import type { Line } from './line.ts';
import { FINITE } from './verbs.ts';

const times =
  (pattern: RegExp, most: number) =>
  ({ text }: Line): number =>
    Math.min(most, text.match(pattern)?.length ?? 0);

/** "No antibiotics were given": what was not there is a fact that nobody expects. */
const DENIES =
  /^(?:no|none|not one|nobody)\b.*\b(?:given|administered|needed|required|found|reported|seen|observed|detected|lost|died|known|left)\b|\b(?:never|without)\b/i;
/** What was done, as papers put it; what came of it, was lost or was spared is told in the same form. */
const DONE =
  /\b(?:have|has) been \p{L}+ed\b|\b(?:was|were) (?:(?:\p{L}+ly|either|then|also|first|both|all|not) )?(?!(?:reduc|increas|decreas|lower|rais|suppress|kill|infect|caus|driv|link|associat|doubl|tripl|prevent|improv|rescu|affect|damag|destroy|delay|silenc|block|protect|restor|highlight|surpris|rever|mistak|miss|spar|sav|cur|heal|recaptur|outnumber)\p{L}*)\p{L}{2,}(?:ed|ne|en|wn|ght|ld|pt|de|put|fed|cut|set|sent)\b(?! (?:higher|lower|more|less|fewer|longer)\b)/iu;
/** Whether it tells what somebody did, and nothing that came of it. */
export const isDeed = ({ text }: Pick<Line, 'text'>): boolean => DONE.test(text) && !DENIES.test(text);

/** Among the results, and not in the authors' own cut. */
const isDetail = ({ zone, inAbstract }: Line['source']): boolean => zone === 'results' && !inAbstract;

/** Words over which a line says enough. */
const FULL = 8;

const FEATURES: Readonly<Record<string, Feature<Paper>>> = {
  /** What it is worth wherever it is said. */
  mark: { worth: 0.51, of: ({ mark }) => mark },
  // What it speaks of.
  ofTheSubject: {
    worth: 0.2,
    of: conceptsIn,
  },
  wordsOfTheTitle: {
    worth: 0.03,
    of: ({ text }, { title }) => {
      const named = new Set(contentWords(title));
      return Math.min(3, contentWords(text).filter((word) => named.has(word)).length);
    },
  },
  /** "The half-life was short" speaks of a detail. */
  subjectOfTheTitle: {
    worth: 0.25,
    of: ({ text }, { title }) => {
      const named = new Set(contentWords(title));
      return contentWords(text.slice(0, FINITE.exec(text)?.index)).some((word) => named.has(word));
    },
  },
  thingsToSee: {
    worth: 0.16,
    of: ({ text }) => Math.min(2, iconsIn(text).filter(({ sign }) => !sign).length),
  },
  ofTheWork: {
    worth: -0.16,
    of: times(
      /\b(?:researchers|authors|study|studies|paper|review|article|results?|findings?|data|analys[ie]s|method\w*|approach\w*|models?|algorithms?|hypothes\w+|samples?|tests?|tested|technique|evidence|simulation\w*|experiments?|datasets?|framework)\b/gi,
      2,
    ),
  },
  people: {
    worth: 0.1,
    of: says(
      /\b(?:people|persons?|patients?|child(?:ren)?|women|men|humans?|adults|mothers?|infants|babies|farmers|students|girls?|boys?|family|families|we|our|us)\b/i,
    ),
  },
  harm: {
    worth: 0.31,
    of: says(
      /\b(?:deaths?|died?|dies|dying|deadl\w+|lethal|fatal\w*|kill\w*|mortality|surviv\w*|cancer\w*|pain|diseases?|danger\w*|toxic|threat\w*|crisis|wars?|hunger|poverty|attack\w*|poison\w*|loss(?:es)?|fail\w*)\b/i,
    ),
  },
  world: {
    worth: 0.44,
    of: says(/\b(?:world\w*|global\w*|annual\w*|(?:every|each) year|on earth|countries|population)\b/i),
  },
  // What strikes.
  /** Among the results a share is mostly one of a detail. */
  share: {
    worth: 0.48,
    of: (line) =>
      !isDetail(line.source) &&
      numbersIn(line.text).some(({ kind }) => kind === 'percent' || kind === 'fold'),
  },
  largeNumber: { worth: 1.44, of: (line) => numbersIn(line.text).some(({ text }) => isLarge(text)) },
  beginsWithNumber: { worth: -1, of: says(/^\d/) },
  turn: {
    worth: 0.19,
    of: says(
      /\b(?:but|yet|despite|although|instead|unlike|without|never|only|surprising(?:ly)?|unexpected(?:ly)?|opposite|alone|failed|cannot|nobody|no one|even)\b/i,
    ),
  },
  size: {
    worth: 0.49,
    of: says(
      /\b(?:half|third|quarter|twice|double[ds]?|triple[ds]?|million|billion|thousands?|hundreds?|nearly|almost|more than|less than|huge|massive|very)\b/i,
    ),
  },
  extreme: {
    worth: 0.3,
    of: says(
      /\b(?:most|largest|biggest|smallest|highest|lowest|longest|oldest|fastest|strongest|deadliest|worst|first|best|only|never|leading|main|all|every|always)\b/i,
    ),
  },
  /** Something happens, as one would tell it: nobody needs the field's words to see it. */
  happens: {
    worth: 0.36,
    of: says(
      /\b(?:attack|block|break|broke|burn|catch|caught|chang|collaps|die|disappear|dri(?:ve|ven)|drink|drank|eat|eaten|escap|fight|fought|fail|forget|forgot|grow|grew|hear|heard|hid(?:e|den)?|hunt|invad|jump|kept|kill|know|learn|los[et]|miss|mist(?:ake|aken|ook)|outliv|overshoot|protect|recogni[sz]|recover|remember|remov|resist|rescu|save|see|silenc|sleep|slept|spread|stop|suppress|surviv|swim|swam|threaten|travel|trick|vanish|walk|weaken|wip)(?:e?s|e?d|ing|t|en)?\b/i,
    ),
  },
  denies: { worth: 0.47, of: says(DENIES) },
  finds: { worth: 0.05, of: ({ text }) => Math.max(-2, roleWeight('finding', text)) },
  supposed: { worth: 0.26, of: says(/\b(?:may|might|could|can|would)\b/i) },
  // What is dull, or hard to hear.
  price: { worth: -0.09, of: ({ price }) => price },
  past: { worth: -0.18, of: says(/\b(?:was|were)\b/i) },
  tellsHow: { worth: -0.13, of: ({ text }) => cueWeight('method', text) },
  wanted: {
    worth: -0.27,
    of: says(
      /\b(?:should|needs?|needed|required?|future|further|recommended|necessary|essential|desired|warranted)\b/i,
    ),
  },
  related: { worth: -0.23, of: says(/\bplays? an?\b|\b(?:associated|related|consistent|similar)\b/i) },
  vague: {
    worth: -0.08,
    of: times(
      /\b(?:different|various|several|certain|some|many|other|appropriate|particular|general(?:ly)?|complex|important|interesting|relevant|available|useful|overall|additional|specific|new|novel|effects?|values?|levels?|parameters?|significan\w+|expression|concentrations?|groups?|mechanisms?|activit(?:y|ies)|factors?|functions?|conditions?|process(?:es)?|structures?|components?|patterns?|systems?|response)\b/gi,
      2,
    ),
  },
  strangeWords: { worth: -0.13, of: ({ text }) => strangeWords(text).length },
  acronyms: { worth: -0.27, of: ({ text }) => acronymsIn(text).length },
  signs: { worth: -0.27, of: says(/[μµ/()₀-₉<>=±~:]|\p{L}\d|\d\p{L}|\b\p{Lu}\. \p{Ll}/u) },
  beginsWithThe: { worth: -0.37, of: says(/^The\b/) },
  wordsTooFew: { worth: -0.08, of: ({ text }) => Math.max(0, FULL - countWords(text)) },
  // Where it stands.
  /** What was cut out of a long sentence is often a detail. */
  kept: { worth: 0.2, of: ({ text, source }) => text.length / source.quote.length },
  /** Abstract, plain summary and conclusion, where the main facts are. */
  own: {
    worth: 0.12,
    of: ({ source }) => source.inAbstract || source.isPlain || source.zone === 'conclusion',
  },
  title: { worth: 0.28, of: ({ source }) => source.section === 'Title' },
  plain: { worth: 0.4, of: ({ source }) => source.isPlain },
  results: { worth: -0.21, of: ({ source }) => isDetail(source) },
  methods: { worth: -0.83, of: ({ source }) => source.zone === 'methods' },
  startOfSummary: {
    worth: 0.22,
    of: ({ source }) => (source.inAbstract || source.isPlain) && source.position < 0.25,
  },
};

/** @returns about 0 for a line that is no better than another, more for one that strikes. */
export function worthOf(line: Line, paper: Paper): number {
  return sumOf(Object.values(FEATURES), line, paper);
}
