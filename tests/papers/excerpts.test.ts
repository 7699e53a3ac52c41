/** Pieces of papers without their fronts: no line of them may pass for a title, and no name in them for an author. */
import { describe, expect, it } from 'vitest';
import { UNTITLED } from '#src/core/untitled.ts';
import { parseText } from '#src/papers/text/index.ts';
import { bytes } from './fixtures/jats.ts';
import { ABSTRACT, type Printed, read, running, TITLE } from './fixtures/printed.ts';

const untitled = { title: UNTITLED, authors: [], abstract: [] };
const text: Printed[] = [
  ...running('Lakes are warm,'),
  ['Counts of the summers', { bold: true, size: 12, above: 2 }],
  ...running('In every one of them, as Ada Lovelace and Mary Somerville saw,'),
];

describe('an excerpt of a PDF has no title', () => {
  it.each<[string, Printed]>([
    ['a statistic', ['χ² = 0.926, df = 3, p = 0.82, n = 1,204', { size: 14, bold: true }]],
    ['a formula', ['Q(x, t) = ∑ α β (x − 1) + 7.5 ≤ 12', { size: 14 }]],
    ['a piece of a sentence', ['of the lakes that were sampled in spring and in autumn', { bold: true }]],
    ['the end of a sentence', ['grew in May. They were counted at night with nets', { bold: true }]],
    ['the name of a section', ['Results and Discussion', { size: 14, bold: true }]],
    ['a numbered heading', ['3.2. Sampling of the twelve lakes', { size: 12, bold: true }]],
    ['a heading like others', ['Nets and how they were set', { size: 12, bold: true }]],
    ['a page’s head', ['Lovelace and Somerville et al.', { size: 13 }]],
    ['a caption', ['Figure 3. Blooms in the twelve lakes', { size: 12, bold: true }]],
    ['an address', ['Department of Lakes, University of Bern, Bern, Switzerland', { size: 12 }]],
    ['running text', ['The lakes of the valley are cold and were cold before the dam was built in it']],
  ])('in %s', (_, line) => {
    expect(read([line, ...text])).toMatchObject(untitled);
  });

  it('though a paper’s own title may hold any of that', () => {
    for (const title of [
      'Moving to a world of lakes beyond p < 0.05 and its many nets',
      'mRNA and p53 in the plants of warm lakes',
      'Ethics of trials with the fish of lakes',
      'An association between nets, lakes and fish at a university in Bern',
    ]) {
      const paper = read([[title, { size: 16 }], ['Ada Lovelace', { above: 2 }], ...ABSTRACT, ...text]);
      expect(paper).toMatchObject({ title, authors: ['Ada Lovelace'] });
    }
    expect(read([TITLE, ...text]).title).toBe(TITLE[0]);
  });
});

describe('an excerpt in plain text has no title', () => {
  const body = 'We watched forty rivers for a year and counted the fish in each of them every month. '.repeat(
    4,
  );
  it.each([
    'χ² = 0.926, df = 3, p = 0.82',
    'of the samples that were frozen in the field',
    'were lost. Nets of the second year were wider',
    'Results and Discussion',
    '3.2 Sampling of the rivers',
    'Table 2. Counts of the rivers',
    '## Nets of the second year',
  ])('in %s', (line) => {
    const paper = parseText(bytes(`${line}\n\n${body}\n\n## Counts of fish\n\n${body}\n`)).paper;
    expect(paper).toMatchObject(untitled);
  });

  it('and a whole paper has one', () => {
    const paper = parseText(bytes(`# Nets of two years\n\n## Counts of fish\n\n${body}\n`)).paper;
    expect(paper.title).toBe('Nets of two years');
  });
});
