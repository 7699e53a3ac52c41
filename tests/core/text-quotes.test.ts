import { describe, expect, it } from 'vitest';
import { type Paper, paperSchema } from '#src/core/paper.ts';
import { containsQuote, normaliseQuote, quoteFinder } from '#src/core/text/quotes.ts';

const PAPER: Paper = {
  title: 'The Effect of Light',
  authors: [],
  journal: null,
  year: null,
  ids: { doi: null, pmid: null, pmcid: null },
  licence: { code: null, text: null },
  articleType: null,
  retracted: false,
  language: null,
  abstract: ['We measured the ﬂow of “light” at 5–7 °C.', 'It grew.'],
  sections: [{ level: 1, heading: 'Results', paragraphs: ['The plants grew 2 cm a day.'] }],
  figures: [{ id: 'f1', label: 'Figure 1', caption: 'Growth of the plants.', href: null, image: null }],
  tables: [
    {
      id: 't1',
      label: 'Table 2',
      caption: 'Growth by light.',
      header: [['Light', 'n', 'Growth (cm)']],
      rows: [
        ['Summer', 'Summer', 'Summer'],
        ['Dim', '12', '3.4 ± 0.2'],
        ['Bright', '14', '−1.5'],
      ],
      rowHeadings: 1,
      notes: ['Means of all weeks.'],
    },
  ],
  format: 'jats',
  notes: [],
};

describe('normaliseQuote', () => {
  it.each([
    ['Two  words\n here', 'two words here'],
    ['eﬀect of ﬁbre', 'effect of fibre'],
    ['well–known — −5', 'well-known - -5'],
    ['co\u00adoperate zero\u200bwidth', 'cooperate zerowidth'],
    ['“It’s” ‘fine’', "\"it's\" 'fine'"],
    ['m² and H₂O', 'm2 and h2o'],
    ['non\u00a0breaking', 'non breaking'],
  ])('%j becomes %j', (text, wanted) => {
    expect(normaliseQuote(text)).toBe(wanted);
  });
});

describe('quoteFinder', () => {
  const find = quoteFinder(PAPER);
  it.each([
    ['the effect of light', 'Title'],
    ['the flow of "light" at 5-7 °C', 'Abstract'],
    ['grew 2 cm', 'Results'],
    ['growth of the plants', 'Figure 1'],
    ['The pla-\nnts grew', 'Results'],
    ['plants grew 2 cm a day', 'Results'],
    ['Growth by light', 'Table 2'],
    ['Means of all weeks.', 'Table 2'],
    ['Dim | 12 | 3.4 ± 0.2', 'Table 2'],
    ['Bright\t14\t-1.5', 'Table 2'],
    ['Dim | 12', 'Table 2'],
    ['Light | n | Growth (cm)\nDim | 12 | 3.4 ± 0.2', 'Table 2'],
  ])('finds %j in %s', (quote, section) => {
    expect(find(quote)).toEqual([section]);
  });

  it.each(['Dim | 14', '12 | 3.4 ± 0.2', 'Dim', 'Dim | 1', 'Dim | 12\nBright | 15'])(
    'does not take %j for a row',
    (quote) => {
      expect(find(quote)).toEqual([]);
    },
  );

  it.each(['grew 3 cm', 'he plants grew', 'grew 2 c', '5–7 °C. It grew', '', ' '])(
    'does not find %j',
    (quote) => {
      expect(find(quote)).toEqual([]);
      expect(containsQuote(PAPER, quote)).toBe(false);
    },
  );
});

it('reads a paper that was stored before tables had cells', () => {
  const { tables, ...rest } = PAPER;
  const stored = { ...rest, tables: tables.map(({ id, label, caption }) => ({ id, label, caption })) };
  expect(paperSchema.parse(stored).tables).toEqual([
    {
      id: 't1',
      label: 'Table 2',
      caption: 'Growth by light.',
      header: [],
      rows: [],
      rowHeadings: 0,
      notes: [],
    },
  ]);
});

describe('a hole', () => {
  const holed: Paper = {
    ...PAPER,
    abstract: ['The depth was □ m and constant. The plants grew in the shade of trees.'],
    tables: PAPER.tables.map((table) => ({ ...table, rows: [['Dim', '□', '3.4']] })),
  };

  it.each([
    'The depth was □ m and constant.',
    'The depth was m and constant.',
    'The depth was',
    'Dim | □ | 3.4',
    'Dim 3.4',
  ])('makes no quote of its sentence or row: %s', (quote) => {
    expect(containsQuote(holed, quote)).toBe(false);
  });

  it('leaves the sentences beside it', () => {
    expect(containsQuote(holed, 'The plants grew in the shade of trees.')).toBe(true);
  });
});
