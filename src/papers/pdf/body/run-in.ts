/** Headings that share the line with the text they head: `Study site. We worked in …`. */

import type { Paragraph } from '../layout/paragraphs.ts';
import type { BodyStyle } from '../layout/style.ts';
import { joinLines } from '../layout/text.ts';
import type { Line, Run } from '../model.ts';
import { captionLabel } from './captions.ts';
import { isMainName } from './section-names.ts';

/** The headings (one may follow another: `Patterns. Summer.`) and the paragraph's lines without them. */
export interface RunIn {
  headings: string[];
  lines: Line[];
}

/** A run-in heading and what it takes of the text end within so many lines and words. */
const MAX_LINES = 4;
const MAX_WORDS = 18;
/** `3.1.1. Rosmarinus officinalis. Rosmarinus officinalis` where the text goes on in the heading's look. */
const NUMBERED = /^\s*(\d{1,2}(?:\.\d{1,2})+\.?\s+[^.]{3,120})\.\s+(\p{Lu}.*\S)\s*$/u;

/** Behind these a full stop ends no heading. */
const SHORTENED = /\b(?:eqs?|figs?|refs?|secs?|sect|vs|cf|resp|approx|nos?|al)\.$/i;

/** A bold or italic start of a paragraph that ends with a mark; null where there is none. */
export function runInHeading(paragraph: Paragraph, body: BodyStyle): RunIn | null {
  if (paragraph.bold || Math.abs(paragraph.size - body.size) > 1) return null;
  const bold = leading(paragraph.lines, 'bold');
  const italic = leading(bold?.lines ?? paragraph.lines, 'italic');
  return bold && italic ? { ...italic, headings: [...bold.headings, ...italic.headings] } : (bold ?? italic);
}

function leading(lines: Line[], style: 'bold' | 'italic'): RunIn | null {
  const found = splitAtStyle(lines, style);
  if (!found) return null;
  const pieces = found.pieces.map((piece) => joinLines(piece, new Set()));
  const text = pieces.join(' ');
  const [head, ...rest] = found.rest;
  const numbered = style === 'italic' ? NUMBERED.exec(text) : null;
  if (numbered?.[1] && numbered[2] && head) {
    return { headings: [numbered[1]], lines: [{ ...head, text: `${numbered[2]} ${head.text}` }, ...rest] };
  }
  const ends =
    (/[.:]$/.test(text) && !SHORTENED.test(text)) || (style === 'bold' && /^\s*[:.–—]/.test(found.next));
  const words = text.split(/\s+/).length;
  const reads = /^[\p{Lu}\d(]/u.test(text) && (text.match(/\p{Ll}/gu) ?? []).length >= 3;
  const opens = /^\W*[\p{Lu}\d“"([]/u.test(found.next);
  const enough = style === 'bold' || words >= 2 || isMainName(text);
  if (!ends || !reads || !opens || !enough || words > MAX_WORDS || captionLabel(text)) return null;
  // Several looks in a row are several headings, each with its full stop.
  const apart = pieces.length > 1 && pieces.every((piece) => /[.:]$/.test(piece));
  const headings = (apart ? pieces : [text]).map((heading) => heading.replace(/\s*[.:]$/, ''));
  return { headings, lines: found.rest };
}

/** The leading runs in the style, grouped by look, as lines of text; and what follows them. */
function splitAtStyle(lines: Line[], style: 'bold' | 'italic') {
  const pieces: string[][] = [];
  let look = '';
  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    const end = line.runs.findIndex(
      (run) =>
        !run[style] &&
        !(style === 'bold' && run.italic && index > 0 && look !== '') &&
        /[\p{L}\d]/u.test(run.text),
    );
    const runs = end === -1 ? line.runs : line.runs.slice(0, end);
    for (const [at, run] of runs.entries()) {
      const piece = pieces.at(-1);
      if (piece && (run.font === look || run.raised || !/\p{L}/u.test(run.text))) {
        if (at === 0) piece.push(run.text);
        else piece.push(`${piece.pop() ?? ''}${run.text}`);
      } else pieces.push([run.text]);
      if (/\p{L}/u.test(run.text)) look = run.font;
    }
    if (end === -1) continue;
    if (pieces.length === 0) return null;
    const next = textOf(line.runs.slice(end));
    const rest = { ...line, runs: line.runs.slice(end), text: next.replace(/^[.:–—\s]+/, '') };
    return {
      pieces: pieces.map((piece) => piece.map((part) => part.trim())),
      next,
      rest: [rest, ...lines.slice(index + 1)],
    };
  }
  return null;
}

function textOf(runs: Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
