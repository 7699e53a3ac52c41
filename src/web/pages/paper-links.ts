/** Where the paper is on the web. Pure. */
import { addressesOf } from '#src/core/addresses.ts';
import type { PaperSummary } from '#src/core/job.ts';

export interface PaperLink {
  href: string;
  text: string;
}

/** The identifiers of the paper with their addresses, the most lasting first. */
export function paperLinks(paper: PaperSummary | null): PaperLink[] {
  if (!paper) return [];
  const text = { doi: `doi:${paper.doi}`, pmcid: paper.pmcid ?? '', pmid: `PubMed ${paper.pmid}` };
  return addressesOf(paper).map(({ id, href }) => ({ href, text: text[id] }));
}

/** So many words at each end of a quote tell a browser where it stands. */
const ENDS_WORDS = 5;

/** The paper's full text, scrolled to the quote by browsers that know text fragments; null: no full text is known. */
export function quoteLink(paper: PaperSummary | null, quote: string): string | null {
  const { doi = null, pmcid = null } = paper ?? {};
  const page = paperLinks(paper && { ...paper, doi: pmcid ? null : doi, pmid: null })[0];
  if (!page) return null;
  const words = quote.trim().split(/\s+/);
  const ends =
    words.length <= 2 * ENDS_WORDS
      ? [words.join(' ')]
      : [words.slice(0, ENDS_WORDS).join(' '), words.slice(-ENDS_WORDS).join(' ')];
  // A dash has a meaning in text fragments, and encodeURIComponent leaves it alone.
  const fragment = ends.map((end) => encodeURIComponent(end).replaceAll('-', '%2D')).join(',');
  return `${page.href}#:~:text=${fragment}`;
}
