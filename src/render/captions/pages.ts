/** Words into pages of one or two lines, broken where a reader would break. Pure. */
import type { Language } from '#src/core/language.ts';
import type { TimedWord } from '#src/core/media.ts';
import { type BreakKind, breakAfter } from './phrases.ts';

/** A silence after which a page does not wait for the next one. */
const PAUSE_S = 0.6;
/** How long a page stays after its last word when it does not wait. */
const LINGER_S = 0.3;
/** Against lines of unequal width, in widths of the band. */
const LEANING_LINE_END_COST = 0.22;

export interface PageRules {
  /** Width of a word in the unit of `maxWidth`: px, or letters. */
  measure: (word: string) => number;
  /** Width of the space between two words. */
  space: number;
  maxWidth: number;
  maxLines: 1 | 2;
  /** The number of words that reads best, and the most there may be. */
  idealWords: number;
  maxWords: number;
  /** A page that is shorter is hard to read, seconds. */
  minSeconds: number;
  /** Of the words; absent: English. */
  language?: Language | undefined;
}

export interface Page {
  start: number;
  end: number;
  /** One or two lines of words, in order. */
  lines: TimedWord[][];
}

/** Cost of ending a page with a break of this kind, in words off the ideal length. */
const END_COST: Record<BreakKind, number> = { sentence: -1.5, clause: -0.5, plain: 1, leaning: 4 };
/** Cost of a break of this kind inside a page. */
const INSIDE_COST: Record<BreakKind, number> = { sentence: 12, clause: 1, plain: 0, leaning: 0 };
const PAUSE_INSIDE_COST = 15;
const ORPHAN_COST = 6;
const SHORT_COST = 3;

/**
 * The cheapest way to cut the words into pages. Every word is on exactly one page, in order; a page never has more
 * words or lines than the rules say, and is never wider, unless a single word is (it then stands alone).
 *
 * @returns pages in order that never overlap: each stays until the next begins, unless there is a pause between
 */
export function paginate(words: TimedWord[], rules: PageRules): Page[] {
  const widths = words.map((word) => rules.measure(word.text));
  const best: { cost: number; from: number; lines: TimedWord[][] }[] = [{ cost: 0, from: 0, lines: [] }];
  for (let to = 1; to <= words.length; to++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1, lines: [words.slice(to - 1, to)] };
    for (let from = to - 1; from >= Math.max(0, to - rules.maxWords); from--) {
      const lines = breakLines(words.slice(from, to), widths.slice(from, to), rules);
      if (!lines && to - from > 1) break;
      const cost = (best[from]?.cost ?? 0) + pageCost(words, from, to, rules);
      if (cost < choice.cost) choice = { cost, from, lines: lines ?? [words.slice(from, to)] };
    }
    best[to] = choice;
  }
  const pages: TimedWord[][][] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0) pages.unshift(best[to]?.lines ?? []);
  return timePages(pages);
}

function pageCost(words: TimedWord[], from: number, to: number, rules: PageRules): number {
  const page = words.slice(from, to);
  const last = page.at(-1);
  if (!last) return 0;
  // A page that ends the text ends a phrase, whatever its last mark.
  let cost = END_COST[to === words.length ? 'sentence' : breakAfter(last.text, rules.language)];
  cost += (Math.abs(page.length - rules.idealWords) ** 1.5 * 4) / rules.idealWords;
  if (page.length === 1) cost += ORPHAN_COST;
  const until = words[to]?.start ?? last.end;
  if (until - (page[0]?.start ?? until) < rules.minSeconds) cost += SHORT_COST;
  for (const [i, word] of page.slice(0, -1).entries()) {
    cost += INSIDE_COST[breakAfter(word.text, rules.language)];
    if ((page[i + 1]?.start ?? 0) - word.end > PAUSE_S) cost += PAUSE_INSIDE_COST;
  }
  return cost;
}

/** One line where it fits, else two of about the same width; null when they do not fit. */
function breakLines(words: TimedWord[], widths: number[], rules: PageRules): TimedWord[][] | null {
  const { maxWidth, maxLines, space, language } = rules;
  const total = widths.reduce((sum, width) => sum + width + space, -space);
  if (total <= maxWidth) return [words];
  if (maxLines === 1) return null;
  let choice: { cost: number; lines: TimedWord[][] } | null = null;
  let upper = -space;
  for (let cut = 1; cut < words.length; cut++) {
    upper += (widths[cut - 1] ?? 0) + space;
    const lower = total - upper - space;
    if (upper > maxWidth || lower > maxWidth) continue;
    const leaning =
      breakAfter(words[cut - 1]?.text ?? '', language) === 'leaning' ? LEANING_LINE_END_COST : 0;
    const cost = Math.abs(upper - lower) / maxWidth + leaning;
    if (!choice || cost < choice.cost) choice = { cost, lines: [words.slice(0, cut), words.slice(cut)] };
  }
  return choice?.lines ?? null;
}

function timePages(pages: TimedWord[][][]): Page[] {
  return pages.map((lines, i) => {
    const words = lines.flat();
    const start = words[0]?.start ?? 0;
    const spoken = words.at(-1)?.end ?? start;
    const next = pages[i + 1]?.[0]?.[0]?.start;
    const waits = next !== undefined && next - spoken <= PAUSE_S;
    return { start, end: waits ? next : spoken + LINGER_S, lines };
  });
}
