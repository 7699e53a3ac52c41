import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readFile } from '#src/papers/index.ts';
import { columnsOf } from '#src/papers/ocr/columns.ts';
import { inkMap } from '#src/papers/ocr/ink-map.ts';
import { scannedPdf } from './fixtures/tiny-pdf.ts';

const FONTS = { plain: '400Regular/SourceSerif4_400Regular.ttf', bold: '700Bold/SourceSerif4_700Bold.ttf' };
for (const [name, path] of Object.entries(FONTS)) {
  GlobalFonts.registerFromPath(
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-serif-4/${path}`)),
    `Scan ${name}`,
  );
}

/** US Letter at 150 dots an inch. */
const PAGE = { width: 1_275, height: 1_650 };
const LEADING = 30;

interface Print {
  text: string[];
  x: number;
  y: number;
  px?: number;
  bold?: boolean;
}

function page(prints: Print[]) {
  const canvas = createCanvas(PAGE.width, PAGE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfaf5';
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  context.fillStyle = '#222';
  for (const { text, x, y, px = 22, bold } of prints) {
    context.font = `${px}px "Scan ${bold ? 'bold' : 'plain'}"`;
    for (const [line, words] of text.entries()) context.fillText(words, x, y + line * LEADING * (px / 22));
  }
  return canvas;
}

const left = [
  'We counted the fish of forty',
  'rivers for a whole year. Every',
  'river was visited each month',
  'by two people with a net. The',
  'cold rivers held more trout',
  'than the warm ones did.',
];
const right = [
  'Trout were found in thirty of',
  'the rivers. Their number fell',
  'by half where the water was',
  'warmer than twenty degrees.',
  'Shade along the banks kept',
  'the water cool in summer.',
];
/** Columns whose lines are not level with each other, as in most journals. */
const twoColumns = page([
  { text: ['Trout live in the shade of trees along small rivers'], x: 100, y: 150, px: 40, bold: true },
  { text: ['Ada Lovelace and Charles Babbage'], x: 100, y: 230 },
  { text: ['Methods'], x: 100, y: 390, bold: true },
  { text: left, x: 100, y: 425 },
  { text: ['Results'], x: 690, y: 400, bold: true },
  { text: right, x: 690, y: 440 },
]);
const scan = (canvas: ReturnType<typeof page>, times = 1) =>
  scannedPdf(Array(times).fill({ ...PAGE, picture: new Uint8Array(canvas.toBuffer('image/jpeg', 90)) }));
const read = (bytes: Uint8Array, signal = new AbortController().signal) =>
  readFile(bytes, 'scan.pdf', { signal });

describe('columnsOf', () => {
  const columns = (canvas: ReturnType<typeof page>) =>
    columnsOf(
      inkMap(
        canvas.getContext('2d').getImageData(0, 0, PAGE.width, PAGE.height).data,
        PAGE.width,
        PAGE.height,
      ),
    );

  it('parts a page at its gutter, and leaves what spans it whole', () => {
    const [top, first, second] = columns(twoColumns);
    expect(top).toMatchObject({ x0: 0, y0: 0, x1: PAGE.width });
    expect(first?.y0).toBeGreaterThan(150);
    expect(first?.y0).toBeLessThan(375);
    expect(first?.x1).toBeGreaterThan(450);
    expect(first?.x1).toBeLessThan(690);
    expect(second).toMatchObject({ x0: first?.x1, x1: PAGE.width, y0: first?.y0 });
  });

  it('leaves a page of one column whole, and finds nothing on a blank one', () => {
    expect(columns(page([{ text: left.map((line) => `${line} ${line}`), x: 100, y: 200 }]))).toHaveLength(1);
    expect(columns(page([]))).toEqual([]);
  });
});

describe('a scanned PDF', () => {
  it('is read from the pictures of its pages, column by column, and says so', async () => {
    const { paper } = await read(scan(twoColumns));
    expect(paper).toMatchObject({
      title: 'Trout live in the shade of trees along small rivers',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      sections: [
        { heading: 'Methods', paragraphs: [left.join(' ')] },
        { heading: 'Results', paragraphs: [right.join(' ')] },
      ],
      format: 'pdf',
      notes: ['Read by text recognition from page images: words may be wrong.'],
    });
  });

  it('is refused when its pages are blank', async () => {
    await expect(read(scan(page([])))).rejects.toMatchObject({
      code: 'file.no-text',
      userMessage: expect.stringMatching(/pictures, as from a scanner, or blank/),
    });
  });

  it('is refused when it is not in English', async () => {
    const german = [
      'Wir haben in vierzig Bächen ein Jahr lang die Forellen gezählt,',
      'jeden Monat einmal und immer mit demselben Netz. Wo Bäume am',
      'Ufer standen, blieb das Wasser kühl, und es lebten doppelt so',
      'viele Forellen darin. Ohne Schatten stieg die Wärme im Sommer',
      'auf mehr als zwanzig Grad, und die Zahl der Fische fiel um die',
      'Hälfte. Neue Bäume könnten deshalb helfen, wo der Bach durch',
      'Felder fließt. Das wollen wir in den nächsten Jahren prüfen,',
      'zusammen mit den Gemeinden, denen die Ufer gehören und die',
      'schon heute viel Geld für den Schutz der Bäche ausgeben.',
    ];
    await expect(read(scan(page([{ text: german, x: 100, y: 200, px: 26 }])))).rejects.toMatchObject({
      code: 'paper.unsuitable',
      userMessage: expect.stringMatching(/does not look like English/),
    });
  });

  it('is left at once when the job is cancelled', async () => {
    const begin = performance.now();
    await expect(read(scan(twoColumns, 12), AbortSignal.timeout(3_000))).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    expect(performance.now() - begin).toBeLessThan(4_500);
  });
});
