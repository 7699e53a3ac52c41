/** What was known, what was done and what came of it are told apart, where no label does it. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { cueWeight, roleWeight } from '#src/providers/offline/writer/cues.ts';
import { dangles, priceOf } from '#src/providers/offline/writer/fitness.ts';
import { speakableLines } from '#src/providers/offline/writer/lines.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { placeWeight } from '#src/providers/offline/writer/place-weight.ts';
import { tellsAgain } from '#src/providers/offline/writer/tells-again.ts';
import { zonesByTurns } from '#src/providers/offline/writer/turns.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { SPOKEN, TINY_PAPER } from './paper.ts';

const ABSTRACT = [
  'Garden snails have a significant effect on lettuce in wet summers.',
  'A recent study suggested that copper tape keeps snails away from all plants.',
  'Here we examine whether copper tape protects lettuce in open gardens.',
  'We compared 40 beds with tape and 40 beds without tape over two summers.',
  'Snails ate 30% less lettuce in the beds with copper tape.',
  'The weight of the snails was determined to be 12 g.',
  'Our results suggest that copper tape could replace snail poison in gardens.',
];

describe('an abstract without labels', () => {
  it('turns from what was known to the work, to its results and to what they mean', () => {
    expect(zonesByTurns(ABSTRACT)).toEqual([
      'background',
      'background',
      'aim',
      'methods',
      'results',
      'results',
      'conclusion',
    ]);
  });

  it.each([
    ['We show how the tape can be used in gardens.', 'methods'],
    ['We propose that snails avoid copper.', 'results'],
    ['The tape is applied to more than 40 beds.', 'methods'],
    ['Water from the taps was also sampled in all gardens.', 'methods'],
    ['I found that snails avoid copper.', 'results'],
  ])('knows an announcement from a result: %s', (sentence, zone) => {
    expect(
      zonesByTurns(['Snails eat lettuce.', 'Here we tested tape.', sentence, 'Snails ate less.'])[2],
    ).toBe(zone);
  });

  it('is left as it is where nobody speaks before its end', () => {
    expect(
      zonesByTurns(['Snails eat lettuce.', 'Tape halves that.', 'These results show that tape helps.']),
    ).toEqual(['body', 'body', 'body']);
  });
});

describe('a finding', () => {
  const finding = (text: string): number => roleWeight('finding', text);

  it.each([
    'The researchers cultured the snails in the presence of copper.',
    'The researchers only discuss snails in gardens.',
    'The researchers show how the tape can be applied to beds.',
    'Snails were grown in open beds for 20 days.',
    'Overall the researchers collected nearly 70,000 snails.',
    'Water from the taps was also sampled.',
    'Little is known about the food of the snails.',
    'Only a handful of snail gardens have been described.',
  ])('is not what was done, announced or open: %s', (text) => {
    expect(finding(text)).toBeLessThan(0);
  });

  it.each([
    'The researchers found fewer snails in beds with copper.',
    'The researchers also observed a decrease in snail weight.',
    'The lowest dose was recorded ranging from 2 to 5 g in all beds.',
  ])('is what came of it: %s', (text) => {
    expect(finding(text)).toBeGreaterThan(0);
  });
});

describe('how it was done', () => {
  const method = (text: string): number => roleWeight('method', text);

  it('is whom or what was studied, and no amounts, machines or programs', () => {
    const plain = method('The researchers compared 40 beds with tape.');
    expect(method('The snails were collected by centrifugation at 500× g.')).toBeLessThan(plain);
    expect(method('The snails were compared using TNT 1.1.')).toBeLessThan(plain);
    expect(method('The researchers compared 40 beds at 25 °C overnight.')).toBeLessThan(plain);
  });
});

describe('what tells nothing', () => {
  it('is no limit: that there are limits, not which', () => {
    expect(roleWeight('limit', 'The study had several limitations.')).toBeLessThan(1);
    expect(roleWeight('limit', 'Snail weight has its well-known limitations.')).toBeLessThan(1);
    expect(cueWeight('limit', 'The study was limited to one garden.')).toBeGreaterThan(2);
    expect(cueWeight('limit', 'In the beds, the snails were limited to the walls.')).toBeLessThan(2);
  });

  it('is not said: what follows on the page', () => {
    expect(priceOf('The key findings can be summarized as follows.', new Map())).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it.each([
    'The whole study has been divided into six different cases.',
    'The domains can be considered as four primary domains.',
    'Reading the scans poses two challenges.',
  ])('is not said: how many there are, and not which: %s', (text) => {
    expect(priceOf(text, new Map())).toBe(Number.POSITIVE_INFINITY);
  });

  it('but what was done to two of them may be said', () => {
    expect(priceOf('Reading the scans solved two old problems of the clinic.', new Map())).toBeLessThan(1);
  });

  it('points back: "nor"', () => {
    expect(dangles('Nor is it needed for the growth of snails.')).toBe(true);
  });
});

describe('a script', () => {
  const paper: Paper = {
    ...TINY_PAPER,
    title: 'Copper tape and garden snails',
    abstract: [ABSTRACT.join(' ')],
    sections: [
      {
        level: 1,
        heading: 'Results',
        paragraphs: [
          'Snails ate 30% less lettuce in the beds with copper tape than in open beds. Most snails turned back at the copper tape. Snails were grown in open beds for 20 days before the first summer. The tape stayed in place in all of the 40 beds.',
        ],
      },
      {
        level: 1,
        heading: 'Discussion',
        paragraphs: [
          'Copper tape protects lettuce from garden snails in wet summers. The study had several limitations. The tape was tested in one region only, and larger trials are needed. Gardeners should use copper tape instead of poison in small gardens.',
        ],
      },
    ],
    figures: [],
  };
  const { scenes } = writeScript(paper, 'standard');
  const told = (role: string): string =>
    scenes
      .filter((scene) => scene.role === role)
      .map(({ narration }) => narration)
      .join(' ');

  it('tells no background and no question as a finding', () => {
    expect(`${told('hook')} ${told('finding')}`).toContain('30% less lettuce');
    expect(told('finding')).not.toMatch(/significant effect|recent study|whether copper/);
  });

  it('says what limits it, and not that something does', () => {
    expect(scenes.map(({ narration }) => narration).join(' ')).not.toContain('several limitations');
  });
});

describe('a line', () => {
  const sentences = [
    'Copper tape has complex effects on snails.',
    'Copper tape has complex effects on snails and delays lettuce harvests after heavy rain during cold summer nights.',
  ];
  const told: Paper = { ...TINY_PAPER, sections: [{ level: 1, heading: 'Results', paragraphs: sentences }] };
  const lines = speakableLines(told, gatherSources(told), SPOKEN);
  const short = lines.find(({ text }) => text === sentences[0]);
  const long = lines.find(({ text }) => text === sentences[1]);

  it('is told by a longer one that holds it, which adds what it lacks', () => {
    if (!short || !long) throw new Error(lines.map(({ text }) => text).join('\n'));
    expect(tellsAgain(short, long)).toBe(true);
    expect(tellsAgain(long, short)).toBe(false);
  });
});

describe('the place of a sentence', () => {
  it('says of an aim in an abstract that it asks', () => {
    const aim = { zone: 'aim', inAbstract: true, isPlain: false, position: 0.3 } as const;
    expect(placeWeight('question', aim)).toBeGreaterThan(placeWeight('finding', aim));
  });
});
