/** Fronts and sections of printed papers that more than one publisher sets in the same way. */
import { describe, expect, it } from 'vitest';
import { findJournal, findYear } from '#src/papers/pdf/front/facts.ts';
import { withoutFalseHyphens } from '#src/papers/pdf/layout/soft-hyphens.ts';
import { composeAccents, joinLines } from '#src/papers/pdf/layout/text.ts';
import { ABSTRACT, headingsOf, type Printed, read, running, TITLE, WORDS } from './fixtures/printed.ts';
import { silent } from './silent.ts';

const rest: Printed[] = [['1 Introduction', { bold: true, above: 2 }], ...running('Lakes are warm,')];

describe('names', () => {
  it.each<[string, string, string[]]>([
    ['one with a title', 'Prof. Dr. Ada Lovelace*', ['Ada Lovelace']],
    ['several', 'Ada Lovelace*, Mary Somerville, Li Ling', ['Ada Lovelace', 'Mary Somerville', 'Li Ling']],
  ])('may stand above the title: %s', (_, line, authors) => {
    const paper = read([
      ['Research Article', { size: 9 }],
      [line, { above: 3 }],
      [TITLE[0], { size: 20, above: 3 }],
      ['I. Einleitung', { size: 11, above: 2 }],
      ...running('Lakes are warm,'),
      ['Ada Lovelace, Mary Somerville, Institute of Lakes, Athens', { size: 8, above: 3 }],
    ]);
    expect(paper).toMatchObject({ title: TITLE[0], authors });
  });

  it('may be followed by the same in Chinese, and by marks in Roman numbers', () => {
    const authors = (line: Printed) => read([TITLE, line, ...ABSTRACT, ...rest]).authors;
    expect(authors(['Ma Rong 馬戎', { above: 2 }])).toEqual(['Ma Rong']);
    const raised = { size: 6, raise: 4 };
    const marked: Printed = [
      [
        ['Vivian Santos', {}],
        ['I', raised],
        [', Keitty de Andrade', {}],
        ['III', raised],
        [', Eliane Said', {}],
        ['II,IV', raised],
      ],
      { above: 2 },
    ];
    expect(authors(marked)).toEqual(['Vivian Santos', 'Keitty de Andrade', 'Eliane Said']);
  });

  it('have their accents, set before the letter or behind it', () => {
    expect(composeAccents('Gu¨nter Jost, Klaus Ju¨rgens, Universita¨t')).toBe(
      'Günter Jost, Klaus Jürgens, Universität',
    );
    expect(composeAccents('Gonza´lez, Pa¨uker, Sedla´cˇek, Kopecˇny´, Dupre´ and Havl´ık')).toBe(
      'González, Päuker, Sedláček, Kopečný, Dupré and Havlík',
    );
    expect(composeAccents('J. Gonza´ lez-Lo´ pez, Orsola Pa¨ uker, Sedla´ cˇ ek')).toBe(
      'J. González-López, Orsola Päuker, Sedláček',
    );
    expect(composeAccents('Ivanovi´c, Sedl´aˇcek, Dvoˇr´ak, Jos´e, Muˇz´ık')).toBe(
      'Ivanović, Sedláček, Dvořák, José, Mužík',
    );
    expect(composeAccents('L´opez, Mu˜noz, Universit¨at, na¨ıve')).toBe('López, Muñoz, Universität, naïve');
  });
});

describe('a title', () => {
  it('goes on beside small lines of the journal’s', () => {
    const small: Printed = ['Lake Science 22(4) 490', { size: 7, above: 0.6, right: true }];
    const paper = read([
      ['Training of what fish do in the lakes', { size: 18, bold: true, above: 3 }],
      small,
      ['Changes how they swim to a net in spring', { size: 18, bold: true, above: 1 }],
      small,
      ['and in autumn', { size: 18, bold: true, above: 1 }],
      ['Ada Lovelace and Mary Somerville', { size: 12, above: 3 }],
      ...ABSTRACT,
      ...rest,
    ]);
    expect(paper.title).toBe(
      'Training of what fish do in the lakes Changes how they swim to a net in spring and in autumn',
    );
  });
});

describe('a title of a manuscript', () => {
  it('goes on where its lines stand far apart and the first is full', () => {
    const full = 'What the lakes that we saw have to say of all of their fish in May';
    const paper = read([
      [full, { size: 14, bold: true, above: 2 }],
      ['and what of their plants', { size: 14, bold: true, above: 2.6 }],
      ['Ada Lovelace', { above: 3 }],
      ...ABSTRACT,
      ...rest,
    ]);
    expect(paper).toMatchObject({ title: `${full} and what of their plants`, authors: ['Ada Lovelace'] });
  });

  it('is no label before what it labels', () => {
    const label: Printed[] = [
      ['Digital Preservation:', { size: 24, bold: true, above: 4 }],
      ['This article has been peer reviewed by two of our readers.', { size: 24, above: 4 }],
    ];
    expect(read([...label, TITLE, ['Ada Lovelace', { above: 2 }], ...ABSTRACT, ...rest]).title).toBe(
      TITLE[0],
    );
  });
});

