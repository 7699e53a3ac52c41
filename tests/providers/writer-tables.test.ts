/** Which rows and columns of a paper's table are drawn. */
import { describe, expect, it } from 'vitest';
import { tableChartsOf } from '#src/providers/offline/writer/shown/tables.ts';
import { chooseVisuals } from '#src/providers/offline/writer/visuals.ts';
import { TINY_PAPER } from './paper.ts';

describe('a table', () => {
  const table = (rows: string[][]) => ({
    ...{ id: 't1', label: 'Table 1', caption: 'Protein expression and TUNEL positivity in the groups.' },
    ...{ header: [['Group', 'Bax (%)', 'TUNEL (%)']], rows, rowHeadings: 1, notes: [] },
  });
  const groups = ['Sham', 'Ischemia', 'Basil', 'Turmeric'];
  const rows = groups.map((group, index) => [group, `${3 + index}.5 ± 0.4`, `${4 * index + 1}.2`]);
  const drawn = (sentence: string, more: string[][] = []) =>
    tableChartsOf(sentence, { ...TINY_PAPER, tables: [table([...rows, ...more])] }).map(
      ({ visual }) => visual,
    );

  it('is drawn whole where the sentence names a column', () => {
    const charts = drawn('Treatment with the root reduced TUNEL positivity.');
    expect(charts).toMatchObject([
      { kind: 'chart', axis: expect.stringContaining('TUNEL (%)'), data: groups.map((label) => ({ label })) },
    ]);
    expect(charts[0]).not.toHaveProperty('marked');
  });

  it('says what was measured without how many were looked at, and is of no single case', () => {
    const named = (heading: string) =>
      tableChartsOf('Treatment with the root reduced TUNEL positivity.', {
        ...TINY_PAPER,
        tables: [{ ...table(rows), header: [['Group', 'Bax (%)', heading]] }],
      });
    expect(named('TUNEL positivity (n = 42)†')).toMatchObject([{ visual: { axis: 'TUNEL positivity' } }]);
    expect(named('TUNEL positivity, <7.5')).toEqual([]);
    const counted = rows.map(([group = '', ...cells]) => [`${group} (n = 48)`, ...cells]);
    const [chart] = tableChartsOf('Treatment with the root reduced TUNEL positivity.', {
      ...TINY_PAPER,
      tables: [table(counted)],
    });
    expect(chart?.visual).toMatchObject({ data: groups.map((label) => ({ label })) });
  });

  it('sets no average among its rows, and no kilograms beside shares', () => {
    expect(
      drawn('Treatment with the root reduced TUNEL positivity.', [['Average', '4.0', '7.2']]),
    ).toMatchObject([{ data: groups.map((label) => ({ label })) }]);
    expect(drawn('Treatment with the root reduced TUNEL positivity.', [['Harvest', '1', '9,900']])).toEqual(
      [],
    );
  });

  it.each([
    ['each row has a measure of its own', 'TUNEL positivity (%)', ['Age, years', '57.4']],
    ['each row has a unit of its own', 'TUNEL positivity (%)', ['Vital capacity (L)', '2.18']],
    ['the column is named by whom it is of', 'TUNEL positive rats', null],
    ['the column says how many they were', 'TUNEL positivity, n', null],
  ])('is not drawn where %s', (_why, heading, row) => {
    const tables = [
      {
        ...table(row ? [...rows, [row[0] ?? '', '3.0', row[1] ?? '']] : rows),
        header: [['Group', 'Bax', heading]],
      },
    ];
    const sentence = 'Treatment with the root reduced TUNEL positivity of positive rats.';
    expect(tableChartsOf(sentence, { ...TINY_PAPER, tables })).toEqual([]);
  });

  it('is not drawn where the sentence speaks of another column of the same table', () => {
    const tables = [{ ...table(rows), header: [['Group', 'Bax (%)', 'Iron content of basil leaves (%)']] }];
    const sentence = 'Protein expression and positivity of the groups differed by TUNEL of leaves.';
    expect(tableChartsOf(sentence, { ...TINY_PAPER, tables })).toEqual([]);
  });

  it('is drawn once, whichever of its rows is meant', () => {
    const paper = { ...TINY_PAPER, tables: [table(rows)] };
    const scenes = [
      'Treatment with the root reduced TUNEL positivity.',
      'The heart came back.',
      'TUNEL positivity was lower with turmeric.',
    ].map((sentence) => ({
      ...{ role: 'finding' as const, sentences: [sentence], points: [] },
      claims: [{ text: sentence, quote: sentence, section: 'Results' }],
    }));
    const shown = chooseVisuals(paper, scenes, { kind: 'title', text: '' });
    const kinds = shown.flatMap(({ visual, next }) => [visual.kind, ...(next ? [next.kind] : [])]);
    expect(kinds.filter((kind) => kind === 'chart')).toHaveLength(1);
  });

  it('sets no sum beside its parts, and draws no heading of rows', () => {
    const more = [
      ['Total', '9', '9'],
      ['Variables', '1', '1'],
    ];
    expect(drawn('Treatment with the root reduced TUNEL positivity.', more)).toMatchObject([
      { data: groups.map((label) => ({ label })) },
    ]);
  });

  it('draws no rows of nothing where they are the most, and nothing that any column is called', () => {
    const none = ['Rue', 'Sage', 'Thyme', 'Yarrow', 'Lovage'].map((herb) => [herb, '0', '0.0']);
    expect(drawn('Treatment with the root reduced TUNEL positivity.', none)).toMatchObject([
      { data: groups.map((label) => ({ label })) },
    ]);
    const [total] = tableChartsOf('In total 37.2 percent of all were positive for the root.', {
      ...TINY_PAPER,
      tables: [
        {
          ...table([
            ['Root', '37.2', '1.2'],
            ['Leaf', '12.1', '3.4'],
          ]),
          header: [['Part', 'Total percent', 'n']],
        },
      ],
    });
    expect(total).toBeUndefined();
  });

  it('is not drawn in part where no row is named, nor of another measure', () => {
    const long = Array.from({ length: 4 }, (_, index) => [`Dose ${'abcd'[index]}`, '1.5', '2.5']);
    expect(drawn('Treatment with the root reduced TUNEL positivity.', long)).toEqual([]);
    expect(drawn('Treatment with the root reduced weight.')).toEqual([]);
  });
});
