/** Breaking and fitting text. Pure: the width of a piece of text comes from the caller. */
import { graphemesOf, shorten } from './shorten.ts';

/** Width in px of a single line at a font size in px. */
export type Measure = (text: string, size: number) => number;

export interface FitRequest {
  text: string;
  /** Sizes to try, px, the largest first; the last one is never gone below. */
  sizes: readonly number[];
  width: number;
  height: number;
  /** Line height in em. */
  leading: number;
  maxLines: number;
  measure: Measure;
}

export interface Fitted {
  lines: string[];
  size: number;
  /** `lines.length * leading * size`, px. */
  height: number;
  /** Words were left out. */
  cut: boolean;
  /** A word had to be split. */
  split: boolean;
}

/** Whether a text stands as it is, with all of its words in one piece. */
export const isWhole = ({ cut, split }: Fitted): boolean => !cut && !split;

/** Longer texts are set small, where raggedness matters little and the search would take long. */
const MAX_BALANCED_WORDS = 80;

interface Broken {
  lines: string[];
  /** A word was wider than a line and had to be split. */
  split: boolean;
}

/** The longest start of a word that fits a line (at least one letter), with a hyphen, and the rest. */
function splitWord(word: string, width: number, size: number, measure: Measure): [string, string] {
  const letters = graphemesOf(word);
  // A script without spaces or a DOI takes no hyphen; a word of an alphabet does.
  const hyphen = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}-]+$/u.test(word) ? '-' : '';
  let count = 1;
  let tooMany = letters.length + 1;
  while (tooMany - count > 1) {
    const middle = Math.floor((count + tooMany) / 2);
    if (measure(letters.slice(0, middle).join('') + hyphen, size) <= width) count = middle;
    else tooMany = middle;
  }
  const head = letters.slice(0, count).join('');
  const tail = letters.slice(count).join('');
  return [head + (hyphen && !head.endsWith('-') && tail ? hyphen : ''), tail];
}

/** Greedy line breaking at spaces and after hyphens and slashes inside long words. */
function breakLines(text: string, width: number, size: number, measure: Measure): Broken {
  const lines: string[] = [];
  let line = '';
  let split = false;
  for (const word of text.split(' ').filter(Boolean)) {
    const joined = line ? `${line} ${word}` : word;
    if (measure(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    let rest = word;
    while (measure(rest, size) > width && rest.length > 1) {
      const [head, tail] = splitWord(rest, width, size, measure);
      if (!tail) break;
      lines.push(head);
      rest = tail;
      split = true;
    }
    line = rest;
  }
  if (line) lines.push(line);
  return { lines, split };
}

/** A last line that is one short word costs as much as a line left empty by this share of the width. */
const ORPHAN_COST = 0.45;

/**
 * Breaks into as few lines as greedy breaking does, with the least raggedness (the sum of the squared gaps at
 * the line ends, as Knuth and Plass weigh it). Words that had to be split keep the greedy lines.
 */
export function balance(text: string, width: number, size: number, measure: Measure): string[] {
  const greedy = breakLines(text, width, size, measure);
  const words = text.split(' ').filter(Boolean);
  if (greedy.split || greedy.lines.length < 2 || words.length > MAX_BALANCED_WORDS) return greedy.lines;
  const space = measure('n n', size) - measure('nn', size);
  const widths = words.map((word) => measure(word, size));
  // best[start]: the cheapest setting of words[start..] in the lines that remain, from the last line backwards.
  let best = new Map<number, { cost: number; lines: string[] }>([[words.length, { cost: 0, lines: [] }]]);
  for (let left = greedy.lines.length; left > 0; left -= 1) {
    const next: typeof best = new Map();
    for (let start = words.length - 1; start >= 0; start -= 1) {
      let length = -space;
      for (let end = start + 1; end <= words.length; end += 1) {
        length += (widths[end - 1] ?? 0) + space;
        if (length > width) break;
        const rest = best.get(end);
        if (!rest) continue;
        const gap = (width - length) / width;
        const orphan = end === words.length && end - start === 1 && gap > 0.5 ? ORPHAN_COST : 0;
        const cost = gap ** 2 + orphan ** 2 + rest.cost;
        if (cost >= (next.get(start)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        next.set(start, { cost, lines: [words.slice(start, end).join(' '), ...rest.lines] });
      }
    }
    best = next;
  }
  return best.get(0)?.lines ?? greedy.lines;
}

/**
 * The largest size at which the text fits its box, in balanced lines; up to two steps smaller where that makes
 * them clearly more even. A size that would split a word is passed over while a smaller one remains. At the smallest
 * size the text is shortened where it must be. Never overflows.
 */
export function fitLines(request: FitRequest): Fitted {
  const { text, sizes, width, leading, measure } = request;
  const smallest = sizes.at(-1) ?? 0;
  const room = (size: number) =>
    Math.max(1, Math.min(request.maxLines, Math.floor(request.height / (leading * size))));
  const whole: Fitted[] = [];
  for (const size of sizes) {
    const broken = breakLines(text, width, size, measure);
    if (broken.lines.length > room(size) || (broken.split && size !== smallest)) continue;
    const lines = balance(text, width, size, measure);
    whole.push({ lines, size, height: lines.length * leading * size, cut: false, split: broken.split });
    if (whole.length === EVEN_STEPS) break;
  }
  const costs = whole.map(({ lines, size }, step) => unevenness(lines, size, measure) + step * STEP_COST);
  const chosen = whole[costs.indexOf(Math.min(...costs))];
  if (chosen) return chosen;
  const shortened = shorten(text, (candidate) => {
    const { lines } = breakLines(candidate, width, smallest, measure);
    return lines.length <= room(smallest);
  });
  const lines = balance(shortened, width, smallest, measure).slice(0, room(smallest));
  return { lines, size: smallest, height: lines.length * leading * smallest, cut: true, split: false };
}

/** How many of the sizes that fit to choose the most even setting from, and what each step down costs. */
const EVEN_STEPS = 3;
const STEP_COST = 0.03;

/** The mean squared gap of the lines against the longest of them, 0 to 1. */
function unevenness(lines: readonly string[], size: number, measure: Measure): number {
  const widths = lines.map((line) => measure(line, size));
  const longest = Math.max(...widths, 1);
  return widths.reduce((sum, width) => sum + (1 - width / longest) ** 2, 0) / Math.max(1, widths.length);
}
