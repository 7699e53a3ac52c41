/** Which pictures the words of a text stand for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICONS, iconsIn } from '#src/core/icons/index.ts';
import { NOUNS } from '#src/core/icons/nouns/index.ts';
import { UNDRAWN } from '#src/core/icons/nouns/undrawn.ts';
import { ROOT } from '#src/runtime/root.ts';

const icons = (text: string): string[] => iconsIn(text).map(({ icon }) => icon);
const things = (text: string): string[] =>
  iconsIn(text)
    .filter(({ sign }) => !sign)
    .map(({ icon }) => icon);

describe('a picture', () => {
  it('is no piece of another word', () => {
    expect(icons('Infection rates of all strains')).not.toContain('hi:animal-rat');
    expect(icons('Two rats and three foxes')).toContain('hi:animal-rat');
    expect(icons('A random forest model showed agreement on gene regulation')).not.toContain(
      'ph:tree-duotone',
    );
    expect(icons('Oral administration and radiation therapy')).toEqual(['ph:first-aid-kit-duotone']);
  });

  it.each([
    'In the light of many limits',
    'Stress and strain at 67% identity of a sequence',
    'Samples of the standard material were examined in each region',
    'Drivers of transport and sequence conservation',
    'The power to detect a trade-off, with resistance, by feeding and radiation',
    'Detection of the wave, tag and charge',
    'The recipe needed 3,031 megabytes of memory',
  ])('is none where a word means much: %s', (text) => {
    expect(things(text)).toEqual([]);
  });

  it.each([
    'On a single machine the precipitation of salts is a hot topic',
    'A plateau of the curve under plastic deformation, by relaxation of the shell',
    'Molar weights of alcohols, a graft copolymer and the solar-like AIS core',
    'A fatty alcohol, a liquid crystal and X-ray diffraction',
    'Control groups changed with the stressed cells of somatic embryos',
    'A genetic algorithm set the level and interval of electrodes by group',
    'Hunter syndrome, dendrites and the emission of the inclusion',
  ])('is none where a word mostly means something else in papers: %s', (text) => {
    expect(icons(text)).toEqual([]);
  });

  it('is there where the words say what is meant', () => {
    expect(icons('Solar radiation')).toEqual(['ph:sun-duotone']);
    expect(icons('Blood samples')).toEqual(['ph:test-tube-duotone']);
    expect(icons('Emotional stress')).toEqual(['ph:smiley-sad-duotone']);
    expect(icons('Muscle strength')).toEqual(['lu:biceps-flexed']);
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

  it.each([
    'A trans-ancestry meta-analysis and joint analyses',
    'On the other hand, the body of evidence grows',
    'The square root of the mean and the root cause',
    'A novel method bears on the firm conclusion',
    'Under fire, on the fly',
    'Open reading frames',
    'Point clouds and heat maps',
    'The tree topology of gene trees',
    'A thin film, a mixture model and a composite outcome',
    'Wastewater treatment',
    'Power laws and the second law',
    'Three times wider, by onion routing in porous media',
    'Proportional hazards of classification trees',
    'A random walk through the grid cells',
    'Rhode Island and CpG islands',
    'Effect size and window size',
    'Transfer learning with a learning rate',
    'The flight to it, and its export',
    'FISH and CAT were run with ANT',
    'It was used in recent years, and to date',
  ])('is none where words mean something else together: %s', (text) => {
    expect(things(text)).toEqual([]);
  });

  it.each([
    ['Joint pain in the knees', 'hi:joints'],
    ['Sperm whales', 'fl:whale'],
    ['Zinc fingers', 'lu:waypoints'],
    ['Deformed wing virus', 'ph:virus-duotone'],
    ['Energy expenditure', 'ph:flame-duotone'],
    ['The bodies of cells and cell bodies', 'hi:body hi:cell-nuclei'],
    ['New medicines', 'ph:pill-duotone'],
    ['Traditional medicine', 'hi:medicine-mortar'],
    ['Cell phones', 'ph:device-mobile-duotone'],
    ['Fuel cells', 'ph:battery-charging-duotone'],
    ['Power plants', 'ph:factory-duotone'],
    ['A software bug', 'ph:code-duotone'],
    ['Computer mouse', 'ph:mouse-duotone'],
    ['Bank voles', 'hi:animal-rat'],
    ['Tiger mosquitoes', 'hi:mosquito'],
    ['Language models', 'ph:robot-duotone'],
    ['Algorithms', 'ph:function-duotone'],
    ['Alzheimer’s disease', 'ph:brain-duotone'],
    ['Body weight', 'hi:weight'],
    ['Lakes and rivers', 'tb:ripple'],
    ['Mitochondria', 'hi:enzyme'],
    ['Proteins', 'lu:waypoints'],
    ['Proteins of HIV and DNA', 'lu:waypoints ph:virus-duotone ph:dna-duotone'],
    ['DEEP-SEA FISH', 'ph:fish-simple-duotone'],
    ['Volcanoes', 'fl:volcano'],
    ['The phylogeny of hadrosauroid dinosaurs', 'ph:git-branch-duotone fl:sauropod'],
    ['Randomised trials', 'ph:dice-five-duotone ph:clipboard-text-duotone'],
  ])('is of what is meant: %s', (text, expected) => {
    expect(icons(text).join(' ')).toBe(expected);
  });
});

describe('the list', () => {
  it('has no phrase that is longer than what is looked for, and a drawing for each icon', () => {
    const long = [...NOUNS.keys()].filter(
      (noun) => (noun.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []).length > 3,
    );
    expect(long).toEqual([]);
    const drawings = JSON.parse(readFileSync(join(ROOT, 'assets/icons/icons.json'), 'utf8'));
    expect(Object.keys(drawings).sort()).toEqual([...ICONS].sort());
  });
});

it('is withheld by no phrase of which no word has one', () => {
  const idle = UNDRAWN.trim()
    .split('\n')
    .flatMap((line) => line.split(', '))
    .filter((phrase) => {
      const words = phrase.split(/[ ']/);
      const parts = words.flatMap((_, from) =>
        words.slice(from).map((_, more) => words.slice(from, from + more + 1).join(' ')),
      );
      // Of a single word its other number has one: "alcohols".
      const others = words.length > 1 ? parts.filter((part) => part !== phrase) : [phrase.replace(/s$/, '')];
      return (
        others.every((part) => icons(part).length === 0) && icons(phrase.replace(/ies$/, 'y')).length === 0
      );
    });
  expect(idle).toEqual([]);
});
