/** Plain text and Markdown as a paper. */

import { HOLE, readSigns } from '#src/core/text/signs.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import type { ReadFile } from '../lookup/clues.ts';
import { assemble } from '../manuscript/assemble.ts';
import type { Block } from '../manuscript/blocks.ts';
import { decodeText } from '../markup/encoding.ts';
import { texText } from '../markup/tex.ts';
import { layOut } from '../tables/grid.ts';
import { shapeTable, type TableCells } from '../tables/shape.ts';
import { readFrontMatter } from './front-matter.ts';

const KNOWN_HEADINGS =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:abstract|introduction|background|(?:materials and )?methods|results(?: and discussion)?|discussion|conclusions?|acknowledge?ments|references|bibliography)\s*:?$/i;

/** Programs are nothing to read aloud. */
const CODE_BLOCK = /^[ \t]*(```|~~~)[^\n]*\n[\s\S]*?(?:^[ \t]*\1[ \t]*$|$(?![\s\S]))/gm;

/** A formula on lines of its own; in a paragraph it leaves a mark. */
const DISPLAY_MATHS = /\$\$[^$]{1,2000}\$\$/g;

/** Paragraphs are parted by empty lines; headings by `#`, underlines, or the usual names on a line of their own. */
export function parseText(bytes: Uint8Array): ReadFile {
  const { title, authors, rest } = readFrontMatter(decodeText(bytes).replace(/\r\n?/g, '\n'));
  const text = rest.replace(CODE_BLOCK, '').replace(DISPLAY_MATHS, HOLE);
  const head: Block[] = title === null ? [] : [{ kind: 'paragraph', text: inline(title), role: 'title' }];
  const blocks = [...head, ...text.split(/\n[ \t]*\n+/).flatMap(asBlocks)];
  const { paper, clues } = assemble(blocks, 'text', UNTITLED);
  return {
    paper: authors.length > 0 ? { ...paper, authors: authors.map(inline) } : paper,
    images: [],
    clues,
  };
}

function asBlocks(part: string): Block[] {
  const [first = '', ...rest] = part.split('\n').filter((line) => line.trim() !== '');
  const heading = /^(#{1,6})\s+(.*)$/s.exec(first);
  if (heading) {
    const [, marks = '#', text = ''] = heading;
    return [
      // Some close the line with the marks that opened it.
      { kind: 'heading', level: marks.length, text: inline(text.replace(/(?<!#)#+\s*$/, '')) },
      ...paragraph(rest),
    ];
  }
  const underline = /^(=|-)\1{2,}\s*$/.exec(rest[0] ?? '');
  if (underline) {
    return [
      { kind: 'heading', level: underline[1] === '=' ? 1 : 2, text: inline(first) },
      ...paragraph(rest.slice(1)),
    ];
  }
  if (KNOWN_HEADINGS.test(first.trim())) {
    return [{ kind: 'heading', level: 1, text: first.trim().replace(/:$/, '') }, ...paragraph(rest)];
  }
  if (/^\s*\|/.test(first)) return [{ kind: 'table', cells: pipeTable([first, ...rest]) }];
  if (/^\s*(?:!\[|---+\s*$)/.test(first)) return [];
  return paragraph([first, ...rest]);
}

/** A Markdown table: cells between bars, the headings above a line of dashes. */
function pipeTable(lines: string[]): TableCells {
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|'),
  );
  const rule = rows.findIndex((cells) => cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell)));
  const grid = layOut(
    rows
      .filter((_, at) => at !== rule)
      .map((cells) => cells.map((cell) => ({ text: inline(cell), columns: 1, rows: 1, heading: false }))),
  );
  return shapeTable(grid, rule > 0 ? rule : null);
}

function paragraph(lines: string[]): Block[] {
  const quoted = lines.map((line) => line.replace(/^\s*>\s?/, ''));
  // A list's items are paragraphs of their own; any other line break is only a wrapped line.
  const items = quoted.join('\n').split(/\n(?=\s*(?:[-*+•]|\d+[.)])\s)/);
  return items
    .map((item) => inline(item.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, '')))
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, role: 'body' }));
}

/** Without Markdown's marks: emphasis, code, links, pictures, footnotes. Brackets in a mark end it: no search goes on for ever. */
function inline(text: string): string {
  const plain = text
    .replace(/\[\^[^[\]]+\](?!:)/g, '')
    // Citations of Pandoc: in brackets they go, in a sentence they are named by nothing that can be read.
    .replace(/\s?\[[^[\]\n]{0,200}?@[^[\]\n]{1,400}\]/g, '')
    .replace(/(?<![\w.])@[A-Za-z][\w:.-]{2,60}\b/g, HOLE)
    .replace(/\\(?:autoref|ref|label|cite[pt]?)\{[^{}\n]{0,100}\}/g, HOLE)
    .replace(/\$([^$\n]{1,400})\$/g, (_, tex: string) => texText(tex) ?? HOLE)
    .replace(/!\[[^[\]]*\]\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])[*_](\S(?:.{0,500}?\S)?)[*_](?![\w*])/g, '$1');
  return readSigns(plain).replace(/\s+/g, ' ').trim();
}
