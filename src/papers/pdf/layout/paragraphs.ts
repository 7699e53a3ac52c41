/** From lines in reading order to paragraphs: stretches of one look without a break. */
import { captionStart } from '../body/captions.ts';
import { isMainName } from '../body/section-names.ts';
import type { Line } from '../model.ts';
import { type BodyStyle, fontsOf, isAllBold, isCapitals, shareFont } from './style.ts';

export interface Paragraph {
  lines: Line[];
  /** Of its first line. */
  page: number;
  column: number;
  size: number;
  fonts: Set<string>;
  bold: boolean;
  /** White above its first line, in lines; large where it opens a column. */
  gap: number;
}

/** A paragraph ends where the next line is further away than this, in lines of its own text. */
const MAX_LEADING = 1.45;
const SIZE_STEP = 0.6;
/** Run-in headings are at most so much larger than the text they share a line with. */
const MAX_RUN_IN_STEP = 1.5;
/** The second half of a word in small capitals has none of its large ones. */
const MAX_CAPITALS_STEP = 4.5;
/** A first line is set in by at least this much, and at most by that. */
const INDENT_EM = { min: 0.8, max: 4 };
/** A line that ends so far from the column's edge ends its paragraph, if its sentence ends too. */
const SHORT_LINE = 0.88;
const LIST_MARK = /^(?:[•●▪◦‣■–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,4}\)|[a-zA-Z]\))\s+\p{L}/u;
/** Text that runs on fills this share of its column; cells and labels do not. */
const FULL_LINE = 0.55;
/** With the number of what is cited, on the line or above it. */
export const SENTENCE_END = /[.!?:;][”"’')\]]*(?:\d*|\p{No}[\p{No}⁻,–-]*)$/u;

export function toParagraphs(lines: Line[], body: BodyStyle): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const indents = columnIndents(lines);
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const current = paragraphs.at(-1);
    if (current && previous && !isBreak(previous, line, body, indents)) {
      current.lines.push(line);
      for (const font of fontsOf(line)) current.fonts.add(font);
      current.bold &&= isAllBold(line);
    } else {
      const sameColumn = previous?.column === line.column;
      paragraphs.push({
        lines: [line],
        page: line.page,
        column: line.column,
        size: line.size,
        fonts: fontsOf(line),
        bold: isAllBold(line),
        gap: sameColumn && previous ? (line.y - previous.y) / body.leading : Number.POSITIVE_INFINITY,
      });
    }
  }
  return paragraphs;
}

function isBreak(a: Line, b: Line, body: BodyStyle, indents: Map<number, number>): boolean {
  if (a.column !== b.column) return true;
  const step = b.y - a.y;
  if (
    step < 0 ||
    step > MAX_LEADING * Math.max(a.size * 1.2, Math.abs(a.size - body.size) < 0.6 ? body.leading : 0)
  )
    return true;
  if (step < 0.3 * a.size) return false;
  const most = isCapitals(a.text) ? MAX_CAPITALS_STEP : MAX_RUN_IN_STEP;
  if (flowsOn(a, b) && Math.abs(a.size - b.size) < most) return false;
  if (Math.abs(a.size - b.size) > SIZE_STEP) return true;
  if (isAllBold(a) !== isAllBold(b) && (isAllBold(a) || startsBold(b))) return true;
  if (!shareFont(fontsOf(a), fontsOf(b))) return true;
  if (captionStart(b, a, body)) return true;
  // `Results` over the heading of its first part, in one look.
  if (/^[\p{Lu}\d]/u.test(a.text) && isMainName(a.text) && hadRoom(a, b)) return true;
  const apart = isAllBold(a) || !shareFont(fontsOf(a), body.fonts);
  if (NUMBERED.test(b.text) && apart && hadRoom(a, b)) return true;
  if (LIST_MARK.test(b.text) && SENTENCE_END.test(a.text)) return true;
  if (isCapitals(a.text) && /\p{Ll}/u.test(b.text) && (hadRoom(a, b) || isCentred(a))) return true;
  const left = indents.get(b.column) ?? b.left;
  const indent = (b.x0 - left) / b.size;
  const previousIndent = (a.x0 - left) / a.size;
  if (indent > INDENT_EM.min && indent < INDENT_EM.max && previousIndent < 0.3 && SENTENCE_END.test(a.text))
    return true;
  const width = b.right - left;
  return (
    a.x1 - left < SHORT_LINE * width &&
    SENTENCE_END.test(a.text) &&
    /^[\p{Lu}\d"“(•]/u.test(b.text) &&
    a.x1 - left > 0
  );
}

/** The next line's first word would have fitted: the line before it ended on purpose. */
function hadRoom(a: Line, b: Line): boolean {
  const word = b.text.split(' ')[0] ?? '';
  const width = ((b.x1 - b.x0) / Math.max(1, b.text.length)) * (word.length + 1);
  return a.x1 + width < a.right - a.size;
}

function isCentred({ x0, x1, left, right, size }: Line): boolean {
  return x0 - left > size / 2 && Math.abs(x0 - left - (right - x1)) < size;
}

/** A full line goes on in small letters, whatever its look: a row of italic names, a run-in heading, half a word. */
function flowsOn(a: Line, b: Line): boolean {
  if (/\p{Lu}-$/u.test(a.text) && !/\p{Ll}/u.test(b.text)) return true;
  return a.x1 > a.right - 3 * a.size && /^[\p{Ll}(]/u.test(b.text) && b.x0 < b.left + 3 * b.size;
}

function startsBold(line: Line): boolean {
  return line.runs[0]?.bold === true && !line.runs[0].raised;
}

/** Where most lines of a column start: its edge, whatever hangs out of it. */
function columnIndents(lines: Line[]): Map<number, number> {
  const starts = new Map<number, Map<number, number>>();
  for (const line of lines) {
    const counts = starts.get(line.column) ?? new Map<number, number>();
    counts.set(Math.round(line.x0), (counts.get(Math.round(line.x0)) ?? 0) + 1);
    starts.set(line.column, counts);
  }
  return new Map(
    [...starts].map(([column, counts]) => [
      column,
      [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0,
    ]),
  );
}

export function textOfLines(lines: Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** Running text: in the body's size and font, in full lines. */
export function isRunning(paragraph: Paragraph, body: BodyStyle): boolean {
  if (Math.abs(paragraph.size - body.size) > 0.6 || !shareFont(paragraph.fonts, body.fonts)) return false;
  return isFull(paragraph) && (paragraph.lines.length > 1 || paragraph.lines[0]?.cells === 1);
}

/** Most lines fill their column, and few have cells. */
export function isFull({ lines }: Paragraph): boolean {
  const spread = lines.filter(({ cells }) => cells > 1).length;
  const full = lines.filter((line) => line.x1 - line.x0 >= FULL_LINE * (line.right - line.left)).length;
  return spread <= lines.length / 3 && full >= Math.max(1, (lines.length - 1) / 2);
}
