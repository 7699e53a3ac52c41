/** Which paragraphs are headings, and how deep they stand. */

import type { Paragraph } from '../layout/paragraphs.ts';
import { isRunning, SENTENCE_END, textOfLines } from '../layout/paragraphs.ts';
import { type BodyStyle, isCapitals, shareFont } from '../layout/style.ts';
import { closeLetterspacing, joinLines } from '../layout/text.ts';
import type { Line } from '../model.ts';
import { captionLabel } from './captions.ts';
import { isMainName, isSectionName, repairName } from './section-names.ts';

export interface Heading {
  text: string;
  /** Look, for telling levels apart. */
  look: string;
  /** Depth by its number: 2 for `3.1`; 0 where it has none. */
  depth: number;
}

const MAX_LINES = 4;
const MAX_LETTERS = 200;
/** Shares of the running text's size. */
const MIN_SIZE = { plain: 0.85, bold: 0.68, unnamed: 0.88 };
const NUMBERED = /^((?:\d{1,2}\.)*\d{1,2})\.?\s+(?=[\p{Lu}“"‘([]|\p{Ll}+[A-Z])/u;
/** `ii) Surgery` */
const LISTED = /^(?:[ivx]+|[a-z])[.)]\s+\p{Lu}/u;
const ROMAN = /^(?:[IVX]+|[A-H])\.\s+\p{Lu}/u;
const NO_HEADING =
  /@|https?:|www\.|^\W*$|^[\d\s.,%()–-]+$|[=<>≤≥±∑∫√]|^(?:received|accepted|published|citation|editor|copyright|©|doi|correspondence|e-?mail|open access)\b/i;

/** Formulas, programs and rows of cells, which stand alone as headings do. */
const NO_WORDS = [
  /[∧∨∀∃∈∉⊂⊆∪∩ˇ˝˚|⇒→]|\/\/|:[“"]|^[-+−*/#$%>]|^\d+:/u,
  // `(row:string, …`, but not `(ii) Fishing`
  /^\((?!(?:\d{1,2}|[ivx]+|[a-z])\))/u,
  // `Atomic(d, act)`
  /\p{L}\(\p{Ll}{1,3}[,)]/u,
  // `CACATAGGAACATC`, `SRR10698403`, `IYFNG----EVPQ`, `+ - - +`: sequences, entries of databases, lanes of a gel
  /\b[ACGTUN]{8,}\b|\p{Lu}{2}\d{5}|\p{Lu}--+\p{Lu}|(?:[+–-]\s){3}/u,
  // `XXXX`, and one word in three cells
  /^(\p{L}{1,3})\1+$/u,
  /\b(\p{Lu}\p{L}{3,})\b.*\b\1\b.*\b\1\b/u,
];

/** `■ INTRODUCTION` */
const ORNAMENT = /^[■●•▪◆]\s+/u;

/** The paragraph at the index as a heading; null where it is none. */
export function asHeading(paragraphs: Paragraph[], index: number, body: BodyStyle): Heading | null {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (!paragraph) return null;
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
  const small = paragraph.bold && !body.bold ? MIN_SIZE.bold : MIN_SIZE.plain;
  if (known && lines.length === 1 && paragraph.size >= small * body.size) return heading(text, paragraph);
  const numbered = NUMBERED.test(text) || ROMAN.test(text);
  const worded = /\p{L}{4}/u.test(text) || (numbered && /\p{Lu}{3}/u.test(text));
  if (NO_HEADING.test(text) || !worded || captionLabel(text.replace(/^\W+/, ''))) return null;
  if (!numbered && NO_WORDS.some((pattern) => pattern.test(text))) return null;
  if ((/^\p{Ll}/u.test(text) && !LISTED.test(text)) || /[,;]$/.test(text)) return null;
  if (/\.$/.test(text) && text.split(' ').length > 14) return null;
  if (lines.some(({ cells }) => cells > 2) || !next || next.size < 0.8 * body.size) return null;
  const open = opens(paragraphs, index, body);
  // Bold and of another face, headings may be smaller than the text that they lead to.
  const least = open && !shareFont(paragraph.fonts, body.fonts) ? small : MIN_SIZE.unnamed;
  if (paragraph.size < least * body.size) return null;
  if (stands(paragraph, text, body, { open, numbered })) return heading(text, paragraph);
  // In the look of the running text only a short numbered line by itself is a heading.
  const alone = paragraph.gap > 1.15 && lines.length === 1 && text.length < 90 && !/[.;:,]$/.test(text);
  return numbered && alone && endsShort(lines[0]) ? heading(text, paragraph) : null;
}

/** Whether its look sets it apart from the running text. */
function stands(
  paragraph: Paragraph,
  text: string,
  body: BodyStyle,
  { open, numbered }: { open: boolean; numbered: boolean },
): boolean {
  if (paragraph.size > body.size + 0.7) return true;
  if (paragraph.bold && !body.bold) return true;
  if (isCapitals(text)) return true;
  const otherFont = !shareFont(paragraph.fonts, body.fonts);
  const italic = paragraph.lines.every((line) => line.italic);
  if (!otherFont && !italic) return false;
  const ended = (numbered && paragraph.gap > 1.5) || endsShort(paragraph.lines.at(-1));
  return (paragraph.gap > 1.1 || open) && !/[.;:]$/.test(text) && ended;
}

/** Text ended before it, and running text (or one more heading) follows. */
function opens(paragraphs: Paragraph[], index: number, body: BodyStyle): boolean {
  const before = paragraphs[index - 1];
  const after = paragraphs.slice(index + 1, index + 3);
  const ended =
    !before ||
    before.size > body.size + 0.7 ||
    SENTENCE_END.test(textOfLines(before.lines)) ||
    endsShort(before.lines.at(-1));
  return ended && after.some((next) => isRunning(next, body));
}

function endsShort(line: Line | undefined): boolean {
  return line !== undefined && line.x1 < line.right - 0.05 * (line.right - line.left);
}

/** `3.1. Animals` is 2 deep; 0 where there is no number. */
export function numberDepth(text: string): number {
  return NUMBERED.exec(text)?.[1]?.split('.').length ?? 0;
}

function heading(text: string, paragraph: Paragraph): Heading {
  const [line] = paragraph.lines;
  return {
    text: text.replace(ORNAMENT, '').replace(/\s*[:]$/, ''),
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
