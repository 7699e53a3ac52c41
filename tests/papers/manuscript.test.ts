/** Fronts of manuscripts as templates and authors lay them out. */
import { describe, expect, it } from 'vitest';
import parseDocx from '#src/papers/docx/parse.ts';
import { parseText } from '#src/papers/text/index.ts';
import { bytes } from './fixtures/jats.ts';
import { docx, paragraph as p, styles } from './fixtures/zip.ts';

const TITLE = 'Cold rivers keep their trout through dry summers';
const ABSTRACT = 'We counted trout in forty rivers for nine years. Cold rivers kept theirs.';
const body = 'We watched forty rivers for a year and counted the fish in each of them every month. '
  .repeat(4)
  .trim();
const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const end = p('Introduction', 'H') + p(body) + p('References', 'H') + p('Smith J, Lee K. Rivers. 2001.');
const heads = (extra: { id: string; name: string }[] = []) => [
  styles([{ id: 'H', name: 'heading 1' }, ...extra]),
];
const word = (front: string, extra: { id: string; name: string }[] = []) => docx(front + end, heads(extra));
const markdown = (front: string) =>
  bytes(`${front}\n\n# Introduction\n\n${body}\n\n# References\n\nSmith J, Lee K. Rivers. 2001.\n`);
const plainText = (front: string) =>
  bytes(`${front}\n\nIntroduction\n\n${body}\n\nReferences\n\nSmith J, Lee K. Rivers. 2001.\n`);

const BOTH = ['Lena Fischer', 'Tomás Rey'];
it.each<[string, { docx: Uint8Array } | { text: Uint8Array }, string[]]>([
  [
    'a review article of a publisher with styles of its own',
    {
      docx: word(
        p('Review', 'K') +
          p(TITLE, 'T') +
          p('Lena Fischer 1,* and Tomás Rey 2', 'A') +
          p('1 Department of Rivers, University of Bern') +
          p(`Abstract: ${ABSTRACT}`, 'B'),
        [
          { id: 'K', name: 'Els-article-type' },
          { id: 'T', name: 'Els-Title' },
          { id: 'A', name: 'Els-Author' },
          { id: 'B', name: 'Els-Abstract-text' },
        ],
      ),
    },
    BOTH,
  ],
  [
    'one author a line, each with an address',
    {
      docx: word(
        p('Title page') +
          p(TITLE) +
          p('Lena Fischer') +
          p('Institute of Rivers, Bern') +
          p('Tomás Rey') +
          p('Faculty of Science, Lima') +
          p('Abstract', 'H') +
          p(ABSTRACT),
      ),
    },
    BOTH,
  ],
  [
    'particles and apostrophes',
    {
      docx: word(
        p(TITLE) +
          p('Paolo d’Amico1, Nour al-Masri2, Jan van der Meer1 &amp; Ana de la Torre*') +
          p('Abstract', 'H') +
          p(ABSTRACT),
      ),
    },
    ['Paolo d’Amico', 'Nour al-Masri', 'Jan van der Meer', 'Ana de la Torre'],
  ],
  [
    'names and heads in capitals',
    {
      docx: word(
        p('SHORT COMMUNICATION') + p(TITLE) + p('LENA FISCHER, TOMÁS REY') + p('ABSTRACT', 'H') + p(ABSTRACT),
      ),
    },
    BOTH,
  ],
  [
    'a title in bold and heads in bold without styles',
    {
      docx: docx(
        bold(TITLE) +
          p('Lena Fischer, PhD; Tomás Rey, MD') +
          bold('Abstract') +
          p(ABSTRACT) +
          bold('Introduction') +
          p(body) +
          bold('Literature Cited') +
          p('Smith J, Lee K. Rivers. 2001.'),
      ),
    },
    BOTH,
  ],
  [
    'a YAML head with a flat list',
    {
      text: markdown(
        `---\ntitle: "${TITLE}"\nauthor: [Lena Fischer, Tomás Rey]\ndate: 2021-04-01\n---\n\n# Summary\n\n${ABSTRACT}`,
      ),
    },
    BOTH,
  ],
  [
    'a YAML head with authors as items and affiliations after them',
    {
      text: markdown(
        `---\ntitle: ${TITLE}\nauthors:\n  - name: Lena Fischer\n    orcid: 0000-0000-0000-0001\n    affiliation: 1\n  - name: 'Tomás Rey'\n    affiliation: "1, 2"\naffiliations:\n  - name: Institute of Rivers\n    index: 1\n---\n\n# Abstract\n\n${ABSTRACT}`,
      ),
    },
    BOTH,
  ],
  [
    'plain text with a kind above and a label run into the abstract',
    {
      text: plainText(
        `Research Article\n\n${TITLE}\n\nLena Fischer and Tomás Rey\n\nUniversity of Bern, Switzerland\n\nABSTRACT. ${ABSTRACT}`,
      ),
    },
    BOTH,
  ],
  [
    'a mononym first',
    { text: plainText(`${TITLE}\n\nBudiarto, Lena Fischer, Tomás Rey\n\nAbstract\n\n${ABSTRACT}`) },
    ['Budiarto', ...BOTH],
  ],
  [
    'a label in bold with a title that says so',
    {
      text: markdown(
        `**Title:** ${TITLE}\n\n**Authors:** Lena Fischer^1^, Tomás Rey^2^\n\n**Abstract:** ${ABSTRACT}`,
      ),
    },
    BOTH,
  ],
])('reads %s', async (_, file, authors) => {
  const { paper } = 'docx' in file ? await parseDocx(file.docx) : parseText(file.text);
  expect({ title: paper.title, authors: paper.authors, abstract: paper.abstract }).toEqual({
    title: TITLE,
    authors,
    abstract: [ABSTRACT],
  });
  expect(paper.sections.map(({ heading }) => heading)).toEqual(['Introduction']);
  expect(paper.sections[0]?.paragraphs).toEqual([body]);
});

