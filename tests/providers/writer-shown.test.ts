/** What the sentences of a paper hold that can be drawn. */
import { describe, expect, it } from 'vitest';
import { withinBounds } from '#src/core/paper-bounds.ts';
import type { SceneRole, Visual } from '#src/core/script.ts';
import { drawnOf } from '#src/providers/offline/writer/shown/drawn.ts';
import { titleOf } from '#src/providers/offline/writer/shown/headline.ts';
import { labelWithin } from '#src/providers/offline/writer/shown/option.ts';
import { materialOf, relatedOf } from '#src/providers/offline/writer/shown/related.ts';
import { sharesOf } from '#src/providers/offline/writer/shown/shares.ts';
import { chooseVisuals } from '#src/providers/offline/writer/visuals.ts';
import { TINY_PAPER } from './paper.ts';

const kinds = (sentence: string): string[] => drawnOf(sentence, 'finding').map(({ visual }) => visual.kind);
const of = (sentence: string, kind: string) =>
  drawnOf(sentence, 'finding').find(({ visual }) => visual.kind === kind)?.visual;

describe('a label', () => {
  it.each([
    ['The dearest recipe costs 14 times as much as the cheapest', null],
    ['Growth of the algae in all the cold lakes', 'Growth of the algae'],
    ['Water temperature', 'Water temperature'],
    ['Culicidae) to transmit the virus', null],
  ])('of “%s” says what the text says', (text, label) => expect(labelWithin(text)).toBe(label));
});

