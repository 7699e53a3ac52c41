/** A title, names, an abstract without a heading and its notes, all in one tinted box, as preprints of companies have it. */
import { expect, it } from 'vitest';
import { readHere } from '../support/read-here.ts';
import { block, type Font, type Mark, tinyPdf } from './fixtures/tiny-pdf.ts';

const ABSTRACT = [
  'We present a model of lakes that was trained on many pictures of fish. It finds them in every lake that we tried, and it is smaller than those before it. We train it on a new set of pictures that people took of lakes in all seasons, and compare it with nine others, which are larger and older and were made for other things.',
  'What is more, on all tasks but one it is better than they are, by a margin of a third. We hope that whoever studies lakes finds it of use, and give its code and weights to all who ask for them. The pictures may be had from the same place as the code, with a note that says who took them.',
];
const AUTHORS = ['Ada Lovelace', 'Mary Somerville', 'Lise Meitner', 'Grace Hopper', 'Emmy Noether'];
const text = (of: string) =>
  Array.from({ length: 9 }, (_, at) => `In the ${of} the lakes were seen ${at + 2} times by all of us.`).join(
    ' ',
  );

interface Box {
  names: Font;
  abstract: string[];
  /** White above the abstract and the notes. */
  gap: number;
  heading: string;
}

function page({ names, abstract, gap, heading }: Box): Mark[] {
  const title: Mark[] = [
    { rect: [60, 60, 492, 330] },
    { text: 'Fish Vision: a foundation model of what', x: 76, y: 90, size: 19, font: 'bold' },
    { text: 'lakes look like', x: 76, y: 112, size: 19, font: 'bold' },
  ];
  const parts: [string, number, Font][] = [
    [AUTHORS.map((name, at) => `${name}${(at % 2) + 1},*`).join(', '), 28, names],
    ['1FAIR at Lakes, 2University of Bern', 12, names],
    ['*Joint first author, working at home', 12, names],
    ...abstract.map((said, at): [string, number, Font] => [said, at === 0 ? gap : 14, 'roman']),
    ['Date: April 2, 2025', gap, 'roman'],
    ['Correspondence: Ada Lovelace at ada@lakes.example', 12, 'roman'],
  ];
  let y = 112;
  const box = parts.flatMap(([said, before, font]) => {
    const marks = block(said, { x: 76, y: y + before, chars: 92, font });
    y += before + 12 * (marks.length - 1);
    return marks;
  });
  const below: Mark = { text: heading, x: 60, y: 420, size: 14, font: 'bold' };
  return [...title, ...box, below, ...block(text('north'), { x: 60, y: 442, chars: 100 })];
}

const second: Mark[] = [
  { text: '2 Related work', x: 60, y: 80, size: 14, font: 'bold' },
  ...block(text('south'), { x: 60, y: 100, chars: 100 }),
];

it.each<[string, Partial<Box>]>([
  ['in a face of its own', {}],
  ['in the face of the names', { names: 'roman' }],
  ['without white', { names: 'roman', gap: 12 }],
  ['before a section of any name', { heading: '1 What lakes are' }],
  ['named without a mark', { abstract: [`Abstract ${ABSTRACT.join(' ')}`] }],
  ['in two paragraphs', { abstract: ABSTRACT, names: 'roman' }],
])('reads the abstract %s', async (_, own) => {
  const box: Box = {
    names: 'sans',
    abstract: [ABSTRACT.join(' ')],
    gap: 14,
    heading: '1 Introduction',
    ...own,
  };
  const paper = await readHere(tinyPdf([page(box), second]), 'box.pdf');
  expect(paper).toMatchObject({
    title: 'Fish Vision: a foundation model of what lakes look like',
    authors: AUTHORS,
  });
  expect(paper.abstract.join(' ')).toBe(ABSTRACT.join(' '));
  expect(paper.sections.map(({ heading }) => heading)).toEqual([box.heading, '2 Related work']);
});
