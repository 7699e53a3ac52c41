/** Pages as publishers set them, laid out here line by line, and what is read from them. */
import { describe, expect, it } from 'vitest';
import {
  ABSTRACT,
  headingsOf,
  type Printed,
  read,
  running,
  type Style,
  TITLE,
  WORDS,
} from './fixtures/printed.ts';

/** `Introduction` in small capitals. */
const smallCapitals = (text: string): Printed => [
  text.split(/(?<=\. |\s)/).flatMap((word): [string, Style][] => [
    [word.charAt(0), { size: 10 }],
    [word.slice(1), { size: 8 }],
  ]),
  { centred: true, above: 2 },
];
describe('a page of engineers', () => {
  it('has its headings in small capitals, wide ones too, and members among its authors', () => {
    const paper = read([
      TITLE,
      [
        'Ada Lovelace, Senior Member, IEEE, and Mary Somerville, Fellow, IEEE',
        { size: 11, above: 2, centred: true },
      ],
      ...ABSTRACT,
      smallCapitals('I. INTRODUCTION'),
      ...running('Lakes are warm,'),
      smallCapitals('II. WHAT WAS COUNTED IN THE LAKES OF THE NORTHERN PLAINS IN TEN SUMMERS OF WORK'),
      ...running('We counted plants;'),
      ['A. Which plants', { italic: true, above: 2 }],
      ...running('All plants count,'),
    ]);
    expect(paper.authors).toEqual(['Ada Lovelace', 'Mary Somerville']);
    expect(paper.sections.map(({ heading }) => heading)).toEqual([
      'I. INTRODUCTION',
      'II. WHAT WAS COUNTED IN THE LAKES OF THE NORTHERN PLAINS IN TEN SUMMERS OF WORK',
      'A. Which plants',
    ]);
  });
});

describe('a byline', () => {
  it('may have its ORCIDs, which are no address and no year, and break within a name', () => {
    const paper = read([
      TITLE,
      ['Ada Lovelace1[0009-0009-1717-8511], Mary Somerville2[0000-0001-9240-750X] Yun', { above: 2 }],
      ['Wang1[0009-0004-6611-0752] and Grace Hopper1[0000-0003-4519-1931]'],
      ['1 University of Lakes, Athens GA, USA', { size: 9, above: 2 }],
      ...ABSTRACT,
      ...running('Lakes are warm,'),
    ]);
    expect(paper.authors).toEqual(['Ada Lovelace', 'Mary Somerville', 'Yun Wang', 'Grace Hopper']);
    expect(paper.year).toBe(2026);
  });
});

describe('an abstract without a name', () => {
  it('is not the list of addresses before it', () => {
    const addresses = '¹Dpto. de Lagos, Universidad de Lagos, Plaza Mayor 1, Madrid, 28040, Spain ';
    const more = '²Univ. Grenoble, CNRS, 38000 Grenoble, France ³Institute of Lakes, 1, Oslo, Norway ';
    const paper = read([
      TITLE,
      ['Ada Lovelace, Mary Somerville', { above: 2, centred: true }],
      ...Array.from(
        { length: 6 },
        (_, at): Printed => [
          `${addresses}${more}`.slice(0, 100),
          { size: 9, italic: true, above: at === 0 ? 2 : 1 },
        ],
      ),
      [`We watched lakes, and ${WORDS}`.slice(0, 105), { size: 9, above: 2 }],
      ...Array.from({ length: 4 }, (): Printed => [WORDS.slice(0, 95), { size: 9 }]),
      ['I. INTRODUCTION', { bold: true, above: 3 }],
      ...running('Lakes are warm,'),
    ]);
    expect(paper.abstract.join(' ')).toMatch(/^We watched lakes/);
  });
});

describe('text before the introduction', () => {
  it('is the abstract, also in the look of the text', () => {
    const paper = read([
      TITLE,
      ['Ada Lovelace', { size: 12, above: 2 }],
      ...running('We watched lakes;'),
      ['1. Introduction', { bold: true, above: 2 }],
      ...running('Lakes are warm,'),
    ]);
    expect(paper.abstract.join(' ')).toMatch(/^We watched lakes/);
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['1. Introduction']);
  });
});

describe('what stands alone on a page', () => {
  it('is no heading where it is a formula, a program, a row of cells or a list’s label', () => {
    const alone = [
      '(row:string, column:string) → text',
      'Decide(d, act) ∧ Bind(w, act)',
      '10: // Code generation and evaluation',
      '$ ./adda -lambda 632.8',
      'EbEb',
      'Mean Absolute Relative Absolute Relative Absolute',
      '• Figure 1',
    ];
    const lines = alone.flatMap((text): Printed[] => [
      [text, { bold: true, above: 2 }],
      ...running('All of it,'),
    ]);
    const kept: Printed[] = [['(ii) Fishing', { bold: true, above: 2 }], ...running('With nets,')];
    const api: Printed[] = [['3 API', { bold: true, above: 2 }], ...running('With calls,')];
    expect(
      headingsOf([
        TITLE,
        ['Ada Lovelace', { above: 2 }],
        ...ABSTRACT,
        ['1 Introduction', { bold: true, above: 2 }],
        ...running('Lakes are warm,'),
        ...lines,
        ...api,
        ...kept,
      ]),
    ).toEqual(['1 Introduction', '3 API', '(ii) Fishing']);
  });

  it('is no list of references where it heads a column of a table', () => {
    const headings = headingsOf([
      TITLE,
      ['Ada Lovelace', { above: 2 }],
      ...ABSTRACT,
      ['1 Introduction', { bold: true, size: 12, above: 2 }],
      ...running('Lakes are warm,'),
      ['REFERENCES', { bold: true, size: 7.5, above: 3 }],
      ...running('Berg and Okoro,'),
      ['2 Plants', { bold: true, size: 12, above: 2 }],
      ...running('Plants are green,'),
      ['REFERENCES', { bold: true, size: 12, above: 2 }],
      ['Berg A. Lakes. Lake Science 2019; 3: 4–9.', { above: 2 }],
    ]);
    expect(headings).toEqual(['1 Introduction', '2 Plants']);
  });

  it('is no caption where a sentence speaks of a figure', () => {
    const said: Printed = [
      [
        ['Figure 4', { bold: true }],
        [' depicts the number of lakes that were warm in summer, and of those that were cold.', {}],
      ],
      { above: 1.4 },
    ];
    const paper = read([
      TITLE,
      ['Ada Lovelace', { above: 2 }],
      ...ABSTRACT,
      ['1 Introduction', { bold: true, above: 2 }],
      ...running('Lakes are warm,'),
      said,
      ...running('In them,'),
    ]);
    expect(paper.figures).toEqual([]);
  });

  it('is text where it is numbers alone, which have no small letter either', () => {
    const paper = read([
      TITLE,
      ['Ada Lovelace', { above: 2 }],
      ...ABSTRACT,
      ['1 Introduction', { bold: true, above: 2 }],
      ...running('Lakes are warm,').slice(0, -1),
      ['17402520600800721.'],
    ]);
    expect(paper.sections.flatMap(({ paragraphs }) => paragraphs).join(' ')).toMatch(/ 17402520600800721\.$/);
  });
});
