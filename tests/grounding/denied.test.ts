/** What the paper says was not shown is not told as if it had been. */
import { describe, expect, it } from 'vitest';
import { deniedIn } from '#src/core/text/denials.ts';
import { checkScript } from '#src/grounding/index.ts';
import { errorKinds, PAPER, sceneSaying, scriptOf } from './support.ts';

const TOLD = 'Zolvine led to longer sleep in old rats.';
const clause = 'zolvine led to longer sleep in old rats';
const errorsOf = (narration: string, quote: string): string[] =>
  errorKinds(checkScript(scriptOf(sceneSaying(narration, quote)), { ...PAPER, abstract: [quote] }).findings);

const DENIALS = [
  `No evidence from this study showed that ${clause}.`,
  `There is no convincing evidence that ${clause}.`,
  `There was little evidence that ${clause}.`,
  `None of the analyses revealed that ${clause}.`,
  `Neither experiment confirmed that ${clause}.`,
  `Few studies have shown that ${clause}.`,
  `We failed to show that ${clause}.`,
  `We could not confirm that ${clause}.`,
  `These data do not support the idea that ${clause}.`,
  `It is unlikely that ${clause}.`,
  `It has never been demonstrated that ${clause}.`,
  `We reject the claim that ${clause}.`,
  `Our results contradict the view that ${clause}.`,
  `The hypothesis that ${clause} was not supported.`,
  `The idea that ${clause} has been refuted.`,
  `There is no evidence currently to indicate that ${clause}.`,
  `It has not been possible to demonstrate that ${clause}.`,
  `The objective of this trial is, therefore, to demonstrate that ${clause}.`,
  `We sought to prove that ${clause}.`,
  `It remains to be shown that ${clause}.`,
];

describe('a report that denies', () => {
  it.each(DENIALS)('is no report of it: %s', (quote) => {
    expect(deniedIn(quote)).toEqual([clause]);
    expect(errorsOf(TOLD, quote)).toContain('negation');
  });

  it.each(DENIALS)('is told as it is: %s', (quote) => {
    expect(errorsOf(quote.replace(/^We /, 'The researchers ').replace(/^Our /, 'The '), quote)).not.toContain(
      'negation',
    );
  });

  it.each([
    `There is no doubt that ${clause}.`,
    `It is not surprising that ${clause}.`,
    `The study not only shows that ${clause} but also that it was deep.`,
    `No side effect was seen, and the study showed that ${clause}.`,
    `Rats without stress were left out, and it was shown that ${clause}.`,
    `Nobody knew why, but the trial showed that ${clause}.`,
    `Rats lacking the gene revealed that ${clause}.`,
    `The weight did not differ, suggesting that ${clause}.`,
    `The weight did not differ suggesting that ${clause}.`,
    `No change in weight suggests that ${clause}.`,
    `Cages without a wheel showed that ${clause}.`,
    `To our surprise, we found that ${clause}.`,
  ])('is another than one that does not: %s', (quote) => {
    expect(deniedIn(quote)).toEqual([]);
    expect(errorsOf(TOLD, quote)).toEqual([]);
  });

  it('is what a study was to show, and not what was done for it', () => {
    const quote = 'In order to confirm that zolvine harms the liver, we measured enzymes of 48 rats.';
    expect(deniedIn(quote)).toEqual(['zolvine harms the liver']);
    expect(errorsOf('Zolvine harms the liver.', quote)).toContain('negation');
    expect(errorsOf('The researchers measured enzymes of 48 rats.', quote)).toEqual([]);
  });

  it.each([
    'testosterone led to heart failure in old rats',
    'food without salt led to longer sleep in old rats',
    'few hours of light led to longer sleep in old rats',
  ])('is found out whatever its words look like: %s', (what) => {
    const told = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
    expect(errorsOf(told, `No trial showed that ${what}.`)).toContain('negation');
  });

  it.each([
    'Zolvine hardly led to longer sleep in old rats.',
    'Whether zolvine led to longer sleep in old rats is open.',
  ])('is denied in other words: %s', (told) =>
    expect(errorsOf(told, `No trial showed that ${clause}.`)).not.toContain('negation'),
  );

  it('does not touch what the same sentence says beside it', () => {
    const quote = `There is no evidence that zolvine harms the liver; ${clause}.`;
    expect(errorsOf(TOLD, quote)).toEqual([]);
    expect(errorsOf('Zolvine harms the liver.', quote)).toContain('negation');
    expect(errorsOf('It was asked whether zolvine harms the liver.', quote)).not.toContain('negation');
  });
});
