/** Fronts of manuscripts as templates and authors lay them out. */
import { expect, it } from 'vitest';
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
