/** Whose an id is that a file prints: asked of lines as journals, preprint servers and repositories print them. */
import { describe, expect, it } from 'vitest';
import { ownIds, type Printed } from '#src/papers/lookup/own-ids.ts';

const printed = (parts: Partial<Printed>): Printed => ({
  ...{ first: [], rest: [], margins: [], links: [], metadataDoi: null },
  ...parts,
});
const ids = (parts: Partial<Printed>): string[] => ownIds(printed(parts)).map(({ value }) => value);
const TITLE = ['On fish', 'Ada Lovelace', 'University of Nowhere'];

describe('the file’s own id', () => {
  it.each<[string, Partial<Printed>, string]>([
    ['under the title', { first: [...TITLE, 'https://doi.org/10.1234/Fish.2021.5'] }, '10.1234/fish.2021.5'],
    [
      'in a running foot',
      { first: TITLE, margins: ['Fish Letters | DOI:10.1234/fish.5 3'] },
      '10.1234/fish.5',
    ],
    ['in the metadata', { first: TITLE, metadataDoi: '10.1234/fish.5' }, '10.1234/fish.5'],
    [
      'in how to cite it',
      { first: [...TITLE, 'Citation: Lovelace A (2021) On fish. Fish Lett 5: e1. doi: 10.1234/fish.5'] },
      '10.1234/fish.5',
    ],
    [
      'of a manuscript at PubMed Central',
      {
        first: ['Published in final edited form as:', 'Fish Lett. 2021; 5: 1. doi:10.1234/fish.5.', ...TITLE],
      },
      '10.1234/fish.5',
    ],
    [
      'of a preprint, on every page',
      {
        first: TITLE,
        margins: [
          'bioRxiv preprint doi: https://doi.org/10.1101/2021.01.02.123456; this version posted January 3, 2021.',
        ],
      },
      '10.1101/2021.01.02.123456',
    ],
    [
      'of arXiv, along the edge',
      { first: TITLE, margins: ['arXiv:2103.15348v2 [cs.CV] 21 Jun 2021'] },
      '2103.15348',
    ],
    ['of arXiv as a DOI', { first: [...TITLE, 'https://doi.org/10.48550/arXiv.2103.15348'] }, '2103.15348'],
    ['of PubMed Central', { first: ['PMCID: PMC1234567', ...TITLE] }, 'PMC1234567'],
    [
      'broken over two lines',
      {
        first: [...Array<string>(30).fill('Text of fish.'), 'doi:10.1234/journal.', 'fish.0012 is this one'],
      },
      '10.1234/journal.fish.0012',
    ],
    [
      'as a figure’s',
      { first: [...TITLE, 'https://doi.org/10.1371/journal.pone.0194893.g001'] },
      '10.1371/journal.pone.0194893',
    ],
    [
      'as a link where nothing is printed',
      { first: TITLE, links: ['https://doi.org/10.1234/fish.5'] },
      '10.1234/fish.5',
    ],
    [
      'of the version that it is',
      {
        first: [
          'First published: 12 Aug 2014 (doi: 10.12688/f1000research.4767.1)',
          'Latest published: 27 Jan 2015 (doi: 10.12688/f1000research.4767.2)',
        ],
      },
      '10.12688/f1000research.4767.2',
    ],
    ['glued to another stamp', { first: TITLE, margins: ['10.1234/fish.510.1234/fish.5'] }, '10.1234/fish.5'],
  ])('%s', (_, parts, wanted) => {
    expect(ids(parts)[0]).toBe(wanted);
  });
});

describe('an id that is not the file’s', () => {
  it.each<[string, Partial<Printed>]>([
    [
      'of a reference',
      { first: [...TITLE, 'References', '1. Hopper G. On crabs. Crab Lett 2019;1:2. doi:10.1234/crab.1'] },
    ],
    [
      'of a reference without a heading',
      { first: [...TITLE, '[12] Hopper G. On crabs. Crab Lett 2019;1:2. doi:10.1234/crab.1'] },
    ],
    ['of its data', { first: [...TITLE, 'The data are available at https://doi.org/10.1234/data.7'] }],
    [
      'of data in a repository',
      {
        first: [...TITLE, 'See https://doi.org/10.5281/zenodo.10610602'],
        links: ['https://doi.org/10.5281/zenodo.10610602'],
      },
    ],
    ['of a journal by name', { first: [...TITLE, 'https://doi.org/10.1093/nar'] }],
    ['of a journal by ISSN', { first: [...TITLE, 'DOI 10.1111/(ISSN)1365-2052'] }],
    [
      'of what was published later',
      { first: ['Now published in Fish Letters doi: 10.1234/fish.5', ...TITLE] },
    ],
    [
      'of an earlier version',
      {
        first: [
          ...TITLE,
          'An earlier version of this paper appeared as a preprint, https://doi.org/10.1101/2021.01.02.123456',
        ],
      },
    ],
    [
      'of what it comments on',
      { first: [...TITLE, 'This is a comment on the article by Hopper, https://doi.org/10.1234/crab.1'] },
    ],
    [
      'of what it corrects',
      { first: [...TITLE, 'Correction to: Crab Letters https://doi.org/10.1234/crab.1'] },
    ],
  ])('%s', (_, parts) => {
    expect(ids(parts)).toEqual([]);
  });

  it('of a later version does not stand in for the preprint’s own', () => {
    const margins = ['bioRxiv preprint doi: https://doi.org/10.1101/2021.01.02.123456; this version posted'];
    const first = ['Now published in Fish Letters doi: 10.1234/fish.5', ...TITLE];
    expect(ids({ first, margins })).toEqual(['10.1101/2021.01.02.123456']);
  });
});

it('takes a hostile page in its stride', () => {
  const first = ['published in '.repeat(20_000), '10.1234/'.repeat(20_000), '('.repeat(50_000)];
  const start = process.cpuUsage().user;
  ids({ first, margins: first });
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});
