/** One of several things that are named in a row. */
import { describe, expect, it } from 'vitest';
import { thingsOf } from '#src/providers/offline/writer/shown/things.ts';

const alone = (sentence: string): string[] =>
  thingsOf(sentence).flatMap(({ visual: { items } }) =>
    items.length === 1 ? items.map(({ icon = '' }) => icon) : [],
  );

describe('one of several that are named in a row', () => {
  it('is not shown alone', () => {
    const icons = alone('Older patients with melanoma, prostate, endometrial and breast cancer came late.');
    expect(icons).toContain('hi:hospitalized');
    expect(icons).not.toContain('hi:prostate');
    expect(alone('The diet held rice, beans and meat.')).toEqual(['ph:bowl-food-duotone']);
  });

  it('is shown with the others', () => {
    const [first] = thingsOf('They ate rice, beans and meat.');
    expect(first?.visual.items).toHaveLength(3);
  });

  it.each([
    ['In rats, sleep was short and mice ate.', 'hi:animal-rat'],
    ['Trees, which are old, and shrubs grew.', 'ph:tree-duotone'],
  ])('is another thing than a clause between commas: %s', (sentence, icon) => {
    expect(thingsOf(sentence).flatMap(({ visual }) => visual.items.map((item) => item.icon))).toContain(icon);
  });
});

describe('one of two sides', () => {
  it('is not shown alone, but beside the other', () => {
    const sentence = 'Most of them compare what women grow with what men grow.';
    expect(alone(sentence)).toEqual([]);
    const [first] = thingsOf(sentence);
    expect(first?.visual.items.map(({ icon }) => icon)).toEqual(['hi:woman', 'hi:man']);
  });

  it('may be shown alone where nothing is compared', () => {
    expect(alone('Women grow rice, and men sleep.')).toContain('hi:woman');
  });
});
