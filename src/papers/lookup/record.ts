/** What an archive says of a paper, in the words of all of them. */

export interface PaperRecord {
  /** For people: `Crossref`. */
  source: string;
  title: string;
  /** Full names in order: `Ada Lovelace`, collaborations included. */
  authors: string[];
  journal: string | null;
  year: number | null;
  ids: { doi: string | null; pmid: string | null; pmcid: string | null };
  /** `CC-BY-4.0`; null: none, or not said. */
  licence: string | null;
  retracted: boolean;
  /** When it was last corrected, or a concern about it published; null: never, or not said. */
  correctedAt: Date | null;
  /** Under which a full text is open at PubMed Central or Europe PMC: `PMC…`, `PPR…`. */
  fullText: string | null;
  /** Of a preprint: the DOI or PMID of what was published later. */
  published: { kind: 'doi' | 'pmid'; value: string } | null;
}

/** Marks that archives set before a retracted paper's title. */
const RETRACTED =
  /^\W*(?:retracted(?: article| paper)?|withdrawn(?: article)?|article retracted)\s*[:\]—–-]\W*/i;

/** Markup and entities out, white space in one, and whether the title says that the paper is retracted. */
export function readTitle(raw: string): { title: string; retracted: boolean } {
  const plain = plainText(raw).replace(/(?<!\.)\.$/, '');
  const title = plain.replace(RETRACTED, '');
  return title ? { title, retracted: title !== plain } : { title: plain, retracted: false };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const plainText = (raw: string): string =>
  raw
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const unaccented = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '');

/** Letters and digits alone, without case and accents: what survives of a line however it is typeset. */
export const lettersOf = (text: string): string =>
  unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

export const wordsOf = (text: string): string[] =>
  unaccented(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
