import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '#src/core/errors.ts';
import { paperSchema } from '#src/core/paper.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { readFile } from '#src/papers/index.ts';
import { recall } from '../../bench/intake/text.ts';
import { sharedPapers } from '../support/shared-papers.ts';
import { bytes, jatsArticle } from './fixtures/jats.ts';
import { docx, paragraph } from './fixtures/zip.ts';

const context = { signal: new AbortController().signal };
const read = (content: Uint8Array, name: string) => readFile(content, name, context);
const long = 'We watched forty rivers for a year and counted the fish in each of them every month.';

describe('readFile', () => {
  it.each([
    ['jats', 'paper.pdf', bytes(jatsArticle())],
    ['docx', 'paper.pdf', docx(paragraph(long))],
    ['text', 'paper.docx', bytes(`# Fish\n\n${long}`)],
  ])('reads %s whatever its name says', async (format, name, content) => {
    expect(paperSchema.parse((await read(content, name)).paper).format).toBe(format);
  });

  it('says of a file without a title that it has none, and which', async () => {
    const { paper } = await read(bytes(`Introduction\n\n${long}`), 'rivers_final.txt');
    expect(paper.title).toBe(UNTITLED);
    expect(paper.notes).toEqual(['No title was found in rivers_final.txt.']);
  });

  it('stops when the job is cancelled', async () => {
    const cancelled = { signal: AbortSignal.abort() };
    await expect(readFile(docx(paragraph(long)), 'x.docx', cancelled)).rejects.toMatchObject({
      code: 'job.cancelled',
    });
  });
});

describe.skipIf(!sharedPapers)('real files', () => {
  const load = (file: string) =>
    read(new Uint8Array(readFileSync(join(sharedPapers ?? '', file))), basename(file));

  it.each<[string, ErrorCode, RegExp]>([
    ['docx/enc-agile-password.docx', 'file.encrypted', /protected by a password/],
    ['docx/legacy-binary.doc', 'file.unsupported', /before 2007/],
    ['docx/word-lock-file.docx', 'file.unsupported', /helper file that Word keeps/],
    ['docx/zip-not-docx.docx', 'file.unsupported', /zip archive, not a document/],
    ['docx/word-empty.docx', 'file.no-text', /no text in it/],
    ['pdf/PMC11864975-zero-bytes.pdf', 'file.empty', /This file is empty/],
    ['pdf/html-instead-pnas.pdf', 'file.unsupported', /web page, not a paper/],
    ['jats/efetch-withheld-synthetic.xml', 'paper.withheld', /publisher .* keeps its full text back/],
  ])('refuses %s', async (file, code, sentence) => {
    const error = await load(file).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code,
      userMessage: expect.stringMatching(sentence),
      recovery: 'permanent',
    });
  });

  it('reads the text of a Word manuscript as its JATS twin has it', async () => {
    const { paper, images } = await load('docx/jats-article-english.docx');
    const truth = readFileSync(join(sharedPapers ?? '', 'truth/jats-article-english.body.txt'), 'utf8');
    const text = paper.sections.flatMap((section) => [section.heading, ...section.paragraphs]).join('\n');
    expect(recall(truth, text)).toBeGreaterThanOrEqual(0.98);
    expect(images.map((image) => image.figureId)).toEqual(paper.figures.map((figure) => figure.id));
  });

  it('finds title, authors, figures and headings of a manuscript with copied styles', async () => {
    const { paper, images } = await load('docx/lakens-equivalence.docx');
    expect(paper.title).toBe('Equivalence Testing for Psychological Research: A Tutorial');
    expect(paper.authors).toEqual(['Daniel Lakens', 'Anne M. Scheel', 'Peder M. Isager']);
    expect(paper.abstract).toHaveLength(1);
    expect(paper.sections.filter((section) => section.level === 2)).toHaveLength(7);
    expect(images).toHaveLength(2);
  });

  it('reads a Word file that is called a PDF', async () => {
    expect((await load('pdf/docx-not-pdf.pdf')).paper).toMatchObject({
      format: 'docx',
      title: 'Associations between Chlorophyll a and various Microcystin-LR Health Advisory Concentrations',
    });
  });

  it('does not fetch a linked picture', async () => {
    expect((await load('docx/word-external-image.docx')).images).toEqual([]);
  });
});
