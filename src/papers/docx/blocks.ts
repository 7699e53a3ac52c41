/** The blocks of a Word document in reading order. */
import { fromSymbolFont, readSigns } from '#src/core/text/signs.ts';
import type { Block, ParagraphRole } from '../manuscript/blocks.ts';
import { joinPieces, type Piece } from '../markup/scripts.ts';
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
    if (node.type === 'table') content.blocks.push({ kind: 'table', cells: readTable(node, textOf) });
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
  return content;
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
  const lines = piecesOf(node, null)
    .reduce<Piece[][]>(
      (list, piece) => {
        const breaks = piece.text === LINE_BREAK || (block.role === 'author' && piece.text === TAB);
        if (breaks) list.push([]);
        else list.at(-1)?.push(piece);
        return list;
      },
      [[]],
    )
    .map(textOfPieces)
    .filter((text) => text !== '');
  const short = lines.every((text) => text.split(' ').length <= SHORT_LINE_WORDS);
  return lines.length > 1 && short ? lines.map((text) => ({ ...block, text })) : [block];
}

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
