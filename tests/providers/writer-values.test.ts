/** Numbers that are heard, each beside what it is of. */
import { describe, expect, it } from 'vitest';
import { numberGraphic } from '#src/providers/offline/writer/number-graphic.ts';
import { drawnOf } from '#src/providers/offline/writer/shown/drawn.ts';
import { measuredOf } from '#src/providers/offline/writer/shown/measured.ts';
import { numbersOf } from '#src/providers/offline/writer/shown/numbers.ts';
import { valuesOf } from '#src/providers/offline/writer/shown/values.ts';
import { chooseVisuals } from '#src/providers/offline/writer/visuals.ts';
import { TINY_PAPER } from './paper.ts';

const item = (sentence: string) => {
  const visual = valuesOf(sentence, numbersOf(sentence)[0]?.visual.value)[0]?.visual;
  return visual?.items[0];
};

describe('a number that is heard', () => {
  it.each([
    ['The stressed rats showed an increase in resting time by 46% compared with the others.', '46%', 'up'],
    ['The outer parts were reduced by 50% in length.', '50%', 'down'],
    ['There was a 2-fold increase of the scent.', '2-fold', 'up'],
    ['Up to 40% of patients fail to respond.', 'up to 40%', undefined],
    ['The half of it was reached, and the efficiency is greater than 85%.', '85%', undefined],
    ['222 twins were seen again.', '222 twins', undefined],
    ['In total, 34,389 loci were found.', '34,389 loci', undefined],
    ['The researchers counted 120 old boots.', '120 old boots', undefined],
    ['The average annual hydropower generation is about 230,000 MWh.', '230,000 MWh', undefined],
  ])('stands large, with the way it went: %s', (sentence, label, way) => {
    expect(item(sentence)).toMatchObject({ label, ...(way && { way }) });
    if (way === undefined) expect(item(sentence)?.way).toBeUndefined();
  });

  it('is counted with the icon of what is counted, or goes without one', () => {
    expect(item('Levels of 461 urine proteins were higher.')).toMatchObject({ icon: 'lu:waypoints' });
    expect(item('In total, 34,389 loci were found.')?.icon).toBeUndefined();
  });

  it.each([
    ['The shares decreased to 39% and 17%, respectively.', ['39%', '17%']],
    ['They weighed 20 young and 30 old rats.', ['20 young rats', '30 old rats']],
    ['Of women 5% were late and of men 6.6%.', ['5%', '6.6%']],
    ['14% reported low confidence and 6% reported late progress.', ['14%', '6%']],
    ['It runs 2 times faster than A and 3 times faster than B.', ['2 times', '3 times']],
  ])('stands beside the other one of its kind: %s', (sentence, labels) => {
    expect(valuesOf(sentence)[0]?.visual.items.map(({ label }) => label)).toEqual(labels);
  });

  it('has its own way beside another', () => {
    const [both] = valuesOf('Maize fell by 20% and wheat rose by 42%.');
    expect(both?.visual.items.map(({ way }) => way)).toEqual(['down', 'up']);
  });

  it.each([
    ['134 differentially expressed genes were found.', '134 differentially expressed genes'],
    ['The researchers met 16 prior reported cases.', '16 prior reported cases'],
    ['The effect is 66.3 percentage points.', '66.3 percentage points'],
  ])('counts what has a participle before it, and has words beneath it: %s', (sentence, label) => {
    const shown = valuesOf(sentence)[0]?.visual.items[0];
    expect([label, label.split(' ')[0]]).toContain(shown?.label);
  });

  it('may stand in two scenes in a row', () => {
    const sentences = ['61,400 unigenes were assembled anew.', '267 unigenes were named by them.'];
    const scenes = sentences.map((sentence) => ({
      ...{ role: 'finding' as const, sentences: [sentence], points: [] },
      claims: [{ text: sentence, quote: sentence, section: 'Abstract' }],
    }));
    const shown = chooseVisuals({ ...TINY_PAPER, abstract: [] }, scenes, { kind: 'title', text: '' });
    const labels = shown.flatMap(({ visual }) =>
      'items' in visual ? visual.items?.map(({ label }) => label) : [],
    );
    expect(labels).toEqual(['61,400 unigenes', '267 unigenes']);
    expect(new Set(shown.map(({ visual }) => visual.kind)).size).toBe(2);
  });

  it('has the icon of its own clause', () => {
    expect(item('The mean age of the sample was 56.4 years and 56.7% was female.')?.icon).toBe(
      'ph:gender-female-duotone',
    );
  });

  it.each([
    ['names something', 'School 3 had the smallest yard.'],
    ['names a type', 'People with type 2 diabetes ate less.'],
    ['is when it was', 'The earliest sampling date was 15 days after the onset.'],
    ['is of what sort something is', 'The lamp also requires a 12 V battery.'],
    ['is under which it was done', 'The boots dried quickly at 2% concentration.'],
    ['is a statistic', 'The 95% CI was wide.'],
    ['is one of three', 'The shares decreased to 39%, 17% and 5%, respectively.'],
    ['is half of a range', 'Most have values between −15.0 and −10.0‰.'],
    ['is denied', 'The share did not reach 50%.'],
    ['loses its power', 'The average water content is about 350 mol⁻².'],
  ])('is not shown where it %s: %s', (_why, sentence) => {
    expect(item(sentence)).toBeUndefined();
  });

  it('is shown once, however it is drawn', () => {
    const scene = (sentence: string) => ({
      ...{ role: 'finding' as const, sentences: [sentence], points: [] },
      claims: [{ text: sentence, quote: sentence, section: 'Abstract' }],
    });
    const sentences = [
      'Sleep was lost in 35% of the nurses.',
      'Of nurses who were asked at home 35% slept badly.',
    ];
    const paper = { ...TINY_PAPER, abstract: sentences };
    const shown = chooseVisuals(paper, sentences.map(scene), { kind: 'title', text: '' });
    expect(JSON.stringify(shown.map(({ visual, next }) => [visual, next])).match(/35%/g)).toHaveLength(1);
  });

  it('waits for its own sentence', () => {
    const sentences = ['Nurses at the hospital slept badly.', 'Of the patients 35% slept well.'];
    const scene = {
      ...{ role: 'finding' as const, sentences, points: [] },
      claims: sentences.map((text) => ({ text, quote: text, section: 'Abstract' })),
    };
    const [shown] = chooseVisuals({ ...TINY_PAPER, abstract: [] }, [scene], { kind: 'title', text: '' });
    expect(JSON.stringify(shown?.visual)).not.toContain('35');
    expect(JSON.stringify(shown?.next)).toContain('35');
  });

  it('is worth less than a part of a whole, and than a number of the headline', () => {
    const worth = (sentence: string, kind: string): number =>
      drawnOf(sentence, 'finding').find(({ visual }) => visual.kind === kind)?.worth ?? 0;
    const one = 'The researchers recorded 152 mixed flocks of birds.';
    expect(worth(one, 'number')).toBeGreaterThan(worth(one, 'value'));
    expect(worth(one, 'value')).toBeGreaterThan(0);
    const both = 'Only 43% of the nurses slept well.';
    expect(worth(both, 'share')).toBeGreaterThan(worth(both, 'value'));
    expect(worth(both, 'value')).toBeGreaterThan(0);
  });
});

