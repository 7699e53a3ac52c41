/** DOI, year, journal and licence, from what the pages print. */
import type { Paper } from '#src/core/paper.ts';
import { licenceCode } from '#src/papers/licence.ts';
import { ORCID } from '../../people/words.ts';
import type { PdfMetadata } from '../model.ts';

const DOI = /10\.\d{4,9}\/[^\s"<>|]+/gi;
const YEAR = String.raw`((?:19|20)\d{2})`;
const ANY_YEAR = new RegExp(String.raw`\b${YEAR}\b`, 'g');
/** In the order in which they are trusted. */
const YEAR_PLACES = [
  new RegExp(
    String.raw`\bpublished(?! (?:between|from|since|before|after|until|up to)\b)(?: online)?[^.\d]{0,30}(?:\d{1,2}(?:st|nd|rd|th)?[\s,./-]+)?(?:\p{L}{3,9}\.?[\s,-]+)?(?:\d{1,2}[\s,]+)?${YEAR}`,
    'iu',
  ),
  new RegExp(String.raw`\barXiv:\S+\s+(?:\[\S+\]\s+)?\d{1,2}\s+\p{L}{3}\s+${YEAR}`, 'u'),
  new RegExp(String.raw`(?:©|\(c\)|copyright)\s*(?:the authors?[,.]?\s*)?${YEAR}`, 'iu'),
  new RegExp(String.raw`\b(?:citation|cite this article)[^\n]{0,400}?\(?${YEAR}\)?`, 'iu'),
  new RegExp(String.raw`\b${YEAR}\s*[;,]\s*(?:vol\.?\s*)?\d+\s*[:(]`, 'iu'),
  new RegExp(String.raw`\d\s*\(${YEAR}\)|\(${YEAR}\)\s*\d`, 'u'),
  new RegExp(
    String.raw`\baccepted[^.\d]{0,20}(?:\d{1,2}[\s,./-]+)?(?:\p{L}{3,9}\.?[\s,-]+)?(?:\d{1,2}[\s,]+)?${YEAR}`,
    'iu',
  ),
];

/** The paper's own DOI: the metadata's, else the one its first pages print most, the first of equals. */
export function findDoi(firstPages: string, metadata: PdfMetadata): string | null {
  if (metadata.doi) return metadata.doi;
  const counts = new Map<string, number>();
  for (const doi of firstPages.match(DOI)?.map(cleanDoi) ?? []) counts.set(doi, (counts.get(doi) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function cleanDoi(doi: string): string {
  return doi
    .toLowerCase()
    .replace(/;\p{L}{3}.*$/u, '')
    .replace(/[.,;:)\]]+$/, '');
}

/**
 * The year in which the paper came out. Where no place says so, it is the latest that the page names: what a paper cites
 * is older, and the file came after it.
 */
export function findYear(firstPage: string, metadata: PdfMetadata): number | null {
  const text = firstPage.replace(/https?:\S+|10\.\d{4,9}\/\S+/g, ' ').replace(ORCID, ' ');
  const isYear = (year: number): boolean => year > 1900 && year <= new Date().getFullYear() + 1;
  for (const place of YEAR_PLACES) {
    const year = Number(place.exec(text)?.slice(1).find(Boolean));
    if (isYear(year)) return year;
  }
  const latest = (metadata.createdYear ?? Number.POSITIVE_INFINITY) + 1;
  const named = (text.match(ANY_YEAR) ?? []).map(Number).filter((year) => isYear(year) && year <= latest);
  return named.length > 0 ? Math.max(...named) : metadata.createdYear;
}

/** Running heads are short; longer lines are references. */
const MAX_JOURNAL_LINE = 90;
/** `Scientific Reports, https://doi.org/…` */
const SUBJECT = /^([\p{Lu}][\p{L}&:\s-]{3,80}?),?\s*(?:https?:|doi:)/u;
const NAME = String.raw`[\p{Lu}][\p{L}&.\d: -]{2,80}?`;
/** How journals print themselves: name and year, name and volume, name before an address. */
const JOURNAL_PLACES = [
  new RegExp(String.raw`^Source:\s(${NAME}),\s(?:vol\b|\d)`, 'iu'),
  new RegExp(String.raw`^(${NAME})\s*\|\s*(?:www\.|https?:|vol)`, 'iu'),
  new RegExp(String.raw`^(${NAME})[.,]?\s+(?:19|20)\d{2}\s*[;,:]\s*(?:vol\.?\s*)?\d`, 'iu'),
  new RegExp(String.raw`^(${NAME})[.,]?\s+\((?:19|20)\d{2}\)\s*\d`, 'u'),
  new RegExp(String.raw`^(${NAME})[.,]?\s+\d+\s*\((?:19|20)\d{2}\)`, 'u'),
  new RegExp(String.raw`^(${NAME})[.,]?\s+\d+\s*(?:\(\d+\))?\s*:\s*e?\d`, 'u'),
];
const NO_JOURNAL =
  /^(?:citation|received|accepted|published|page|vol|doi|copyright|fig|table|available|submit|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s\d|$)|downloaded|accessed|retrieved|posted|created)|et al|\b(?:is|are|was|were|has|have|been)\b/i;

/** UTF-8 that was read as letters of one byte: `Ã¤`, `â€“`, `26â•ﬁ29`. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â[\u0080-\u00bf•€]|ï¿½|\ufffd/;

/** The journal's name: the metadata's, else as a line of the first pages has it beside its year or volume. */
export function findJournal(metadata: PdfMetadata, printed: string[]): string | null {
  if (metadata.journal && !MOJIBAKE.test(metadata.journal)) return metadata.journal;
  for (const text of [metadata.subject ?? '', ...printed]) {
    if (text.length > MAX_JOURNAL_LINE && text !== metadata.subject) continue;
    for (const place of JOURNAL_PLACES) {
      const name = place
        .exec(text)?.[1]
        ?.trim()
        .replace(/^cite this:\s*/i, '');
      if (name && !NO_JOURNAL.test(name) && /^\p{Lu}.*\p{L}{3}/u.test(name)) return name.replace(/[.,]$/, '');
    }
    const described = text === metadata.subject ? SUBJECT.exec(text)?.[1]?.trim() : undefined;
    if (described) return described;
  }
  return null;
}

/** What the paper's licence field holds at most. */
const MAX_LICENCE_TEXT = 2000;
const LICENCE_SENTENCE = /[^.]*(?:creative commons|cc[- ]by\b|public domain)[^.]*(?:\.(?!\s+[A-Z])[^.]*)*\./i;

/**
 * The licence as the paper states it, or links to it; the link's version counts where the sentence has none.
 * `places` are searched in order: the first pages before the rest.
 */
export function findLicence(places: string[], links: string[]): Paper['licence'] {
  const linked =
    links.flatMap((link) => (/creativecommons\.org/i.test(link) ? (licenceCode(link) ?? []) : []))[0] ?? null;
  for (const text of places) {
    const start = text.search(/creative\s+commons|CC[ -]?BY\b|creativecommons\.org/i);
    if (start === -1) continue;
    const around = text.slice(Math.max(0, start - 400), start + 700);
    const sentence = LICENCE_SENTENCE.exec(around)?.[0]?.trim().slice(0, MAX_LICENCE_TEXT) ?? null;
    // Addresses are often broken over two lines.
    const whole = around.replace(/(creativecommons\.org\/|licenses\/)\s+/gi, '$1');
    const stated = licenceCode(sentence ?? '') ?? licenceCode(whole);
    const code = linked !== null && (stated === null || linked.startsWith(stated)) ? linked : stated;
    if (code !== null) return { code, text: sentence };
  }
  return { code: linked, text: null };
}
