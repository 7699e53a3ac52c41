/** Two things that one subject is said to do, as two sentences: the second has the subject, and the doubt, of the first. */
import { describe, expect, it } from 'vitest';
import { shiftPerson } from '#src/core/text/person.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { formsOf } from './forms.ts';

describe('the second of two verbs', () => {
  it.each([
    [
      'The virus can enter the young cells of the host through a mechanism of theirs and trick them into passing it to others.',
      'The virus can enter the young cells of the host through a mechanism of theirs. The virus can trick them into passing it to others.',
    ],
    [
      'Early sowing of the plant in the north provides flowers for the bees for two months and simultaneously produces a yield whose profit rivals that of corn.',
      'Early sowing of the plant in the north provides flowers for the bees for two months. It simultaneously produces a yield whose profit rivals that of corn.',
    ],
    [
      'The network analysis implies that these functions of the cell are shaped by the region and may influence who falls ill with it.',
      'The network analysis implies that these functions of the cell are shaped by the region. The network analysis also implies that these functions of the cell may influence who falls ill with it.',
    ],
    [
      'This wandering insect of the north appeared in Europe in 1912 for the first time and has gradually become widely distributed since then.',
      'This wandering insect of the north appeared in Europe in 1912 for the first time. It has gradually become widely distributed since then.',
    ],
    [
      'This small insect appeared in the south of Europe in 1912 for the first time and has gradually become widely distributed since then.',
      'This small insect appeared in the south of Europe in 1912 for the first time. It has gradually become widely distributed since then.',
    ],
  ])('has the subject of the first: %s', (sentence, parts) => {
    expect(formsOf(sentence)).toContain(parts);
  });

  it.each([
    [
      'The analysis indicates that the difference between all of the samples is limited and is unlikely to explain the divergence of the two species.',
      /analysis is unlikely/,
    ],
    [
      'The researchers describe an approach to the risk when many threats act at many scales and are addressed by distinct disciplines of science.',
      /researchers are addressed/,
    ],
    [
      'The protein of this small worm binds and destabilizes some of the messages that the cell sends out.',
      /binds\./,
    ],
    [
      'The researchers studied the distribution of the fluke and hookworm eggs in samples, the effect of mixing them, and determined the egg counts over time.',
      /of the fluke\./,
    ],
    [
      'Small molecules exert influences on animal health, growth, and evolution through poorly understood mechanisms.',
      /^Evolution/,
    ],
  ])('has no other: %s', (sentence, broken) => {
    expect(
      plainForms(plainly(sentence))
        .flat()
        .filter((one) => broken.test(one)),
    ).toEqual([]);
  });
});

it('lets "which" be the thing and not the place where it is', () => {
  expect(
    formsOf(
      'A proportion of all these patients have an inflammation in their skin or nerves, which may occur even after the treatment.',
    ),
  ).toContain(
    'A proportion of all these patients have an inflammation in their skin or nerves. That may occur even after the treatment.',
  );
});

describe('a verb that papers use', () => {
  it.each([
    'Most microorganisms inhabit complex, diverse, and largely unknown communities.',
    'So-called chaperone proteins assist this folding process.',
    'Patients report inadequate information provision.',
    'The treatment lowers mortality.',
  ])('is known: %s', (sentence) => {
    expect(formsOf(sentence)).toContain(sentence);
  });
});

it('knows what researchers do from one list', () => {
  expect(shiftPerson('We systematically disentangle the contributions.', 'the researchers')).toBe(
    'The researchers systematically disentangle the contributions.',
  );
  expect(shiftPerson('Our new exact solutions confirm it.', 'the researchers')).toBe(
    'The researchers’ new exact solutions confirm it.',
  );
  expect(shiftPerson('Our immune system forgets.', 'the researchers')).toBeNull();
});
