/** The body of an article as sections of paragraphs, in reading order. */
import type { Section } from '#src/core/paper.ts';
import { joinPieces, type Piece } from '../markup/scripts.ts';
import { child, isElement, type XmlElement } from '../markup/xml.ts';
import { collapse, inlinePieces, NOT_TEXT, plainText } from './text.ts';

/** Elements that hold paragraphs or are one; everything else is part of a sentence. */
const BLOCKS = new Set([
  'p',
  'sec',
  'list',
  'list-item',
  'def-list',
  'def-item',
  'boxed-text',
  'disp-quote',
  'verse-group',
  'verse-line',
  'statement',
  'speech',
  'title',
  'caption',
  'attrib',
  'preformat',
  'code',
  'answer-set',
  'question-wrap',
]);

/** Sections with their headings; text before the first heading comes as a section without one. */
export function readBody(body: XmlElement | undefined): Section[] {
  if (!body) return [];
  const sections: Section[] = [{ level: 1, heading: '', paragraphs: [] }];
  readInto(body, 1, sections);
  return sections.filter((section) => section.heading !== '' || section.paragraphs.length > 0);
}

/** Adds the element's blocks to the last section; a sub-section opens one of `level`, and what follows it stays there. */
function readInto(element: XmlElement, level: number, sections: Section[], boxed = false): void {
  let sentence: Piece[] = [];
  const flush = () => {
    const text = collapse(joinPieces(sentence));
    if (text !== '') sections.at(-1)?.paragraphs.push(text);
    sentence = [];
  };
  for (const node of element.children) {
    if (!isElement(node) || !isBlock(node)) {
      if (isElement(node) && node.name === 'label') continue;
      // What stands on its own line must not run together with the words around it.
      const apart = isElement(node) && NOT_TEXT.has(node.name) ? [{ text: ' ', script: null }] : [];
      sentence.push(...apart, ...inlinePieces(node), ...apart);
      continue;
    }
    flush();
    // A box stands beside the text: its own headings must not part the section around it.
    if (node.name === 'sec' && !boxed) openSection(node, level, sections);
    else if (node.name === 'def-item') sentence = [{ text: definition(node), script: null }];
    else readInto(node, level, sections, boxed || node.name === 'boxed-text');
  }
  flush();
}

/** A picture that is no figure but has a caption: the caption is part of the text. */
function isBlock(element: XmlElement): boolean {
  return BLOCKS.has(element.name) || (element.name === 'graphic' && child(element, 'caption') !== undefined);
}

function openSection(element: XmlElement, level: number, sections: Section[]): void {
  const title = child(element, 'title');
  sections.push({ level, heading: plainText(title), paragraphs: [] });
  readInto({ ...element, children: element.children.filter((node) => node !== title) }, level + 1, sections);
}

function definition(item: XmlElement): string {
  return `${plainText(child(item, 'term'))}: ${plainText(child(item, 'def'))}`;
}
