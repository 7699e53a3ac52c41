/** The abstract of a JATS article. */

import { child, children, isElement, type XmlElement } from '../markup/xml.ts';
import { plainText } from './text.ts';

/** A few sentences for a table of contents: nothing beside an abstract, and alone all that tells the whole. */
const TEASERS = ['toc', 'short', 'teaser', 'precis'];
/** Abstracts beside the abstract: pictures, teasers, summaries for other readers. */
const SECONDARY = new Set([
  ...TEASERS,
  'graphical',
  'web-summary',
  'key-points',
  'highlights',
  'plain-language-summary',
  'executive-summary',
  'author-highlights',
  'video',
  'stereochemistry',
]);
/** A heading that only says what this is. */
const SELF_EVIDENT = /^(abstract|summary|resumen|resumo|résumé|zusammenfassung)\W*$/i;

/** Paragraphs of the main abstract; those of a structured one begin with their label: `Methods: …`. */
export function readAbstract(article: XmlElement): string[] {
  const main = mainAbstract(article);
  return main ? paragraphs(main) : [];
}

/** The abstract proper among those that an article brings; a teaser where there is none. */
export function mainAbstract(article: XmlElement): XmlElement | undefined {
  const all = children(child(article, 'front', 'article-meta'), 'abstract');
  return (
    all.find((abstract) => abstract.attributes['abstract-type'] === undefined) ??
    all.find((abstract) => !SECONDARY.has(abstract.attributes['abstract-type'] ?? '')) ??
    all.find((abstract) => TEASERS.includes(abstract.attributes['abstract-type'] ?? ''))
  );
}

function paragraphs(element: XmlElement): string[] {
  const title = plainText(child(element, 'title')).replace(/\s*[:.]$/, '');
  const label = title === '' || SELF_EVIDENT.test(title) ? '' : `${title}: `;
  const texts = element.children.filter(isElement).flatMap((node) => {
    if (node.name === 'title' || node.name === 'label') return [];
    if (node.name === 'sec' || node.name === 'list' || node.name === 'list-item') return paragraphs(node);
    return [plainText(node)];
  });
  // Some abstracts are bare text without a paragraph element.
  const found = texts.some((text) => text !== '')
    ? texts.filter((text) => text !== '')
    : [plainText(element)];
  return found.filter((text) => text !== '').map((text, at) => (at === 0 ? `${label}${text}` : text));
}
