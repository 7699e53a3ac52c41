/** Word equations (OMML) as text: the library that reads the document leaves them out. */
import { scriptText } from '../markup/scripts.ts';
import { child, children, isElement, parseXml, type XmlElement } from '../markup/xml.ts';

const DISPLAY = /<m:oMathPara(?:\s[^>]*)?>[\s\S]*?<\/m:oMathPara>/g;
const INLINE = /<m:oMath(?:\s[^>]*)?>[\s\S]*?<\/m:oMath>/g;

/** The document's XML with inline equations as plain runs of text and display equations left out. */
export function equationsAsText(documentXml: string): string {
  return documentXml.replace(DISPLAY, '').replace(INLINE, (equation) => {
    const text = equationText(parseXml(equation)).replace(/\s+/g, ' ').trim();
    return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  });
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function equationText(node: XmlElement): string {
  const part = (name: string) => {
    const found = child(node, name);
    return found ? equationText(found) : '';
  };
  const property = (name: string, fallback: string) =>
    child(node, `${node.name}Pr`, name)?.attributes.val ?? fallback;
  switch (node.name) {
    case 't':
      return node.children.filter((text) => typeof text === 'string').join('');
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'rad':
      return `√${grouped(part('e'))}`;
    case 'sSup':
      return `${part('e')}${scriptText('sup', part('sup'))}`;
    case 'sSub':
      return `${part('e')}${scriptText('sub', part('sub'))}`;
    case 'sSubSup':
      return `${part('e')}${scriptText('sub', part('sub'))}${scriptText('sup', part('sup'))}`;
    case 'nary':
      return `${property('chr', '∫')}${scriptText('sub', part('sub'))}${scriptText('sup', part('sup'))} ${part('e')}`;
    case 'd':
      return `${property('begChr', '(')}${children(node, 'e').map(equationText).join(', ')}${property('endChr', ')')}`;
    case 'mr':
      return children(node, 'e').map(equationText).join(' ');
    default:
      return node.children
        .filter(isElement)
        .filter((inner) => !inner.name.endsWith('Pr'))
        .map(equationText)
        .join(node.name === 'm' ? '; ' : '');
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
