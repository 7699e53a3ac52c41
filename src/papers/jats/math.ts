/** Presentation MathML as one line that can be read on screen and aloud: `(a+b)/2`, `x²`, `Eₜ` as `Et`. */
import { scriptText } from '../markup/scripts.ts';
import { isElement, type XmlElement } from '../markup/xml.ts';

const INVISIBLE_OPERATORS = /[\u2061-\u2064]/g;
const SKIPPED = new Set(['annotation', 'annotation-xml', 'maction', 'mphantom']);

/** The formula as plain text; whitespace of the markup removed, `mtext` and `mspace` keep theirs. */
export function mathText(node: XmlElement): string {
  const parts = node.children.filter(isElement).filter((part) => !SKIPPED.has(part.name));
  const texts = parts.map(mathText);
  const [first, second, third] = texts;
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
      return leaf(node).trim().replace(INVISIBLE_OPERATORS, '');
    case 'mtext':
      return leaf(node).replace(/\s+/g, ' ');
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(texts.join(''))}`;
    case 'msup':
      return `${first ?? ''}${scriptText('sup', second ?? '')}`;
    case 'msub':
      return `${first ?? ''}${scriptText('sub', second ?? '')}`;
    case 'msubsup':
      return `${first ?? ''}${scriptText('sub', second ?? '')}${scriptText('sup', third ?? '')}`;
    case 'mtr':
      return texts.join(' ');
    case 'mtable':
      return texts.join('; ');
    default:
      return texts.join('');
  }
}

function leaf(node: XmlElement): string {
  return node.children.filter((part) => typeof part === 'string').join('');
}

/** Brackets around a part that would otherwise be read wrong: `(a+b)/2`. */
function grouped(text = ''): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
