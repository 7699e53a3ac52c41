/**
 * Word files as authors hand them in: the papers whose JATS is known, set in the styles of several templates. What must
 * come out is what the JATS says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '#src/core/paper.ts';
import parseDocx from '#src/papers/docx/parse.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { docx, styles } from '../../tests/papers/fixtures/zip.ts';
import { nameShare, sameWords } from './score.ts';
import { inOrder, recall } from './text.ts';
import type { Case } from './truth.ts';

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (runs: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const plain = (text: string, style = '') => paragraph(run(text), style);
const bold = (text: string) => paragraph(run(text, '<w:b/>'));
const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
const LINE_BREAK = '<w:r><w:br/></w:r>';

const ADDRESS = 'Department of Biology, University of Bern, Bern, Switzerland';
const markOf = (at: number) => String((at % 3) + 1);
/** `Ada Lovelace¹, Mary Somerville² and Lise Meitner³`, the marks raised. */
const byline = (authors: string[]) =>
  authors
    .map((name, at) => {
      const before = at === 0 ? '' : at === authors.length - 1 ? ' and ' : ', ';
      return run(before + name) + raised(markOf(at));
    })
    .join('');
const addresses = ['1', '2', '3'].map((mark) => paragraph(raised(mark) + run(ADDRESS))).join('');

type Head = (heading: string, level: number, at: number) => string;
const bodyOf = ({ sections }: Paper, head: Head): string =>
  sections
    .map(
      ({ heading, level, paragraphs }, at) =>
        (heading && head(heading, level, at)) + paragraphs.map((text) => plain(text)).join(''),
    )
    .join('');
const styled: Head = (heading, level) => plain(heading, `H${Math.min(level, 3)}`);
const abstractOf = ({ abstract }: Paper) => abstract.map((text) => plain(text)).join('');

/** Each house's way to set a paper, as the inside of its document. */
const HOUSES: Record<string, (paper: Paper) => string> = {
  'styles of Word': (paper) =>
    plain(paper.title, 'Title') +
    paper.authors.map((name) => plain(name, 'Author')).join('') +
    plain('Abstract', 'H1') +
    abstractOf(paper) +
    bodyOf(paper, styled),
  'bold without styles': (paper) =>
    plain('Original Article') +
    bold(paper.title) +
    paragraph(byline(paper.authors)) +
    addresses +
    bold('Abstract') +
    abstractOf(paper) +
    plain('Keywords: rivers; fish') +
    bodyOf(paper, bold),
  'title in Heading 1': (paper) =>
    plain(paper.title, 'H1') +
    plain(paper.authors.map((name, at) => `${name}${markOf(at)}`).join(', ')) +
    plain(`1 ${ADDRESS}`) +
    plain('Abstract', 'H1') +
    abstractOf(paper) +
    bodyOf(paper, styled),
  'one author a line': (paper) =>
    plain('TITLE PAGE') +
    plain(paper.title) +
    paper.authors.map((name) => plain(name) + plain(ADDRESS)).join('') +
    plain('ABSTRACT') +
    abstractOf(paper) +
    bodyOf(paper, (heading) => bold(heading.toUpperCase())),
  'a publisher’s template': (paper) =>
    plain('Article', 'Kind') +
    plain(paper.title, 'PubTitle') +
    paragraph(byline(paper.authors), 'PubAuthors') +
    plain(`1 ${ADDRESS}`, 'PubAddress') +
    plain(`Abstract: ${paper.abstract.join(' ')}`, 'PubAbstract') +
    bodyOf(paper, (heading, level, at) => plain(`${at + 1}. ${heading}`, `H${Math.min(level, 3)}`)),
  'blocks of lines': (paper) =>
    plain(paper.title, 'Title') +
    paper.authors
      .map((name) =>
        paragraph(
          [name, 'Dept. of Biology', 'Bern, Switzerland'].map((line) => run(line)).join(LINE_BREAK),
          'Author',
        ),
      )
      .join('') +
    plain(`Abstract—${paper.abstract.join(' ')}`) +
    bodyOf(paper, styled),
  'names before marks, APA': (paper) =>
    plain('Running head: RIVERS') +
    plain(paper.title) +
    paragraph(byline(paper.authors)) +
    addresses +
    plain('Author Note', 'H1') +
    plain(
      `Correspondence concerning this article should be sent to ${paper.authors[0] ?? 'us'}, ${ADDRESS}.`,
    ) +
    plain('Abstract', 'H1') +
    abstractOf(paper) +
    plain(paper.title, 'H1') +
    bodyOf(paper, styled),
};