describe('a soft hyphen at the end of a line', () => {
  it('parts two words that the paper has, and joins one that it has not', () => {
    const lines = [
      'Die Herausforderungen\u00ad',
      'der Anti\u00ad',
      'biotika',
      'Alle Herausforderungen der Seen',
    ];
    const read = withoutFalseHyphens(lines.map((text) => ({ text }))).map(({ text }) => text);
    expect(joinLines(read, new Set())).toMatch(/^Die Herausforderungen der Antibiotika Alle/);
  });
});

describe('a journal’s name', () => {
  it('is no request to the reader and no spoilt text', () => {
    const journal = (name: string | null, lines: string[] = []) =>
      findJournal({ ...silent, journal: name }, lines);
    expect(journal(null, ['submit your manuscript | www.press.example'])).toBeNull();
    expect(journal('Lake Science 26â•ﬁ29')).toBeNull();
    expect(journal('LÃ¤nder und Seen', ['Lake Science | www.lakes.example'])).toBe('Lake Science');
    expect(journal(null, ['January 2015 | Volume 5 | Article 1582 | 1', 'May 2014: 3 | vol 2'])).toBeNull();
    expect(journal(null, ['The rules at issue were brought into force on 6 April 2022,5 and'])).toBeNull();
    expect(journal(null, ['pendency parsing in the years 2006, 3'])).toBeNull();
    expect(journal(null, ['Cite This: Lake Chem. 2022, 18, 4077'])).toBe('Lake Chem');
    expect(journal('Revista de Saúde Pública')).toBe('Revista de Saúde Pública');
  });
});

describe('a year', () => {
  it('is not that of the studies that were searched for', () => {
    const made = { ...silent, createdYear: 2026 };
    const page = 'Studies published between 2000 and 2015 were retrieved. Lakes and Nets 2016:7 623–633';
    expect(findYear(page, made)).toBe(2016);
    expect(findYear('We took papers published from January 1990 on. © 2019 Lake Press', made)).toBe(2019);
    expect(findYear('Published on 3 May 2012. Copyright 2011', made)).toBe(2012);
  });
});

describe('an abstract', () => {
  const parts: Printed[] = [
    [`Background: ${WORDS}`.slice(0, 95), { size: 9, above: 2 }],
    ['They grew in warm years.', { size: 9 }],
    [`Methods: We counted, and ${WORDS}`.slice(0, 95), { size: 9, above: 1.6 }],
    ['That was all.', { size: 9 }],
    ...[`Results: In them, ${WORDS}`, WORDS, WORDS, WORDS].map(
      (text, at): Printed => [text.slice(0, 95), { size: 9, above: at === 0 ? 1.6 : 1 }],
    ),
    ['So they did.', { size: 9 }],
  ];

  it('without a name starts with its first named part, however short', () => {
    const paper = read([TITLE, ['Ada Lovelace', { above: 2 }], ...parts, ...rest]);
    expect(paper.abstract[0]).toMatch(/^Background: /);
    expect(paper.abstract.join(' ')).toMatch(/Methods: We counted.* Results: In them/);
  });

  it('may have headings over its parts and none over itself, and no addresses', () => {
    const addresses =
      '¹Department of Lakes, University of Athens;²Institute of Nets, Hanyang University, Seoul;';
    const head = (text: string): Printed => [text, { size: 9, bold: true, above: 1.6 }];
    const body = (text: string): Printed => [text, { size: 9, above: 1.2 }];
    const paper = read([
      TITLE,
      ['Ada Lovelace¹, Mary Somerville²', { above: 2 }],
      ...Array.from({ length: 6 }, (_, at): Printed => [addresses, { size: 8, above: at === 0 ? 2 : 1 }]),
      head('Objectives'),
      body('We wanted to know what grows.'),
      head('Methods'),
      body('We counted plants in ten summers.'),
      head('Results'),
      body('They grew.'),
      head('Keywords'),
      body('Lakes; Plants'),
      ['INTRODUCTION', { bold: true, size: 11, above: 3 }],
      ...running('Lakes are warm,'),
      ['METHODS', { bold: true, size: 11, above: 3 }],
      ...running('We counted plants,'),
    ]);
    expect(paper.abstract).toEqual([
      'Objectives: We wanted to know what grows.',
      'Methods: We counted plants in ten summers.',
      'Results: They grew.',
    ]);
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['INTRODUCTION', 'METHODS']);
  });

  it('ends before a copyright whose sign is a letter of an old font, and before descriptors', () => {
    const abstract = read([
      TITLE,
      ['Ada Lovelace', { above: 2 }],
      ...ABSTRACT,
      ['Ó 2005 Lake Press Ltd. All rights reserved.', { size: 9, bold: true }],
      ['DESCRIPTORS: Lakes. Plants.', { size: 9, bold: true, above: 2 }],
      ...rest,
    ]).abstract.join(' ');
    expect(abstract).toMatch(/wherever the lake was\.$/);
  });
});

