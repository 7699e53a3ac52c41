/** What a PDF says of itself, from its information dictionary and its XMP packet. */

import type { OpenPdf } from '../file/open.ts';
import type { PdfMetadata } from '../model.ts';

const DOI = /10\.\d{4,9}\/[^\s"<>]+/;

/** Reads the metadata as it stands: nothing here is checked against the pages. */
export function readMetadata({ info, xmp }: Pick<OpenPdf, 'info' | 'xmp'>): PdfMetadata {
  const custom = isRecord(info.Custom) ? info.Custom : {};
  const doi = [
    xmp.get('prism:doi'),
    xmp.get('dc:identifier'),
    custom.doi,
    info.Subject,
    xmp.get('dc:description'),
  ]
    .map((value) => DOI.exec(text(value) ?? '')?.[0])
    .find((found) => found !== undefined);
  return {
    title: text(xmp.get('dc:title')) ?? text(info.Title),
    authors: names(xmp.get('dc:creator')) ?? names(info.Author) ?? [],
    subject: text(info.Subject) ?? text(xmp.get('dc:description')),
    journal: text(xmp.get('prism:publicationname')),
    doi: doi?.replace(/[.,;)]+$/, '').toLowerCase() ?? null,
    rights: text(xmp.get('dc:rights')),
    language: text(info.Language),
    createdYear: Number(/^D:(\d{4})/.exec(text(info.CreationDate) ?? '')?.[1] ?? Number.NaN) || null,
  };
}

/** Some producers write the whole list as one entry. */
function names(value: unknown): string[] | null {
  const list = Array.isArray(value) ? value.map(String) : [text(value) ?? ''];
  const split = list
    .flatMap((entry) => entry.replace(/\s+/g, ' ').split(/ ?[;,] ?| and /))
    .map((name) => name.trim().replace(/^and (?=\p{Lu})/u, ''))
    .filter((name) => name !== '');
  return split.length > 0 ? split : null;
}

function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
