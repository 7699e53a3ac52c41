/** Which paragraphs are headings, and how deep they stand. */
import { captionLabel } from './captions.ts';
import type { Line } from './model.ts';
import { bareName, isMainName, isSectionName, repairName } from './names.ts';
import type { Paragraph } from './paragraphs.ts';
import { textOfLines } from './paragraphs.ts';
import { type BodyStyle, shareFont } from './style.ts';
import { closeLetterspacing, joinLines } from './text.ts';

export interface Heading {
  text: string;
  /** Look, for telling levels apart. */
  look: string;
  /** Depth by its number: 2 for `3.1`; 0 where it has none. */
  depth: number;
}

const MAX_LINES = 4;
const MAX_LETTERS = 200;
const NUMBERED = /^((?:\d{1,2}\.)*\d{1,2})\.?\s+(?=[\p{Lu}“"‘([]|\p{Ll}+[A-Z])/u;
const ROMAN = /^(?:[IVX]+|[A-H])\.\s+\p{Lu}/u;
const NO_HEADING =
  /@|https?:|www\.|^\W*$|^[\d\s.,%()–-]+$|[=<>≤≥±∑∫√]|^(?:received|accepted|published|citation|editor|copyright|©|doi|correspondence|e-?mail|open access)\b/i;

/** The paragraph as a heading; null where it is none. `next` is what follows it. */
export function asHeading(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  body: BodyStyle,
): Heading | null {
  const { lines } = paragraph;
  const text = repairName(
    closeLetterspacing(
      joinLines(
        lines.map((line) => line.text),
        new Set(),
      ),
    ),
  );
  const count = (text.match(/\p{L}/gu) ?? []).length;
  if (lines.length > MAX_LINES || count < 3 || text.length > MAX_LETTERS) return null;
  const known = isSectionName(text);
  if (known && lines.length === 1 && paragraph.size >= 0.85 * body.size) return heading(text, paragraph);
  if (NO_HEADING.test(text) || !/\p{L}{4}/u.test(text) || captionLabel(text)) return null;
  if (/^\p{Ll}/u.test(text) || /[,;]$/.test(text)) return null;
  if (/\.$/.test(text) && text.split(' ').length > 14) return null;
  if (paragraph.size < 0.88 * body.size || lines.some(({ cells }) => cells > 2)) return null;
  if (!next || next.size < 0.8 * body.size) return null;
  const numbered = NUMBERED.test(text) || ROMAN.test(text);
  if (stands(paragraph, text, body)) return heading(text, paragraph);
  // In the look of the running text only a short numbered line by itself is a heading.
  const alone = paragraph.gap > 1.15 && lines.length === 1 && text.length < 90 && !/[.;:,]$/.test(text);
  return numbered && alone && endsShort(lines[0]) ? heading(text, paragraph) : null;
}

/** Whether its look sets it apart from the running text. */
function stands(paragraph: Paragraph, text: string, body: BodyStyle): boolean {
  if (paragraph.size > body.size + 0.7) return true;
  if (paragraph.bold && !body.bold) return true;
  if (isCapitals(text)) return true;
  const otherFont = !shareFont(paragraph.fonts, body.fonts);
  const italic = paragraph.lines.every((line) => line.italic);
  if (!otherFont && !italic) return false;
  return paragraph.gap > 1.1 && !/[.;:]$/.test(text) && endsShort(paragraph.lines.at(-1));
}

function endsShort(line: Line | undefined): boolean {
  return line !== undefined && line.x1 < line.right - 0.05 * (line.right - line.left);
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 5 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length >= 0.9 * letters.length
  );
}

/** `3.1. Animals` is 2 deep; 0 where there is no number. */
export function numberDepth(text: string): number {
  return NUMBERED.exec(text)?.[1]?.split('.').length ?? 0;
}

function heading(text: string, paragraph: Paragraph): Heading {
  const [line] = paragraph.lines;
  return {
    text: text.replace(/\s*[:]$/, ''),
    look: [
      Math.round(paragraph.size * 2) / 2,
      paragraph.bold ? 'bold' : '',
      line?.italic ? 'italic' : '',
      isCapitals(text) ? 'capitals' : '',
      line?.font ?? '',
    ].join('|'),
    depth: numberDepth(text),
  };
}

/** A heading that shares the line with the text it heads, and that text's first runs taken off. */
export interface RunIn {
  text: string;
  lines: Line[];
}

/** `3.1.1. Rosmarinus officinalis. Rosmarinus officinalis` where the text goes on in the heading's look. */
const NUMBERED_RUN_IN = /^\s*(\d{1,2}(?:\.\d{1,2})+\.?\s+[^.]{3,120})\.\s+(\p{Lu}.*\S)\s*$/u;

/** A bold (or italic) start of a paragraph that ends with a mark: `Study site. We worked in …`. */
export function runInHeading(paragraph: Paragraph, body: BodyStyle): RunIn | null {
  const [first] = paragraph.lines;
  if (!first || paragraph.bold || Math.abs(paragraph.size - body.size) > 1) return null;
  for (const style of ['bold', 'italic'] as const) {
    const found = leading(paragraph.lines, style);
    if (!found) continue;
    const numbered = NUMBERED_RUN_IN.exec(found.text);
    if (numbered?.[1] && numbered[2]) {
      const [head, ...rest] = found.rest;
      const text = `${numbered[2]} ${head?.text ?? ''}`;
      return { text: numbered[1], lines: head ? [{ ...head, text }, ...rest] : [] };
    }
    const text = found.text.trim();
    const ends = /[.:]$/.test(text) || (style === 'bold' && /^\s*[:.–—]/.test(found.next));
    const words = text.split(/\s+/).length;
    const reads = /^[\p{Lu}\d(]/u.test(text) && (text.match(/\p{Ll}/gu) ?? []).length >= 3 && words <= 16;
    const opens = /^\W*[\p{Lu}\d“"([]/u.test(found.next);
    if (
      ends &&
      reads &&
      opens &&
      !captionLabel(text) &&
      (style === 'bold' || words >= 2 || isMainName(text))
    ) {
      return { text: text.replace(/\s*[.:]$/, ''), lines: found.rest };
    }
  }
  return null;
}

function leading(lines: Line[], style: 'bold' | 'italic') {
  let text = '';
  for (const [index, line] of lines.slice(0, 3).entries()) {
    const end = line.runs.findIndex((run) => !run[style] && /[\p{L}\d]/u.test(run.text));
    if (end === -1) {
      text += `${line.text} `;
      continue;
    }
    text += line.runs
      .slice(0, end)
      .map((run) => run.text)
      .join('');
    const runs = line.runs.slice(end);
    const next = runs
      .map((run) => run.text)
      .join('')
      .trim();
    if (text.trim() === '') return null;
    const rest = { ...line, runs, text: next.replace(/^[.:–—\s]+/, '') };
    return { text, next, rest: [rest, ...lines.slice(index + 1)] };
  }
  return null;
}

/** Levels by number where headings have one, else by look: the looks of Introduction, Methods … are the top. */
export function headingLevels(headings: Heading[]): Map<Heading, number> {
  const looks = [...new Set(headings.map(({ look }) => look))];
  const top = new Set(headings.filter(({ text }) => isMainName(text)).map(({ look }) => look));
  const rank = (look: string): number => {
    const [size = '0', bold, italic, capitals] = look.split('|');
    return Number(size) * 10 + (bold ? 3 : 0) + (capitals ? 2 : 0) - (italic ? 1 : 0);
  };
  const lower = looks.filter((look) => !top.has(look)).sort((a, b) => rank(b) - rank(a));
  const topRank = Math.max(0, ...[...top].map(rank));
  const above = lower.filter((look) => topRank > 0 && rank(look) > topRank);
  const below = lower.filter((look) => !above.includes(look));
  const offset = top.size > 0 ? 2 : 1;
  return new Map(
    headings.map((entry) => {
      if (entry.depth > 0) return [entry, entry.depth];
      if (top.has(entry.look) || above.includes(entry.look) || isMainName(entry.text)) return [entry, 1];
      return [entry, Math.min(4, below.indexOf(entry.look) + offset)];
    }),
  );
}

export function nameOf(paragraph: Paragraph): string {
  return bareName(textOfLines(paragraph.lines));
}
