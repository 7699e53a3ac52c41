/** What a figure's picture holds: all of the figure, and nothing of the page. */
import { describe, expect, it } from 'vitest';
import { clearRows } from '#src/papers/pdf/layout/clear-rows.ts';
import { inkBox } from '#src/papers/pdf/layout/ink.ts';
import { stampsOf } from '#src/papers/pdf/layout/stamps.ts';
import type { PdfPage, TurnedText } from '#src/papers/pdf/model.ts';
import { ABSTRACT, regionsOf, running, TITLE } from './fixtures/printed.ts';

type Mark = [x: number, y: number, width: number, height: number];

/** 200 x 200 px, white but for black boxes. */
function drawn(marks: Mark[]): Uint8ClampedArray {
  const data = new Uint8ClampedArray(4 * 200 * 200).fill(255);
  for (const [x, y, width, height] of marks)
    for (let row = y; row < y + height; row += 1)
      data.fill(0, 4 * (row * 200 + x), 4 * (row * 200 + x + width));
  return data;
}
const SIZE = { width: 200, height: 200 };

describe('the rows of a figure', () => {
  const figure: Mark = [40, 60, 100, 80];

  it('go on where the region cuts through something, up to the next gap', () => {
    const data = drawn([figure, [50, 40, 30, 14], [20, 2, 150, 10]]);
    expect(clearRows(data, SIZE, { top: 70, bottom: 120 })).toEqual({ top: 39, bottom: 141 });
  });

  it('stay where it cuts through nothing, or ink goes on to the edge', () => {
    expect(clearRows(drawn([figure, [20, 20, 150, 14]]), SIZE, { top: 50, bottom: 150 })).toEqual({
      top: 50,
      bottom: 150,
    });
    expect(clearRows(drawn([[40, 0, 100, 200]]), SIZE, { top: 50, bottom: 150 })).toEqual({
      top: 50,
      bottom: 150,
    });
  });
});

describe('the ink of a figure', () => {
  const box = (marks: Mark[]) => inkBox(drawn(marks), 200, 200);

  it('has thin lines and single letters at its edges', () => {
    const figure: Mark = [50, 60, 80, 70];
    expect(box([figure, [30, 90, 20, 3]])?.x0).toBe(18);
    expect(box([figure, [85, 145, 12, 3]])?.y1).toBe(160);
  });

  it('has nothing of a line of text that reaches in', () => {
    expect(
      box([
        [50, 60, 80, 70],
        [10, 0, 40, 5],
        [90, 0, 60, 5],
      ]),
    ).toMatchObject({ x0: 38, y0: 48 });
  });
});

it('knows a stamp from an axis title: it is on every page at one place', () => {
  const turned = (text: string, x0: number): TurnedText => ({ text, x0, x1: x0 + 20, top: 200, bottom: 400 });
  const page = (number: number): PdfPage => ({
    number,
    width: 600,
    height: 800,
    items: [],
    links: [],
    turnedItems: [turned('JOURNAL10(2008)003', 560), turned(`Weight ${number}`, 80)],
  });
  const stamps = stampsOf([1, 2, 3, 4].map(page));
  expect(stamps.map(({ page: on, text }) => `${on} ${text}`)).toEqual(
    [1, 2, 3, 4].map((on) => `${on} JOURNAL10(2008)003`),
  );
  expect(stampsOf([1, 2].map(page))).toEqual([]);
});

it('lets a region begin below a formula of the text, which has a number, but not below a label of the figure', () => {
  const heightBelow = (line: string): number | undefined => {
    const [region] = regionsOf([
      TITLE,
      ...ABSTRACT,
      ['1. Introduction', { bold: true, above: 2 }],
      ...running('Lakes are warm,'),
      [line, { above: 2.5 }],
      ['Figure 1. Plants in the lakes of the north in ten summers, week by week.', { size: 8, above: 16 }],
      ...running('All plants count,'),
    ]);
    return region && region.bottom - region.top;
  };
  const [formula = 0, label = 0] = [heightBelow('q = 1 - L / E (1)'), heightBelow('p = 0.03')];
  expect(formula).toBeGreaterThan(150);
  expect(label - formula).toBeCloseTo(30, 0);
});
