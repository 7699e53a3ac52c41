/**
 * What the PDF reader passes between its steps. Lengths are in points (1/72 inch) with the origin at the top
 * left of the page as a person sees it, y growing downwards.
 */

/** A piece of text as the file draws it: a word, a part of a line, sometimes one letter. */
export interface TextItem {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Font size. */
  size: number;
  /** Font name without its subset prefix: `Times-Bold`. */
  font: string;
  bold: boolean;
  italic: boolean;
  rtl: boolean;
  /** The file itself puts a space after it. */
  spaceAfter: boolean;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  items: TextItem[];
  /** Addresses that the page links to; only read, never fetched. */
  links: string[];
  /** What is set upwards along the edge, where arXiv stamps its id; absent: nothing. */
  turned?: string;
  /** The same, piece by piece, with their places; absent: none. */
  turnedItems?: TurnedText[];
}

/** A piece of text that is not set from left to right: an axis title, what a publisher stamps along the edge. */
export interface TurnedText {
  text: string;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** What the file says of itself; often wrong, so only ever used where the pages agree. */
export interface PdfMetadata {
  title: string | null;
  authors: string[];
  subject: string | null;
  journal: string | null;
  doi: string | null;
  rights: string | null;
  language: string | null;
  /** Year of the creation date. */
  createdYear: number | null;
}

/** A document as it comes out of pdf.js, before any reading. */
export interface PdfDocument {
  pages: PdfPage[];
  metadata: PdfMetadata;
  /** The real content is an XFA form, which the pages only announce ("Please wait…"). */
  isXfaForm: boolean;
}

/** A stretch of a line in one style. */
export interface Run {
  text: string;
  size: number;
  font: string;
  bold: boolean;
  italic: boolean;
  /** Set above the baseline and smaller: a footnote or affiliation mark, an exponent. */
  raised: boolean;
  /** Set below the baseline and smaller: an index. */
  lowered: boolean;
  x0: number;
  x1: number;
}

export interface Line {
  page: number;
  x0: number;
  x1: number;
  y: number;
  /** Size, font and weight of most of its letters. */
  size: number;
  font: string;
  bold: boolean;
  italic: boolean;
  text: string;
  runs: Run[];
  /** Stretches that wide gaps set apart: 1 in running text, more in the row of a table. */
  cells: number;
  /** The column it stands in: a number unique in the document, and the column's left and right edge. */
  column: number;
  left: number;
  right: number;
}
