/** Labels of what is drawn, which look like headings and head nothing. */
import type { Block } from './blocks.ts';
import { isSectionName } from './section-names.ts';

/** The blocks with headings that lead to no text, in a look that no heading of the paper has, as parts of a figure. */
export function withoutLabels(blocks: Block[]): Block[] {
  const leading = blocks.filter((_, at) => leads(blocks, at));
  const looks = new Set(leading.flatMap((block) => (block.kind === 'heading' ? [block.heading.look] : [])));
  return blocks.map((block, at) => {
    if (block.kind !== 'heading' || leads(blocks, at) || looks.has(block.heading.look)) return block;
    const { text, depth } = block.heading;
    if (isSectionName(text) || (depth > 0 && !text.startsWith('0'))) return block;
    return { kind: 'aside', inTable: false, paragraph: block.paragraph };
  });
}

/** Whether text comes after the heading, before a caption or the end; headings and small print may stand between. */
function leads(blocks: Block[], at: number): boolean {
  if (blocks[at]?.kind !== 'heading') return false;
  const next = blocks.slice(at + 1).find(({ kind }) => kind === 'text' || kind === 'caption');
  return next?.kind === 'text';
}
