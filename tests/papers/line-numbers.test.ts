import { describe, expect, it } from 'vitest';
import { withoutLineNumbers } from '#src/papers/pdf/layout/line-numbers.ts';
import type { PdfPage, TextItem } from '#src/papers/pdf/model.ts';

const piece = (text: string, x: number, y: number, width = 5 * text.length): TextItem => ({
  text,
  x,
  y,
  width,
  size: 10,
  font: 'Times',
  bold: false,
  italic: false,
  rtl: false,
  spaceAfter: false,
});

interface Layout {
  lines: number[];
  /** What stands beside line `at` of the page, `count` of the document. */
  beside: (at: number, count: number, y: number) => TextItem[];
  text?: (at: number, count: number, y: number) => TextItem[];
}

/** Pages with so many lines each, a page number at the foot of each. */
function pagesOf({
  lines,
  beside,
  text = (_at, _count, y) => [piece('algae came back to the lake', 80, y, 400)],
}: Layout): PdfPage[] {
  let count = 0;
  return lines.map((length, index) => {
    const items = Array.from({ length }, (_, at) => {
      count += 1;
      const y = 80 + 20 * at;
      return [...beside(at + 1, count, y), ...text(at + 1, count, y)];
    }).flat();
    return {
      number: index + 1,
      width: 595,
      height: 842,
      items: [...items, piece(String(index + 1), 297, 820)],
      links: [],
    };
  });
}

const textOf = (pages: PdfPage[]) =>
  withoutLineNumbers(pages)
    .flatMap(({ items }) => items.map((item) => item.text))
    .join(' ');
const number = (value: number, right: number, y: number) =>
  piece(String(value), right - 5 * String(value).length, y);

describe('numbers of lines', () => {
  const layouts: [string, Layout][] = [
    ['on each line', { lines: [30, 30, 12], beside: (_at, count, y) => [number(count, 50, y)] }],
    [
      'on every fifth line',
      { lines: [30, 30, 12], beside: (_at, count, y) => (count % 5 ? [] : [number(count, 50, y)]) },
    ],
    [
      'in both margins',
      { lines: [30, 30], beside: (_at, count, y) => [number(count, 50, y), number(count, 560, y)] },
    ],
    ['anew on each page', { lines: [30, 30, 25], beside: (at, _count, y) => [number(at, 50, y)] }],
    ['with a short last page', { lines: [30, 30, 2], beside: (_at, count, y) => [number(count, 50, y)] }],
    [
      'where one is missing',
      { lines: [30, 30], beside: (_at, count, y) => (count === 17 ? [] : [number(count, 50, y)]) },
    ],
    ['half a line off', { lines: [30, 30], beside: (_at, count, y) => [number(count, 50, y - 4)] }],
    [
      'close to the text, in one piece with it',
      {
        lines: [30, 30],
        beside: () => [],
        text: (_at, count, y) => [piece(`${count} algae came back to the lake`, 70, y, 400)],
      },
    ],
    [
      'between two columns',
      {
        lines: [40, 40],
        beside: (_at, count, y) => (count % 5 ? [] : [number(count, 302, y)]),
        text: (_at, _count, y) => [piece('algae came', 50, y, 230), piece('to the lake', 315, y, 230)],
      },
    ],
  ];
  it.each(layouts)('go %s', (_name, layout) => {
    expect(textOf(pagesOf(layout)).replace(/(?<= )\d{1}(?= |$)/g, '')).not.toMatch(/\d/);
  });

  it('leave the text that they came with whole', () => {
    const text = (_at: number, count: number, y: number) => [piece(`${count} algae came back`, 70, y, 400)];
    const [first] = withoutLineNumbers(pagesOf({ lines: [30, 30], beside: () => [], text }));
    expect(first?.items[11]?.text).toBe('algae came back');
    expect(first?.items[11]?.x).toBeGreaterThan(70);
  });

  it.each([
    [
      'years',
      {
        lines: [30, 30],
        beside: (at: number, _c: number, y: number) => [piece(`${1990 + ((at * 7) % 20)}`, 50, y)],
      },
    ],
    [
      'the rows of a table',
      {
        lines: [30, 30, 30],
        beside: (at: number, count: number, y: number) => (count < 12 ? [number(at, 50, y)] : []),
      },
    ],
    [
      'references on the last page',
      {
        lines: [30, 30, 30, 30],
        beside: (at: number, count: number, y: number) => (count > 90 ? [number(at, 85, y)] : []),
      },
    ],
  ])('are not %s', (_name, layout) => {
    const pages = pagesOf(layout);
    expect(withoutLineNumbers(pages)).toEqual(pages);
  });
});