describe('a sentence', () => {
  it('is never cut within a number', () => {
    const ring = 'The assembled mitogenome is a closed circle molecule of 15,803 bp in length.';
    expect(of(ring, 'term')).toMatchObject({ text: expect.stringMatching(/of 15,803 bp/) });
    expect(of('In all, 43% of the 1,204 women slept badly.', 'share')).toMatchObject({
      label: expect.stringMatching(/1,204 women/),
    });
  });

  it.each([
    'Recently, a novel peptide hormone named Elabela was identified in fish.',
    'In mice, a small peptide of the heart was seen.',
    'However, a small part of the hormone was lost.',
    'Most importantly, a remarkable loss was seen in the heart.',
    'When a fish opens its mouth in water, a steep gradient is produced by its tongue.',
    'This cost function is a combination of eight distinct factors.',
  ])('has no term in how it opens: %s', (sentence) => {
    expect(of(sentence, 'term')).toBeUndefined();
  });

  it.each([
    ['Allelopathy is a widely documented phenomenon.', undefined],
    ['Elabela is a peptide hormone represented by one gene in fish.', 'a peptide hormone'],
    ['The surangular is a kinked crescentic bone with a ventral keel on its rear half.', /ventral keel$/],
    ['An urban centre is a cluster of contiguous SA1s.', undefined],
    ['Elabela is a small orthopoxvirus used in natural and in man-made places.', undefined],
  ])('means what its first words mean whole, or nothing: %s', (sentence, text) => {
    const meant = of(sentence, 'term');
    if (text === undefined) expect(meant).toBeUndefined();
    else expect(meant).toMatchObject({ text: expect.stringMatching(text) });
  });

  it('gives a number no direction that only another clause has', () => {
    const number = (sentence: string) => of(sentence, 'number');
    expect(
      number('Although the pain fades with time, 30% of all patients still suffer after six months.'),
    ).not.toHaveProperty('direction');
    expect(number('The drug reduced the risk of stroke by 30% in older adults.')).toHaveProperty(
      'direction',
      'down',
    );
  });

  it('shows no number with another one in its label', () => {
    expect(of('The median time to death for the other 131 patients was 14.3 mo.', 'number')).toBeUndefined();
  });

  it('that begins with a number has a chart of what it says of each group', () => {
    expect(
      of(
        '16.1% of the dementia group reported no life events, compared with 12.7% in the healthy group.',
        'chart',
      ),
    ).toMatchObject({
      axis: 'Reported no life events',
      data: [
        { label: 'Dementia group', value: '16.1%' },
        { label: 'Healthy group', value: '12.7%' },
      ],
    });
  });

  it('with a change has a chart of before and after', () => {
    expect(of('Mortality of the fish fell from 7.7% to 4.4% in the second summer.', 'chart')).toMatchObject({
      form: 'change',
      data: [
        { label: 'Before', value: '7.7%' },
        { label: 'After', value: '4.4%' },
      ],
    });
  });

  it.each([
    ['Trends in infection rates rose from 5 dpi to 10 dpi.', false],
    ['Weight loss was reduced from 2 to 8 weeks.', false],
    ['Median survival increased from 5 to 9 months.', true],
    ['Swimming depth of the changed turtles varied from 0.1 m to 0.25 m.', false],
  ])('tells a moment from an amount: %s', (sentence, drawn) => {
    expect(of(sentence, 'chart') !== undefined).toBe(drawn);
  });

  it.each([
    [
      'In areas of seasonal malaria transmission, the main burden of malaria is in older children rather than infants.',
      ['Older children', 'Infants'],
    ],
    [
      'The spiders stalked the images of mosquitoes more often than the images of non-prey items.',
      ['Mosquitoes', 'Images of non-prey items'],
    ],
  ])('sets against each other what it compares: %s', (sentence, labels) => {
    expect(of(sentence, 'compare')).toMatchObject({ items: labels.map((label) => ({ label })) });
  });

  it.each([
    'There were 18 cases in the fatty group and 11 in the stony group.',
    'In comparison, the group had 31.4%, 93 echocardiograms had 63.2% and 27 of them had 29%.',
    'Of them 12% in the group and 15% in those of old age were seen.',
  ])('has no chart of what has no name: %s', (sentence) => {
    expect(of(sentence, 'chart')).toBeUndefined();
  });

  it('shows an amount one way only', () => {
    const sentences = [
      'In the treated group, by the last day of treatment, 93.3% of insects were dead.',
      'None of it had any effect on their survival, but it delayed what came after.',
    ];
    const claims = sentences.map((text) => ({ text, quote: text, section: '' }));
    const scene = { role: 'finding' as const, sentences, claims, points: [] };
    const [one] = chooseVisuals(
      { ...TINY_PAPER, abstract: ['Insects bite people. Nobody knows why.', ...sentences] },
      [scene],
      titleOf(sentences[0] ?? '', 'Dead insects'),
    );
    const amounts = [one?.visual, one?.next].filter((visual) =>
      /^(?:number|share)$/.test(visual?.kind ?? ''),
    );
    expect(amounts).toHaveLength(1);
  });

  it('with two shares of each has no bars: which of them is meant stands elsewhere', () => {
    const both = 'Babies died in Nigeria 7.2% (4.5%), Pakistan 6.9% (4.0%), and China 6.4% (13.4%).';
    expect(of(both, 'chart')).toBeUndefined();
  });

  it('with numbers of several groups has bars, each with its name', () => {
    expect(
      of('Resistance was seen against ketoconazole (84%), fluconazole (76%) and nystatin (12%).', 'chart'),
    ).toMatchObject({
      form: 'bars',
      data: [
        { label: expect.stringMatching(/ketoconazole/i), value: '84%' },
        { label: expect.stringMatching(/fluconazole/i), value: '76%' },
        { label: expect.stringMatching(/nystatin/i), value: '12%' },
      ],
    });
  });

  it.each([
    [
      'by how much each changed',
      'Maximum longevity of the shark increased by 2 years for females and 8 years for males.',
    ],
    [
      'numbers that belong together by their order alone',
      'The indicators Ds 16.0 and Do 17.7 of the anxious were lower than in the weak, with 20.3 ms and 24.7 ms respectively.',
    ],
  ])('has no chart of %s', (_what, sentence) => expect(kinds(sentence)).not.toContain('chart'));

  it.each([
    ['whom it holds for', 'A screen in almost 200,000 people identified further loci.'],
    ['what others found', 'A recent survey of the same island counted 4,120 nests.'],
  ])('fills the screen with no number of %s', (_what, sentence) =>
    expect(kinds(sentence)).not.toContain('number'),
  );

  it('with a part of a whole has a share', () => {
    expect(of('About 43% of the patients walked without help.', 'share')).toMatchObject({ value: '43%' });
    expect(of('Only 6% of C. albicans isolates were resistant.', 'share')).toMatchObject({
      value: '6%',
      label: 'of C. albicans isolates were resistant',
    });
    expect(of('Of all, 7.73% of the oil was composed of acids.', 'share')).toMatchObject({
      label: 'of the oil',
    });
    expect(of('It killed 84% of moulds followed by yeasts.', 'share')).toBeUndefined();
    expect(of('About 98 % of all participants reported that they had slept.', 'share')).toMatchObject({
      label: 'of all participants',
    });
    expect(of('One in five patients died.', 'share')).toMatchObject({ value: 'One in five' });
  });

  it.each([
    ['less than 1%', 'It was seen in less than 1% of the lakes.'],
    ['at least 40%', 'It was said that at least 40% of the wards were full.'],
  ])('keeps how far its share goes: %s', (value, sentence) =>
    expect(of(sentence, 'share')).toMatchObject({ value }),
  );

  it.each([
    ['how near two numbers are', 'The values were within 5% of the average.'],
    ['a condition', 'The syndrome is defined as meeting ≥3 of 5 established criteria.'],
    ['one of many', 'They were treated by one of 23 acupuncturists.'],
    ['the controls', 'Of the embryos, 93.6% of MO-injected controls were normal.'],
    ['a name that goes on', 'In all, 98% of the glp-1(ar202) germlines had tumours.'],
    ['a torn name', 'In all, 73.3% of the edges from the extracted are in the graphs.'],
  ])('has no share of %s', (_, sentence) => expect(kinds(sentence)).not.toContain('share'));

  it.each([
    ['Age estimates ranged from 14.5 to 20.5 years.', '14.5 years', '20.5 years'],
    ['Cover varied between 3 and 40% of the plots.', '3%', '40%'],
    ['The inhibition zone ranged from 10- 18 mm in diameter.', '10 mm', '18 mm'],
  ])('with a range has its two ends, true to scale: %s', (sentence, low, high) => {
    expect(of(sentence, 'scale')).toMatchObject({
      data: [
        { label: expect.stringMatching(/^Lowest: \p{L}/u), value: low },
        { label: expect.stringMatching(/^Highest: \p{L}/u), value: high },
      ],
    });
  });

  it.each([
    ['Out of 37 genes, 23 are encoded on the heavy strand.', 'Genes', 'Encoded on the heavy strand'],
    [
      'Of the 61 hazards identified, 14 priority hazards were named.',
      'Hazards identified',
      'Priority hazards',
    ],
  ])('with a part of many has both, true to scale: %s', (sentence, all, some) => {
    expect(of(sentence, 'scale')).toMatchObject({ data: [{ label: all }, { label: some }] });
  });

  it.each([
    ['a part that is more than all', 'Out of 12 wards, 40 patients were asked.'],
    ['years', 'The visits ranged from 1990 to 2010 in all towns.'],
    ['two ranges', 'Time ranged from 7.7 to 14 years for one shark and 10.9-12.8 years for another.'],
    ['no unit', 'Scores ranged from 3 to 9 in both groups.'],
    ['nearly one size', 'Lengths ranged from 100 to 104 mm.'],
  ])('with %s has no two sizes', (_, sentence) => expect(kinds(sentence)).not.toContain('scale'));

  it.each([
    ['Urban cats slept longer than rural dogs.', 'Urban cats', 'Rural dogs', 'up'],
    ['Sleep was shorter in urban cats than in rural dogs.', 'Urban cats', 'Rural dogs', 'down'],
    ['Mortality of treated rats was recorded, compared with fish.', undefined, undefined, undefined],
    ['The heart of rats differs, as opposed to fish.', undefined, undefined, undefined],
  ])('with a comparison has its two sides, and which is more: %s', (sentence, one, other, way) => {
    const shown = of(sentence, 'compare');
    if (one === undefined) expect(shown).toBeUndefined();
    else expect(shown).toMatchObject({ items: [{ label: one, way }, { label: other }] });
  });

  it.each([
    'Plants exhibit a stronger regulation of posture than predicted by the model.',
    'Entrapment may be less of an issue than commonly thought.',
    'It was similar in men and in women compared with measured energy.',
  ])('sets no words against words: %s', (sentence) => expect(kinds(sentence)).not.toContain('compare'));

  it('holds no thing against a group', () => {
    expect(kinds('Sleep was longer, they found, than in rural foxes.')).not.toContain('compare');
    expect(kinds('Walking home in towns was faster in time than it takes.')).not.toContain('compare');
  });

  it.each([
    ['a span of years, which is no change', 'The cohort grew from 1990 to 2010 in all towns.', 'chart'],
    ['a share of a change', 'Diet explained 43% of the increase in weight.', 'share'],
    ['a label of one word', 'There was a 2-fold increase in it.', 'number'],
  ])('has none of: %s', (_, sentence, kind) => expect(kinds(sentence)).not.toContain(kind));

  it('that nobody would say has nothing', () => {
    expect(kinds(`${'The fish fell from 7.7% to 4.4%, and '.repeat(40)}that was all.`)).toEqual([]);
  });
});

