import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '#src/papers/pdf/index.ts';
import { inOrder, recall, words } from '../../bench/intake/text.ts';
import { loadCases } from '../../bench/intake/truth.ts';
import { readHere } from '../support/read-here.ts';
import { sharedPapers } from '../support/shared-papers.ts';

const folder = sharedPapers ?? '';
const read = async (file: string) =>
  readPdf(new Uint8Array(await readFile(join(folder, file))), { signal: new AbortController().signal });
const plain = (text: string) => words(text).join(' ');
/** Some journals number their headings on the page only. */
const bare = (heading: string) => heading.replace(/^[\d.]+\s+/, '');

describe.skipIf(!sharedPapers)('real papers', () => {
  const cases = sharedPapers ? loadCases(folder) : [];

  it.each([
    'pdf/PMC5885087.pdf',
    'pdf/PMC12092414.pdf',
    'pdf/F1000-3-190.pdf',
    'pdf/hoehnea-49-e1112020.pdf',
  ])('reads %s like its XML twin', async (file) => {
    const truth = cases.find((entry) => entry.file === file);
    const { paper, images } = await read(file);
    expect(plain(paper.title)).toBe(plain(truth?.article?.title ?? ''));
    expect(paper.authors.map(plain)).toEqual(truth?.article?.authors.map(plain));
    expect(paper.year).toBe(truth?.article?.year);
    const text = paper.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).join('\n');
    expect(recall(truth?.body ?? '', text)).toBeGreaterThan(0.97);
    expect(recall(truth?.article?.abstract ?? '', paper.abstract.join('\n')) ?? 1).toBeGreaterThan(0.97);
    const headings = paper.sections.map(({ heading }) => bare(heading));
    expect(inOrder(truth?.headings.map(bare) ?? [], headings) ?? 1).toBeGreaterThan(0.6);
    expect(images).toHaveLength(truth?.article?.figures.length ?? 0);
  });

  it.each([
    ['pdf/enc-user-password.pdf', 'file.encrypted', /password/],
    ['pdf/scan-image-only-PMC5450247.pdf', 'file.no-text', /pictures/],
    ['pdf/nomapping-type3.pdf', 'file.no-text', /without saying which letters/],
    ['pdf/xfa-form.pdf', 'file.unsupported', /interactive form/],
    ['pdf/book-352p.pdf', 'paper.unsuitable', /352 pages/],
    ['pdf/bad-truncated-60pct.pdf', 'file.damaged', /download it again/],
  ])('refuses %s', async (file, code, sentence) => {
    const bytes = new Uint8Array(await readFile(join(folder, file)));
    await expect(readHere(bytes, file)).rejects.toMatchObject({
      code,
      userMessage: expect.stringMatching(sentence),
    });
  });
});
