import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { OPS, withSizes } from '#src/papers/pdf/file/type3.ts';

it('knows the codes of the drawing list by the numbers that pdf.js gives them', async () => {
  const path = createRequire(import.meta.resolve('pdf-parse')).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const pdfjs = (await import(path)) as { OPS: Record<string, number> };
  expect(pdfjs.OPS).toMatchObject(OPS);
});

it('reads TeX’s codes as ligatures in a font of words, and as nothing in one of formulas', () => {
  const item = (text: string, font: string) => ({
    ...{ text, font, x: 0, y: 0, width: 20, size: 1, bold: false, italic: false, rtl: false },
    spaceAfter: false,
  });
  const widths = new Map([
    ['words', { width: 50, expected: 5, glyphs: 100, common: 55 }],
    ['formulas', { width: 50, expected: 5, glyphs: 100, common: 12 }],
  ]);
  const texts = ['e\u000bective', 'di\u000ecult', 'the \u000crst'];
  const read = [...texts.map((text) => item(text, 'words')), item('k\u000b', 'formulas')];
  expect(withSizes(read, widths).map(({ text }) => text)).toEqual([
    'effective',
    'difficult',
    'the first',
    'k ',
  ]);
});
