/** What a video ends with, and what is told as a finding. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { isOfOthers } from '#src/providers/offline/writer/cited.ts';
import { cueWeight, roleWeight } from '#src/providers/offline/writer/cues.ts';
import { NOTHING_SEEN } from '#src/providers/offline/writer/no-finding.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { TINY_PAPER } from './paper.ts';

const RESULTS = [
  'Of the 120 adults, 48 fell at least once during the two winters.',
  'Adults who slept less than six hours fell twice as often as all others.',
  'Falls were more frequent in winter than in summer in both towns.',
  'Women fell less often than men in every month of the study.',
  'Adults who walked each day slept longer than those who did not.',
  'Pain was lower in adults with long sleep than in those with short sleep.',
];
const [MEANING, LIMIT, NEED] = [
  'These results suggest that longer sleep could help older adults to avoid falls.',
  'The study was limited by the small number of adults above the age of 80 years.',
  'Future research should focus on the sleep of older adults in other towns.',
];
const endOf = (...discussion: string[]): string => {
  const paper: Paper = {
    ...TINY_PAPER,
    sections: [
      ...TINY_PAPER.sections.slice(0, 1),
      { level: 1, heading: 'Results', paragraphs: RESULTS },
      { level: 1, heading: 'Discussion', paragraphs: [discussion.join(' ')] },
    ],
  };
  return writeScript(paper, 'standard').scenes.at(-1)?.narration ?? '';
};

describe('a video ends', () => {
  it('with what it means, whatever stands last in the paper', () => {
    expect(endOf(MEANING, LIMIT, NEED)).toMatch(/longer sleep could help older adults to avoid falls\.$/);
  });

  it('with a result rather than with a limit or a need, where nothing is meant', () => {
    const end = endOf(LIMIT, NEED);
    expect(end).not.toMatch(/80 years\.$|other towns\.$/);
  });
});

describe('no finding', () => {
  it.each([
    'Higher values of the index are considered better.',
    'Plaques are aggregates of protein that form between nerve cells.',
    'Her past medical history included two operations on the knee.',
    'Mitochondrial DNA was sequenced on a new machine.',
    'The data are publicly available.',
    'The weights of the snails have been determined by scales.',
    'Copper tape with a trap was further studied by two methods.',
    'The copper traps were characterized for their weight.',
    'Copper of all ages in the traps was considered.',
  ])('is “%s”', (text) => expect(roleWeight('finding', text)).toBeLessThan(-1.5));

  it('is what others found', () => {
    expect(isOfOthers('A 20-fold increase of the syndrome was noted in French Polynesia [12].')).toBe(true);
    expect(isOfOthers('An increase was noted in French Polynesia (Oehler et al., 2014).')).toBe(true);
    expect(isOfOthers('As others did [12], we saw an increase.')).toBe(false);
    expect(isOfOthers('The increase was 20-fold (n = 12).')).toBe(false);
  });

  it('but what somebody found to be so may be one', () => {
    for (const text of [
      'Vitamin A is a negative regulator of bone growth.',
      'Snoring is a risk factor for falls.',
    ])
      expect(roleWeight('finding', text)).toBeGreaterThan(-1.5);
  });
});

it('tells what was done, not what was not, as the method', () => {
  expect(cueWeight('method', 'No audiometry was performed.')).toBeGreaterThan(0);
  expect(roleWeight('method', 'No audiometry was performed.')).toBeLessThan(0);
});

describe('nothing was seen', () => {
  it.each([
    'No changes in peripheral oxytocin were detected across the trials.',
    'The two groups did not differ.',
    'There was no significant difference between the drugs.',
  ])('in “%s”', (text) => expect(NOTHING_SEEN.test(text)).toBe(true));

  it.each([
    'No antibiotics were given.',
    'No patient died.',
    'The seals that were not related differed most.',
  ])('but something is told by “%s”', (text) => expect(NOTHING_SEEN.test(text)).toBe(false));
});

it.each([
  'A total of 47,514 students were invited to the survey.',
  'The response rate was 31% among all students.',
  'After filtering the raw data, the number of reads reached 32 million.',
])('is no finding who was asked, or how data were cleaned: %s', (text) => {
  expect(roleWeight('finding', text)).toBeLessThan(-1.5);
});

it('means nothing that no difference was seen', () => {
  const seen = roleWeight('impact', 'No significant changes were observed in the end.');
  expect(seen).toBeLessThan(roleWeight('impact', 'Marked changes were there in the end.') - 1);
});
