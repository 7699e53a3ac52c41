/** DOI, year, journal and licence, from what the pages print. */
import type { Paper } from '../../core/paper.ts';
import { licenceCode } from '../licence.ts';
import type { PdfMetadata } from './model.ts';

const DOI = /10\.\d{4,9}\/[^\s"<>|]+/gi;
const YEAR = String.raw`((?:19|20)\d{2})`;
/** In the order in which they are trusted. */
const YEAR_PLACES = [
  new RegExp(
    String.raw`\bpublished(?: online)?[^.\d]{0,30}(?:\d{1,2}(?:st|nd|rd|th)?[\s,./-]+)?(?:\p{L}{3,9}\.?[\s,-]+)?(?:\d{1,2}[\s,]+)?${YEAR}`,
    'iu',
  ),
  new RegExp(String.raw`(?:©|\(c\)|copyright)\s*(?:the authors?[,.]?\s*)?${YEAR}`, 'iu'),
  new RegExp(String.raw`\b(?:citation|cite this article)[^\n]{0,400}?\(?${YEAR}\)?`, 'iu'),
  new RegExp(String.raw`\b${YEAR}\s*[;,]\s*(?:vol\.?\s*)?\d+\s*[:(]`, 'iu'),
  new RegExp(String.raw`\d\s*\(${YEAR}\)|\(${YEAR}\)\s*\d`, 'u'),
  new RegExp(
    String.raw`\baccepted[^.\d]{0,20}(?:\d{1,2}[\s,./-]+)?(?:\p{L}{3,9}\.?[\s,-]+)?(?:\d{1,2}[\s,]+)?${YEAR}`,
    'iu',
  ),
];

/** The paper's own DOI: the metadata's, else the first that its first page prints before any reference. */
export function findDoi(firstPage: string, metadata: PdfMetadata): string | null {
  const printed = firstPage.match(DOI)?.map(cleanDoi) ?? [];
  if (metadata.doi) return metadata.doi;
  return printed[0] ?? null;
}

function cleanDoi(doi: string): string {
  return doi.toLowerCase().replace(/[.,;:)\]]+$/, '');
}

export function findYear(firstPage: string, metadata: PdfMetadata): number | null {
  const thisYear = new Date().getFullYear();
  for (const place of [...YEAR_PLACES, new RegExp(String.raw`\b${YEAR}\b`)]) {
    const match = place.exec(firstPage);
    const year = Number(match?.slice(1).find((group) => group !== undefined));
    if (year > 1900 && year <= thisYear + 1) return year;
  }
  return metadata.createdYear;
}

/** The journal's name where the metadata gives it, or its description starts with it. */
export function findJournal(metadata: PdfMetadata): string | null {
  if (metadata.journal) return metadata.journal;
  const match =
    /^([\p{Lu}][\p{L}&:\s-]{3,80}?),?\s*(?:\d+\s*\((?:19|20)\d{2}\)|(?:19|20)\d{2}[;,]|https?:|doi:)/u.exec(
      metadata.subject ?? '',
    );
  return match?.[1]?.trim() ?? null;
}

/** What the paper's licence field holds at most. */
const MAX_LICENCE_TEXT = 2000;
const LICENCE_SENTENCE =
  /[^.]*(?:creative commons|\bcc[- ]by\b|public domain)[^.]*(?:\.(?!\s+[A-Z])[^.]*)*\./i;

/** The licence as the pages state it, or link to it; the link's version counts where the sentence has none. */
export function findLicence(text: string, links: string[]): Paper['licence'] {
  const linked = links
    .map((link) => (/creativecommons\.org/i.test(link) ? licenceCode(link) : null))
    .find(Boolean);
  const start = text.search(/creative\s+commons|\bCC[ -]?BY|creativecommons\.org/i);
  if (start === -1) return { code: linked ?? null, text: null };
  const around = text.slice(Math.max(0, start - 400), start + 700);
  const sentence = LICENCE_SENTENCE.exec(around)?.[0]?.trim().slice(0, MAX_LICENCE_TEXT) ?? null;
  const stated =
    licenceCode(around) ??
    licenceCode(around.replace(/(creativecommons\.org\/)\s+|\/\s+(?=licenses|by)/gi, '$1'));
  const agrees = linked && (stated === null || linked.startsWith(stated));
  return { code: agrees ? linked : stated, text: sentence };
}