describe('what is drawn', () => {
  it('has labels, not headings', () => {
    const label = (text: string, above = 1.6): Printed => [
      text,
      { size: 9, bold: true, font: 'Arial', above },
    ];
    const headings = headingsOf([
      TITLE,
      ['Ada Lovelace', { above: 2 }],
      ...ABSTRACT,
      ...rest,
      ['Craving', { bold: true, above: 2 }],
      label('0.6 Pretest and Posttest', 3),
      label('0.4'),
      label('0.2'),
      label('Alcohol and Soft Drink', 2),
      ['Fig. 1. What the fish drank, by week and by lake.', { size: 8, above: 2 }],
      ...running('They drank,'),
      ['Discussion', { bold: true, above: 2 }],
      ...running('They are fish,'),
    ]);
    expect(headings).toEqual(['1 Introduction', 'Craving', 'Discussion']);
  });
});

describe('a formula on a line of its own', () => {
  it('leaves a mark in the sentence that it is part of', () => {
    const { sections } = read([
      TITLE,
      ['Ada Lovelace', { above: 2 }],
      ...ABSTRACT,
      ...rest,
      [
        `The growth of plants in the lakes that we saw in all of the summers, and of fish, is given by the`,
        { above: 1.4 },
      ],
      ['rate', {}],
      ['x = k(T − T0) + c (1)', { above: 2, centred: true, italic: true }],
      [
        `where T is the mean of the water in the lakes that we saw in every summer, and c is that of it.`,
        { above: 2 },
      ],
      ...running('All of it,'),
    ]);
    const text = sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
    expect(text).toMatch(/is given by the rate □ where T is the mean/);
    expect(text).not.toMatch(/k\(T/);
  });
});

describe('what stands beside the front', () => {
  const names: Printed = ['Ada Lovelace, Mary Somerville', { above: 2 }];
  const wide = (text: string): Printed => [`${text} ${WORDS}`.slice(0, 68), { right: true }];

  it('in a side column leaves the abstract whole', () => {
    const paper = read([
      TITLE,
      names,
      ['Received: 3 May 2020', { above: 2, size: 8 }],
      wide('Summers were warm'),
      ['Check for updates', { above: 0.4, size: 8 }],
      ['Published: 9 June 2021', { above: 0.2, size: 8 }],
      ...['and', 'so', 'it', 'was', 'with'].map(
        (word): Printed => [wide(word)[0], { right: true, above: 0.8 }],
      ),
      ...rest,
    ]);
    expect(paper.abstract.join(' ')).toMatch(/^Summers were warm.* and the lakes.* with the lakes/);
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['1 Introduction']);
  });

  it('is no second abstract: pictures, highlights, histories', () => {
    for (const name of ['Graphical abstract', 'Highlights']) {
      const beside: Printed[] = [
        [name, { bold: true, above: 2 }],
        ['Lakes, fish and nets', {}],
      ];
      for (const front of [
        [...beside, ...ABSTRACT],
        [...ABSTRACT, ...beside],
      ])
        expect(read([TITLE, names, ...front, ...rest]).abstract.join(' ')).toMatch(
          /^We watched.*lake was\.$/,
        );
    }
    const history: Printed[] = [
      ['Abstract', { bold: true, above: 2 }],
      [WORDS, {}],
      ['They grew in warm years.', {}],
      ['Keywords Lakes; Fish', {}],
      ['Received 3 May 2020; Revised 9 June 2020', {}],
    ];
    expect(read([TITLE, names, ...history, ...rest]).abstract.join(' ')).toMatch(/in warm years\.$/);
  });

  it('ends an abstract by white above it, where no heading does', () => {
    const paper = read([
      TITLE,
      names,
      ['ABSTRACT: We watched lakes for ten summers and counted their plants.', { above: 3 }],
      [`Lakes have long been of use, for ${WORDS}`.slice(0, 95), { above: 8 }],
      ...running('And more than that,'),
      ['METHODS', { bold: true, above: 2 }],
      ...running('We used nets,'),
    ]);
    expect(paper.abstract).toEqual(['We watched lakes for ten summers and counted their plants.']);
  });

  it('is no name of an author, and no byline is an abstract', () => {
    const many = Array.from({ length: 40 }, (_, at) => `Ada Lovelace${'abcdefghij'[at % 10]} Berg¹`).join(
      ', ',
    );
    const lines = many.match(/.{1,80}(?:\s|$)/g) ?? [];
    const byline = lines.map((line): Printed => [line.trim(), { size: 11, bold: true }]);
    expect(
      read([TITLE, ...byline, ['Introduction', { bold: true, above: 2 }], ...running('Lakes,')]).abstract,
    ).toEqual([]);
  });

  it('may be names over the second half of an abstract', () => {
    const halves: Printed[] = [
      ['Abstract', { bold: true, above: 2 }],
      [WORDS.slice(0, 95), {}],
      ['Ada Lovelace, Mary Somerville', { bold: true, above: 2 }],
      ['and than the years after that.', { above: 2 }],
    ];
    expect(read([TITLE, ...halves, ...rest]).abstract.join(' ')).toMatch(
      /^the lakes.* and than the years after that\.$/,
    );
  });

  it('may be the word ABSTRACT without a mark', () => {
    const front: Printed[] = [['ABSTRACT Lakes were watched for ten summers.', { above: 2, bold: true }]];
    expect(read([TITLE, names, ...front, ...rest]).abstract).toEqual(['Lakes were watched for ten summers.']);
  });
});

