/** The first sentence of a video: a short fact of size, contrast, count or surprise, from anywhere in the paper. */
import type { Paper } from '#src/core/paper.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { countWords, spokenWords } from '#src/core/text/words.ts';
import type { Line } from './lines.ts';
import { worthOf } from './outline.ts';

/** How much of a sentence may open a video; the next are for papers that say nothing so short. */
const LADDER = [
  { words: 11, price: 1 },
  { words: 13, price: 1.5 },
  { words: 18, price: 2.5 },
] as const;
/** What a longer sentence must be better by. */
const STEP = 0.8;
const MIN_WORDS = 5;
/** A second sentence turns the first: "But the land is mostly forest." */
const MOST_WORDS = 24;
const IDEAL_WORDS = 9;
/** Letters of a word in plain English, and what each letter more costs. */
const COMMON_LETTERS = 5;
const PLAINNESS = 0.6;

const CONTRAST =
  /\b(?:but|yet|despite|although|instead|unlike|however|without|never|only|even|surprising(?:ly)?|unexpected(?:ly)?|opposite|not|no|none|alone|failed|fail)\b/i;
const SIZE =
  /\b(?:most|largest|biggest|smallest|highest|lowest|longest|oldest|fastest|strongest|best|worst|first|record|all|every|half|third|quarter|twice|double[ds]?|triple[ds]?|million|billion|thousands?|hundreds?|nearly|almost|more than|less than|many times)\b/i;
/** What makes people look up. */
const STRIKES = [
  CONTRAST,
  SIZE,
  /\d/,
  /\b(?:rare|common|kills?|died|dies|can|cause[sd]?|lost|grew|rose|fell|higher|lower|faster|slower|longer|stronger|weaker|fewer|more|less|better|worse|each other|leading)\b/i,
];
const OF_THE_CONTROL =
  /^(?:the )?(?:standard|control|placebo|untreated|comparison|reference|follow-up|recruitment|statistical)\b/i;
/** The work instead of the world, or another sentence's subject. */
const ABOUT_THE_WORK =
  /\b(?:researchers|authors|team|study|studies|paper|review|article|literature|results?|findings?|data|analysis|present|aims?|objective|section|figure|table|method|approach|model|proposed|enrolled|attention|algorithm|baseline|well as)\b|\?$/i;
const POINTS = /\b(?:this|these|those|such|the (?:same|latter|former|above|other|two|three|four|five))\b/i;
const LAB =
  /\b(?:was|were) (?:\p{L}+ly )?(?:used|performed|conducted|measured|recorded|collected|added|prepared|incubated|stored|placed|purchased|completed|vortexed|dissolved|analy[sz]ed|calculated|assessed|evaluated|obtained|extracted|washed|kept|given|administered|divided|included|selected|determined|carried|isolated|taken|examined|applied|centrifuged|stained|housed|identified|reported|described|considered|defined|made|filled|directed|detected|adjusted|enrolled|attained|cloned|sequenced)\b/iu;

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
  const seen = new Set<number>();
  return offered
    .sort((left, right) => right.score - left.score)
    .flatMap(({ line }) => (seen.has(line.source.place) ? [] : [seen.add(line.source.place) && line]));
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
  if (OF_THE_CONTROL.test(text) || !STRIKES.some((pattern) => pattern.test(text))) return false;
  return !ABOUT_THE_WORK.test(text) && !POINTS.test(text) && !LAB.test(text);
}

/** What it is worth as a finding, or as what makes one ask, and what makes people look up. */
function scoreOf(line: Line, paper: Paper): number {
  const { text, words } = line;
  const numbers = findNumbers(text).filter(({ kind }) => kind !== 'year');
  const big = numbers.some(
    ({ kind, text: said }) => kind === 'percent' || kind === 'fold' || /\d,\d{3}|illion/.test(said),
  );
  const decimals = /\d\.\d{2}/.test(text) ? 1.5 : /\d\.\d/.test(text) ? 0.4 : 0;
  const letters = text.replace(/[^\p{L}]/gu, '').length / countWords(text);
  return (
    Math.max(worthOf('finding', line), worthOf('question', line) - 1, worthOf('impact', line) - 1) +
    (big ? 1 : numbers.length > 0 ? 0.3 : 0) +
    (CONTRAST.test(text) ? 0.8 : 0) +
    (SIZE.test(text) ? 0.8 : 0) +
    PLAINNESS * (COMMON_LETTERS - letters) -
    (/[μµ]|\bm[gLl]\b|\/|\p{L}\d|\d\p{L}/u.test(text) ? 1.2 : 0) -
    decimals -
    (/\b(?:may|might|could|suggest\w*|possibl[ey]|potential\w*|should)\b/i.test(text) ? 1 : 0) -
    0.1 * Math.max(0, words - IDEAL_WORDS) -
    (paper.title.toLowerCase().includes(text.toLowerCase().replace(/\.$/, '')) ? 1 : 0)
  );
}
