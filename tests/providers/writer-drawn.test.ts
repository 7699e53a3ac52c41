/** Shares in brackets, measures in a row, what is told in parts, and the facts of how a study was done. */
import { describe, expect, it } from 'vitest';
import { pointsFrom } from '#src/providers/offline/writer/points.ts';
import { countedOf } from '#src/providers/offline/writer/shown/counted.ts';
import { drawnOf, ofWholeQuotes } from '#src/providers/offline/writer/shown/drawn.ts';
import { ratesOf } from '#src/providers/offline/writer/shown/rates.ts';
import { scalesOf } from '#src/providers/offline/writer/shown/scales.ts';
import { signsOf, subjectOf } from '#src/providers/offline/writer/shown/signs.ts';

describe('a share in brackets', () => {
  const shown = (sentence: string): string => {
    const visual = countedOf(sentence)[0]?.visual;
    return visual?.kind === 'share' ? `${visual.value} ${visual.label}` : '';
  };
  it.each([
    ['45 (62.5%) pairs of shoes were worn out.', '62.5% pairs of shoes were worn out'],
    [
      'Eight participants (19%) did not finish the full course of walks.',
      '19% did not finish the full course',
    ],
    [
      'In the walking arm, 231 patients (76.5%) received one or more pairs of boots.',
      '76.5% patients received one or more pairs',
    ],
    ['Around half (47.9%) of the owls were hunting at dusk.', '47.9% owls were hunting at dusk'],
    ['Of the old letters, 245 (27.9%) were found.', '27.9% old letters were found'],
    ['Only three hikers (4%) died on the way.', '4% hikers died on the way'],
  ])('says of whom and what: %s', (sentence, share) => {
    expect(shown(sentence)).toBe(share);
  });
  it.each([
    'It was tested on 211 (95.5%) of the 221 boots.',
    '2/38 (5%) were not wholly dry.',
    'The size was not known in eleven (37.9%) studies.',
    'Of the 120 controls, 12 (10%) were infected.',
    'Eighteen out of 55 (33%) boots could be mended on heels and soles.',
  ])('is none where either is missing, breaks off or is of the controls: %s', (sentence) => {
    expect(shown(sentence)).toBe('');
  });
});

it.each([
  [
    'The scan has a sensitivity of 90% and a specificity of 57% in finding stones.',
    'Scan: Sensitivity 90%, Specificity 57%',
  ],
  [
    'Curve analyses showed sensitivity of 99%, and a mean recall of 81%.',
    'Curve analyses: Sensitivity 99%, Mean recall 81%',
  ],
  ['With a length of 90% and a width of 57% it fitted.', ''],
])('draws two measures of one thing beside each other: %s', (sentence, chart) => {
  const visual = ratesOf(sentence)[0]?.visual;
  const shown =
    visual?.kind === 'chart'
      ? `${visual.axis}: ${visual.data.map(({ label, value }) => `${label} ${value}`).join(', ')}`
      : '';
  expect(shown).toBe(chart);
});

it('fills the screen with no count of what was looked at', () => {
  const kinds = (sentence: string) => drawnOf(sentence, 'finding').map(({ visual }) => visual.kind);
  expect(kinds('50 sleepy owls were awake at night.')).toContain('number');
  expect(kinds('50 sleepy owls were isolated and watched at night.')).not.toContain('number');
});

it('draws a change whose unit stands between its numbers', () => {
  const sentence = 'Infant mortality fell from 33.2 deaths per 1,000 live births to 23.9.';
  expect(drawnOf(sentence, 'finding')[0]?.visual).toMatchObject({
    axis: 'Infant mortality',
    data: [{ value: '33.2' }, { value: '23.9' }],
  });
});

it.each([
  ['The review had 6179 tired walkers and 6585 rested runners.', 'Tired walkers 6179 | Rested runners 6585'],
  ['The review had 61 walkers in 1999 and 65 runners in 2001.', ''],
  ['It lasted from 1990 rains and 2001 storms.', ''],
])('sets two counts side by side: %s', (sentence, shown) => {
  const [visual] = scalesOf(sentence).map((one) => one.visual);
  const data = visual?.kind === 'scale' ? visual.data : [];
  expect(data.map(({ label, value }) => `${label} ${value}`).join(' | ')).toBe(shown);
});

