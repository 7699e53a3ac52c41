/** A manuscript's blocks as a paper. */
import type { Figure, Paper, Section, Table } from '#src/core/paper.ts';
import { licenceCode } from '../licence.ts';
import { type Clues, cluesInText } from '../lookup/clues.ts';
import {
  isAbstractName,
  isKeywordsName,
  isReferencesName,
  isSectionName,
} from '../pdf/body/section-names.ts';
import { boundTables, NO_CELLS, type TableCells } from '../tables/shape.ts';
import type { Block } from './blocks.ts';
import { type Caption, parseCaption } from './captions.ts';
import { takeFront } from './front.ts';

/** No section's name is longer, characters. */
const MAX_NAME = 60;
const DOI = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]]/;
/** A manuscript's own DOI and licence stand on its first page; further down they are those of others. */
const FRONT_PAGE_CHARS = 4_000;
const LICENCE_SENTENCE = /[^.]*creative commons[^.]*(?:\.\d[^.]*)?\./i;

export interface Manuscript {
  paper: Paper;
  /** Figure id by index of its picture among those of the blocks. */
  pictures: Map<number, string>;
  clues: Clues;
}

/**
 * The paper that the blocks are: title, authors and abstract from the first page, sections without references,
 * captions taken out as figures and tables. `fallbackTitle` serves where no title is found.
 */
export function assemble(blocks: Block[], format: Paper['format'], fallbackTitle: string): Manuscript {
  const front = takeFront(withNamedHeadings(blocks));
  const floats = takeFloats(withWholeCaptions(front.rest));
  const sections = intoSections(floats.rest);
  const firstPage = blocks
    .map((block) => ('text' in block ? block.text : ''))
    .join('\n')
    .slice(0, FRONT_PAGE_CHARS);
  const paper: Paper = {
    title: front.title ?? fallbackTitle,
    authors: front.authors,
    journal: null,
    year: null,
    ids: { doi: DOI.exec(firstPage)?.[0].toLowerCase() ?? null, pmid: null, pmcid: null },
    licence: { code: licenceCode(firstPage), text: LICENCE_SENTENCE.exec(firstPage)?.[0].trim() ?? null },
    articleType: null,
    retracted: false,
    language: null,
    abstract: front.abstract,
    sections,
    figures: floats.figures,
    tables: boundTables(floats.tables),
    format,
    notes: [],
  };
  const clues = cluesInText(blocks.flatMap((block) => ('text' in block ? [block.text] : [])));
  return { paper, pictures: floats.pictures, clues };
}

/** A line that is nothing but the name of a section is its heading, whatever it looks like. */
function withNamedHeadings(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.role !== 'body' || block.text.length > MAX_NAME) return block;
    const named = isSectionName(block.text) || isAbstractName(block.text);
    return named && !isKeywordsName(block.text)
      ? { kind: 'heading', level: 1, text: block.text.replace(/:$/, '') }
      : block;
  });
}

/** No caption is longer, characters: what follows a label in more is a paragraph of the text. */
const MAX_CAPTION = 400;

/** A label on a line of its own (`Figure 1`, in APA's style a heading) with the caption that stands under it. */
function withWholeCaptions(blocks: Block[]): Block[] {
  const labelOf = (block: Block | undefined): Caption | null => {
    const caption = block && 'text' in block ? parseCaption(block.text, true) : null;
    return caption?.text === '' ? caption : null;
  };
  const captionOf = (at: number): number => {
    const step = blocks[at + 1]?.kind === 'image' ? 2 : 1;
    const under = blocks[at + step];
    const isIt = under && isCaptionText(under) && !labelOf(under) && (step === 1 || under.role === 'caption');
    return labelOf(blocks[at]) && isIt ? at + step : -1;
  };
  return blocks.flatMap((block, at): Block[] => {
    if (captionOf(at - 1) === at || captionOf(at - 2) === at) return [];
    const label = labelOf(block);
    if (!label) return [block];
    const under = blocks[captionOf(at)];
    const text = under && 'text' in under ? under.text.replace(/^[:.\s]+/, '') : '';
    return [{ kind: 'paragraph', text: `${label.label}. ${text}`.trim(), role: 'caption' }];
  });
}

const isCaptionText = (block: Block): block is Extract<Block, { kind: 'paragraph' }> =>
  block.kind === 'paragraph' && block.text.length <= MAX_CAPTION;

interface Floats {
  figures: Figure[];
  tables: Table[];
  pictures: Map<number, string>;
  rest: Block[];
}