describe('a chart of a sentence', () => {
  const chart = (sentence: string) => {
    const visual = drawnOf(sentence, 'finding').find(({ visual }) => visual.kind === 'chart')?.visual;
    return visual?.kind === 'chart' ? visual.data.map(({ label, value }) => `${label} ${value}`) : [];
  };
  it('names its bars by whom they are of', () => {
    expect(chart('Attendance was higher in Nampula (22.8%) than in Beira (4.3%).')).toEqual([
      'Nampula 22.8%',
      'Beira 4.3%',
    ]);
  });

  it.each([
    ['Deaths fell from 120 in 1990 to 40 in 2015.', ['1990 120', '2015 40']],
    ['Harvests fell from 78% of all growth before the war to 56% in the end.', ['Before 78%', 'After 56%']],
    ['Mortality fell from 12% at baseline to 4% after a year.', ['Before 12%', 'After 4%']],
  ])('sets two moments side by side: %s', (sentence, bars) => expect(chart(sentence)).toEqual(bars));

  it('takes two places for no change', () => {
    expect(chart('The share rose from 3% in the north to 10% in the south.')).toEqual([
      'North 3%',
      'South 10%',
    ]);
  });

  it('has no bar of a name that is a number', () => {
    const bars = chart('Grade 5 rates were 5.0% on the control arm and 2.9% on the experimental arm 1.');
    expect(bars).toEqual(['Control 5.0%', 'Experimental 2.9%']);
  });

  it.each([
    'Burns were seen on fish (1–8%) and on goats (2–8%) of the yard.',
    'As mentioned above, higher in the top (32.35%) and the trunk (22.16%) it was.',
    'The ratio of the lowest group decreased from 1.48 to 1.22 when all was added.',
    'In mean exposure for hikers it fell from 17.6 ppb to 16.6 ppb.',
    'The wine is rich in malic acid (29.0%) and tannin (19.8%) as before.',
  ])('is none where a name breaks off: %s', (sentence) => {
    expect(chart(sentence)).toEqual([]);
  });
});

it('has no label that ends in the first letter of a genus', () => {
  const label = numberGraphic('Only 38 genes are present in D. fangzhongdai.')?.label ?? '';
  expect(label).not.toMatch(/ D$/);
});

it.each([
  'Pain was induced in rats by administration of the salt for 10 consecutive days.',
  'Severe toxicity included a lack of platelets (34%) and fever.',
  'The sheep and goats of the valley were ill at rates of 35% and 21%.',
])('has no card where it would be of something else: %s', (sentence) => {
  expect(numbersOf(sentence)).toEqual([]);
});

it.each([
  ['The quantum yield of the film was 0.26 in the solid state.', ['0.26', 'Quantum yield of the film']],
  ['On average, the refractive index of the oil is about 1.47.', ['1.47', 'Refractive index of the oil']],
  [
    'The heritabilities of the means were above 0.8 for all traits.',
    ['above 0.8', 'Heritabilities of the means'],
  ],
  ['The land for paddy rice is about 36,000 hectares.', ['36,000 hectares', 'Land for paddy rice']],
  ['The annual use of water is about 350 million m³.', ['350 million m³', 'Annual use of water']],
])('is what a sentence says something measures: %s', (sentence, [value, label]) => {
  expect(measuredOf(sentence).map(({ visual }) => visual)).toEqual([{ kind: 'number', value, label }]);
});

it.each([
  'The mean age of the sample was 56.4 years.',
  'The quantum yield of the film was 0.26 and 0.31.',
  'The quantum yield of the film was 0.26 times that of water at 4 °C.',
  'The quantum yield of the film was not 0.26.',
  'The threshold of the test was 0.05.',
  'The number of observations was 8800 for each measure.',
  'The scale bar equals 1 mm.',
  'They say that the yield of the film was 0.26 of what had been hoped.',
])('is no measure where it is more or less than that: %s', (sentence) => {
  expect(measuredOf(sentence)).toEqual([]);
});

it('is no number of a name: what the thing does is no label', () => {
  expect(numbersOf('Carbene 17 undergoes a reaction with cobalt at room temperature.')).toEqual([]);
});
