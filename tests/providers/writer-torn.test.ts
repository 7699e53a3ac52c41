/** No part that was torn out of its sentence is said as one of its own. */
import { describe, expect, it } from 'vitest';
import { isTorn } from '#src/providers/offline/writer/torn.ts';
import { formsOf } from './forms.ts';

const partsOf = (sentence: string): string[] =>
  formsOf(sentence).flatMap((form) => form.split(/(?<=\.) (?=\p{Lu})/u));

describe('what a sentence holds by', () => {
  it.each([
    [
      'Prior studies show that the metabolite of the solvent exhibits toxicity in a line of cells that was taken from a human placenta.',
      /^The metabolite/,
    ],
    [
      'A few of the earlier experiments show that the metabolite of the solvent exhibits toxicity in a line of cells from a human placenta.',
      /^The metabolite/,
    ],
    ['In this unadjusted analysis, no difference between the two groups was seen.', /^No difference/],
    [
      'For individuals trained with the diagonal mapping, the effect of sound was not significant and the effect of species was also not significant.',
      /^The effect of species/,
    ],
  ])('stays: %s', (sentence, cut) => expect(formsOf(sentence).filter((form) => cut.test(form))).toEqual([]));

  it('is whose number it is', () => {
    const forms = formsOf(
      'In the Visayas, 73.8% of the variance in functional illiteracy was spatially structured with an average cluster size of 30.7 km.',
    );
    expect(forms.filter((form) => /^The average cluster/.test(form))).toEqual([]);
  });

  it('is what was done, and not what could be', () =>
    expect(formsOf('The chain was able to promote growth.')).toContain(
      'The chain was able to promote growth.',
    ));

  it('is “also” where its subject comes behind', () =>
    expect(formsOf('The rates are stable and therefore also is the effect.')[0]).toContain(
      'also is the effect',
    ));
});

describe('a part of a sentence', () => {
  it.each([
    [
      'The researchers observed raised levels of stress, aggravated lesions of the heart, and worsened breathing in the infected mice.',
      /^The researchers (?:aggravated|worsened)/,
    ],
    [
      'The winter wheat carries good alleles on chromosomes 2D, 3A, 4A, and 7B and also showed a very high level of resistance to spot blotch.',
      /^7B/,
    ],
    [
      'Deletion of the gene was shown to ease pain after brain injury, mental decline, and radiation induced damage of the heart in old mice.',
      /^Radiation induced/,
    ],
    [
      'The analysis of the toxins by two methods showed that nine degraded products of AFB1 and AFB2 were formed in the soil of the fields.',
      /^AFB2 were/,
    ],
    [
      'The stress of the rats and the higher latency and the lower walking and rearing were reversed by both of the plants in the open field.',
      /^Rearing were/,
    ],
    [
      'The project was successful in making certified seed accessible to farmers and increasing their uptake, though only 61% of the group sowed in rows.',
      /^Increasing/,
    ],
    [
      'The silver particles of the leaves were analyzed by visible light, X-ray diffraction, scanning electron microscopy, and dispersive spectroscopy in the laboratory.',
      /scanning electron microscopy\.$/,
    ],
    [
      'Two reading frames run against the gene, which are less likely to be a by-product and more likely have a role in the cells of old mice.',
      /^More likely/,
    ],
    ['The metabolite S--l-cysteine exhibits toxicity in a line of cells.', /S--l/],
    ['Succinivibrio than pigs fed the corn-based diet.', /than/],
  ])('is not said where it is torn: %s', (sentence, torn) =>
    expect(partsOf(sentence).filter((part) => torn.test(part))).toEqual([]),
  );

  it('is no report of what ends in a noun', () =>
    expect(
      isTorn('They found that nine parts of the cell.', 'They found that nine parts of the cell grew.'),
    ).toBe(true));

  it.each([
    ['They found that prices rose.', 'They found that prices rose, and so did wages.'],
    ['The birds slept longer than the mice.', 'The birds slept longer than the mice.'],
    ['More birds than mice were seen.', 'More birds than mice were seen.'],
    ['It was twice as long than before.', 'It was twice as long than before.'],
    ['Sleeping outdoors is common.', 'They walked, and sleeping outdoors is common.'],
    ['The researchers tested two drugs.', 'The researchers saw pain and tested two drugs.'],
    ['The researchers aggravated it.', 'First, the researchers aggravated it, and then they slept.'],
    ['Growth slowed.', 'In mice, weight fell, and growth slowed.'],
    ['They found that growth slowed.', 'They found that growth slowed and weight fell.'],
  ])('is said where it is whole: %s', (part, sentence) => expect(isTorn(part, sentence)).toBe(false));
});