describe('the opening', () => {
  const headline = (opening: string, title = 'A long title of a paper about foxes: a cohort study') =>
    titleOf(opening, title).text;
  const FACTS = [
    ['Foxes sleep longer in towns.', 'Foxes sleep longer in towns'],
    [
      'A large Atlantic Meridional Overturning Circulation (AMOC) collapse is unlikely.',
      'A large AMOC collapse is unlikely',
    ],
    ['Surprisingly, the foxes slept the whole day.', 'The foxes slept the whole day'],
  ] as const;
  it.each(FACTS)('is not written over the captions that say it: %s', (opening) =>
    expect(headline(opening)).toBe('Long title of a paper'),
  );

  it.each(FACTS)(
    'is shown as the fact that it is where the title has no other words: %s',
    (opening, shown) => {
      expect(headline(opening, 'Why most of what is printed is not to be relied upon')).toBe(shown);
      expect(headline(opening, shown)).toBe(shown);
    },
  );

  it.each([
    ['The virus of foxes has infected around 70 million people worldwide.', 'Around 70 million people'],
    ['Only 6% of foxes were ever seen by night in any of the towns.', 'Only 6% of foxes'],
    ['Doses of 250 mg were given to the foxes that had come in.', 'Long title of a paper'],
  ])('shows how many of what it tells: %s', (opening, shown) => expect(headline(opening)).toBe(shown));

  it('is what the title is about where it is too long to be read', () =>
    expect(headline('Foxes of the town slept three hours longer than those of the woods.')).toBe(
      'Long title of a paper',
    ));

  it('shows what it speaks of with the way that it went, else what its headline names', () => {
    expect(titleOf('The heart rate increased in them.', 'Sleep of town foxes').items).toEqual([
      { icon: 'ph:heartbeat-duotone', label: '', way: 'up' },
    ]);
    expect(titleOf('It went on as it was.', 'Longevity of sharks').items).toContainEqual({
      icon: 'fl:shark',
      label: '',
    });
  });

  it.each([
    ['Fox island wildlife camera trap survey 2018 to 2023', 'Fox island wildlife camera trap survey'],
    ['Editorial: Insights in zoological medicine: 2023', 'Insights in zoological medicine'],
  ])('is what some part of the title “%s” is about, without its years', (title, shown) =>
    expect(titleOf('Foxes of the town slept three hours longer than those of the woods.', title).text).toBe(
      shown,
    ),
  );

  it.each([
    [
      'Origins and functional consequences of somatic mitochondrial DNA mutations in human cancer',
      'Somatic mitochondrial DNA mutations',
    ],
    [
      'Systematic review and meta-analysis of the efficacy and safety of insecticide-treated bed nets in cold towns',
      'Insecticide-treated bed nets in cold towns',
    ],
    [
      'Potential of selected tropical and northern mosquitoes (Diptera: Culicidae) to transmit a virus',
      'Tropical and northern mosquitoes',
    ],
  ])('is of what the title tells, not what any title could: %s', (long, text) => {
    expect(titleOf('A sentence that is far too long to be read on screen at once.', long).text).toBe(text);
  });

  it('shows no piece of the title that would be torn, but the title itself', () => {
    const opening = 'Most of what is printed in the journals of one whole field is false.';
    expect(
      titleOf(opening, 'Stressful life events are not associated with the development of dementia').text,
    ).toBe('Stressful life events');
    expect(titleOf(opening, 'Why most published research findings are false').text).toBe('');
    expect(titleOf(opening, 'Associations between chlorophyll').text).toBe('');
  });

  it('shows data of its own rather than a topic', () => {
    const sentence = 'Mortality of the fish in the cold lakes fell from 7.7% to 4.4% in one summer.';
    const hook = { role: 'hook' as const, sentences: [sentence], claims: [], points: [] };
    const [shown] = chooseVisuals(TINY_PAPER, [hook], titleOf(sentence, 'Oxygen in the lakes of the north'));
    expect(shown?.visual.kind).toBe('chart');
  });
});

