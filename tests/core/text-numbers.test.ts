import { describe, expect, it } from 'vitest';
import { digitsIn, findNumbers } from '#src/core/text/numbers.ts';
import { contentWords, countWords, overlap } from '#src/core/text/words.ts';

describe('findNumbers', () => {
  it.each<[string, [string, string][]]>([
    ['Growth rose by 84% in spring.', [['84%', 'percent']]],
    ['Growth rose by 4.5 % in spring.', [['4.5 %', 'percent']]],
    [
      'A 2-fold rise and 14 times more.',
      [
        ['2-fold', 'fold'],
        ['14 times', 'fold'],
      ],
    ],
    ['An engine of 130 kW ran.', [['130 kW', 'measure']]],
    [
      'They agree within 6 meV and 455–483 ns.',
      [
        ['6 meV', 'measure'],
        ['455–483 ns', 'measure'],
      ],
    ],
    ['We saw 244,013 detections.', [['244,013', 'count']]],
    ['Ages ran from 7.7-14.0 years.', [['7.7-14.0 years', 'measure']]],
    ['About 70 million people live there.', [['70 million', 'count']]],
    ['A dose of 8.5 μg/mL was enough.', [['8.5 μg/mL', 'measure']]],
    [
      'It cost $5 million in 2019.',
      [
        ['$5 million', 'count'],
        ['2019', 'year'],
      ],
    ],
    [
      'We gave 10⁵ cells and 3.2 × 10⁶ more.',
      [
        ['10⁵', 'count'],
        ['3.2 × 10⁶', 'count'],
      ],
    ],
    ['The titre rose to 10^4.5 units.', [['10^4.5', 'count']]],
    ['Leaves took 24 mg L⁻¹ of it.', [['24 mg L⁻¹', 'measure']]],
    ['A band of ~120 nm was seen.', [['~120 nm', 'measure']]],
    ['COX-2, Gab1, p53, CO2, 11-cis-retinal and HIV-1 are names.', []],
    ['This is known [12] and [3,4].', []],
  ])('%s', (text, wanted) => {
    expect(findNumbers(text).map((found) => [found.text, found.kind])).toEqual(wanted);
  });

  it('gives the place of each number', () => {
    const text = 'From 34 models and 12% of runs.';
    for (const { start, end, text: printed } of findNumbers(text))
      expect(text.slice(start, end)).toBe(printed);
  });
});

describe('digitsIn', () => {
  it('finds every run of digits, names included', () => {
    expect(digitsIn('COX-2 rose 1,250.5 times in 7.7–14.0 m²')).toEqual(['2', '1,250.5', '7.7', '14.0', '2']);
  });
});

describe('words', () => {
  it('counts what is read as words', () => {
    expect(countWords('Two words – and 3.')).toBe(4);
  });

  it('keeps the words that carry meaning, without plural endings', () => {
    expect(contentWords('The studies of these cells and therapies were of mice')).toEqual([
      'cell',
      'therapy',
      'mice',
    ]);
  });

  it('measures overlap against the smaller set', () => {
    expect(overlap(new Set(['a', 'b']), new Set(['b', 'c', 'd']))).toBe(0.5);
    expect(overlap(new Set(), new Set(['b']))).toBe(0);
  });
});
