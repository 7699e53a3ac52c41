/** Scripts that tell what stands in a table, and scripts that say which group a number is of. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { checkScript, repairScript } from '#src/grounding/index.ts';
import { errorKinds, PAPER, SAYS, sceneSaying, scriptOf } from './support.ts';

const ARMS = 'Mortality was 12% in the treatment group and 34% in the control group.';
const WITH: Paper = {
  ...PAPER,
  abstract: [...PAPER.abstract, ARMS],
  tables: [
    {
      id: 't1',
      label: 'Table 2',
      caption: 'Outcomes of rats after twelve weeks.',
      header: [
        ['Outcome', 'Placebo', 'Zolvine', 'Zolvine + exercise'],
        ['Outcome', '(n = 24)', '(n = 24)', '(n = 24)'],
      ],
      rows: [
        ['Behaviour', 'Behaviour', 'Behaviour', 'Behaviour'],
        ['Response, %', '12.4', '33.4', '41.0'],
        ['Sleep (hours)', '6.1 ± 0.4', '8.2 ± 0.5', '9.0 ± 0.3'],
        ['Weight change (kg)', '0.2', '−1.5', '−2.6'],
        ['Falls, n (%)', '12 (50)', '6 (25)', '3 (12.5)'],
      ],
      rowHeadings: 1,
      notes: [],
    },
  ],
};
const ROW = {
  response: 'Response, % | 12.4 | 33.4 | 41.0',
  sleep: 'Sleep (hours) | 6.1 ± 0.4 | 8.2 ± 0.5 | 9.0 ± 0.3',
  weight: 'Weight change (kg)\t0.2\t-1.5\t-2.6',
  falls: 'Falls, n (%) | 12 (50) | 6 (25)',
};

const errors = (narration: string, quote: string, more: Parameters<typeof sceneSaying>[2] = {}): string[] =>
  errorKinds(checkScript(scriptOf(sceneSaying(narration, quote, more)), WITH).findings);

describe('numbers of a table', () => {
  it.each([
    ['Response was 12.4 percent in the placebo group (Table 2).', ROW.response],
    ['With zolvine, response reached about 33 %, compared with 12.4 % on placebo.', ROW.response],
    ['Rats slept: sleep was 8.2 hours with zolvine.', ROW.sleep],
    ['Weight fell by 1.5 kg with zolvine.', ROW.weight],
    ['The weight change with zolvine was -1.5 kilograms.', ROW.weight],
    ['Six falls, or 25 percent, came with zolvine.', ROW.falls],
    ['Each placebo group had 24 rats.', ROW.response],
    // A claim may rest on the text, and the number on the table.
    ['Zolvine increased sleep by 33.4%: response was 12.4% on placebo.', SAYS.sleep],
  ])('pass “%s”', (narration, quote) => {
    expect(errors(narration, quote)).toEqual([]);
  });

  it.each([
    ['another column', 'Response was 33.4 percent in the placebo group (Table 2).', ROW.response],
    ['another row', 'Sleep was 33.4 hours with zolvine.', ROW.sleep],
    ['a wider name', 'Response was 41 percent with zolvine.', ROW.response],
    ['no such number', 'Response was 14.2 percent in the placebo group.', ROW.response],
    ['off by ten', 'Response was 124 percent in the placebo group.', ROW.response],
    ['another unit', 'Sleep was 8.2 days with zolvine.', ROW.sleep],
    ['a lost sign', 'The weight change with zolvine was 1.5 kg.', ROW.weight],
    ['a sign too many', 'Response was -12.4 percent in the placebo group.', ROW.response],
    ['a count for a share', 'Six percent had falls with zolvine.', ROW.falls],
  ])('fail for %s', (_, narration, quote) => {
    expect(errors(narration, quote)).toContain('number');
  });

  it('are held against the graphic’s label too', () => {
    const said = ['Response was 12.4 percent in the placebo group.', ROW.response] as const;
    const graphic = (value: string, label: string) =>
      errors(...said, { visual: { kind: 'number', value, label } });
    expect(graphic('12.4%', 'response on placebo')).toEqual([]);
    expect(graphic('12.4%', 'response on zolvine')).toEqual(['number']);
  });

  it('name their table in the claims, and are cut rather than spoken as a row', () => {
    const right = sceneSaying('Response was 12.4 percent on placebo.', ROW.response);
    expect(checkScript(scriptOf(right), WITH).claims[0]).toMatchObject({
      section: 'Table 2',
      found: true,
      verdict: 'true',
    });
    const wrong = sceneSaying('Response was 99 percent on placebo.', ROW.response);
    const script = scriptOf(wrong, right, right, right);
    const { scenes } = repairScript(script, WITH, checkScript(script, WITH).findings);
    expect(scenes.map(({ narration }) => narration)).toEqual(
      [right, right, right].map(({ narration }) => narration),
    );
  });

  it.each(['1,234.5', '12,4'])('know how %s is printed', (printed) => {
    const table = {
      ...(WITH.tables[0] as Paper['tables'][number]),
      rows: [['Response, %', printed, '5', '6']],
    };
    const paper = { ...WITH, tables: [table] };
    const said = printed === '12,4' ? '12.4' : printed;
    const scene = sceneSaying(`Response was ${said} percent on placebo.`, `Response, % | ${printed} | 5 | 6`);
    expect(errorKinds(checkScript(scriptOf(scene), paper).findings)).toEqual([]);
  });
});

describe('numbers of a group', () => {
  it.each([
    ['12%', 'mortality in the treatment group', []],
    ['34%', 'mortality in the control group', ['shown']],
    ['34%', 'mortality', ['shown']],
    ['34%', 'mortality in the treatment group', ['number', 'shown']],
    ['12%', 'mortality in the control group', ['number']],
    ['34%', 'of the zolvine group died', ['number', 'shown', 'uncovered']],
  ])('%s %s', (value, label, kinds) => {
    expect(errors(ARMS, ARMS, { visual: { kind: 'number', value, label } })).toEqual(kinds);
  });
});
