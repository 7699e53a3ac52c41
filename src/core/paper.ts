/** A scientific paper as every source and file format delivers it, and as every later step reads it. */
import { z } from 'zod';

/** SPDX-like licence codes that the rules in `licence.ts` know, with their version: `CC-BY-4.0`, `CC0-1.0`. */
const licenceSchema = z.object({
  /** `CC0-1.0`, `CC-BY-4.0`, `CC-BY-NC-ND-3.0`, `CC-BY` where the version is unknown; null: none or not known. */
  code: z.string().nullable(),
  /** The licence sentence as printed, at most 2,000 characters. */
  text: z.string().nullable(),
});

const sectionSchema = z.object({
  /** 1 for a top-level section, 2 for one inside it, and so on. */
  level: z.number().int().min(1),
  /** Empty for body text that stands before the first heading. */
  heading: z.string(),
  /** Plain text, one entry a paragraph or list item; no figures, tables, display formulas or references. */
  paragraphs: z.array(z.string()),
});

export const figureImageSchema = z.object({
  /** Storage key of the picture (PNG or JPEG). */
  key: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

const figureSchema = z.object({
  /** Unique within the paper. */
  id: z.string(),
  /** `Figure 1`; empty where the paper gives none. */
  label: z.string(),
  /** Caption without the label. */
  caption: z.string(),
  /** File name of the picture at the source (JATS graphic href), where there is one. */
  href: z.string().nullable(),
  image: figureImageSchema.nullable(),
});

const tableSchema = z.object({
  id: z.string(),
  /** `Table 1`; empty where the paper gives none. */
  label: z.string(),
  /** Caption without the label. */
  caption: z.string(),
  /** Rows of column headings, as wide as those of the body; a cell over several columns or rows stands in each. */
  header: z.array(z.array(z.string())).default([]),
  /** The body's rows, plain text, of one length. None where the table is a picture, or was read without its cells. */
  rows: z.array(z.array(z.string())).default([]),
  /** How many columns, from the left, say what a row is about. */
  rowHeadings: z.number().int().min(0).default(0),
  /** Foot notes, in order. */
  notes: z.array(z.string()).default([]),
});

/** What of a paper can come from different places. */
const PAPER_FACTS = ['text', 'title', 'authors', 'journal', 'year', 'licence', 'retraction'] as const;

/** Where each came from, as people know it: `Crossref`, `the file`; what is missing was not found, or never asked. */
const originsSchema = z.partialRecord(z.enum(PAPER_FACTS), z.string());
export type Origins = z.infer<typeof originsSchema>;
export const FROM_FILE = 'the file';

export const paperSchema = z.object({
  title: z.string().min(1),
  /** Full names in order, collaborations included: `Ada Lovelace`. */
  authors: z.array(z.string()),
  journal: z.string().nullable(),
  year: z.number().int().nullable(),
  ids: z.object({
    /** `10.1371/journal.pone.0000001`, lower-cased. */
    doi: z.string().nullable(),
    pmid: z.string().nullable(),
    /** With its prefix: `PMC10979640`. */
    pmcid: z.string().nullable(),
  }),
  licence: licenceSchema,
  /** JATS article-type where known: `research-article`, `retraction`, … */
  articleType: z.string().nullable(),
  retracted: z.boolean(),
  /** BCP 47 tag of the text: `en`; null: not known. */
  language: z.string().nullable(),
  /** Paragraphs of the abstract; empty where the paper has none. A structured abstract keeps its labels (`Methods: …`). */
  abstract: z.array(z.string()),
  /** In reading order, nested sections flattened. */
  sections: z.array(sectionSchema),
  figures: z.array(figureSchema),
  tables: z.array(tableSchema),
  format: z.enum(['jats', 'pdf', 'docx', 'text']),
  /** What the reader should be told of how the paper was read ("read by text recognition"). */
  notes: z.array(z.string()),
  /** Absent: all of it comes from where it was asked for. */
  origins: originsSchema.optional(),
  /** Of a preprint: its open published version, as a person would ask for it: `PMC10979640`. */
  published: z.string().optional(),
});

export type Licence = z.infer<typeof licenceSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Paper = z.infer<typeof paperSchema>;

/** A picture that a parser found, before it has a place in storage. */
export interface FigureImage {
  figureId: string;
  bytes: Uint8Array;
  mime: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** What a parser returns: the paper (its `figures[].image` all null) and the pictures by figure id. */
export interface ParsedPaper {
  paper: Paper;
  images: FigureImage[];
}