const STYLES = styles([
  ...[1, 2, 3].map((level) => ({ id: `H${level}`, name: `heading ${level}` })),
  { id: 'Title', name: 'Title' },
  { id: 'Author', name: 'Author' },
  { id: 'Kind', name: 'MDPI_1.1_article_type' },
  { id: 'PubTitle', name: 'MDPI_1.2_title' },
  { id: 'PubAuthors', name: 'MDPI_1.3_authornames' },
  { id: 'PubAddress', name: 'MDPI_1.6_affiliation' },
  { id: 'PubAbstract', name: 'MDPI_1.7_abstract' },
]);

/** Text under no heading stands under the abstract's in a manuscript: its authors give it one. */
const withIntroduction = (paper: Paper): Paper => ({
  ...paper,
  sections: paper.sections.map((section) => ({ ...section, heading: section.heading || 'Introduction' })),
});

const FIELDS = ['title', 'authors', 'abstract', 'body', 'headings'] as const;
type Scores = Record<(typeof FIELDS)[number], number | null>;

function score(truth: Paper, read: Paper): Scores {
  const text = ({ sections }: Paper) => sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  const names = ({ sections }: Paper) => sections.map(({ heading }) => heading);
  return {
    title: sameWords(read.title, truth.title),
    authors: nameShare(truth.authors, read.authors),
    abstract: recall(truth.abstract.join('\n'), read.abstract.join('\n')),
    body: recall(text(truth), text(read)),
    headings: inOrder(names(truth), names(read)),
  };
}

/** Prints a line for each house and each file that is not read as it should, and returns the means of all. */
export async function wordTable(folder: string, cases: readonly Case[]): Promise<Record<string, number>> {
  const known = cases.filter(
    ({ format, wanted, expected, article }) =>
      format === 'jats' && !wanted && expected === 'read' && (article?.authors.length ?? 0) > 0,
  );
  const papers = known.map(({ file }) => ({
    file,
    truth: withIntroduction(parseJats(readFileSync(join(folder, file))).paper),
  }));
  const all: Scores[] = [];
  console.log(`\n${'Word files, by house'.padEnd(45)}${FIELDS.map((field) => field.padStart(9)).join('')}`);
  for (const [house, build] of Object.entries(HOUSES)) {
    const rows: Scores[] = [];
    for (const { file, truth } of papers) {
      const { paper } = await parseDocx(docx(build(truth), [STYLES]));
      const row = score(truth, paper);
      rows.push(row);
      const wrong = (['title', 'authors'] as const).filter((field) => (row[field] ?? 1) < 1);
      if (wrong.length > 0)
        console.log(`  ${file}: ${wrong.map((field) => `${field} ${row[field]?.toFixed(2)}`)}`);
    }
    console.log(
      `${house.padEnd(45)}${FIELDS.map((field) => meanOf(rows, field).toFixed(3).padStart(9)).join('')}`,
    );
    all.push(...rows);
  }
  return {
    files: all.length,
    ...Object.fromEntries(FIELDS.map((field) => [field, Number(meanOf(all, field).toFixed(4))])),
  };
}

function meanOf(rows: readonly Scores[], field: keyof Scores): number {
  const known = rows.flatMap((row) => row[field] ?? []);
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}
