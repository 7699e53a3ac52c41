/** Fronts of Word files: authors in columns, two languages, letters whose abstract has no heading. */
import { expect, it } from 'vitest';
import parseDocx from '#src/papers/docx/parse.ts';
import { docx, paragraph as p, styles } from './fixtures/zip.ts';

const TITLE = 'Cold rivers keep their trout through dry summers';
const SAID = 'We counted trout in forty rivers for nine years. Cold rivers kept theirs.';
const body = 'We watched forty rivers for a year and counted the fish in each of them every month. '
  .repeat(6)
  .trim();
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (mark: string, texts: string[]) => `<w:p>${texts.map(run).join(`<w:r>${mark}</w:r>`)}</w:p>`;
const tabbed = (...texts: string[]) => line('<w:tab/>', texts);
const broken = (...texts: string[]) => line('<w:br/>', texts);
const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
const row = (...cells: string[]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;
const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const rest = p('Abstract', 'H') + p(SAID) + p('Introduction', 'H') + p(body) + p('Methods', 'H') + p(body);
const parse = async (inside: string) =>
  (
    await parseDocx(
      docx(inside, [
        styles([
          { id: 'H', name: 'heading 1' },
          { id: 'A', name: 'Author' },
        ]),
      ]),
    )
  ).paper;

const BOTH = ['Ada Lovelace', 'Mary Somerville'];
const OVER = ['Dept. of Rivers', 'University of Bern', 'Bern, Switzerland', 'ada@rivers.example'];
const UNDER = ['Dept. of Lakes', 'University of Oslo', 'Oslo, Norway', 'mary@lakes.example'];
it.each<[string, string, string[]]>([
  [
    'in cells, each over an address',
    row(['Ada Lovelace', ...OVER].map((text) => p(text)).join(''), broken('Mary Somerville', ...UNDER)),
    BOTH,
  ],
  [
    'in columns of tabs over their addresses',
    tabbed(...BOTH) + OVER.map((text, at) => tabbed(text, UNDER[at] ?? '')).join(''),
    BOTH,
  ],
  [
    'in two rows of such columns',
    tabbed(...BOTH) +
      tabbed('Dept. of Rivers', 'Dept. of Lakes') +
      tabbed('Lise Meitner', 'Grace Hopper') +
      tabbed('Dept. of Seas', 'Dept. of Bays'),
    [...BOTH, 'Lise Meitner', 'Grace Hopper'],
  ],
  ['parted by a line break alone', broken(...BOTH), BOTH],
])('authors may stand %s', async (_, front, authors) => {
  const paper = await parse(p(TITLE) + front + rest);
  expect(paper).toMatchObject({ title: TITLE, authors, abstract: [SAID], tables: [] });
  expect(paper.sections.map(({ heading }) => heading)).toEqual(['Introduction', 'Methods']);
});

it('a table of numbers before the first heading stays a table', async () => {
  const paper = await parse(p(TITLE) + row(p('Trout'), p('12')) + row(p('Pike'), p('7')) + rest);
  expect(paper.authors).toEqual([]);
});

const UKRAINIAN =
  bold('Холодні річки зберігають форель') +
  p('Іван Петренко, Олена Коваль') +
  p('Інститут річок, Київ, Україна') +
  p('Анотація. Ми рахували форель у сорока річках протягом дев’яти років.') +
  p('Ключові слова: річки, форель');
const ENGLISH =
  bold(TITLE) + p('Ivan Petrenko, Olena Koval') + p(`Abstract. ${SAID}`) + p('Keywords: rivers, trout');
const sentence = 'Ми спостерігали за сорока річками протягом року і рахували рибу щомісяця. ';
const ukrainianText = ['Вступ', 'Методи'].map((name) => bold(name) + p(sentence.repeat(9))).join('');
it.each([
  ['first', p('УДК 556.5') + UKRAINIAN + ENGLISH],
  ['last', ENGLISH + UKRAINIAN],
])('the front in the paper’s own language counts, which stands %s', async (_, front) => {
  const paper = await parse(front + ukrainianText);
  expect(paper).toMatchObject({
    title: 'Холодні річки зберігають форель',
    authors: ['Іван Петренко', 'Олена Коваль'],
    abstract: ['Ми рахували форель у сорока річках протягом дев’яти років.'],
  });
  expect(paper.sections.map(({ heading }) => heading)).toEqual(['Вступ', 'Методи']);
});

it('a letter’s abstract is its first paragraph where it alone is bold', async () => {
  const said = 'Cold rivers keep their trout, and here we show that the shade of trees is why. '
    .repeat(5)
    .trim();
  const front = p(TITLE) + p('Ada Lovelace1, Mary Somerville2') + p('1 University of Bern, Switzerland');
  for (const text of [p(body) + p(body), p(body) + bold('Methods') + p(body)]) {
    const paper = await parse(front + bold(said) + text);
    expect(paper).toMatchObject({ title: TITLE, authors: BOTH, abstract: [said] });
    expect(paper.sections.flatMap(({ paragraphs }) => paragraphs)).toEqual([body, body]);
  }
  expect((await parse(front + bold(said) + bold(body) + bold(body))).abstract).toEqual([]);
});
