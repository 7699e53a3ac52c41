/** The process that reads a PDF's text: takes its bytes, returns the paper and where its figures' captions stand. */

import { MAX_PAGES, MIN_LETTERS } from '../limits.ts';
import type { PdfDocument } from '../model.ts';
import { type ReadResult, readPages } from '../read.ts';
import { noPages, pictures, tooManyPages, unreadableLetters, xfaForm } from '../refusals.ts';
import { extractDocument } from './extract.ts';
import { openPdf } from './open.ts';
import { assertUnpackable } from './unpack-guard.ts';

/** Text needs no pictures: none is decoded, not even one that says it is a single pixel. */
const NO_PICTURES = 0;
/** Text with more than this share of characters that are none was stored without a table of its letters. */
const MAX_UNREADABLE = 0.08;

/** Throws AppError `file.*` or `paper.unsuitable` for what cannot be read, each with its sentence. */
export default async function readText(bytes: Uint8Array): Promise<ReadResult> {
  assertUnpackable(bytes);
  const pdf = await openPdf(bytes, NO_PICTURES);
  try {
    const { numPages } = pdf.document;
    if (!(numPages > 0)) throw noPages();
    if (numPages > MAX_PAGES) throw tooManyPages(numPages);
    const document = await extractDocument(pdf);
    assertReadable(document);
    return readPages(document);
  } finally {
    await pdf.close();
  }
}

function assertReadable({ pages, isXfaForm }: PdfDocument): void {
  const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
  const letters = (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
  const unreadable = (text.match(/[\p{Co}\p{Cn}\ufffd]|(?!\s)\p{Cc}/gu) ?? []).length;
  if (isXfaForm) throw xfaForm();
  if (unreadable > MAX_UNREADABLE * (letters + unreadable))
    throw unreadableLetters(`${unreadable} of ${letters} unmapped`);
  if (letters < MIN_LETTERS) throw pictures(`Only ${letters} letters on ${pages.length} pages`);
}