/** Captions become figures and tables; each figure gets the free picture nearest to it, before it first. */
function takeFloats(blocks: Block[]): Floats {
  const floats: Floats = { figures: [], tables: [], pictures: new Map(), rest: [] };
  const captions: { at: number; id: string }[] = [];
  const cells = matchTables(blocks);
  blocks.forEach((block, at) => {
    if (block.kind === 'table') {
      // A table that no caption names is still a table of the paper; a frame around a text is none.
      const own = cells.get(at) ?? null;
      if (own === null && block.cells.rows.length > 1 && (block.cells.rows[0]?.length ?? 0) > 1) {
        floats.tables.push({
          id: `table-${floats.tables.length + 1}`,
          label: '',
          caption: '',
          ...block.cells,
        });
      }
      return;
    }
    const caption = captionAt(blocks, at);
    if (!caption) {
      const owner = legendOf(blocks, at)?.of;
      const float = owner && (owner === 'table' ? floats.tables : floats.figures).at(-1);
      if (float && 'text' in block) float.caption = `${float.caption} ${block.text}`.trim();
      else if (block.kind === 'heading' || block.kind === 'paragraph') floats.rest.push(block);
      return;
    }
    if (caption.of === 'table') {
      floats.tables.push({
        id: `table-${floats.tables.length + 1}`,
        label: caption.label,
        caption: caption.text,
        ...(cellsOf(blocks, cells, at) ?? NO_CELLS),
      });
      return;
    }
    const id = `figure-${floats.figures.length + 1}`;
    floats.figures.push({ id, label: caption.label, caption: caption.text, href: null, image: null });
    captions.push({ at, id });
  });
  matchPictures(blocks, captions, floats.pictures);
  return floats;
}

/**
 * By index of each table that has a caption beside it, the index of that caption. A manuscript sets all of them over
 * its tables or all of them under: the side that names more tables comes first.
 */
function matchTables(blocks: Block[]): Map<number, number> {
  const beside = (distance: number) =>
    blocks.flatMap((block, at) =>
      block.kind === 'table' && captionAt(blocks, at + distance)?.of === 'table'
        ? [[at, at + distance] as const]
        : [],
    );
  const [over, under] = [beside(-1), beside(1)];
  const named = new Map<number, number>();
  const taken = new Set<number>();
  for (const [table, caption] of over.length >= under.length ? [...over, ...under] : [...under, ...over]) {
    if (named.has(table) || taken.has(caption)) continue;
    named.set(table, caption);
    taken.add(caption);
  }
  return named;
}

/** The cells of the table that stands beside its caption. */
function cellsOf(blocks: Block[], named: ReadonlyMap<number, number>, caption: number): TableCells | null {
  const table = [caption + 1, caption - 1].find((at) => named.get(at) === caption);
  const block = table === undefined ? undefined : blocks[table];
  return block?.kind === 'table' ? block.cells : null;
}

/** What explains the marks of a figure or table and stands under its caption, with the picture between or not. */
const LEGEND = /^(?:[*†‡§]|notes?[.:])/i;

/** The caption that the paragraph is a legend to. */
function legendOf(blocks: Block[], at: number): Caption | null {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || !LEGEND.test(block.text)) return null;
  const between = blocks[at - 1]?.kind;
  return captionAt(blocks, between === 'image' || between === 'table' ? at - 2 : at - 1);
}

function captionAt(blocks: Block[], at: number): Caption | null {
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return null;
  const beside = [blocks[at - 1], blocks[at + 1]].some(
    (other) => other?.kind === 'image' || other?.kind === 'table',
  );
  const styled = block.role === 'caption';
  return parseCaption(block.text, beside || styled) ?? (styled ? unlabelled(blocks, at, block.text) : null);
}

/** A styled caption without a number belongs to what stands beside it. */
function unlabelled(blocks: Block[], at: number, text: string): Caption {
  const table = [blocks[at - 1], blocks[at + 1]].some((other) => other?.kind === 'table');
  return { of: table ? 'table' : 'figure', label: '', text };
}

/** How many blocks may stand between a picture and its caption. */
const PICTURE_WITHIN = 2;

function matchPictures(
  blocks: Block[],
  captions: { at: number; id: string }[],
  pictures: Map<number, string>,
): void {
  const free = (at: number) => {
    const block = blocks[at];
    return block?.kind === 'image' && !pictures.has(block.image) ? block.image : null;
  };
  const open = captions.filter(({ at, id }) => {
    for (let distance = 1; distance <= PICTURE_WITHIN; distance += 1) {
      const image = free(at - distance) ?? free(at + distance);
      if (image !== null) return !pictures.set(image, id);
    }
    return true;
  });
  // Manuscripts often have all pictures at the end: in order, if their number says that they belong together.
  const left = blocks.flatMap((_, at) => free(at) ?? []);
  if (left.length !== open.length) return;
  for (const [at, { id }] of open.entries()) pictures.set(left[at] ?? 0, id);
}

function intoSections(blocks: Block[]): Section[] {
  const sections: Section[] = [{ level: 1, heading: '', paragraphs: [] }];
  let skipBelow: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (skipBelow !== null && block.level > skipBelow) continue;
      skipBelow = isReferencesName(block.text) ? block.level : null;
      if (skipBelow === null) sections.push({ level: block.level, heading: block.text, paragraphs: [] });
    } else if (block.kind === 'paragraph' && block.role !== 'reference' && skipBelow === null) {
      sections.at(-1)?.paragraphs.push(block.text);
    }
  }
  return sections.filter((section) => section.heading !== '' || section.paragraphs.length > 0);
}
