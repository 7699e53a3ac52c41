/** The paper's sections from its blocks: paragraphs put together again across columns and pages. */
import type { Section } from '#src/core/paper.ts';
import { HOLE } from '#src/core/text/signs.ts';
import { joinLines } from '../layout/text.ts';
import type { Line } from '../model.ts';
import type { Block } from './blocks.ts';
import { isFormula } from './formulas.ts';
import { headingLevels } from './headings.ts';
import { isBackName, isMainName, isReferencesName } from './section-names.ts';

/** Reviews and decision letters printed with the paper: nothing after them is the paper's. */
const AFTER_THE_PAPER = /^(?:open )?peer review|^referee (?:report|status)|^reviewer|^decision letter/i;

/** Sections in order, without the references. */
export function toSections(blocks: Block[], known: ReadonlySet<string>): Section[] {
  // In a table's head, set small, the same word names a column.
  const listSize = Math.max(...blocks.map((block) => (isReferences(block) ? block.paragraph.size : 0))) - 1;
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.heading] : []));
  const levels = headingLevels(headings);
  const sections: Section[] = [];
  let inReferences = false;
  let open = false;
  let sawReferences = false;
  let ended = false;
  /** Size of the references' text. */
  let entry: number | null = null;
  /** The line that text ended in, and whether a formula stands under it. */
  let foot: Line | undefined;
  let hole = false;
  const addText = (block: Extract<Block, { kind: 'text' }>): void => {
    if (sections.length === 0) sections.push({ level: 1, heading: '', paragraphs: [] });
    const paragraphs = sections.at(-1)?.paragraphs ?? [];
    const text = joinLines(
      block.lines.map((line) => line.text),
      known,
    );
    const last = paragraphs.at(-1);
    const isHole = hole && last !== undefined && goesOn(ENDS_SENTENCE.test(last) ? last : '', text);
    if (isHole) paragraphs[paragraphs.length - 1] = `${last} ${HOLE}`;
    hole = false;
    foot = block.lines.at(-1);
    if (isHole && last !== undefined) {
      if (/^\p{Ll}/u.test(text)) paragraphs[paragraphs.length - 1] = `${last} ${HOLE} ${text}`;
      else paragraphs.push(text);
    } else if (open && last !== undefined && goesOn(last, text))
      paragraphs[paragraphs.length - 1] = joinLines([last, text], known);
    else if (text !== '') paragraphs.push(text);
    open = true;
  };
  for (const block of blocks) {
    if (block.kind === 'text' || (block.kind === 'aside' && !block.inTable)) {
      const { column } = block.paragraph;
      if (open && !inReferences && foot?.column === column && isFormula(block.paragraph, hole)) {
        hole = true;
        continue;
      }
    } else if (block.kind !== 'aside') {
      hole = false;
      foot = undefined;
    }
    if (block.kind === 'heading') {
      const { text } = block.heading;
      if (isReferences(block)) {
        if (block.paragraph.size < listSize) continue;
        sawReferences = true;
        inReferences = true;
      }
      ended ||= sawReferences && AFTER_THE_PAPER.test(text);
      if (ended) break;
      if (inReferences && (isBackName(text) || isMainName(text))) inReferences = false;
      if (inReferences) continue;
      sections.push({ level: levels.get(block.heading) ?? 1, heading: text, paragraphs: [] });
      open = false;
    } else if (inReferences && block.kind === 'aside') {
      entry ??= block.paragraph.size;
    } else if (block.kind === 'text' && inReferences) {
      // Set across the foot of the last page, references may come before the end of the text.
      const { size } = block.paragraph;
      entry ??= size;
      const last = sections.at(-1)?.paragraphs.at(-1);
      if (size > entry + 0.7 && last !== undefined && !ENDS.test(last)) {
        inReferences = false;
        addText(block);
      }
    } else if (block.kind === 'text') {
      addText(block);
    }
  }
  return sections.filter(({ heading, paragraphs }) => heading !== '' || paragraphs.length > 0);
}

const isReferences = (block: Block): boolean =>
  block.kind === 'heading' && isReferencesName(block.heading.text);

const ENDS_SENTENCE = /[.!?][”"’')\]]*[\d,–-]*$/;
const ENDS = /[.!?:;][”"’')\]]*[\d,–-]*$/;

/** A paragraph that a column, a page or a figure broke: no full stop before, or a small letter after. */
function goesOn(last: string, next: string): boolean {
  if (/^(?:[•●▪◦‣■]|\(?(?:\d{1,2}|[a-z])[.)]\s)/.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  return !ENDS.test(last);
}
