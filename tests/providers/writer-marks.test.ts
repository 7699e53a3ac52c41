/** What readers would mark a sentence, as the writer without keys foretells it. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { endingOf } from '#src/providers/offline/writer/ending.ts';
import { speakableLines } from '#src/providers/offline/writer/lines.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { SPOKEN, TINY_PAPER } from './paper.ts';

/** The lines of a paper on wolves and deer. */
function linesOf(sections: readonly (readonly [heading: string, text: string])[], abstract: string[] = []) {
  const paper: Paper = {
    ...TINY_PAPER,
    title: 'How wolves change where deer feed',
    abstract,
    sections: sections.map(([heading, text]) => ({ level: 1, heading, paragraphs: [text] })),
  };
  return speakableLines(paper, gatherSources(paper), SPOKEN);
}

const markOf = (text: string, heading = 'Discussion'): number => {
  const line = linesOf([[heading, `The valley was dry. ${text}`]]).find((one) => one.text === text);
  if (!line) throw new Error(`not sayable: ${text}`);
  return line.mark;
};
const PLAIN = 'Wolves of the valley drove the deer away from the river.';

describe('a sentence is marked', () => {
  it.each([
    ['what the paper is not about', 'Roads of the county led the buses away from the market.'],
    ['words that nobody knows', 'Wolves of the valley drove the cervid ungulates from riparian phytomass.'],
    ['what only a sentence before tells', 'Wolves of the valley drove these same two away from the river.'],
    ['names', 'Wolves of Lamar Valley drove the deer away from Soda Butte Creek.'],
  ])('lower for %s', (_why, text) => expect(markOf(text)).toBeLessThan(markOf(PLAIN)));

  it.each(['Methods', 'Results'])('lower among the %s than where it is discussed', (heading) => {
    expect(markOf(PLAIN, heading)).toBeLessThan(markOf(PLAIN));
  });

  it('higher for large numbers', () => {
    const counted = (number: string) =>
      markOf(`Wolves of the valley drove ${number} deer away from the river.`);
    expect(counted('12,000')).toBeGreaterThan(counted('12'));
  });

  it('higher late in the abstract than at its beginning', () => {
    const [other, wolves] = ['The valley was dry in the years of the study.', PLAIN];
    const markIn = (abstract: string) =>
      linesOf([], [abstract]).find(({ text }) => text === PLAIN)?.mark ?? 0;
    expect(markIn(`${other} ${wolves}`)).toBeGreaterThan(markIn(`${wolves} ${other}`));
  });
});

it('makes no main result of what was not seen', () => {
  const nothing = 'Wolves of the valley had no effect on the deer in both years.';
  const something = 'Wolves of the valley drove the deer away in both years.';
  const lines = linesOf([['Results', `${nothing} ${something}`]]);
  expect(lines.map(({ text }) => text)).toEqual([nothing, something]);
  expect(endingOf(lines, [], new Set())?.main.text).toBe(something);
});