describe('the scenes of a video', () => {
  const scene = (sentence: string, role: SceneRole) => ({
    role,
    sentences: [sentence],
    claims: [],
    points: [],
  });
  const title: Visual = { kind: 'title', text: 'Foxes' };
  it.each([
    ['things', 'The heart of the fox is large and its lung is small.'],
    ['one thing', 'The fox came back.'],
    ['nothing that has an icon', 'It went on as it was.'],
  ])('never show one kind twice in a row, though all speak of %s', (_, sentence) => {
    const roles = ['hook', 'question', 'method', 'finding', 'finding', 'finding', 'impact'] as const;
    const shown = chooseVisuals(
      TINY_PAPER,
      roles.map((role) => scene(sentence, role)),
      title,
    );
    expect(shown).toHaveLength(roles.length);
    const kinds = shown.flatMap(({ visual, next }) => [visual.kind, ...(next ? [next.kind] : [])]);
    for (const [index, kind] of kinds.entries()) expect(kind).not.toBe(kinds[index - 1]);
    expect(new Set(shown.map(({ visual }) => JSON.stringify(visual))).size).toBeGreaterThan(4);
    const first = shown.map(({ visual }) => visual.kind);
    for (const [index, kind] of first.entries()) expect(kind).not.toBe(first[index - 1]);
  });
});

