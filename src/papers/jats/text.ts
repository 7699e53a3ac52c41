/** Running text of JATS elements as plain text. */

import { scriptText } from '../markup/scripts.ts';
import { isElement, type XmlElement, type XmlNode } from '../markup/xml.ts';
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

/** The text of one node, whitespace as written. */
export function inlineText(node: XmlNode): string {
  if (typeof node === 'string') return node;
  if (!isElement(node) || NOT_TEXT.has(node.name)) return '';
  switch (node.name) {
    case 'math':
      return mathText(node);
    case 'alternatives':
      return alternative(node);
    case 'break':
      return ' ';
    case 'sup':
    case 'sub':
      return scriptText(node.name, node.children.map(inlineText).join(''));
    default:
      return node.children.map(inlineText).join('');
  }
}

/** One of several forms of the same thing: the formula as MathML where there is one, else the first with text. */
function alternative(node: XmlElement): string {
  const forms = node.children.filter(isElement);
  const math = forms.find((form) => form.name === 'math');
  if (math) return mathText(math);
  return forms.map(inlineText).find((text) => text.trim() !== '') ?? '';
}

/** Single spaces, none at the ends, no soft hyphens or zero-width characters. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
