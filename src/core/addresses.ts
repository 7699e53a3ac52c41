/** Where a paper can be looked up on the web. */
import type { PaperIds } from './job.ts';

export interface PaperAddress {
  id: keyof PaperIds;
  href: string;
}

/** An identifier as part of a path: it comes from a stranger's file. */
const escaped = (id: string): string => encodeURIComponent(id).replaceAll('%2F', '/');

/** The addresses of a paper by its identifiers, the most lasting first. */
export function addressesOf({ doi, pmcid, pmid }: PaperIds): PaperAddress[] {
  return [
    ...(doi ? [{ id: 'doi', href: `https://doi.org/${escaped(doi)}` } as const] : []),
    ...(pmcid
      ? [{ id: 'pmcid', href: `https://pmc.ncbi.nlm.nih.gov/articles/${escaped(pmcid)}/` } as const]
      : []),
    ...(pmid ? [{ id: 'pmid', href: `https://pubmed.ncbi.nlm.nih.gov/${escaped(pmid)}/` } as const] : []),
  ];
}
