/** What a cut sentence lives by stays in it, or nothing of the sentence is told. */
import { describe, expect, it } from 'vitest';
import { cleanSentence } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { roleWeight } from '#src/providers/offline/writer/cues.ts';
import { HEAVY, pointsNowhere, priceOf } from '#src/providers/offline/writer/fitness.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { formsOf } from './forms.ts';

const bare = (printed: string): string =>
  dropConnectives(cleanSentence(printed, { raisedCitations: false }) ?? '').text;
const cleaned = (printed: string): string => plainly(bare(printed));
const told = (printed: string): string[] => formsOf(bare(printed));

describe('is said as it is printed', () => {
  it.each([
    [
      'Short sleep was linked with falls, also when age was taken into account.',
      'Short sleep was linked with falls, also when age was taken into account.',
    ],
    [
      'The cape is considered to be the oldest harbour of the coast.',
      'The cape is considered to be the oldest harbour of the coast.',
    ],
    [
      'The drug can not only ease the pain but also lift the mood of patients.',
      'The drug can both ease the pain and lift the mood of patients.',
    ],
    [
      'The catalyst turned (R)-2-butanol into its mirror image in two hours.',
      'The catalyst turned (R)-2-butanol into its mirror image in two hours.',
    ],
    [
      'Rice and (poly)phenols of berries lowered the pressure.',
      'Rice and (poly)phenols of berries lowered the pressure.',
    ],
    [
      'The bond is 1.9 Å long compared to that of the crystal (1.8 Å).',
      'The bond is 1.9 Å long compared to that of the crystal, 1.8 Å.',
    ],
    ['In less then 20% of all cases the price fell.', 'In less than 20% of all cases the price fell.'],
    [
      'Further work should look at the exact (and lasting) effects of the salt.',
      'Further work should look at the exact effects of the salt.',
    ],
    [
      'A range of experience was found in the group of singers.',
      'A range of experience was found in the group of singers.',
    ],
    [
      'A number of towns have banned the cars of visitors.',
      'Several towns have banned the cars of visitors.',
    ],
    ['The yield fell by ~40% in the dry years.', 'The yield fell by about 40% in the dry years.'],
    ['Rain and/or snow fell on each of the thirty days.', 'Rain or snow fell on each of the thirty days.'],
    ['The road -side trees were cut down in the spring.', 'The road-side trees were cut down in the spring.'],
    [
      'Take-home message: The road-side trees were cut down in the spring.',
      'The road-side trees were cut down in the spring.',
    ],
    [
      'Birds—Neither of the vowels was learned in the first week.',
      'Neither of the vowels was learned in the first week.',
    ],
    ['Kaplan–Meier curves fell in all of the towns.', 'Kaplan–Meier curves fell in all of the towns.'],
    ['Kaplan—Meier curves fell in all of the towns.', 'Kaplan—Meier curves fell in all of the towns.'],
    [
      'Neither did the researchers find any link between height and speed.',
      'The researchers found no link between height and speed.',
    ],
    ['Zea mays L. is grown in all of the warm valleys.', 'Zea mays is grown in all of the warm valleys.'],
    [
      'They saw it differently, however, taking the walk as a way to heal.',
      'They saw it differently, taking the walk as a way to heal.',
    ],
  ])('%s', (printed, spoken) => {
    expect(cleaned(printed)).toBe(spoken);
  });
});

