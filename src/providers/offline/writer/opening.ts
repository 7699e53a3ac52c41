/** The first sentence of a video: a short fact of size, contrast, count or surprise, from anywhere in the paper. */
import type { Paper } from '#src/core/paper.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { contentWords, countWords, spokenWords } from '#src/core/text/words.ts';
import type { Line } from './lines.ts';

/** How much of a sentence may open a video; the next are for papers that say nothing so short. */
const LADDER = [
  { words: 11, price: 1 },
  { words: 15, price: 1.5 },
  { words: 18, price: 2.5 },
] as const;
/** What a longer sentence must be better by. */
const STEP = 0.4;
const MIN_WORDS = 5;
/** A second sentence turns the first: "But the land is mostly forest." */
const MOST_WORDS = 24;
const IDEAL_WORDS = 9;
/** What is read and not said. */
const SIGNS = /[<>≥≤=±~]|\d\.\d{2}|\d- ?\d|\p{L}\(|^1 /u;
/** What a line is worth for being about what the paper is about. */
const NEARNESS = 8;
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
  /\b(?:but|yet|despite|although|instead|unlike|however|without|never|only|even|surprising(?:ly)?|unexpected(?:ly)?|opposite|not|no|none|alone|failed|fail)\b/i;
const TURNS =
  /\b(?:but|yet|despite|although|instead|unlike|without|never|only|surprising(?:ly)?|unexpected(?:ly)?|opposite|alone|failed|cannot|not (?:yet )?been|nobody|no one)\b/i;
const SIZE =
  /\b(?:most|largest|biggest|smallest|highest|lowest|longest|oldest|fastest|strongest|worst|half|third|quarter|twice|double[ds]?|triple[ds]?|million|billion|thousands?|hundreds?|nearly|almost|more than|less than|many times)\b/i;
/** What makes people look up. */
const STRIKES = [
  CONTRAST,
  SIZE,
  /\b(?:all|every|first|record|best)\b/i,
  /\d/,
  /\b(?:rare|common|kills?|died|dies|can|cause[sd]?|lost|grew|rose|fell|higher|lower|faster|slower|longer|stronger|weaker|fewer|more|less|better|worse|each other|leading)\b/i,
];
const OF_THE_CONTROL =
  /^(?:the )?(?:standard|control|placebo|untreated|comparison|reference|follow-up|recruitment|statistical)\b/i;
/** The work instead of the world, or another sentence's subject. */
const ABOUT_THE_WORK =
  /\b(?:researchers|authors|team|study|studies|paper|review|article|literature|results?|findings?|data|analysis|present|aims?|objective|section|figure|table|method|approach|model|proposed|enrolled|attention|algorithm|baseline|well as|work|recruitment|enrol\w*|follow-up)\b|\b(?:have|has) been (?:reported|described|shown|used)\b|\b(?:is|are) obtained\b|^it (?:is|can|may|was)\b|\?$/i;
const POINTS = /\b(?:this|these|those|such|the (?:same|latter|former|above|other|two|three|four|five))\b/i;
const LAB =
  /\b(?:was|were) (?:\p{L}+ly )?(?:used|performed|conducted|measured|recorded|collected|added|prepared|incubated|stored|placed|purchased|completed|vortexed|dissolved|analy[sz]ed|calculated|assessed|evaluated|obtained|extracted|washed|kept|given|administered|divided|included|selected|determined|carried|isolated|taken|examined|applied|centrifuged|stained|housed|identified|reported|described|considered|defined|made|filled|directed|detected|excluded|adjusted|enrolled|attained|cloned|sequenced)\b/iu;

/** The lines that can open the video, the strongest first, one for each sentence of the paper. */
export function openings(paper: Paper, lines: readonly Line[]): Line[] {
  const strong = LADDER.flatMap(({ words, price }, step) =>
    lines
      .filter((line) => fits(line, words, price))
      .map((line) => ({ line, score: scoreOf(line, paper) - step * STEP })),
  );
  const offered =
    strong.length > 0
      ? strong
      : lines.filter(standsFirst).map((line) => ({ line, score: scoreOf(line, paper) }));
  const seen = new Set<number | string>();
  return offered
    .sort((left, right) => right.score - left.score)
    .flatMap(({ line }) => {
      if (seen.has(line.source.place) || seen.has(line.text)) return [];
      seen.add(line.source.place).add(line.text);
      return [line];
    });
}

/** Of a paper that has nothing to make people look up. */
function standsFirst({ said, words, text, source }: Line): boolean {
  return said.length === 1 && words <= MOST_WORDS && source.zone !== 'limits' && !POINTS.test(text);
}

function fits({ said, text, words, price, source }: Line, most: number, highest: number): boolean {
  const first = spokenWords(said[0]?.text ?? '');
  if (price > highest || countWords(text) < MIN_WORDS || first > most || words > MOST_WORDS) return false;
  if (source.zone === 'limits' || source.zone === 'aim' || (source.zone === 'methods' && !source.inAbstract))
    return false;
  if (SIGNS.test(text)) return false;
  if (OF_THE_CONTROL.test(text) || !STRIKES.some((pattern) => pattern.test(text))) return false;
  return !ABOUT_THE_WORK.test(text) && !POINTS.test(text) && !LAB.test(text);
}

/** How near it is to what the paper is about, and what makes people look up who know nothing of it. */
function scoreOf(line: Line, paper: Paper): number {
  const { text, words, source } = line;
  const numbers = findNumbers(text).filter(({ kind }) => kind !== 'year');
  const big = numbers.some(
    ({ kind, text: said }) => kind === 'percent' || kind === 'fold' || /\d,\d{3}|illion/.test(said),
  );
  const letters = text.replace(/[^\p{L}]/gu, '').length / countWords(text);
  return (
    NEARNESS * line.centrality +
    (source.inAbstract ? 2 : source.zone === 'conclusion' ? 1 : source.zone === 'results' ? 0.4 : 0) -
    line.price +
    (big ? 2.4 : numbers.length > 0 ? 0.4 : source.zone === 'background' ? -0.8 : 0) +
    (TURNS.test(text) ? 1 : CONTRAST.test(text) ? 0.3 : 0) +
    (SIZE.test(text) ? 0.8 : 0) +
    (OF_THE_WORLD.test(text) ? 1 : 0) +
    PLAINNESS * (COMMON_LETTERS - letters) -
    0.7 * technical(text) -
    (/[μµ]|\bm[gLl]\b|\/|\p{L}\d|\d\p{L}/u.test(text) ? 1.2 : 0) -
    (/\d\.\d/.test(text) ? 0.4 : 0) -
    (/\b(?:may|might|could|suggest\w*|possibl[ey]|potential\w*|should|can be assumed|likely)\b/i.test(text)
      ? 1.2
      : 0) -
    (namesNothing(text, paper) ? 1.5 : 0) -
    (DEFINES.test(text) && !SIZE.test(text) ? 1.5 : 0) -
    0.12 * Math.max(0, words - IDEAL_WORDS) -
    (paper.title.toLowerCase().includes(text.toLowerCase().replace(/\.$/, '')) ? 1 : 0)
  );
}

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
  const title = new Set(contentWords(paper.title));
  return !contentWords(subject).some((word) => title.has(word));
}
