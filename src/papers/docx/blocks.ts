/** The blocks of a Word document in reading order. */
import { fromSymbolFont, readSigns } from '#src/core/text/signs.ts';
import type { Block, ParagraphRole } from '../manuscript/blocks.ts';
import { joinPieces, type Piece } from '../markup/scripts.ts';
import { isAbstractName, isMainName } from '../pdf/body/section-names.ts';
import { namesIn } from '../people/names.ts';
import { isAddress } from '../people/words.ts';
import type { WordNode } from './document.ts';
import { readTable } from './table.ts';

const HEADING_STYLE = /^(?:heading|überschrift|titre|título|заголовок)\s*([1-9])/i;
/** Listings and their output are nothing to read aloud. */
const CODE_STYLE = /source code|verbatim|preformatted/i;
/** A bold line of its own, in a document without heading styles. */
const BOLD_HEADING_WORDS = 12;

export interface WordContent {
  blocks: Block[];
  /** The picture nodes, by the index that the blocks use. */
  images: WordNode[];
}

/** Headings, paragraphs, pictures and tables; `levels` are the heading styles by id. */
export function readBlocks(root: WordNode, levels: ReadonlyMap<string, number>): WordContent {
  const content: WordContent = { blocks: [], images: [] };
  const paragraphs: { node: WordNode; text: string }[] = [];
  for (const node of root.children ?? []) {
    if (node.type === 'table') {
      const people = isFront(content.blocks) ? peopleIn(node) : [];
      if (people.length > 0) content.blocks.push(...people);
      else content.blocks.push({ kind: 'table', cells: readTable(node, textOf) });
    }
    if (node.type !== 'paragraph') continue;
    const text = textOf(node);
    paragraphs.push({ node, text });
    for (const image of imagesOf(node)) {
      content.blocks.push({ kind: 'image', image: content.images.push(image) - 1 });
    }
    if (text === '' || CODE_STYLE.test(node.styleName ?? '')) continue;
    const block = asBlock(node, text, levels);
    content.blocks.push(...(paragraphs.length > 1 ? linesOf(block, node) : [block]));
  }
  // The only heading of a manuscript is its title.
  if (content.blocks.filter((block) => block.kind === 'heading').length <= 1)
    promoteBoldLines(content.blocks, paragraphs);
  markBoldAbstract(content.blocks, paragraphs);
  return content;
}

/** More words make a paragraph of the text. */
const FRONT_WORDS = 60;
const isFront = (blocks: Block[]): boolean =>
  blocks.every((block) => !('text' in block) || block.text.split(' ').length < FRONT_WORDS);

/** The lines of a table that sets authors side by side, each with an address; empty where it is another one. */
function peopleIn(table: WordNode): Block[] {
  const cells = (table.children ?? []).flatMap(({ children = [] }) => children);
  const lines = cells.flatMap(({ children = [] }) =>
    children.flatMap((node) => {
      const text = textOf(node);
      const block: Block = { kind: 'paragraph', text, role: 'body' };
      return text === '' ? [] : linesOf(block, node);
    }),
  );
  const text = lines.flatMap((line) => ('text' in line ? [line.text] : []));
  const isPeople = text.some((line) => namesIn(line).length > 0) && text.some(isAddress);
  return isPeople && text.every((line) => line.split(' ').length <= SHORT_LINE_WORDS) ? lines : [];
}

/** A letter's abstract has no heading: it is the first paragraph, in bold, of a text that is not. */
function markBoldAbstract(blocks: Block[], paragraphs: { node: WordNode; text: string }[]): void {
  const long = paragraphs.filter(({ text }) => text.split(' ').length >= FRONT_WORDS);
  const [first, next] = long;
  const named = blocks.some((block) => 'text' in block && isAbstractName(block.text));
  if (!first || !next || named || !isBold(first.node) || isBold(next.node)) return;
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.text === first.text);
  const headed = blocks.slice(0, at).some((block) => block.kind === 'heading' && isMainName(block.text));
  if (at >= 0 && !headed) blocks[at] = { kind: 'paragraph', text: first.text, role: 'abstract' };
}

