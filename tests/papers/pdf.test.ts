import { constants, deflateSync } from 'node:zlib';
import { loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ParsedPaper } from '#src/core/paper.ts';
import { assertUnpackable } from '#src/papers/pdf/file/unpack-guard.ts';
import { readPdf } from '#src/papers/pdf/index.ts';
import { block, type Mark, rawPage, tinyPdf } from './fixtures/tiny-pdf.ts';
import { twoColumnPaper } from './fixtures/two-column.ts';

const read = (bytes: Uint8Array, signal = new AbortController().signal) => readPdf(bytes, { signal });
/** Unpacks to 60 MB. */
const BOMB = deflateSync(Buffer.alloc(60_000_000));
const refusal = (bytes: Uint8Array) => read(bytes).catch((thrown: unknown) => thrown);

describe('a two-column paper', () => {
  let parsed: ParsedPaper;
  const text = () => parsed.paper.sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  const heading = (name: string) => parsed.paper.sections.find((section) => section.heading.includes(name));

  beforeAll(async () => {
    parsed = await read(twoColumnPaper());
  }, 60_000);

  it('has its title, not the one in the metadata', () => {
    expect(parsed.paper.title).toBe('Cold water keeps green algae from blooming in small lakes');
  });

  it('has its authors without their marks', () => {
    expect(parsed.paper.authors).toEqual(['Mara J. Fenwick', 'Kofi Osei', 'Lena von Arx']);
  });

  it('has the facts that the first page prints', () => {
    expect(parsed.paper).toMatchObject({
      year: 2021,
      ids: { doi: '10.9999/lakes.2021.12' },
      journal: 'Lake Letters',
      licence: { code: 'CC-BY-4.0' },
      format: 'pdf',
    });
  });

  it('has the abstract and nothing of what stands around it', () => {
    expect(parsed.paper.abstract).toEqual([
      'Green algae bloom when small lakes warm. We sampled twelve lakes for three summers and found that lakes below eighteen degrees never bloomed.',
    ]);
  });

  it('has the sections in order, with their depth, and no references', () => {
    expect(parsed.paper.sections.map(({ heading: name, level }) => [name, level])).toEqual([
      ['1. Introduction', 1],
      ['2. Methods', 1],
      ['2.1. Sampling', 2],
      ['3. Results', 1],
      ['4. Discussion', 1],
    ]);
    expect(text()).not.toMatch(/Aster|green season/);
  });

  it('reads column by column and over the page', () => {
    const introduction = heading('Introduction')?.paragraphs.join('\n') ?? '';
    expect(introduction.indexOf('In the spring')).toBeLessThan(introduction.indexOf('In the summer'));
    expect(text()).toContain('goes on overleaf, where the text takes it up again without a break.');
  });

  it('joins words that a line end broke, and keeps the hyphen of compounds', () => {
    expect(text()).toContain('a temperature limit would be cheaper');
    expect(text()).toContain('The anti-algal treatments');
  });

  it('leaves off running heads, page numbers, keywords, addresses and cells of tables', () => {
    expect(text()).not.toMatch(/Fenwick|Lake Letters|Page \d|Keywords|Institute|4711|Temperature/);
  });

  it('has captions apart from the text', () => {
    expect(parsed.paper.figures).toMatchObject([
      {
        label: 'Figure 1',
        caption: 'Blooms against the water temperature of the twelve lakes, one dot for a lake and summer.',
      },
    ]);
    expect(parsed.paper.tables).toMatchObject([
      { label: 'Table 1', caption: 'Counts of the three summers.' },
    ]);
    expect(text()).not.toContain('one dot for a lake');
  });

  it('has the picture of the figure, cut to what is drawn', async () => {
    const [picture] = parsed.images;
    expect(picture).toMatchObject({ figureId: parsed.paper.figures[0]?.id, mime: 'image/png' });
    const { width, height } = await loadImage(Buffer.from(picture?.bytes ?? []));
    expect([width, height]).toEqual([picture?.width, picture?.height]);
    // The drawing is 200 pt wide and, with its label, about 150 pt high.
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.5);
  });
});

