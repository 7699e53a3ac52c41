/** Of a PDF that says nothing of itself. */
import type { PdfMetadata } from '#src/papers/pdf/model.ts';

export const silent: PdfMetadata = {
  title: null,
  authors: [],
  subject: null,
  journal: null,
  doi: null,
  rights: null,
  language: null,
  createdYear: 1999,
};