it('show no share with a label that breaks off', () => {
  const [shown] = sharesOf('At the first stop 83% of the waiting was already over.');
  expect(shown?.visual).toMatchObject({ value: '83%', label: 'of the waiting' });
});

it('of which nothing can be drawn show what the title speaks of, and rest it on the title', () => {
  const scene = { role: 'finding' as const, sentences: ['It went on as it was.'], claims: [], points: [] };
  const paper = { ...TINY_PAPER, title: 'Rest of three large whales and their night sleep' };
  const title: Visual = { kind: 'title', text: 'Whales' };
  const [, shown] = chooseVisuals(paper, [{ ...scene, role: 'hook' }, scene], title);
  expect(shown).toMatchObject({
    visual: { kind: 'focus', items: [{ icon: 'fl:whale', label: '' }] },
    claims: [{ quote: paper.title, section: 'Title' }],
  });
});

describe('what else the paper says of it', () => {
  const others =
    'In an earlier review of falling adults, 61% of the hospital wards in town had counted their falling adults.';
  const paper = (heading: string) =>
    withinBounds({
      ...TINY_PAPER,
      title: 'Quiet nights',
      abstract: ['Nothing with numbers stands here.'],
      sections: [{ level: 1, heading, paragraphs: [others] }],
    });
  const scene = {
    role: 'finding',
    sentences: ['Falling adults were counted in hospital wards.'],
    claims: [],
    points: [],
  } as const;
  const shown = (heading: string) =>
    relatedOf(scene, materialOf(paper(heading))).map(({ visual }) => visual.kind);

  it('is not shown where only whom it was seen in is spoken of', () => {
    const paper = withinBounds({
      ...TINY_PAPER,
      title: 'Quiet nights',
      abstract: ['Nothing with numbers stands here.'],
      sections: [
        {
          level: 1,
          heading: 'Results',
          paragraphs: [
            'The fracture rate of falling adults in hospital wards was 16.0% in towns and 26.4% in villages.',
          ],
        },
      ],
    });
    const chart = materialOf(paper).filter(({ drawn }) =>
      drawn.some(({ visual }) => visual.kind === 'chart'),
    );
    expect(chart).toHaveLength(1);
    const shownTo = (sentence: string) =>
      relatedOf({ ...scene, sentences: [sentence] }, materialOf(paper)).map(({ visual }) => visual.kind);
    expect(shownTo('Falling adults were mostly counted in hospital wards of towns.')).not.toContain('chart');
    expect(shownTo('The fracture rate of falling adults in hospital wards rose.')).toContain('chart');
  });

  it('is shown from its results, and never from what others found', () => {
    expect(shown('Results')).toContain('share');
    expect(shown('Introduction')).not.toContain('share');
    expect(shown('Methods')).not.toContain('share');
  });
});
