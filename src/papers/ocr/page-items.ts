/** From recognised words to the items that the PDF reader works on: as if the page had a text layer. */
import type { Block, Line, Word } from 'tesseract.js';
import { median } from '../pdf/layout/segments.ts';
import type { TextItem } from '../pdf/model.ts';
import type { InkMap, Rectangle } from './ink-map.ts';

/** Parts of a letter's height in usual text faces, by the face's size. */
const EM = { xHeight: 0.46, ascender: 0.23, descender: 0.21 };
const ASCENDS = /[\p{Lu}\p{N}bdfhklßtäöüéèáàíóúñ'"“”‘’()[\]{}|/§%&!?]/u;
const DESCENDS = /[gjpqyQ,;()[\]{}|/§]/;
/** Sizes this close are one: letters of running text are a dozen pixels high, measured to the pixel. */
const SAME_SIZE = { share: 0.06, pt: 0.5 };
/** Certainty, percent. Below the first a word is a stain, a rule or part of a picture, unless its line is certain. */
const MIN_WORD = 30;
const MIN_LINE = 60;
/** Short signs are easily found in a picture. */
const MIN_SIGN = 70;
/** Words further apart than this, in their size, stand in two columns, or in two cells of a table. */
const GAP_EM = 1.2;
/** Larger than any title, pt: the letters of a logo, or a picture. */
const MAX_SIZE_PT = 48;
const MIN_SIZE_PT = 4;
/** Bold letters hold this much more ink than those of the running text; larger ones need no telling apart. */
const BOLD = 1.18;
const LARGE = 1.25;

/** A stretch of words on one line of a page's picture, in points. */
export interface RecognisedLine {
  words: { text: string; x: number; y: number; width: number }[];
  size: number;
  /** Ink by the area of letters of that size. */
  weight: number;
  /** Percent. */
  confidence: number;
}

/** What was recognised: a part of a page's picture. Lengths in px. */
interface Part {
  /** How much larger than the page its picture is. */
  pxPerPt: number;
  /** Where the part stands in the picture. */
  column: Rectangle;
  /** The whole picture. */
  ink: InkMap;
}

/** Those recognised lines that are text. */
export function toLines(blocks: readonly Block[], { pxPerPt, column, ink }: Part): RecognisedLine[] {
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap((line) =>
    stretches(line.words.filter((word) => isWord(word, line))).flatMap((words) => {
      const sizePx = median(words.map(sizeOf));
      const size = sizePx / pxPerPt;
      if (size < MIN_SIZE_PT || size > MAX_SIZE_PT || !isText(words, line)) return [];
      const baseline = baselineOf(words, line, sizePx);
      const placed = words.map(({ text, bbox }) => ({
        text,
        x: (column.x0 + bbox.x0) / pxPerPt,
        y: (column.y0 + baseline(bbox.x0)) / pxPerPt,
        width: (bbox.x1 - bbox.x0) / pxPerPt,
      }));
      const boxes = words.map(({ bbox }) => moved(bbox, column));
      return [{ words: placed, size, weight: weightOf(boxes, sizePx, ink), confidence: line.confidence }];
    }),
  );
}

/** Parts a line where the recogniser took two columns for one. */
function stretches(words: readonly Word[]): Word[][] {
  const gap = GAP_EM * median(words.map(sizeOf));
  const parts: Word[][] = [];
  for (const word of words) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && word.bbox.x0 - before.bbox.x1 <= gap) part.push(word);
    else parts.push([word]);
  }
  return parts;
}

/** The items of all pages: sizes that are nearly one made one, and bold print told by its ink. */
export function toItems(pages: readonly RecognisedLine[][]): TextItem[][] {
  const all = pages.flat();
  const sizes = commonSizes(all);
  const usual = median(all.flatMap(({ words, weight }) => words.map(() => weight)));
  const running = sizes[0] ?? 0;
  return pages.map((lines) =>
    lines.flatMap(({ words, size, weight }) => {
      const common = sizes.find((other) => isSame(size, other)) ?? size;
      const bold = weight > BOLD * usual && common < LARGE * running;
      const look = { size: common, font: bold ? 'scan-bold' : 'scan', bold, italic: false };
      return words.map((word) => ({ ...word, ...look, rtl: false, spaceAfter: true }));
    }),
  );
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE.share * b + SAME_SIZE.pt;

/** The sizes in use, those of most words first, each standing for those near it. */
function commonSizes(lines: readonly RecognisedLine[]): number[] {
  const sizes: number[] = [];
  let left = lines.flatMap(({ words, size }) => words.map(() => size)).sort((a, b) => a - b);
  while (left.length > 0) {
    const of = (size: number) => left.filter((other) => isSame(other, size));
    const candidates = [...new Set(left)];
    const best = candidates.reduce((a, b) => (of(b).length > of(a).length ? b : a));
    sizes.push(median(of(best)));
    left = left.filter((size) => !isSame(size, best));
  }
  return sizes;
}

function isWord({ text, confidence }: Word, line: Line): boolean {
  if (/[\p{L}\p{N}]{3}/u.test(text)) return confidence >= MIN_WORD || line.confidence >= MIN_LINE;
  return confidence >= (/[\p{L}\p{N}]/u.test(text) ? MIN_WORD : MIN_SIGN);
}

/** Dots and strokes are found in pictures and rules. */
function isText(words: readonly Word[], { confidence }: Line): boolean {
  const signs = words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return confidence >= MIN_WORD && (signs > 2 || (signs > 0 && confidence >= MIN_LINE));
}

/** px */
function sizeOf({ bbox, text }: Word): number {
  const em = EM.xHeight + (ASCENDS.test(text) ? EM.ascender : 0) + (DESCENDS.test(text) ? EM.descender : 0);
  return (bbox.y1 - bbox.y0) / em;
}

/**
 * Baseline at a place of the stretch, px from the top. The recogniser's own fits neither column where it took two
 * for one; only its slope is used.
 */
function baselineOf(words: readonly Word[], { baseline: { x0, y0, x1, y1 } }: Line, sizePx: number) {
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  const offsets = words.map(({ bbox, text }) => {
    const bottom = bbox.y1 - (DESCENDS.test(text) ? EM.descender * sizePx : 0);
    return bottom - slope * bbox.x0;
  });
  const offset = median(offsets);
  return (x: number): number => offset + slope * x;
}

function moved(box: Rectangle, by: Rectangle): Rectangle {
  return { x0: box.x0 + by.x0, x1: box.x1 + by.x0, y0: box.y0 + by.y0, y1: box.y1 + by.y0 };
}

function weightOf(boxes: readonly Rectangle[], sizePx: number, ink: InkMap): number {
  let dark = 0;
  let area = 0;
  for (const box of boxes) {
    dark += ink.count(box);
    area += (box.x1 - box.x0) * sizePx;
  }
  return area > 0 ? dark / area : 0;
}
