/** Caption pages as they stand on the frame: every word with its place and size. Pure. */
import type { Language } from '#src/core/language.ts';
import { SAFE, type TimedWord } from '#src/core/media.ts';
import { type Page, paginate } from './pages.ts';

/** px to the em: four or five words to a page of two lines, read at arm's length on a phone. */
export const EM_PX = 76;
/** Between baselines, in em. */
const LEADING = 1.22;
/** Room at either end of a line for the outline, the glow and the active word, which is a little larger, px. */
const SIDE_PX = 26;
/** Added to the font's own space, which outlines fill and the active word needs, px. */
const EXTRA_SPACE_PX = 9;
/** A word that is wider than the band is set smaller, down to this; beyond it, its middle is left out. */
const MIN_SCALE = 0.5;
const MAX_WORDS = 6;
const IDEAL_WORDS = 4;
const MIN_PAGE_S = 0.7;

export interface PlacedWord extends TimedWord {
  /** What is drawn: the text, shortened when nothing else helps. */
  shown: string;
  /** Centre of the word, px. */
  x: number;
  y: number;
  /** Of the font size; 1 unless the word is wider than the band. */
  scale: number;
}

export interface CaptionPage {
  start: number;
  end: number;
  words: PlacedWord[];
}

/** Width of a text at `EM_PX`, px. */
type Measure = (text: string) => number;

export interface LayoutOptions {
  measure: Measure;
  /** Of the words; absent: English. */
  language?: Language | undefined;
}

/** Both px; the lines are centred between them. */
const BAND = {
  left: SAFE.x.min + SIDE_PX,
  right: SAFE.x.max - SIDE_PX,
  middle: (SAFE.captions.yMin + SAFE.captions.yMax) / 2,
} as const;
const MAX_WIDTH = BAND.right - BAND.left;

/**
 * Pages of at most two lines and six words, broken at phrases, inside the caption band of `SAFE`.
 *
 * @param words of one scene, in order, seconds from its start
 */
export function layoutCaptions(words: TimedWord[], { measure, language }: LayoutOptions): CaptionPage[] {
  const space = measure(' ') + EXTRA_SPACE_PX;
  const pages = paginate(words, {
    measure,
    space,
    maxWidth: MAX_WIDTH,
    maxLines: 2,
    idealWords: IDEAL_WORDS,
    maxWords: MAX_WORDS,
    minSeconds: MIN_PAGE_S,
    language,
  });
  return pages.map((page) => placePage(page, measure, space));
}

function placePage({ start, end, lines }: Page, measure: Measure, space: number): CaptionPage {
  const words = lines.flatMap((line, i) => {
    const y = BAND.middle + (i - (lines.length - 1) / 2) * LEADING * EM_PX;
    return placeLine(line, y, measure, space);
  });
  return { start, end, words };
}

function placeLine(line: TimedWord[], y: number, measure: Measure, space: number): PlacedWord[] {
  const middle = (BAND.left + BAND.right) / 2;
  const [only, ...others] = line;
  if (only && others.length === 0) return [{ ...only, ...fitted(only.text, measure), x: middle, y }];
  const widths = line.map((word) => measure(word.text));
  let x = middle - widths.reduce((sum, width) => sum + width + space, -space) / 2;
  return line.map((word, i) => {
    const width = widths[i] ?? 0;
    const placed = { ...word, shown: word.text, x: x + width / 2, y, scale: 1 };
    x += width + space;
    return placed;
  });
}

function fitted(text: string, measure: Measure): { shown: string; scale: number } {
  const width = measure(text);
  if (width <= MAX_WIDTH) return { shown: text, scale: 1 };
  if (width * MIN_SCALE <= MAX_WIDTH) return { shown: text, scale: MAX_WIDTH / width };
  const letters = [...text];
  const kept = Math.floor((letters.length * MAX_WIDTH) / (width * MIN_SCALE) / 2) - 1;
  const shown = `${letters.slice(0, kept).join('')}…${letters.slice(-kept).join('')}`;
  return { shown, scale: Math.min(MIN_SCALE, MAX_WIDTH / measure(shown)) };
}
