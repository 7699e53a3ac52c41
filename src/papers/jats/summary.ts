/** What an article tells of itself in plain words beside its abstract. */
import type { Section } from '#src/core/paper.ts';
import { child, children, type XmlElement } from '../markup/xml.ts';
import { mainAbstract } from './abstract.ts';
import { readBody } from './body.ts';

/** Whose own words tell the paper itself, by abstract-type; editors' ones tell of other work as well. */
const PLAIN: Readonly<Record<string, string>> = {
  summary: 'Author summary',
  'executive-summary': 'Plain summary',
  'plain-language-summary': 'Plain language summary',
  'key-points': 'Key points',
  highlights: 'Highlights',
  'author-highlights': 'Highlights',
};

/** Each as a section under its own title, its parts as sections within. */
export function readSummaries(article: XmlElement): Section[] {
  const main = mainAbstract(article);
  return children(child(article, 'front', 'article-meta'), 'abstract').flatMap((abstract) => {
    const usual = PLAIN[abstract.attributes['abstract-type'] ?? ''];
    if (usual === undefined || abstract === main) return [];
    const [own, ...parts] = readBody({ ...abstract, children: [{ ...abstract, name: 'sec' }] });
    return own ? [{ ...own, heading: own.heading || usual }, ...parts] : [];
  });
}
