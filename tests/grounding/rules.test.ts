import { describe, expect, it } from 'vitest';
import { checkScript } from '#src/grounding/index.ts';
import { errorKinds, findingsFor, PAPER, SAYS, sceneSaying, scriptOf } from './support.ts';

describe('true sentences', () => {
  it.each([
    ['Zolvine increased sleep by 33.4 percent.', SAYS.sleep],
    ['Zolvine increased sleep by about a third.', SAYS.sleep],
    ['Zolvine increased sleep by roughly 33 per cent.', SAYS.sleep],
    ['Zolvine increased sleep by more than 33 percent.', SAYS.sleep],
    ['Stress fell in nineteen of 48 rats.', SAYS.sleep],
    ['The researchers studied forty-eight rats for twelve weeks.', SAYS.design],
    ['Rats received ten milligrams per kilogram daily at 22 degrees Celsius.', SAYS.dose],
    ['Nearly 12,500 recordings were made.', SAYS.recordings],
    ['More than 12 thousand recordings were made outside.', SAYS.recordings],
    ['The mean temperature was -4.5 degrees Celsius outside.', SAYS.recordings],
    ['In the kidney, TNF-alpha was halved.', SAYS.genes],
    ['Levels of IL-6 in the liver rose two point five fold.', SAYS.genes],
    ['The study ran in Denmark between 2016 and 2018.', SAYS.place],
    ['The dose did not change body weight.', SAYS.weight],
    ['The enzyme carotene-15,15′-oxygenase, activated by CGI-58, makes dehydro-1,8 cineole.', SAYS.enzyme],
    ['Nearly 12,500 recordings were made (Figure 1).', SAYS.recordings],
  ])('%s', (narration, quote) => {
    expect(findingsFor(narration, quote).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['another value', 'Zolvine increased sleep by 43.4 percent.', SAYS.sleep],
    ['off by ten', 'Zolvine increased sleep by 3.34 percent.', SAYS.sleep],
    ['rounded in silence', 'Zolvine increased sleep by 33 percent.', SAYS.sleep],
    ['rounded too far', 'Zolvine increased sleep by about 40 percent.', SAYS.sleep],
    ['"more than" where it was less', 'Zolvine increased sleep by more than 34 percent.', SAYS.sleep],
    ['another fraction', 'Zolvine increased sleep by about two thirds.', SAYS.sleep],
    ['in words', 'The researchers studied forty-nine rats for twelve weeks.', SAYS.design],
    ['another unit', 'Rats received 10 mg zolvine daily.', SAYS.dose],
    ['another size of unit', 'Rats received 10 g/kg zolvine daily.', SAYS.dose],
    ['weeks for days', 'The researchers studied 48 rats for 12 days.', SAYS.design],
    ['percentage points', 'Zolvine increased sleep by 33.4 percentage points.', SAYS.sleep],
    ['a lost minus', 'A mean temperature of 4.5 °C outside was found in 12,480 recordings.', SAYS.recordings],
    ['a number of something else', 'Zolvine increased sleep in 12 of 48 rats.', SAYS.sleep],
    ['two numbers exchanged', 'The researchers studied 12 rats for 48 weeks.', SAYS.design],
    ['another range', 'Rats received 10 mg/kg zolvine daily at 22 °C (range 20–26 °C).', SAYS.dose],
    ['another year', 'The study ran in Aarhus, Denmark, between 2016 and 2019.', SAYS.place],
    ['another p-value', 'Expression of IL-6 rose 2.5-fold in the liver (p = 0.003).', SAYS.genes],
    ['another multiple', 'Expression of IL-6 tripled in the liver.', SAYS.genes],
  ])('%s', (_, narration, quote) => {
    expect(errorKinds(findingsFor(narration, quote))).toContain('number');
  });

  it('are read on screen: value and label together, points, headings and captions', () => {
    const spoken = ['Zolvine increased sleep by 33.4 percent.', SAYS.sleep] as const;
    const shown = (more: Parameters<typeof sceneSaying>[2]): string[] =>
      checkScript(scriptOf(sceneSaying(...spoken, more)), PAPER).findings.map(
        ({ where, kind }) => `${where} ${kind}`,
      );
    expect(shown({ visual: { kind: 'number', value: '33.4%', label: 'more sleep' } })).toEqual([]);
    expect(shown({ visual: { kind: 'number', value: '35.4%', label: 'more sleep' } })).toEqual([
      'onscreen number',
    ]);
    expect(
      shown({ visual: { kind: 'steps', items: [{ label: '19 of 48 rats' }, { label: '18 of 48 rats' }] } }),
    ).toEqual(['onscreen number']);
    expect(shown({ visual: { kind: 'figure', figureId: 'f1', caption: 'Sleep over 90 days' } })).toEqual([]);
    expect(shown({ visual: { kind: 'figure', figureId: 'f1', caption: 'Sleep over 80 days' } })).toEqual([
      'onscreen number',
    ]);
    expect(shown({ heading: 'Sleep up 50 %' })).toEqual(['onscreen number']);
  });
});

describe('directions, negations, names and subjects', () => {
  it.each([
    ['direction', 'Zolvine decreased sleep by 33.4 percent.', SAYS.sleep],
    ['direction', 'Mortality was associated with higher doses.', SAYS.mortality],
    ['direction', 'Expression of IL-6 fell 2.5-fold in the liver.', SAYS.genes],
    ['negation', 'The dose of 10 mg/kg changed body weight.', SAYS.weight],
    ['negation', 'Zolvine did not improve memory in rats.', SAYS.memory],
    ['name', 'Researchers at Stanford studied 48 rats for 12 weeks.', SAYS.design],
    ['name', 'The study ran in Aarhus, Norway, between 2016 and 2018.', SAYS.place],
    ['name', 'Expression of IL-8 rose 2.5-fold in the liver.', SAYS.genes],
    ['name', 'Expression of TNF-α rose 2.5-fold in the liver.', SAYS.genes],
    ['name', 'Sleep grew by 33.4 percent with ibuprofen.', SAYS.sleep],
    ['name', 'The enzyme is a carotene-15,13′-oxygenase.', SAYS.enzyme],
    ['name', 'The enzyme makes dehydro-1,18 cineole.', SAYS.enzyme],
    ['name', 'It is activated by CGI-5.8 in rats.', SAYS.enzyme],
    ['name', 'It is activated by CGI-85 in rats.', SAYS.enzyme],
    ['subject', 'Zolvine may improve memory in mice.', SAYS.memory],
    ['subject', 'Expression of IL-6 rose 2.5-fold in the spleen.', SAYS.genes],
  ])('%s: %s', (kind, narration, quote) => {
    expect(errorKinds(findingsFor(narration, quote))).toContain(kind);
  });
});

describe('metadata', () => {
  const CREDITS = [
    'The study was published in the Journal of Quiet Studies in 2021.',
    'Lovelace and colleagues report it in the Journal of Quiet Studies.',
    'The work was led by Jean-Paul van der Berg.',
    'So says a study in the Journal of Quiet Studies by G. Hopper and colleagues.',
    'The DOI is 10.1234/quiet.5.',
  ];
  it.each(CREDITS)('passes “%s”', (credit) => {
    expect(errorKinds(findingsFor(credit, null))).toEqual([]);
  });

  it.each([
    ['journal', 'The study was published in Nature in 2021.'],
    ['journal', 'So says a study in The Lancet.'],
    ['journal', 'It appeared in the journal Sleep Medicine.'],
    ['year', 'The study was published in the Journal of Quiet Studies in 2020.'],
    ['year', 'Here is what a 2019 study found.'],
    ['author', 'The study was led by Sarah Chen.'],
    ['author', 'Turing and colleagues report it.'],
    ['author', 'Grace Lovelace and colleagues report it.'],
    ['doi', 'The DOI is 10.1234/quiet.6.'],
  ])('finds a wrong %s in “%s”', (kind, credit) => {
    expect(errorKinds(findingsFor(credit, null))).toContain(kind);
  });
});

describe('quotes', () => {
  it.each([
    'Zolvine increased sleep by 33.4 % and reduced stress in 19 of 48 rats',
    'Rats received 10 mg/kg zolvine daily at 22 °C (range 20-24 °C).',
    'Expres\u00adsion of IL‑6 rose 2.5‐fold in the liver',
  ])('finds %j', (quote) => {
    expect(findingsFor('Rats slept.', quote).filter(({ kind }) => kind === 'quote')).toEqual([]);
  });

  it('offers the paper’s own sentence for one that is not there', () => {
    const wrong = 'Zolvine increased sleep by 43.4% and reduced stress in 19 of 48 rats.';
    expect(findingsFor('Zolvine increased sleep.', wrong)).toContainEqual(
      expect.objectContaining({ kind: 'quote', severity: 'error', where: 'quote', suggestion: SAYS.sleep }),
    );
  });

  it('refuses one too short to prove anything', () => {
    expect(errorKinds(findingsFor('Zolvine increased sleep in the rats.', 'increased sleep'))).toContain(
      'quote',
    );
  });
});

describe('warnings', () => {
  it.each([
    ['certainty', 'Lower doses caused mortality.', SAYS.mortality],
    ['certainty', 'This proves that zolvine may improve memory in rats.', SAYS.memory],
    ['certainty', 'Zolvine improves memory in rats.', SAYS.memory],
  ])('%s: %s', (kind, narration, quote) => {
    expect(findingsFor(narration, quote)).toContainEqual(
      expect.objectContaining({ kind, severity: 'warning' }),
    );
  });
});
