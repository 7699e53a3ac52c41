/**
 * What looking files up changes: every PDF with and without it, against local stand-ins that know the papers and all that
 * they cite. Nothing leaves the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAppError } from '#src/core/errors.ts';
import type { Paper } from '#src/core/paper.ts';
import { readFile } from '#src/papers/index.ts';
import type { ReadFile } from '#src/papers/lookup/clues.ts';
import { lookUp } from '#src/papers/lookup/index.ts';
import { type FakeArticle, startFakeNcbi } from '../../tests/fakes/ncbi.ts';
import { words } from './text.ts';
import type { Case, TrueArticle } from './truth.ts';

const signal = new AbortController().signal;
const limiter = { take: async (one: AbortSignal) => one.throwIfAborted() };

/** Crossref's work of an article. */
const workOf = ({ title, authors, year }: TrueArticle): Record<string, unknown> => ({
  title: [title],
  author: authors.map((name) => {
    const [family = '', ...given] = name.split(' ').reverse();
    return { given: given.reverse().join(' '), family };
  }),
  issued: { 'date-parts': [[year]] },
});

/** Records of what a paper cites: an id that is believed wrongly is answered. */
function citedIn(xml: string): FakeArticle[] {
  return [...xml.matchAll(/<ref\b[\s\S]*?<\/ref>/g)].flatMap(([ref]) => {
    const doi = /<pub-id[^>]*pub-id-type="doi"[^>]*>([^<]+)</.exec(ref)?.[1]?.toLowerCase();
    const title = /<article-title[^>]*>([\s\S]*?)<\/article-title>/.exec(ref)?.[1];
    const family = /<surname>([^<]+)</.exec(ref)?.[1] ?? 'Nobody';
    return doi && title ? [{ doi, crossref: { title: [title], author: [{ family }] } }] : [];
  });
}

/** @param texts whether PubMed Central gives the text out, or only the records are there */
function articlesOf(
  cases: readonly Case[],
  folder: string,
  twins: ReadonlyMap<string, string>,
  texts: boolean,
) {
  const known = new Map<string, FakeArticle>();
  for (const { file, article } of cases) {
    const twin = twins.get(file);
    if (!article?.doi || !twin || !existsSync(join(folder, twin))) continue;
    const xml = readFileSync(join(folder, twin), 'utf8');
    for (const cited of citedIn(xml)) if (cited.doi && !known.has(cited.doi)) known.set(cited.doi, cited);
    known.set(article.doi.toLowerCase(), {
      doi: article.doi.toLowerCase(),
      crossref: workOf(article),
      ...(article.pmcid && { pmcid: article.pmcid, core: { title: article.title } }),
      ...(article.pmcid && texts && { ncbiXml: xml }),
    });
  }
  return [...known.values()];
}

const plain = (text: string): string => words(text).join(' ');
const isTitle = (paper: Paper, { title }: TrueArticle) => Number(plain(paper.title) === plain(title ?? ''));

function authorShare({ authors }: Paper, truth: TrueArticle): number {
  const have = new Set(authors.map(plain));
  const found = truth.authors.filter((name) => have.has(plain(name))).length;
  return truth.authors.length === 0 ? 1 : found / Math.max(truth.authors.length, authors.length);
}

const mean = (list: number[]): string =>
  list.length === 0 ? '-' : (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(3);

interface Looked {
  test: Case;
  read: ReadFile;
  paper: Paper;
  /** A record was found, and believed. */
  known: boolean;
  wrong: boolean;
  doi: string | null;
}

/** Prints the table, and as its last line one JSON object with the same figures. */
export async function compareLookUp(folder: string, cases: readonly Case[]): Promise<void> {
  const pdfs = cases.filter(({ format }) => format === 'pdf');
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const twins = new Map<string, string>(
    Object.entries<{ twin?: string }>(truth.pdf).flatMap(([file, { twin }]) => (twin ? [[file, twin]] : [])),
  );
  const reads: { test: Case; read: ReadFile }[] = [];
  for (const test of pdfs) {
    const bytes = new Uint8Array(readFileSync(join(folder, test.file)));
    try {
      // A neutral name: what a file is called gives nothing away.
      reads.push({ test, read: await readFile(bytes, 'paper.pdf', { signal }) });
    } catch (thrown) {
      console.log(`${test.file.padEnd(44)} refused: ${toAppError(thrown).code}`);
    }
  }
  const summary: Record<string, unknown> = { files: pdfs.length, read: reads.length };
  for (const texts of [false, true]) {
    const fake = await startFakeNcbi(articlesOf(pdfs, folder, twins, texts), { unlimited: true });
    const deps = { urls: fake.urls, tool: 'bench', email: null, apiKey: null, limiter, retryBaseMs: 5 };
    const rows: Looked[] = [];
    for (const { test, read } of reads) {
      const { known, paper } = await lookUp(read, read.clues, deps, { signal });
      const doi = test.article?.doi?.toLowerCase() ?? null;
      const wrong = Boolean(known) && paper.ids.doi !== doi;
      rows.push({ test, read, paper, known: Boolean(known), wrong, doi });
      const from = known ? `text: ${paper.origins?.text}, title: ${paper.origins?.title}` : 'the file alone';
      const ids = read.clues.ids.map(({ value }) => value).join(' ') || '-';
      console.log(`${test.file.padEnd(44)} ${wrong ? 'WRONG ' : ''}${from.padEnd(46)} ${ids}`);
    }
    await fake.close();
    const twinned = rows.filter(({ test }) => test.article?.doi);
    const scores = (of: (row: (typeof rows)[number]) => Paper) => ({
      title: mean(twinned.map((row) => (row.test.article ? isTitle(of(row), row.test.article) : 0))),
      authors: mean(twinned.map((row) => (row.test.article ? authorShare(of(row), row.test.article) : 0))),
    });
    summary[texts ? 'withTexts' : 'recordsAlone'] = {
      withKnownDoi: twinned.length,
      idFirst: twinned.filter(({ read, doi }) => read.clues.ids[0]?.value === doi).length,
      believed: rows.filter(({ known }) => known).length,
      believedWrongly: rows.filter(({ wrong }) => wrong).length,
      textFromArchive: rows.filter(({ paper, known }) => known && paper.format === 'jats').length,
      without: scores(({ read }) => read.paper),
      with: scores(({ paper }) => paper),
    };
  }
  console.log(summary);
  console.log(JSON.stringify(summary));
}
