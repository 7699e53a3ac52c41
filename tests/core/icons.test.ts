/** Which pictures the words of a text stand for. */
import { describe, expect, it } from 'vitest';
import { iconsIn } from '#src/core/icons/index.ts';

const icons = (text: string): string[] => iconsIn(text).map(({ icon }) => icon);

describe('a picture', () => {
  it('is no piece of another word', () => {
    expect(icons('Infection rates of all strains')).not.toContain('hi:animal-rat');
    expect(icons('Two rats and three foxes')).toContain('hi:animal-rat');
    expect(icons('A random forest model showed agreement on gene regulation')).not.toContain(
      'ph:tree-duotone',
    );
    expect(icons('Oral infection and radiation therapy')).toEqual(['ph:first-aid-kit-duotone']);
  });

  it.each([
    'In the light of many limits',
    'Stress and strain at 67% identity of a sequence',
    'Samples of the standard material were examined in each region',
    'Drivers of protein transport and sequence conservation',
    'The power to detect a trade-off, with resistance, by feeding and radiation',
    'Detection of the wave, tag and charge',
    'The recipe needed 3,031 megabytes of memory',
  ])('is none where a word means much: %s', (text) => {
    expect(icons(text).filter((icon) => !/enzyme/.test(icon))).toEqual([]);
  });

  it('is there where the words say what is meant', () => {
    expect(icons('Solar radiation')).toEqual(['ph:sun-duotone']);
    expect(icons('Blood samples')).toEqual(['ph:test-tube-duotone']);
    expect(icons('Emotional stress')).toEqual(['ph:smiley-sad-duotone']);
    expect(icons('Muscle strength')).toEqual(['ph:barbell-duotone']);
  });

  it('is what is meant of animals and of leaves, too', () => {
    expect(icons('The second most diverse leaf area')).toEqual(['ph:leaf-duotone']);
    expect(icons('Of females and males')).toEqual(['ph:gender-female-duotone', 'ph:gender-male-duotone']);
    expect(icons('Familiar individuals in communities of plants')).not.toContain('ph:users-three-duotone');
    expect(icons('Forceps with aggressive water irrigation')).not.toContain('ph:sword-duotone');
    expect(icons('Of 120 adults, 48 fell')).toContain('ph:users-three-duotone');
    expect(icons('Adult sharks of the reef')).not.toContain('ph:users-three-duotone');
    expect(icons('Women and participants')).toEqual(['hi:woman', 'ph:users-three-duotone']);
  });
});
