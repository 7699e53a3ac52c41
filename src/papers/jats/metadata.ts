/** Title, authors, journal, year, ids, licence and abstract of a JATS article. */
import type { Licence, Paper } from '#src/core/paper.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { licenceCode } from '../licence.ts';
import { child, children, descendants, isElement, type XmlElement } from '../markup/xml.ts';
import { authorNames } from './authors.ts';
import { collapse, inlineText, plainText } from './text.ts';

/** Long enough for every licence sentence met; the contract of `licenceSchema`. */
const LICENCE_TEXT_LIMIT = 2_000;

export type Metadata = Pick<
  Paper,
  'title' | 'authors' | 'journal' | 'year' | 'ids' | 'licence' | 'articleType' | 'retracted' | 'language'
>;

/** Everything of `<front>` and the article's attributes but the abstract. */
export function readMetadata(article: XmlElement): Metadata {
  const meta = child(article, 'front', 'article-meta');
  const journal = child(article, 'front', 'journal-meta');
  const title = fullTitle(child(meta, 'title-group'));
  const journalTitle = plainText(
    child(journal, 'journal-title-group', 'journal-title') ?? child(journal, 'journal-title'),
  );
  const articleType = article.attributes['article-type'] ?? null;
  return {
    title: title === '' ? UNTITLED : title,
    authors: authorNames(meta),
    journal: journalTitle === '' ? null : journalTitle,
    year: publicationYear(meta),
    ids: readIds(meta),
    licence: readLicence(meta),
    articleType,
    retracted: isRetracted(meta, title, articleType),
    language: article.attributes.lang?.toLowerCase() ?? null,
  };
}

/** Title and subtitle. */
function fullTitle(group: XmlElement | undefined): string {
  const [title = '', subtitle = ''] = ['article-title', 'subtitle'].map((name) =>
    plainText(withoutNotes(child(group, name))),
  );
  if (subtitle === '' || title === '') return title;
  return /[:?!.–—]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** A title's footnote marks are not part of it. */
function withoutNotes(title: XmlElement | undefined): XmlElement | undefined {
  if (!title) return undefined;
  const kept = title.children.filter(
    (node) => !(isElement(node) && (node.name === 'xref' || node.name === 'fn')),
  );
  return { ...title, children: kept };
}

/** The earliest year of publication; `pmc-release` only says when the archive opened it. */
function publicationYear(meta: XmlElement | undefined): number | null {
  const years = children(meta, 'pub-date')
    .filter((date) => (date.attributes['pub-type'] ?? date.attributes['date-type']) !== 'pmc-release')
    .map((date) => Number.parseInt(plainText(child(date, 'year')), 10))
    .filter((year) => year > 1_000 && year < 3_000);
  return years.length > 0 ? Math.min(...years) : null;
}

/** NCBI writes `pmcid` with the prefix, older NCBI `pmc` without, Europe PMC `pmcid` without. */
function readIds(meta: XmlElement | undefined): Paper['ids'] {
  const ids = new Map<string, string>();
  for (const id of children(meta, 'article-id')) {
    const type = id.attributes['pub-id-type'] ?? '';
    if (!ids.has(type)) ids.set(type, plainText(id));
  }
  const pmc = /^(?:PMC)?(\d+)/i.exec(ids.get('pmcid') ?? ids.get('pmc') ?? '');
  const doi = /10\.\d{4,9}\/\S+/.exec(ids.get('doi') ?? '');
  return {
    doi: doi ? doi[0].toLowerCase() : null,
    pmid: /^\d+$/.exec(ids.get('pmid') ?? '')?.[0] ?? null,
    pmcid: pmc ? `PMC${pmc[1]}` : null,
  };
}

const LICENCE_PARTS = new Set(['license', 'licence']);

/** From `<permissions>` (or, in old articles, `<copyright-statement>`): the address first, then the words. */
function readLicence(meta: XmlElement | undefined): Licence {
  const licences = descendants(meta, LICENCE_PARTS).filter(
    (licence) => licence.attributes['specific-use'] !== 'textmining',
  );
  for (const licence of licences) {
    const addresses = descendants(licence, new Set(['license_ref', 'ext-link', 'uri'])).map(
      (link) => `${link.attributes.href ?? ''} ${plainText(link)}`,
    );
    const text = collapse(inlineText(licence));
    const code =
      [licence.attributes.href ?? '', ...addresses].map(licenceCode).find(Boolean) ?? licenceCode(text);
    if (code || text !== '') return { code: code ?? null, text: text.slice(0, LICENCE_TEXT_LIMIT) || null };
  }
  const copyright = collapse(
    descendants(meta, new Set(['copyright-statement']))
      .map(inlineText)
      .join(' '),
  );
  return { code: licenceCode(copyright), text: null };
}

const NOTICE_OF_RETRACTION = 'retraction';

/** Whether the article itself was retracted; the notice that says so of another one is not. */
function isRetracted(meta: XmlElement | undefined, title: string, articleType: string | null): boolean {
  if (articleType === NOTICE_OF_RETRACTION) return false;
  const forward = children(meta, 'related-article').some((related) =>
    /^retraction-forward$|^retraction$/.test(related.attributes['related-article-type'] ?? ''),
  );
  return (
    forward ||
    articleType === 'retracted-article' ||
    /^\W*(retracted|withdrawn)\b(\s+article)?\s*[:\]—-]/i.test(title)
  );
}