describe('a sentence of the paper that is told in two', () => {
  const quote = 'Mean energy spent was 101 kcal in men and 69 kcal in women.';
  const scene = (...sentences: string[]) => ({
    role: 'finding' as const,
    sentences,
    claims: sentences.map((text) => ({ text, quote, section: 'Results' })),
    points: [],
  });
  it('is drawn as one where all of it is said', () => {
    const told = scene('Mean energy spent was 101 kcal in men.', 'It was 69 kcal in women.');
    expect(ofWholeQuotes(told).map(({ visual }) => visual)).toMatchObject([
      { kind: 'chart', data: [{ value: '101 kcal' }, { value: '69 kcal' }] },
    ]);
  });
  it('shows nothing that is not said, and nothing twice', () => {
    expect(ofWholeQuotes(scene('Mean energy spent was 101 kcal in men.'))).toEqual([]);
    expect(ofWholeQuotes(scene(quote))).toEqual([]);
  });
});

it.each([
  ['Small carbene rings are poor donors.', 'Small carbene rings'],
  ['It went on as it was.', undefined],
  ['The main effect of species was not significant.', undefined],
  ['Whales slept.', undefined],
])('has its subject in words where it names nothing that can be drawn: %s', (text, label) => {
  const visual = subjectOf('finding', text)[0]?.visual;
  expect(visual?.kind === 'picture' ? visual.items[0]?.label : undefined).toBe(label);
});

it('has that subject beneath the sign of its part where its neighbours show words alone', () => {
  const [, signed] = subjectOf('finding', 'Small carbene rings are poor donors.');
  expect(signed?.visual).toMatchObject({ kind: 'focus', items: [{ label: 'Small carbene rings' }] });
  const [empty] = signsOf('finding', 'Small carbene rings are poor donors.', '');
  expect(signed?.worth).toBeGreaterThan(empty?.worth ?? 9);
});

it('stands for nothing that a sentence denies', () => {
  const shown = (text: string) =>
    signsOf('finding', text, '').flatMap(({ visual }) =>
      'items' in visual ? (visual.items ?? []).map(({ icon }) => icon) : [],
    );
  expect(shown('There was a virus.')).toContain('ph:virus-duotone');
  expect(shown('There was no virus.')).not.toContain('ph:virus-duotone');
});

describe('the facts of a study', () => {
  const from = (...texts: [text: string, detail: boolean][]): string[] =>
    pointsFrom(
      texts.map(([text, detail]) => ({ text, detail, quote: text, section: 'Abstract' })),
      [],
    ).map(({ item }) => item);

  it('name techniques with what sort they are', () => {
    expect(from(['We compared owls by Raman spectroscopy and whole-genome sequencing.', false])).toEqual([
      'Raman spectroscopy',
      'Whole-genome sequencing',
    ]);
  });
  it('say once how many were studied: as title or abstract have it, else the largest count', () => {
    const walk = 'They walked in a field study.';
    expect(
      from(['A trial of 755 patients', false], [walk, false], ['28 participants left early', true]),
    ).toEqual(['755 patients', 'Field study']);
    expect(from([walk, false], ['28 participants', true], ['112 individuals', true])).toEqual([
      'Field study',
      '112 individuals',
    ]);
  });
  it('hold no design that only names something else, and no count of nothing in particular', () => {
    expect(from(['It was not in the pilot trial vaccine of two types and three sections.', false])).toEqual(
      [],
    );
  });
  it('take of details only a technique that is named again', () => {
    const once: [string, boolean] = ['Mass spectrometry was used with 40 birds.', true];
    expect(from(once, ['There were 12 nests and 50 sites.', true])).not.toContain('Mass spectrometry');
    expect(from(once, ['By mass spectrometry they saw more.', true])).toContain('Mass spectrometry');
  });
});
