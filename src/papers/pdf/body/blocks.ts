/** What each paragraph is: heading, running text, caption, or something that is not part of the text. */

import { isFull, isRunning, type Paragraph } from '../layout/paragraphs.ts';
import { type BodyStyle, shareFont } from '../layout/style.ts';
import type { Line } from '../model.ts';
import { captionLabel, captionStart } from './captions.ts';
import { asHeading, type Heading, numberDepth } from './headings.ts';
import { runInHeading } from './run-in.ts';
import { isBackName, isMainName } from './section-names.ts';
import { isNote, isSmall } from './small-print.ts';

export type Block =
  | { kind: 'heading'; heading: Heading; paragraph: Paragraph }
  | { kind: 'text'; lines: Line[]; paragraph: Paragraph }
  | { kind: 'caption'; label: string; of: 'figure' | 'table'; lines: Line[]; paragraph: Paragraph }
  /** Cells of tables (`inTable`), labels of figures, footnotes. */
  | { kind: 'aside'; inTable: boolean; paragraph: Paragraph };

/** Small print of this many full lines is a section set small (methods often are), not a note. */
const MIN_SMALL_LINES = 5;

export function toBlocks(paragraphs: Paragraph[], body: BodyStyle): Block[] {
  const blocks: Block[] = [];
  let open: 'figure' | 'table' | null = null;
  let inBackMatter = false;
  let inNote = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const [first] = paragraph.lines;
    if (!first) continue;
    const previous = paragraphs[index - 1];
    const label = captionLabel(first.text);
    if (label && captionStart(first, previous?.lines.at(-1), body)) {
      blocks.push({ kind: 'caption', label: label.label, of: label.kind, lines: paragraph.lines, paragraph });
      open = label.kind;
      continue;
    }
    const last = blocks.at(-1);
    if (last?.kind === 'caption' && continuesCaption(last, previous, paragraph, body)) {
      last.lines.push(...paragraph.lines);
      continue;
    }
    const heading = asHeading(paragraphs, index, body);
    const sure =
      heading !== null && (isMainName(heading.text) || heading.depth > 0 || paragraph.size >= body.size);
    if (open === 'table' && !isRunning(paragraph, body) && !(sure && leadsToText(paragraphs, index, body))) {
      blocks.push({ kind: 'aside', inTable: true, paragraph });
      continue;
    }
    open = null;
    if (heading) inBackMatter = isBackName(heading.text);
    inNote = !heading && isSmall(paragraph, body) && isNote(paragraph, previous, inNote);
    if (heading) blocks.push({ kind: 'heading', heading, paragraph });
    else if (inNote || isAside(paragraph, body)) blocks.push({ kind: 'aside', inTable: false, paragraph });
    else blocks.push(...textBlocks(paragraph, body, inBackMatter));
  }
  return blocks;
}

function textBlocks(paragraph: Paragraph, body: BodyStyle, inBackMatter: boolean): Block[] {
  const runIn = runInHeading(paragraph, body);
  // Back matter lists roles and names in bold: only a known name opens a section there.
  if (!runIn || (inBackMatter && !runIn.headings.some(isBackName))) {
    return [{ kind: 'text', lines: paragraph.lines, paragraph }];
  }
  const headings = runIn.headings.map((text, index): Block => {
    const look = `${paragraph.size - 1 - index / 10}|run-in`;
    return {
      kind: 'heading',
      heading: { text, look, depth: numberDepth(text) } satisfies Heading,
      paragraph,
    };
  });
  return [...headings, { kind: 'text', lines: runIn.lines, paragraph }];
}

/** A label alone is followed by its title; a figure's caption may have several paragraphs of one look. */
function continuesCaption(
  caption: Extract<Block, { kind: 'caption' }>,
  previous: Paragraph | undefined,
  paragraph: Paragraph,
  body: BodyStyle,
): boolean {
  if (!previous || previous.column !== paragraph.column || paragraph.gap > 1.9) return false;
  const alone = captionLabel(caption.lines.map(({ text }) => text).join(' '))?.rest === '';
  if (alone) return true;
  if (caption.of === 'table') return false;
  const sameLook =
    Math.abs(previous.size - paragraph.size) < 0.4 && shareFont(previous.fonts, paragraph.fonts);
  const notBody = Math.abs(paragraph.size - body.size) > 0.4 || !shareFont(paragraph.fonts, body.fonts);
  return (
    notBody &&
    (sameLook || caption.paragraph.bold) &&
    Math.abs(previous.size - paragraph.size) < 0.8 &&
    paragraph.gap < 1.5
  );
}

function leadsToText(paragraphs: Paragraph[], index: number, body: BodyStyle): boolean {
  return paragraphs.slice(index + 1, index + 4).some((next) => isRunning(next, body));
}

function isAside(paragraph: Paragraph, body: BodyStyle): boolean {
  const { lines } = paragraph;
  if (lines.every(({ cells }) => cells > 2)) return true;
  if (!/\p{L}{2}/u.test(lines.map(({ text }) => text).join(' '))) return true;
  if (!isSmall(paragraph, body)) return false;
  return lines.length < MIN_SMALL_LINES || !isFull(paragraph);
}
