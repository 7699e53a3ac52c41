/** Which sentence of a paper opens its video. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { speakableLines } from '#src/providers/offline/writer/lines.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { openings } from '#src/providers/offline/writer/opening.ts';
import { tellsAgain } from '#src/providers/offline/writer/tells-again.ts';
import { SPOKEN, TINY_PAPER } from './paper.ts';

/** What can be said of a paper of these sentences. */
function linesOf(title: string, results: readonly string[]) {
  const paper: Paper = {
    ...TINY_PAPER,
    title,
    abstract: [],
    sections: [{ level: 1, heading: 'Results', paragraphs: [...results] }],
  };
  const sources = gatherSources(paper);
  const lines = speakableLines(paper, sources, SPOKEN);
  return { paper, sources, lines };
}

/** What it can open with, the strongest first. */
function openingsOf(title: string, results: readonly string[]): string[] {
  const { paper, sources, lines } = linesOf(title, results);
  return openings(paper, sources, lines).map(({ text }) => text);
}

it.each([
  'There are still ten wolves in the valley of the deer.',
  'Kumar and Tomkins created a map of the wolves of the valley.',
  'Two days later, the wolves of the valley met the deer.',
  'The wolf of the valley then gets caught by men.',
  'Wolves of the valley instead followed the deer.',
])('begins with nothing that goes on from before, nor with what others did: %s', (weak) => {
  const strong = 'Wolves never left the valley of the deer.';
  expect(openingsOf('Wolves of the valley', [weak, strong])[0]).toBe(strong);
});

it.each([
  'The platform can kill half of all deer in the world.',
  'It would be surprising if they ate most of the deer in the world.',
])('begins with nothing that only a sentence before names: %s', (weak) => {
  const strong = 'Wolves of the valley drank from the river.';
  expect(openingsOf('Wolves of the valley', [weak, strong])).toEqual([strong]);
});

it('may begin with one thing that the title names', () => {
  const offered = openingsOf('A platform for the wolves of the valley', [
    'The platform can kill half of all deer in the world.',
    'Wolves of the valley drank from the river.',
  ]);
  expect(offered).toContain('The platform can kill half of all deer in the world.');
});

it.each([
  ['harm', 'Wolves of the valley often have a disease.', 'Wolves of the valley often have a river.'],
  [
    'the world',
    'Wolves of the valley are known in all countries.',
    'Wolves of the valley are known in all gardens.',
  ],
])('opens rather with %s', (_what, strong, weak) => {
  expect(openingsOf('Wolves of the valley', [weak, strong])[0]).toBe(strong);
});

it('begins with nothing in capitals that nobody knows', () => {
  const strong = 'Wolves of the valley follow the deer over the hills.';
  expect(
    openingsOf('Wolves of the valley', ['Wolves of the valley follow the GPX over the hills.', strong])[0],
  ).toBe(strong);
});

it('leaves the other clause of its sentence to be told', () => {
  const { lines } = linesOf('A gel for joints', [
    'The new gel never failed in the rats, with an enhancement ratio of 2.69 compared with the gel of the shops.',
  ]);
  const said = (pattern: RegExp) => lines.filter(({ text }) => pattern.test(text));
  const [opening] = said(/^The new gel never failed in the rats\.$/);
  const [number] = said(/^The enhancement ratio was 2\.69/);
  const [both] = said(/failed.*2\.69/);
  if (!opening || !number || !both) throw new Error(lines.map(({ text }) => text).join('\n'));
  expect(tellsAgain(number, opening)).toBe(false);
  expect(tellsAgain(both, opening)).toBe(true);
  expect(tellsAgain(opening, opening)).toBe(true);
});

