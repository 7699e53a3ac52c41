/** Running text of JATS elements as plain text. */

import { HOLE, readSigns } from '#src/core/text/signs.ts';
import { joinPieces, type Piece } from '../markup/scripts.ts';
import { texText } from '../markup/tex.ts';
import { descendants, isElement, type XmlElement, type XmlNode } from '../markup/xml.ts';
import { mathText } from './math.ts';

/** What is never part of a sentence: floats, display formulas, files, footnotes, index terms. */
export const NOT_TEXT: ReadonlySet<string> = new Set([
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group',
  'table',
  'chem-struct-wrap',
  'disp-formula',
  'disp-formula-group',
  'tex-math',
  'graphic',
  'inline-graphic',
  'media',
  'inline-supplementary-material',
  'supplementary-material',
  'alt-text',
  'long-desc',
  'object-id',
  'permissions',
  'fn',
  'index-term',
  'target',
  'processing-meta',
]);

/** The element's text in one line, single spaces. */
export function plainText(element: XmlElement | undefined): string {
  return element ? collapse(inlineText(element)) : '';
}

/** What a formula is made of; where none of it can be read, it leaves a mark. */
const FORMULAS = new Set(['inline-formula', 'disp-formula', 'disp-formula-group', 'chem-struct-wrap']);
/** Pictures inside a sentence stand for a sign or a formula. */
const PICTURES = new Set(['inline-graphic']);
/** Cross-references to notes are marks; to literature, citations. */
const NOTE_REFERENCE = /^(?:table-)?fn$|^author-notes$/;

/** The text of one node, whitespace as written. */
export function inlineText(node: XmlNode): string {
  return joinPieces(inlinePieces(node));
}

/** The same in stretches on the line, raised and lowered: what is raised is only understood beside its neighbours. */
export function inlinePieces(node: XmlNode): Piece[] {
  return piecesOf(node, null, false);
}

function piecesOf(node: XmlNode, script: Piece['script'], cites: boolean): Piece[] {
  const piece = (text: string): Piece[] => [{ text, script, cites }];
  if (typeof node === 'string') return piece(node);
  if (!isElement(node)) return [];
  if (PICTURES.has(node.name)) return piece(HOLE);
  if (FORMULAS.has(node.name)) return piece(formulaText(node));
  if (NOT_TEXT.has(node.name)) return [];
  const inside = (within: Piece['script'], of = cites): Piece[] =>
    node.children.flatMap((part) => piecesOf(part, within, of));
  switch (node.name) {
    case 'math':
      return piece(mathText(node));
    case 'alternatives':
      return piece(alternative(node));
    case 'break':
      return piece(' ');
    case 'sup':
    case 'sub':
      return inside(node.name);
    case 'xref':
      if (NOTE_REFERENCE.test(node.attributes['ref-type'] ?? '')) return [];
      return inside(script, script === 'sup' && node.attributes['ref-type'] === 'bibr');
    default:
      return inside(script);
  }
}

const TEX = new Set(['tex-math']);

/** A formula in one line: from its MathML, its words or simple TeX; else the mark of a hole. */
function formulaText(node: XmlElement): string {
  const text = alternative(node);
  // A display formula is nothing to read in a line, but the sentence around it has a hole.
  return node.name === 'inline-formula' && text.trim() !== '' ? text : HOLE;
}

/** One of several forms of the same thing: as MathML where there is one, else the first with text, else its TeX. */
function alternative(node: XmlElement): string {
  const [math] = descendants(node, new Set(['math']));
  const written = math
    ? mathText(math)
    : joinPieces(
        node.children.filter((part) => !isPicture(part)).flatMap((part) => piecesOf(part, null, false)),
      );
  if (written.trim() !== '') return written;
  const [tex] = descendants(node, TEX);
  const source = tex?.children.filter((part) => typeof part === 'string').join('') ?? '';
  return texText(source) ?? HOLE;
}

const isPicture = (node: XmlNode): boolean => isElement(node) && PICTURES.has(node.name);

/** Single spaces, none at the ends, one form of each sign. */
export function collapse(text: string): string {
  return readSigns(text).replace(/\s+/g, ' ').trim();
}