function asBlock(node: WordNode, text: string, levels: ReadonlyMap<string, number>): Block {
  const level = levels.get(node.styleId ?? '') ?? Number(HEADING_STYLE.exec(node.styleName ?? '')?.[1] ?? 0);
  if (level > 0) return { kind: 'heading', level, text };
  return { kind: 'paragraph', text, role: roleOf(node.styleName ?? node.styleId ?? '') };
}

/** What an address or a name takes at most. */
const SHORT_LINE_WORDS = 25;

/** A block for each line of a paragraph that is broken into short ones by hand, as addresses and lists are. */
function linesOf(block: Block, node: WordNode): Block[] {
  if (block.kind !== 'paragraph' || (block.role !== 'author' && block.role !== 'body')) return [block];
  const columns = partsOf(node, [LINE_BREAK, TAB]);
  if (columns.length > 1 && columns.every((text) => namesIn(text).length === 1))
    return columns.map((text) => ({ ...block, text }));
  const lines = partsOf(node, block.role === 'author' ? [LINE_BREAK, TAB] : [LINE_BREAK]);
  const short = lines.every((text) => text.split(' ').length <= SHORT_LINE_WORDS);
  return lines.length > 1 && short ? lines.map((text) => ({ ...block, text })) : [block];
}

/** The text between marks, without empty parts. */
const partsOf = (node: WordNode, marks: string[]): string[] =>
  piecesOf(node, null)
    .reduce<Piece[][]>(
      (list, piece) => {
        if (marks.includes(piece.text)) list.push([]);
        else list.at(-1)?.push(piece);
        return list;
      },
      [[]],
    )
    .map(textOfPieces)
    .filter((text) => text !== '');

function roleOf(style: string): ParagraphRole {
  // Templates number and name their styles: `MDPI_1.2_title`, `Els-Author`, `IEEE Abstract`.
  const name = style.replace(/^(?:[A-Za-z]{2,12}[\s_-])?(?:[\d.]{1,5}[\s_-])?/, '');
  if (/^(?:(?:article|paper|document|main)[\s_-]?)?title$/i.test(name)) return 'title';
  if (/^authors?(?:[\s_-]?(?:names?|list))?$/i.test(name)) return 'author';
  if (/^(?:body )?abstract/i.test(name)) return 'abstract';
  if (/caption/i.test(style)) return 'caption';
  return /bibliograph|^references?$/i.test(name) ? 'reference' : 'body';
}

/** Documents without styles mark headings by a short bold line. */
function promoteBoldLines(blocks: Block[], paragraphs: { node: WordNode; text: string }[]): void {
  const bold = new Set(
    paragraphs.filter(({ node, text }) => text !== '' && isBold(node)).map(({ text }) => text),
  );
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || block.role !== 'body' || !bold.has(block.text)) return;
    const short = block.text.split(' ').length <= BOLD_HEADING_WORDS && !/[.,;]$/.test(block.text);
    if (short) blocks[at] = { kind: 'heading', level: 1, text: block.text };
  });
}

function isBold(node: WordNode): boolean {
  const runs = (node.children ?? []).filter((run) => run.type === 'run' && textOf(run).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.isBold === true);
}

/** The text of what stands in a node, in one line, with one form of each sign. */
const textOf = (node: WordNode): string => textOfPieces(piecesOf(node, null));

const textOfPieces = (pieces: Piece[]): string => readSigns(joinPieces(pieces)).replace(/\s+/g, ' ').trim();

const LINE_BREAK = '\n';
const TAB = '\t';
const SCRIPTS = { superscript: 'sup', subscript: 'sub', baseline: null } as const;

function piecesOf(node: WordNode, script: Piece['script']): Piece[] {
  if (node.type === 'text') return [{ text: node.value ?? '', script }];
  if (node.type === 'tab') return [{ text: TAB, script }];
  if (node.type === 'break') return [{ text: LINE_BREAK, script }];
  const place = node.type === 'run' ? SCRIPTS[node.verticalAlignment ?? 'baseline'] : script;
  const pieces = (node.children ?? []).flatMap((part) => piecesOf(part, place));
  if (!/^symbol$/i.test(node.font ?? '')) return pieces;
  return pieces.map((piece) => ({ ...piece, text: fromSymbolFont(piece.text) }));
}

function imagesOf(node: WordNode): WordNode[] {
  if (node.type === 'image') return [node];
  return (node.children ?? []).flatMap(imagesOf);
}
