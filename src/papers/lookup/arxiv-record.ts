/** arXiv: its own record of a paper. Its DOIs are DataCite's, so Crossref does not know them. */
import { child, children, parseXml } from '../markup/xml.ts';
import type { AskSource } from './ask.ts';
import { type PaperRecord, readTitle } from './record.ts';

export const ARXIV = 'arXiv';

/** null: arXiv has none, or its answer cannot be read. */
export async function askArxiv(id: string, base: string, ask: AskSource): Promise<PaperRecord | null> {
  const url = new URL(`${base}/query`);
  url.searchParams.set('id_list', id);
  url.searchParams.set('max_results', '1');
  return readArxiv(await ask(ARXIV, url), id);
}

/** An Atom feed (https://info.arxiv.org/help/api/user-manual.html); an unknown id gives an entry that is an error. */
function readArxiv(body: unknown, id: string): PaperRecord | null {
  if (typeof body !== 'string') return null;
  const entry = child(safely(body), 'feed', 'entry');
  if (!entry) return null;
  const one = (name: string) => textOf(child(entry, name));
  if (!one('id').includes(`/abs/${id}`)) return null;
  const { title, retracted } = readTitle(one('title'));
  if (title === '') return null;
  const doi = one('doi');
  const comment = one('comment');
  return {
    source: ARXIV,
    title,
    authors: children(entry, 'author').map((author) => textOf(child(author, 'name'))),
    journal: 'arXiv',
    year: Number(/^\d{4}/.exec(one('published'))?.[0]) || null,
    ids: { doi: `10.48550/arxiv.${id.toLowerCase()}`, pmid: null, pmcid: null },
    licence: null,
    correctedAt: null, // it has versions instead
    retracted:
      retracted ||
      /\b(?:paper|article|submission) (?:has been|is|was) (?:withdrawn|retracted)\b/i.test(comment),
    fullText: null,
    published: doi ? { kind: 'doi', value: doi.toLowerCase() } : null,
  };
}

function safely(xml: string): ReturnType<typeof parseXml> | undefined {
  try {
    return parseXml(xml);
  } catch {
    return undefined;
  }
}

const textOf = (node: ReturnType<typeof child>): string =>
  (node?.children ?? [])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
