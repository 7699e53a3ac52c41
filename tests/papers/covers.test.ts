import { describe, expect, it } from 'vitest';
import { withoutCovers } from '#src/papers/pdf/front/cover.ts';
import { segmentPages } from '#src/papers/pdf/layout/lines.ts';

const pages = (...texts: string[][]) =>
  segmentPages(
    texts.map((lines, index) => ({
      number: index + 1,
      width: 595,
      height: 842,
      links: [],
      items: lines.map((text, at) => ({
        text,
        x: 60,
        y: 60 + 20 * at,
        width: 300,
        size: 10,
        font: 'Times',
        bold: false,
        italic: false,
        rtl: false,
        spaceAfter: false,
      })),
    })),
  );
const paper = ['Warm summers bring algae back', 'Abstract', 'We sampled a small lake.'];

describe('sheets before a paper', () => {
  it.each([
    ['an archive', 'Stable URL: https://www.jstor.org/stable/1234567'],
    [
      'a sharing site',
      'See discussions, stats, and author profiles for this publication at: https://www.example.org',
    ],
    ['HAL', 'HAL is a multi-disciplinary open access archive for the deposit of scientific papers'],
    ['a publisher', 'To cite this article: Anna Berg (2020) Warm summers, Lakes, 1:1, 1-10'],
    ['a first version', 'This is a PDF file of an article that has undergone enhancements after acceptance'],
    ['a repository', 'Citation for published version (APA): Berg, A. (2020). Warm summers. Lakes.'],
    ['a university', 'This paper was deposited in the Open Access Repository of the university'],
  ])('of %s', (_whose, line) => {
    const { covers, rest } = withoutCovers(pages(['Warm summers', 'Anna Berg', line], paper));
    expect([covers.length, rest.length]).toEqual([1, 1]);
  });

  it('are not a first page that has the paper, nor the only page', () => {
    const note = 'To cite this article: Berg A. Warm summers.';
    expect(withoutCovers(pages([...paper, note], paper)).covers).toEqual([]);
    expect(withoutCovers(pages(['Warm summers', note])).covers).toEqual([]);
    expect(withoutCovers(pages(['Warm summers', 'Anna Berg'], paper)).covers).toEqual([]);
  });
});