describe('names in small things', () => {
  const authors = (line: string) => read([TITLE, [line, { above: 2 }], ...ABSTRACT, ...rest]).authors;
  it('are not degrees, and not led by a capital And', () => {
    expect(authors('Zitong Meng, Cui Ma, MD, and Li Ling, PhD')).toEqual([
      'Zitong Meng',
      'Cui Ma',
      'Li Ling',
    ]);
    expect(authors('Ada Lovelace, And Mary Somerville')).toEqual(['Ada Lovelace', 'Mary Somerville']);
  });

  it('stand each over an address, with “and” on a line between', () => {
    const lines = [
      'ADA LOVELACE',
      'Department of Lakes',
      'University of Bern',
      'and',
      'MARY SOMERVILLE',
      'Institute of Nets',
    ];
    const paper = read([
      TITLE,
      ...lines.map((line, at): Printed => [line, { above: at === 0 ? 2 : 1 }]),
      ...ABSTRACT,
      ...rest,
    ]);
    expect(paper.authors).toEqual(['Ada Lovelace', 'Mary Somerville']);
  });
});

it('a title goes on in italics', () => {
  const title: Printed[] = [
    ['Warm lakes and what grows in them', { size: 20, centred: true }],
    ['in vivo', { size: 20, centred: true, italic: true, above: 2 }],
  ];
  expect(read([...title, ['Ada Lovelace', { above: 3 }], ...ABSTRACT, ...rest]).title).toBe(
    `${TITLE[0]} in vivo`,
  );
});

it('a front of a journal of chemistry is read past its buttons', () => {
  const paper = read([
    ['pubs.acs.example/LAKE', { size: 8 }],
    [TITLE[0], { size: 17, bold: true, above: 3 }],
    ['Ada Lovelace,* Mary Somerville, and Lise Meitner', { size: 13, above: 2 }],
    ['Cite This: Lake Chem. 2022, 18, 4077−4081', { size: 9, above: 3 }],
    ['Read Online', { size: 9, right: true }],
    ['ACCESS', { size: 15, above: 2 }],
    ['Metrics & More', { size: 8, above: 2 }],
    ['Article Recommendations', { size: 8 }],
    ['sı Supporting Information', { size: 8 }],
    [
      [
        ['ABSTRACT: ', { bold: true }],
        ['We watched lakes for ten summers and counted their plants, week by week.', {}],
      ],
      { above: 2 },
    ],
    ['They grew in warm years.'],
    ['■ INTRODUCTION', { bold: true, above: 6 }],
    ...running('Lakes are warm,'),
    ['■ RESULTS', { bold: true, above: 2 }],
    ['Plants of the Warm Lakes', { bold: true }],
    ...running('In summer,'),
  ]);
  expect(paper).toMatchObject({
    title: TITLE[0],
    authors: ['Ada Lovelace', 'Mary Somerville', 'Lise Meitner'],
    journal: 'Lake Chem',
  });
  expect(paper.abstract.join(' ')).toMatch(/^We watched lakes.* in warm years\.$/);
  expect(paper.sections.map(({ heading }) => heading)).toEqual([
    'INTRODUCTION',
    'RESULTS',
    'Plants of the Warm Lakes',
  ]);
});
