import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { OPS } from '#src/papers/pdf/file/type3.ts';

it('knows the codes of the drawing list by the numbers that pdf.js gives them', async () => {
  const path = createRequire(import.meta.resolve('pdf-parse')).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const pdfjs = (await import(path)) as { OPS: Record<string, number> };
  expect(pdfjs.OPS).toMatchObject(OPS);
});