describe('what cannot be read', () => {
  const page: Mark[] = block('A page of plain words. '.repeat(40).trim(), { x: 72, y: 72, chars: 80 });
  const whole = tinyPdf([page, page], { compress: true });

  it.each([
    ['an empty file', new Uint8Array(), 'file.empty', /empty/],
    [
      'a web page',
      new TextEncoder().encode('<!doctype html><p>Please log in</p>'),
      'file.damaged',
      /download it again/,
    ],
    [
      'a header and nothing else',
      new TextEncoder().encode('%PDF-1.7\n'),
      'file.damaged',
      /download it again/,
    ],
    ['no pages', tinyPdf([]), 'file.damaged', /no pages/],
    ['pages without text', tinyPdf([[{ rect: [0, 0, 612, 792] }]]), 'file.no-text', /pictures/],
    ['a book', tinyPdf(Array.from({ length: 600 }, () => [])), 'paper.unsuitable', /600 pages/],
  ])('refuses %s', async (_, bytes, code, sentence) => {
    expect(await refusal(bytes)).toMatchObject({ code, userMessage: expect.stringMatching(sentence) });
  });

  it('reads a file whose table of contents is cut off', async () => {
    const { paper } = await read(whole.slice(0, whole.length - 15));
    expect(paper.sections.flatMap(({ paragraphs }) => paragraphs).join(' ')).toContain(
      'A page of plain words.',
    );
  });

  it('refuses streams that unpack to a bomb, packed once or twice', async () => {
    const zeros = deflateSync(Buffer.alloc(60_000_000));
    expect(await refusal(rawPage(zeros, '/FlateDecode'))).toMatchObject({ code: 'file.too-large' });
    expect(await refusal(rawPage(deflateSync(zeros), '[/FlateDecode /FlateDecode]'))).toMatchObject({
      code: 'file.too-large',
      userMessage: expect.stringContaining('far more data than a paper'),
    });
  });

  it.each([
    ['with its filter elsewhere', '5 0 R'],
    ['with its filter in other letters', '/Fl#61teDecode'],
    ['behind a long dictionary', `/FlateDecode /X (${'x'.repeat(9_000)})`],
    ['behind a decoy', '/FlateDecode >>\nendobj\n% stream\n4 0 obj\n<< /Filter /FlateDecode'],
  ])('finds a bomb %s', (_, filters) => {
    expect(() => assertUnpackable(rawPage(BOMB, filters))).toThrow('unpacks to more');
  });

  it('finds a bomb with an unusual window, which pdf.js unpacks all the same', () => {
    const bomb = Buffer.from(BOMB);
    bomb.set([0x88, 0x1c]);
    expect(() => assertUnpackable(rawPage(bomb, '/FlateDecode'))).toThrow('unpacks to more');
  });

  it('does not take more memory than it may where a bomb passes for a picture', async () => {
    // One megabyte, 700 times over, and an end.
    const flushed = deflateSync(Buffer.alloc(1_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
    const megabytes = Array<Buffer>(700).fill(flushed.subarray(2));
    const spaces = Buffer.concat([flushed.subarray(0, 2), ...megabytes, Buffer.from([3, 0, 0, 0, 0, 0])]);
    expect(await refusal(rawPage(spaces, '/FlateDecode /Subtype /Image'))).toMatchObject({
      code: 'file.too-large',
      userMessage: expect.stringContaining('more memory than we can give it'),
    });
  }, 300_000);

  it('refuses text whose letters are unknown', async () => {
    const garbage = block('\u0001\u0002\u0003 \u0004\u0005'.repeat(60), { x: 72, y: 72, chars: 80 });
    expect(await refusal(tinyPdf([garbage]))).toMatchObject({ code: 'file.no-text' });
  });

  it('stops when the job is cancelled', async () => {
    const controller = new AbortController();
    const reading = read(whole, controller.signal);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
