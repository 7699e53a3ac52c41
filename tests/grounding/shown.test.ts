/** What is drawn is held against the scene's own quotes. */
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { errorKinds, PAPER, SAYS, sceneSaying, scriptOf } from './support.ts';

const drawn = (visual: Visual): string[] => {
  const scene = sceneSaying(SAYS.sleep, SAYS.sleep, { visual, heading: '' });
  return errorKinds(checkScript(scriptOf(scene), PAPER).findings);
};
const bars = (...values: [string, string][]): Visual => ({
  kind: 'chart',
  form: 'bars',
  axis: 'Sleep and stress',
  data: values.map(([label, value]) => ({ label, value })),
});

describe('the data of a chart or share', () => {
  it('stand in a quote of the scene', () => {
    expect(drawn(bars(['Sleep', '33.4%'], ['Stress', '19 of 48 rats']))).toEqual([]);
    expect(drawn({ kind: 'share', value: '19 of 48', label: 'rats with less stress' })).toEqual([]);
  });

  it('are those that a quote names by their own labels, whatever else the axis says', () => {
    const quote = 'Sleep scans of rats have a sensitivity of 90% and a specificity of 57%.';
    const rates = (...values: [string, string][]): string[] => {
      const visual = { ...bars(...values), axis: 'Sleep scans of rats' } as Visual;
      const scene = sceneSaying(quote, quote, { visual, heading: '' });
      return errorKinds(checkScript(scriptOf(scene), { ...PAPER, abstract: [quote] }).findings);
    };
    expect(rates(['Sensitivity', '90%'], ['Specificity', '57%'])).toEqual([]);
    expect(rates(['Specificity', '90%'], ['Sensitivity', '57%'])).toContain('number');
  });

  it.each<[string, Visual]>([
    ['another number', bars(['Sleep', '34.3%'], ['Stress', '19 of 48 rats'])],
    ['a number from elsewhere in the paper', bars(['Sleep', '33.4%'], ['Recordings', '12,480'])],
    ['a share from elsewhere', { kind: 'share', value: '12 of 48', label: 'rats with less stress' }],
  ])('are an error as %s', (_, visual) => expect(drawn(visual)).toContain('number'));

  it('are numbers', () => expect(drawn(bars(['Sleep', 'more'], ['Stress', 'less']))).toContain('shown'));
});

describe('a number that fills the screen', () => {
  const card = (quote: string, value: string, label: string): string[] => {
    const scene = sceneSaying(quote, quote, { visual: { kind: 'number', value, label }, heading: '' });
    return errorKinds(checkScript(scriptOf(scene), { ...PAPER, abstract: [quote] }).findings);
  };

  it.each([
    ['The analyses of all rats studied to date identified 56 new loci.', '56', 'new loci'],
    ['We identified a total of 56 new loci for sleep.', '56', 'new loci'],
    ['The cage led to a payback period of 3.5 years.', '3.5 years', 'payback period'],
    ['Rats had a recovery period of 3.5 weeks.', '3.5 weeks', 'recovery period of rats'],
  ])('may be what was found: %s', (quote, value, label) => expect(card(quote, value, label)).toEqual([]));

  it.each([
    ['The survey examined a total of 56 sleeping rats.', '56', 'sleeping rats'],
    ['The study period of 3.5 years was long.', '3.5 years', 'study period of rats'],
  ])('is not how many, or how long, was looked at: %s', (quote, value, label) =>
    expect(card(quote, value, label)).toContain('shown'),
  );
});

describe('a quotation', () => {
  it.each([
    ['as it is printed', SAYS.sleep, []],
    ['in part, without its full stop', SAYS.sleep.slice(0, -1), []],
    ['in part, with one of its own', SAYS.sleep.replace(/ and .*/, '.'), []],
    ['in other words', SAYS.sleep.replace('increased', 'raised'), ['quote']],
  ])('is the paper’s own words: %s', (_, text, kinds) =>
    expect(drawn({ kind: 'quote', text })).toEqual(kinds),
  );

  it('is no translation either', () => {
    const scene = sceneSaying('Dormir.', SAYS.sleep, { visual: { kind: 'quote', text: 'Dormir.' } });
    expect(errorKinds(checkScript({ ...scriptOf(scene), language: 'es' }, PAPER).findings)).toContain(
      'quote',
    );
  });
});

describe('an icon', () => {
  it.each(['ph:rat-duotone', 'hi:no-such-thing'])(
    'of what the scene does not speak of is an error: %s',
    (icon) => expect(drawn({ kind: 'picture', items: [{ icon, label: '' }] })).toContain('shown'),
  );

  it('of what the scene speaks of is none, nor is that of its role', () => {
    expect(drawn({ kind: 'picture', items: [{ icon: 'ph:magnifying-glass-duotone', label: '' }] })).toEqual(
      [],
    );
  });
});

describe('an arrow', () => {
  const number = (direction: 'up' | 'down', narration: string, quote: string): string[] => {
    const visual = { kind: 'number', value: '33.4%', label: 'change of sleep of rats', direction } as const;
    const scene = sceneSaying(narration, quote, { visual, heading: '' });
    return errorKinds(checkScript(scriptOf(scene), { ...PAPER, abstract: [quote] }).findings);
  };
  it('points where the words do', () => {
    const said = 'Zolvine increased sleep of rats by 33.4%.';
    expect(number('up', said, said)).not.toContain('direction');
    expect(number('down', said, said)).toContain('direction');
  });

  it('of a thing does, too', () => {
    const said = 'Zolvine increased sleep of rats by 33.4%.';
    const thing = (way: 'up' | 'down'): string[] => {
      const visual = { kind: 'picture', items: [{ icon: 'hi:animal-rat', label: '', way }] } as const;
      const scene = sceneSaying(said, said, { visual: { ...visual, items: [...visual.items] }, heading: '' });
      return errorKinds(checkScript(scriptOf(scene), { ...PAPER, abstract: [said] }).findings);
    };
    expect(thing('up')).not.toContain('direction');
    expect(thing('down')).toContain('direction');
  });

  const arrowOf = (said: string, way: 'up' | 'down') => {
    const items = [{ icon: 'hi:animal-rat', label: '', way }];
    const scene = sceneSaying(said, said, { visual: { kind: 'picture', items }, heading: '' });
    return errorKinds(checkScript(scriptOf(scene), { ...PAPER, abstract: [said] }).findings);
  };
  it.each([
    ['Zolvine prevents sleep of rats.', 'down'],
    ['Zolvine abolishes the sleep of rats.', 'down'],
    ['Sleep of rats exceeded sleep of mice.', 'up'],
  ] as const)('has its way from such words, too: %s', (said, way) => expect(arrowOf(said, way)).toEqual([]));

  it('has no way from a treatment, of which nobody says what it did', () => {
    expect(arrowOf('Zolvine is a treatment against sleep of rats.', 'down')).toEqual(['direction']);
  });
});
