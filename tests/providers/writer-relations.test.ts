/** What sentences say one thing does to another, of which there is more, and what went up or down. */
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { amountsOf } from '#src/providers/offline/writer/shown/amounts.ts';
import { changesOf } from '#src/providers/offline/writer/shown/changes.ts';
import { linksOf } from '#src/providers/offline/writer/shown/links.ts';

const ARROWS = { up: '↑', down: '↓' } as const;
/** `Basil↑ Heart rate`: what stands where. */
const items = (visual: Visual | undefined): string =>
  visual && 'items' in visual
    ? (visual.items ?? []).map(({ label, way }) => `${label}${way ? ARROWS[way] : ''}`).join(' | ')
    : '';

describe('a link', () => {
  const linked = (sentence: string): string => {
    const visual = linksOf(sentence)[0]?.visual;
    return visual?.kind === 'flow' ? `${visual.link}: ${items(visual)}` : '';
  };
  it.each([
    [
      'Chronic treatment with Curcuma longa reduced TUNEL positivity.',
      'acts: Chronic treatment with Curcuma longa | TUNEL positivity↓',
    ],
    [
      'Warming may have indirect effects on plant growth that may matter more.',
      'may: Warming | Plant growth',
    ],
    [
      'The results suggest that chance plays a role in the elimination of warts.',
      'may: Chance | Elimination of warts',
    ],
    ['The mutant protein did not inhibit gene expression.', 'not: Mutant protein | Gene expression'],
    ['Treatment burden is influenced by health services.', 'acts: Health services | Treatment burden'],
    [
      'Higher circulating estrogen levels are associated with greater breast cancer risk.',
      'with: Circulating estrogen levels↑ | Breast cancer risk↑',
    ],
    [
      'Plasma amino acids are inversely related to insulin sensitivity.',
      'with: Plasma amino acids↑ | Insulin sensitivity↓',
    ],
    ['The virus infects the heart.', 'acts: Virus | Heart'],
  ])('is as sure as its sentence, and points its way: %s', (sentence, shown) => {
    expect(linked(sentence)).toBe(shown);
  });

  it.each([
    'It does not inhibit the growth of plants.',
    'Mean rates of injury for male turtles did not increase over time.',
    'It is unclear whether warming reduces plant growth.',
    'No significant difference in distribution was caused by warming.',
    'The general shape of the landscape is the same.',
    'Older adults with diabetes have increased plasma levels.',
    'The steady level of transcription decreased significantly after treatment.',
    'Clearance of anogenital and oropharyngeal infections reduced the risk of cancer.',
    'Cells exhibited increased growth with time.',
  ])('is none where its sentence names no two things whole: %s', (sentence) => {
    expect(linked(sentence)).toBe('');
  });
});

describe('an amount', () => {
  const compared = (sentence: string): string => {
    const visual = amountsOf(sentence)[0]?.visual;
    return visual?.kind === 'compare' ? `${visual.of}: ${items(visual)}` : '';
  };
  it.each([
    ['Hide glue has a higher density than wood.', 'Density: Hide glue↑ | Wood'],
    ['Heart rate was lower in trained rats than in mice.', 'Heart rate: Trained rats↓ | Mice'],
    [
      'The period of sleep in old flies is longer than in young flies.',
      'Period of sleep: Old flies↑ | Young flies',
    ],
    [
      'In human lenses, sphingomyelins are more abundant than glycerophospholipids.',
      'More abundant: Sphingomyelins↑ | Glycerophospholipids',
    ],
    [
      'No significant differences were found between the median densities of the modern and the antique violins.',
      'No significant differences: Modern | Antique violins',
    ],
    ['The hindbrain is more expanded than the forebrain.', 'More expanded: Hindbrain↑ | Forebrain'],
    ['Arms are more slender in gibbons than in sloths.', 'Arms: more slender: Gibbons↑ | Sloths'],
    ['The old method provided a much faster scan than the new machines.', 'Scan: Old method↑ | New machines'],
  ])('says who has more of what: %s', (sentence, shown) => expect(compared(sentence)).toBe(shown));

  it.each([
    'Heart rate was not higher in rats than in mice.',
    'Heart rate may be higher in rats than in mice.',
    'Mortality was higher than expected.',
    'The results suggest that heart rate was higher in rats than in mice.',
    'Preparation phases were longer than the others.',
    'Scores were better in girls than in boys.',
    'Tired runners expressed swinging speeds, but the top speed was lower than in walkers.',
    'Within the same city the distance is larger for old roads than for new roads.',
  ])('is none where that is not sure, or of no two: %s', (sentence) => expect(compared(sentence)).toBe(''));
});

describe('a change', () => {
  it.each([
    ['Breast cancer mortality decreased in association with exercise.', 'Breast cancer mortality↓'],
    ['Mitotic activity was increased.', 'Mitotic activity↑'],
    ['Mitotic activity was not increased.', ''],
    ['Basil increased the heart rate.', ''],
    ['They decreased over time.', ''],
    ['Global declines in insects have sparked interest.', ''],
  ])('is of what is named: %s', (sentence, shown) => {
    expect(items(changesOf(sentence)[0]?.visual)).toBe(shown);
  });
});
