/** The truth about the test papers: `truth.json` and `truth/*.body.txt` of a folder of papers. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const figure = z.object({
  label: z.string().nullable(),
  caption: z.string().nullable(),
  supplement: z.boolean().optional(),
});

const article = z.object({
  article_type: z.string().nullable(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  year: z.number().nullable(),
  doi: z.string().nullable(),
  pmid: z.string().nullable(),
  pmcid: z.string().nullable(),
  licence: z.object({ code: z.string().nullable() }),
  abstract: z.string().nullable(),
  abstract_section_titles: z.array(z.string()).default([]),
  has_body: z.boolean(),
  body_words: z.number(),
  section_headings: z.array(z.object({ title: z.string().nullable() })),
  figures: z.array(figure),
  body_text_file: z.string().optional(),
});
export type TrueArticle = z.infer<typeof article>;

const schema = z.object({
  jats: z.record(
    z.string(),
    z.object({ fulltext_withheld_comment: z.boolean(), articles: z.array(article) }),
  ),
  pdf: z.record(
    z.string(),
    z.object({
      is_pdf_magic: z.boolean(),
      poppler_opens: z.boolean(),
      needs_password: z.boolean().nullable(),
      poppler_text_words: z.number().nullable(),
      twin: z.string().optional(),
      baseline_pdftotext: z.object({ body_5gram_recall: z.number().nullable() }).optional(),
    }),
  ),
  docx: z.record(
    z.string(),
    z.object({
      magic: z.string(),
      ooxml: z.boolean().optional(),
      words: z.number().optional(),
      title_style: z.array(z.string()).optional(),
      headings: z.array(z.tuple([z.string(), z.string()])).optional(),
    }),
  ),
});

/** What ought to happen with a file: made into a video, refused, or either (a broken file that some can repair). */
type Expectation = 'read' | 'refuse' | 'either';

/** One reading to do, with what is known of the right result. */
export interface Case {
  file: string;
  format: 'jats' | 'pdf' | 'docx';
  /** Which article of a set. */
  wanted: string | undefined;
  expected: Expectation;
  article: TrueArticle | null;
  body: string;
  headings: string[];
  /** Pages that are pictures: words are recognised, which takes its time. */
  scanned: boolean;
  /** One of `FOLDS` parts, 1 to 5, by the paper: all files made from one paper are in one part. */
  fold: number;
  /** What plain pdftotext recovers of the body. */
  baseline: number | null;
}

/** Too few words for a video, or just enough: nobody is to blame for either. */
const SHORT_WORDS = 250;
const NOTICES = new Set(['retraction', 'correction', 'expression-of-concern', 'addendum']);

/** Parts to tune on in turn: what is learned from four of them is tried on the fifth. */
const FOLDS = 5;

/** The same on every machine and in every order, and nothing that anybody chose. */
function foldOf(paper: string): number {
  return (createHash('sha256').update(paper).digest().readUInt32BE(0) % FOLDS) + 1;
}

/** All files of the folder that the truth speaks of. */
export function loadCases(folder: string): Case[] {
  const truth = schema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  const cases: Case[] = [];
  type Known = Omit<Case, 'file' | 'body' | 'headings' | 'scanned' | 'fold'>;
  const add = (file: string, rest: Known & { headings?: string[]; scanned?: boolean }, paper = file) => {
    if (!existsSync(join(folder, file))) return;
    const bodyFile = rest.article?.body_text_file;
    const body = bodyFile ? readFileSync(join(folder, bodyFile), 'utf8') : '';
    const headings = rest.headings ?? rest.article?.section_headings.map(({ title }) => title ?? '') ?? [];
    cases.push({ scanned: false, ...rest, file, body, headings, fold: foldOf(paper) });
  };
  for (const [file, { articles, fulltext_withheld_comment: withheld }] of Object.entries(truth.jats)) {
    articles.forEach((entry, at) => {
      const wanted = at === 0 ? undefined : (entry.pmcid ?? entry.doi ?? undefined);
      // A set's article without a text worth a video (the placeholders of some sets) may be refused or not.
      const refuse = withheld || !entry.has_body || NOTICES.has(entry.article_type ?? '');
      const short = entry.body_words + (entry.abstract ?? '').split(/\s+/).length < SHORT_WORDS;
      add(file, {
        format: 'jats',
        wanted,
        expected: refuse ? 'refuse' : short ? 'either' : 'read',
        article: entry,
        baseline: null,
      });
    });
  }
  for (const [file, pdf] of Object.entries(truth.pdf)) {
    const twin = pdf.twin ? (truth.jats[pdf.twin]?.articles[0] ?? null) : null;
    const scanned = pdf.poppler_opens && pdf.poppler_text_words === 0;
    const unreadable = pdf.needs_password === true;
    const whole = pdf.poppler_opens && twin?.has_body === true && !NOTICES.has(twin.article_type ?? '');
    const expected = unreadable ? 'refuse' : whole ? 'read' : 'either';
    const baseline = pdf.baseline_pdftotext?.body_5gram_recall ?? null;
    const article = unreadable ? null : twin;
    add(file, { format: 'pdf', wanted: undefined, expected, article, baseline, scanned }, pdf.twin);
  }
  for (const [file, docx] of Object.entries(truth.docx)) {
    const twin = truth.jats[file.replace(/\.docx$/, '.xml')]?.articles[0] ?? null;
    const isPdf = docx.magic === '25504446';
    const empty = docx.words === 0 || (docx.ooxml !== true && !isPdf);
    const expected = empty ? 'refuse' : (docx.words ?? 0) > 1_000 ? 'read' : 'either';
    // References are no part of a paper as the product keeps it.
    const headings = docx.headings?.map(([, text]) => text).filter((text) => !/^references\W*$/i.test(text));
    add(file, {
      format: 'docx',
      wanted: undefined,
      expected,
      article: twin,
      baseline: null,
      ...(headings ? { headings } : {}),
    });
  }
  return cases;
}