describe('a video opens', () => {
  const [strong, plain] = [
    'The native grasses suppressed the invader for years.',
    'The soil of all the plots was sandy.',
  ];

  it.each([
    'A native grass is a type of plant that suppresses an invader.',
    'Better native grasses for the invader are lacking.',
    'Holding the invader requires native grasses of several kinds.',
    'The researchers could not report on the seeds of the invader.',
    'The selected native grasses are well known and studied.',
    'No native grasses of the invader were observed.',
  ])('with something better than “%s”', (dull) => {
    expect(openingsOf('How native grasses hold an invader', [dull, strong])[0]).toBe(strong);
  });

  it('with what happens rather than with what is the case', () => {
    expect(openingsOf('How native grasses hold an invader', [plain, strong])[0]).toBe(strong);
  });

  it.each([
    'The cell lysates were all immunoprecipitated in cold buffer.',
    'Four wells were made in each of the petri dishes.',
    'The cells were either kept in most media or discarded.',
    'This medicine was never his cup of tea.',
    'No deviations from the approved protocol occurred.',
    'The mean age of the men was 35 years.',
  ])('never with “%s”', (sentence) => {
    expect(openingsOf('How native grasses hold an invader', [sentence, strong])).not.toContain(sentence);
  });

  it('with what was not done, which nobody expects', () => {
    const without = 'No antibiotics were given at any time.';
    expect(openingsOf('Surgery of the prostate', [without, plain])[0]).toBe(without);
  });

  it('with findings where findings are what the paper is about', () => {
    const subject = 'Most published research findings are false.';
    expect(openingsOf('Why most published research findings are false', [subject])).toEqual([subject]);
    expect(
      openingsOf('Sleep of the urban fox', [subject, 'Urban foxes are never asleep at night.']),
    ).not.toContain(subject);
  });

  it.each([
    ['Daytime naps improve memory in older adults', true],
    ['Sleep and the city: daytime naps improve memory in older adults', true],
    ['Daytime naps in older adults based on a trial', false],
    ['Short naps and falls in older adults', false],
    ['How daytime naps improve memory in older adults', false],
    ['Do daytime naps improve memory in older adults?', false],
    ['Daytime Naps Improve Memory in Older Adults', true],
    ['A Trial Shows that Daytime Naps Improve Memory in Older Adults', true],
    ['Daytime Naps and Memory in Older Adults', false],
  ])('with the title where it is a claim in a sentence: %s', (title, claims) => {
    const [first] = openingsOf(title, [plain, 'Naps were longer in the wards of the south.']);
    expect(first === 'Daytime naps improve memory in older adults.').toBe(claims);
  });
});

it('does not begin in the middle of an argument', () => {
  const said = openingsOf('The growth of fish', [
    'Thus a fish is the largest animal of the river.',
    'Now fish at larger depths are twice as large.',
    'Later the researchers found that many fish are twice as large.',
    'The researchers saw the opposite effect in the largest fish of the river.',
    'Fish of the deep river are twice as large.',
  ]);
  expect(said[0]).toBe('Fish of the deep river are twice as large.');
  expect(said.filter((one) => /^(?:Thus|Now|Later) |opposite/.test(one))).toEqual([]);
});

it('does not begin with what may be assumed, nor with what was not found of nobody knows what', () => {
  const said = openingsOf('The growth of fish', [
    'It can be assumed that the largest fish of the river never stop to grow.',
    'Fish of the deep river are twice as large.',
  ]);
  expect(said).toEqual(['Fish of the deep river are twice as large.']);
  const denied = openingsOf('The growth of fish', [
    'No significant differences were detected.',
    'Fish of the deep river are twice as large.',
  ]);
  expect(denied).toEqual(['Fish of the deep river are twice as large.']);
});

describe('of what others held, a video opens with nothing', () => {
  const own = 'All young sharks of the bay are asleep at night.';
  const opened = (background: readonly string[]) => {
    const paper: Paper = {
      ...TINY_PAPER,
      title: 'How sharks of the bay sleep',
      abstract: [],
      sections: [
        { level: 1, heading: 'Introduction', paragraphs: [background.join(' ')] },
        { level: 1, heading: 'Results', paragraphs: [own] },
      ],
    };
    const sources = gatherSources(paper);
    const lines = speakableLines(paper, sources, SPOKEN);
    return openings(paper, sources, lines).map(({ text }) => text);
  };

  it.each([
    [
      'that the paper turns against',
      ['Most sharks are awake all night at sea.', 'However, nobody had watched them.'],
    ],
    ['and believed', ['Most sharks are thought to be awake at sea.']],
    ['and reported', ['A recent study showed that most sharks are awake at sea.']],
  ])('%s', (_kind, background) => {
    expect(opened(background)).toEqual([own]);
  });

  it('but with what is known', () => {
    const known = 'Most sharks are awake all night at sea.';
    expect(opened([known, 'They swim all night.'])).toContain(known);
  });
});

describe('a video opens rather with', () => {
  const title = 'How foxes of the city sleep';

  it.each([
    [
      'what its own subject does',
      'Foxes of the city are never awake at noon.',
      'The half-life of the dye is 2 days.',
    ],
    [
      'words that everybody knows',
      'Foxes of the city are asleep all day.',
      'Foxes of the city are crepuscular and somnolent.',
    ],
    [
      'what was found',
      'Foxes lost half of their sleep in the city.',
      'Foxes were caught and weighed in spring.',
    ],
    ['what is', 'Foxes of the city are asleep all day.', 'More work on the sleep of foxes is needed.'],
  ])('%s', (_kind, better, worse) => {
    expect(openingsOf(title, [worse, better])[0]).toBe(better);
  });

  it('two sentences only where the second turns the first', () => {
    const first = 'Foxes of the city are asleep all day.';
    expect(openingsOf(title, [`${first} They are somewhere in the park.`])).toEqual([first]);
    const wooded =
      'Rhode Island is the second most densely populated state in the United States, but the landscape remains highly forested.';
    expect(openingsOf('The wildlife of Rhode Island', [wooded])[0]).toBe(
      'Rhode Island is the second most densely populated state in the United States. But the landscape remains highly forested.',
    );
  });
});