describe('is not told without what it waits for', () => {
  it.each([
    [
      'the list behind its colon',
      'From the talks with the villagers of both valleys, two main themes emerged over the years: the loss of land and the loss of language.',
      /themes emerged[^:]*\.$/,
    ],
    [
      'its purpose',
      'Pupils can spend half of their waking hours in class, therefore it is incumbent on teachers to provide them with many chances to reach the advised levels of movement.',
      /incumbent on teachers\.$/,
    ],
    [
      'the other half of “not only”',
      'The low number of birds in the old part of the forest may be related not only to the climate but also to the age of the trees in the whole valley.',
      /climate\.$/,
    ],
    [
      'what it is compared with',
      'While more links with healthy meals than with unhealthy ones were seen in the first of the two groups, fewer links with sweets were found in the second one.',
      /^Fewer links/,
    ],
    [
      'the name of a measure',
      'The best model of all those that were trained on the data reached a mean area under the receiver operating characteristic curve of 92% in the test set.',
      /mean area\./,
    ],
    [
      'what was seen',
      'The largest effect on the growth of the roots of the young plants was observed with a volume of 40 ml at a strength of 2% of the salt.',
      /was observed\. /,
    ],
    [
      'what is looked into',
      'The researchers decided to examine meaning in work as a factor that can explain the relation between quiet coping and social well-being.',
      /^This factor|\. This factor/,
    ],
    [
      'what it is said to be',
      'It is unknown in both of the northern towns whether it is the cold winter that shapes the daily life of the many older people at sea.',
      /(?:^|\. )It shapes/,
    ],
    [
      'whose role it is',
      'The study of the firm examines the role private aims and wishes play in how leaders bring themselves in line with the plans of their company.',
      /the role private aims\./,
    ],
    [
      'the verb of what was suggested',
      'The researchers suggest that urgent attention must be placed on understanding the coevolution of crops and herbivores in farmers’ fields to help develop informed crop management and deployment strategies that prolong resistance.',
      /suggests? that herbivores/,
    ],
    [
      'what came between its clause and what follows from it',
      'The pocket mice avoided risk where possible, leaving much food near snakes, affected by most of the rooms being closed.',
      /where possible affected/,
    ],
    [
      'the object of both verbs',
      'Leaders of large firms can articulate and defend their own aims in line with the plans of the company and with the goals of their teams.',
      /can articulate\./,
    ],
    [
      'its second verb',
      'The paper is aimed at discussing progress in evaluating, mending and improving models of the air using comparisons to what was seen as a guide to thinking about the models.',
      /evaluating\./,
    ],
    [
      'its own verb',
      'The workers viewed the trial as a means for training and employment in what was from their point of view a new market for jobs in the whole region.',
      /^Employment|\. Employment/,
    ],
  ])('%s', (_what, printed, torn) => {
    expect(told(printed).filter((one) => torn.test(one))).toEqual([]);
  });
});

it('names nobody’s word as a circumstance, and no choice as a place', () => {
  for (const printed of [
    'According to Moreau, the taking of common land can occur through the direction of a public policy in a given place.',
    'Among the salts tested, the hydrate lowered the share of the mirror form of the alcohol from 95 to 0% within a day.',
  ])
    expect(told(printed).filter((one) => /That (?:was|is|may be)/.test(one))).toEqual([]);
});

it('gives many one verb, whatever stands before it', () => {
  const printed =
    'The researchers focused on exposure to noise as a cost of transportation emissions that often differs by income or social status in the north.';
  expect(told(printed).filter((one) => /They often differs/.test(one))).toEqual([]);
});

describe('is torn', () => {
  it.each([
    'Digs in the valley and on the coast have yet.',
    'Goals play in how leaders agree with each other.',
    'Future whereas purpose is the aim of a life.',
    'Wheat farms are like in everyday life of the north.',
    'More abundant remains of domestic cats.',
  ])('%s', (text) => {
    expect(plainForms(text).filter((form) => form.every((one) => priceOf(one, new Map()) < HEAVY))).toEqual(
      [],
    );
  });
  it('but not what only looks like it', () => {
    for (const text of [
      'The remains of the cats were found in the cave.',
      'Both genes play a role in the growth.',
    ])
      expect(plainForms(text)).toEqual([[text]]);
  });
  it('at the dash of an aside', () => {
    const printed =
      'The approach was useful for measuring calm, social and slow traits—assessed using the same scale—and their overlap with other troubles in children of the same age.';
    expect(told(printed).filter((one) => /—assessed\./.test(one))).toEqual([]);
  });
  it('at a number that counts what the second does', () => {
    const printed =
      'Links between traits of calm and traits of fear and anger were roughly two times larger at 36 compared with 18 months.';
    expect(told(printed).filter((one) => /That compares/.test(one))).toEqual([]);
  });
});

describe('leans on what nobody has heard', () => {
  it.each([
    'School 3 had the most steps of all.',
    'They reached the same in the last setup.',
    'The data hold 800 of the first two groups.',
  ])('%s', (text) => {
    expect(priceOf(text, new Map())).toBeGreaterThan(1);
  });
  it.each(['Over the last decades the ice has melted.', 'The drug was given to all of the 3 groups.'])(
    'but not %s',
    (text) => {
      expect(priceOf(text, new Map())).toBeLessThan(1);
    },
  );
  it.each(['Additional stains were negative in all of the cells.', 'Long surveys have weaknesses too.'])(
    'as “%s” does',
    (text) => {
      expect(pointsNowhere(text)).toBe(true);
    },
  );
});

it('asks what a study set out to do, and ends with no limit', () => {
  const aim = roleWeight('question', 'The researchers compare the hearing of birds and people.');
  expect(aim).toBeGreaterThan(roleWeight('question', 'The hearing of birds and people is keen.') + 2);
  for (const text of ['The mean age of the sample was 56 years.', 'Data collection took place in two towns.'])
    expect(roleWeight('finding', text)).toBeLessThan(roleWeight('finding', 'The sample grew in two towns.'));
  expect(roleWeight('impact', 'The survey is limited by the use of one scale.')).toBeLessThan(
    roleWeight('impact', 'The survey is shaped by the use of one scale.') - 2,
  );
});
