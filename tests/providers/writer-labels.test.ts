/** The label of a structured abstract says where its sentence belongs, and is not said. */
import { expect, it } from 'vitest';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { abstractLabel, zoneOf } from '#src/providers/offline/writer/zones.ts';
import { TINY_PAPER } from './paper.ts';

it.each([
  ['Materials/Methods', 'methods'],
  ['Study design', 'methods'],
  ['Settings and Design', 'methods'],
  ['Statistical analysis used', 'methods'],
  ['Design, setting, and participants', 'methods'],
  ['Main outcomes and measures', 'results'],
  ['Implications of the study', 'conclusion'],
  ['Background/Objectives', 'background'],
] as const)('%s', (label, zone) => {
  const sentence = 'We followed 120 adults for two years.';
  expect(abstractLabel(`${label}: ${sentence}`)?.label).toBe(label);
  expect(zoneOf(label)).toBe(zone);
  const sources = gatherSources({ ...TINY_PAPER, abstract: [`${label}: ${sentence}`] });
  expect(sources.filter(({ inAbstract }) => inAbstract).map(({ quote }) => quote)).toEqual([sentence]);
});

it.each(['Results of that trial: We were wrong.', 'Patients with pain: We saw 12.', 'Methods were new.'])(
  'no label: %s',
  (sentence) => expect(abstractLabel(sentence)).toBeNull(),
);