describe('the front of a Word file', () => {
  const read = async (front: string, extra: { id: string; name: string }[] = []) =>
    (await parseDocx(word(front, extra))).paper;
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const broken = (style: string, ...lines: string[]) =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${lines.map(run).join('<w:r><w:br/></w:r>')}</w:p>`;
  const names = p('Lena Fischer¹ and Tomás Rey²');
  const parts = { Background: body, Methods: 'We counted trout.', Results: 'They stayed.' };

  it('has an abstract whose parts are headings of its own level', async () => {
    const abstract = Object.entries(parts)
      .map(([name, text]) => p(name, 'H') + p(text))
      .join('');
    const front = `${p(TITLE) + names + p('Abstract', 'H')}${abstract}${p('Background', 'H') + p(body)}`;
    const paper = await read(front);
    expect(paper.abstract).toEqual(Object.entries(parts).map(([name, text]) => `${name}: ${text}`));
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['Background', 'Introduction']);
  });

  it('keeps the sections of a paper whose abstract is empty', async () => {
    const sections = Object.entries(parts)
      .map(([name, text]) => p(name, 'H') + p(text))
      .join('');
    const paper = await read(p(TITLE) + names + p('Abstract', 'H') + sections);
    expect(paper.sections.map(({ heading }) => heading)).toContain('Methods');
    expect(paper.abstract).toEqual([]);
  });

  it('has an abstract whose parts are named in their lines, under no heading', async () => {
    const lines = Object.entries(parts).map(([name, text]) => `${name}: ${text}`);
    const paper = await read(p(TITLE) + names + lines.map((line) => p(line)).join(''));
    expect(paper.abstract).toEqual(lines);
  });

  it('leaves out what is said of its authors, and the title where it stands again', async () => {
    const paper = await read(
      p(TITLE, 'H') +
        p('Authors', 'H') +
        names +
        p('Affiliations', 'H') +
        p(
          `¹ Department of Rivers, University of Bern, ${'where rivers are watched by many people '.repeat(4)}`,
        ) +
        p('Corresponding author', 'H') +
        p('Lena Fischer, lena@rivers.example') +
        p('Author Note', 'H') +
        p('Lena Fischer had the idea, and Tomás Rey counted the fish in all of the rivers. '.repeat(3)) +
        p('Abstract', 'H') +
        p(ABSTRACT) +
        p(TITLE, 'H'),
    );
    expect(paper).toMatchObject({ title: TITLE, authors: BOTH, abstract: [ABSTRACT] });
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['Introduction']);
  });

  it('has its title under a line that sorts it', async () => {
    const paper = await read(p('Classification: Biological Sciences, Rivers', 'H') + p(TITLE) + names);
    expect(paper).toMatchObject({ title: TITLE, authors: BOTH });
  });

  it('has a title that ends in a full stop over a line of names', async () => {
    const title = 'Cold rivers and their Salmo spp.';
    expect(await read(p(title) + names)).toMatchObject({ title, authors: BOTH });
  });

  it('has authors line by line with their addresses in one paragraph', async () => {
    const one = [
      'Lena Fischer',
      'Dept. of Rivers',
      'University of Bern',
      'Bern, Switzerland',
      'l@rivers.example',
    ];
    const two = ['Tomás Rey', 'Faculty of Science', 'Lima, Peru'];
    const abstract = p('Abstract', 'H') + p(ABSTRACT);
    for (const style of ['', 'A']) {
      const front = p(TITLE) + broken(style, ...one) + broken(style, ...two) + abstract;
      const paper = await read(front, [{ id: 'A', name: 'Author' }]);
      expect(paper).toMatchObject({ title: TITLE, authors: BOTH, abstract: [ABSTRACT] });
    }
    expect((await read(broken('', ...TITLE.split(' through ')) + names + abstract)).title).toBe(
      TITLE.replace('through ', ''),
    );
  });

  it('keeps a label that stands alone with the caption under it', async () => {
    const paper = await read(
      p(TITLE) +
        names +
        p('Results', 'H') +
        p(body) +
        p('Figure 1', 'H') +
        p('Trout by river') +
        p('Table 1') +
        p('Rivers'),
    );
    expect(paper.figures).toMatchObject([{ label: 'Figure 1', caption: 'Trout by river' }]);
    expect(paper.tables).toMatchObject([{ label: 'Table 1', caption: 'Rivers' }]);
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['Results', 'Introduction']);
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>';
    const apart = p(TITLE) + names + p('Results', 'H') + p(body) + p('Figure 1', 'H') + picture;
    const { figures } = await read(apart + p(': Trout by river', 'C'), [{ id: 'C', name: 'Image Caption' }]);
    expect(figures).toMatchObject([{ label: 'Figure 1', caption: 'Trout by river' }]);
  });
});
