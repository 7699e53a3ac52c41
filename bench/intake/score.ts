/** How right one reading is. */
import type { Paper } from '#src/core/paper.ts';
import type { Outcome } from './one.ts';
import { inOrder, recall, words } from './text.ts';
import type { Case, TrueArticle } from './truth.ts';

/** Memory that every file must keep to, hostile ones above all; its CPU time is limited by the reader itself. */
const PEAK_MB = 500;
/** A caption counts as found when this much is there: the truth has notes on source files in some, which we leave out. */
const CAPTION_RECALL = 0.6;

/** Shares between 0 and 1; null where the truth has nothing to compare. */
export interface Score {
  title: number | null;
  authors: number | null;
  year: number | null;
  ids: number | null;
  licence: number | null;
  abstract: number | null;
  body: number | null;
  headings: number | null;
  figures: number | null;
  /** Figures whose caption was found and which have a picture. */
  pictures: number | null;
  /** Whether it was read or refused as it ought to be, within the limits. */
  outcome: number;
}

/** `outcome` null: the process died. */
export function score(test: Case, outcome: Outcome | null): Score {
  const paper = outcome?.paper ?? null;
  const fields =
    test.article && outcome && paper
      ? scoreFields(test, test.article, paper, outcome.pictures)
      : missing(test);
  const headings = paper ? inOrder(test.headings, allHeadings(paper)) : test.expected === 'read' ? 0 : null;
  return { ...fields, headings, outcome: outcome && isRight(test, outcome) ? 1 : 0 };
}

function isRight(test: Case, outcome: Outcome): boolean {
  if (outcome.peakMb > PEAK_MB || outcome.refusal?.code === 'internal') return false;
  if (test.expected === 'either') return true;
  return (test.expected === 'refuse') === (outcome.refusal !== null);
}

/** A file that ought to be read and was not scores nothing; of another one nothing can be said. */
function missing(test: Case): Omit<Score, 'headings' | 'outcome'> {
  const value = test.article && test.expected === 'read' ? 0 : null;
  const inXml = test.format === 'jats' ? value : null;
  const inFile = test.format === 'docx' ? null : value;
  return {
    title: inFile,
    authors: inFile,
    year: inXml,
    ids: inFile,
    licence: inXml,
    abstract: null,
    body: value,
    figures: null,
    pictures: null,
  };
}

function scoreFields(
  test: Case,
  article: TrueArticle,
  paper: Paper,
  pictures: readonly string[],
): Omit<Score, 'headings' | 'outcome'> {
  const inFile = test.format !== 'docx';
  return {
    title: inFile ? sameWords(paper.title, article.title ?? '') : null,
    authors: inFile ? (test.format === 'jats' ? sameList : nameShare)(article.authors, paper.authors) : null,
    year: test.format === 'jats' ? Number(paper.year === article.year) : null,
    ids: inFile ? idsRight(article, paper, test.format === 'jats') : null,
    licence: test.format === 'jats' ? Number(paper.licence.code === licenceOf(article)) : null,
    abstract: recall(article.abstract ?? '', withoutLabels(paper.abstract, article).join('\n')),
    body: recall(
      test.body,
      paper.sections.flatMap((section) => [section.heading, ...section.paragraphs]).join('\n'),
    ),
    figures: figuresFound(article, paper.figures),
    pictures:
      test.format === 'pdf'
        ? figuresFound(
            article,
            paper.figures.filter(({ id }) => pictures.includes(id)),
          )
        : null,
  };
}

export function sameWords(read: string, truth: string): number {
  return Number(words(read).join(' ') === words(truth).join(' '));
}

function sameList(truth: string[], read: string[]): number | null {
  if (truth.length === 0) return null;
  return Number(
    truth.length === read.length && truth.every((name, at) => sameWords(read[at] ?? '', name) === 1),
  );
}

/** A page prints names without saying which is which: the share that was found, less what is no author. */
export function nameShare(truth: string[], read: string[]): number | null {
  if (truth.length === 0) return null;
  const have = new Set(read.map((name) => words(name).join(' ')));
  const found = truth.filter((name) => have.has(words(name).join(' '))).length;
  return found / Math.max(truth.length, read.length);
}

function idsRight(article: TrueArticle, paper: Paper, exact: boolean): number | null {
  const wanted = { doi: article.doi?.toLowerCase() ?? null, pmid: article.pmid, pmcid: article.pmcid };
  if (!exact) return wanted.doi === null ? null : Number(paper.ids.doi === wanted.doi);
  return Number((['doi', 'pmid', 'pmcid'] as const).every((key) => paper.ids[key] === wanted[key]));
}

/** The truth says `other` of a licence without a code, and adds to a code how it was found. */
function licenceOf(article: TrueArticle): string | null {
  const code = article.licence.code?.replace(/ \(.*\)$/, '') ?? null;
  return code === 'other' ? null : code;
}

/** The truth leaves out the labels of a structured abstract, which the paper keeps. */
function withoutLabels(abstract: string[], article: TrueArticle): string[] {
  const labels = article.abstract_section_titles.map((title) => words(title).join(' '));
  return abstract.map((text) => {
    const [label = '', ...rest] = text.split(': ');
    return labels.includes(words(label).join(' ')) ? rest.join(': ') : text;
  });
}

/** The abstract's labels and the title are headings on a page, too. */
function allHeadings(paper: Paper): string[] {
  const labels = paper.abstract.map((text) => text.split(': ')[0] ?? '');
  return [paper.title, 'Abstract', ...labels, ...paper.sections.map((section) => section.heading)];
}

function figuresFound(article: TrueArticle, figures: Paper['figures']): number | null {
  const wanted = article.figures.filter((figure) => !figure.supplement && figure.caption);
  if (wanted.length === 0) return null;
  const found = wanted.filter((figure) =>
    figures.some(({ caption }) => (recall(figure.caption ?? '', caption) ?? 0) >= CAPTION_RECALL),
  );
  return found.length / wanted.length;
}
