import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { UNTITLED } from '#src/core/untitled.ts';
import { ARCHIVE_LIMITS } from '#src/papers/archive.ts';
import parseDocx from '#src/papers/docx/parse.ts';
import { readDocx } from '#src/papers/readers.ts';
import { docx, paragraph as p, styles, zip } from './fixtures/zip.ts';

const parse = (bytes: Uint8Array) => parseDocx(bytes);
const long = 'We watched forty rivers for a year and counted the fish in each of them every month. '
  .repeat(6)
  .trim();
const png = new Uint8Array(createCanvas(40, 30).toBuffer('image/png'));
const picture = (id: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

describe('structure', () => {
  it('finds title, authors, abstract and sections by style, of copied and custom styles too', async () => {
    const file = docx(
      p('Fish in rivers', 'T') +
        p('Ada Lovelace1, Charles Babbage1,2 &amp; Mary Somerville*') +
        p('1 University of Rivers') +
        p('Abstract', 'H') +
        p('We swam.') +
        p('Keywords: fish') +
        p('Methods', 'H') +
        p(long) +
        p('Sites', 'Sub') +
        p('Forty.') +
        p('References', 'H') +
        p('Smith 2001', 'Bib') +
        p('Books', 'Sub') +
        p('More references'),
      [
        styles([
          { id: 'T', name: 'Title' },
          { id: 'H', name: 'Heading 11' },
          { id: 'Base', name: 'Mine', outline: 1 },
          { id: 'Sub', name: 'Mine too', basedOn: 'Base' },
          { id: 'Bib', name: 'Bibliography' },
        ]),
      ],
    );
    const { paper } = await parse(file);
    expect(paper).toMatchObject({
      title: 'Fish in rivers',
      authors: ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
      abstract: ['We swam.'],
      sections: [
        { level: 1, heading: 'Methods', paragraphs: [long] },
        { level: 2, heading: 'Sites', paragraphs: ['Forty.'] },
      ],
      format: 'docx',
    });
  });

  it('takes short bold lines for headings where a document has no styles', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const { paper } = await parse(
      docx(p('Fish in many rivers') + bold('Introduction') + p(long) + bold('Results') + p(long)),
    );
    expect(paper.title).toBe('Fish in many rivers');
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['Introduction', 'Results']);
  });

  it('takes the title from the properties where they hold one, and else has none', async () => {
    const sections = p('Introduction', 'H') + p(long);
    const style = styles([{ id: 'H', name: 'heading 1' }]);
    expect((await parse(docx(sections, [style]))).paper.title).toBe(UNTITLED);
    const titled = async (title: string) => {
      const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:coreProperties>`;
      return (await parse(docx(sections, [style, { name: 'docProps/core.xml', data: core }]))).paper.title;
    };
    expect(await titled('Fish of forty rivers')).toBe('Fish of forty rivers');
    expect(await titled('Microsoft Word - fish of rivers.doc')).toBe(UNTITLED);
    expect(await titled('Document 1')).toBe(UNTITLED);
  });

  it('applies tracked changes, ignores comments, keeps super- and subscripts and inline equations', async () => {
    const run = (text: string, properties = '') =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body =
      `<w:p>${run('Water')}<w:del><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins>${run(' flows')}</w:ins><w:r><w:commentReference w:id="1"/></w:r>${run(' at 10')}${run('-3', '<w:vertAlign w:val="superscript"/>')}${run(' H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O, ')}` +
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>' +
      `${run('.')}</w:p>` +
      '<w:p><m:oMathPara><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></m:oMathPara></w:p>';
    const { paper } = await parse(docx(body + p(long)));
    expect(paper.sections[0]?.paragraphs).toEqual(['Water flows at 10⁻³ H₂O, (a+b)/x².', long]);
  });

  it('takes captions out of the text and finds the picture of each', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('Site'), cell('Fish', '<w:gridSpan w:val="2"/>'))}${row(cell('North', '<w:vMerge w:val="restart"/>'), cell('7'), cell('8'))}${row(cell('', '<w:vMerge/>'), cell('9'), cell('10'))}</w:tbl>`;
    const file = docx(
      p(long) +
        picture('a') +
        p('Figure 1. A river.') +
        p('* at noon') +
        p('Figure 1 shows a river that flows.') +
        p('Table 1: Counts') +
        table +
        p('Fig. 2: A linked picture') +
        picture('b'),
      [{ name: 'word/media/a.png', data: png }],
      `<Relationship Id="a" Type="${IMAGE}" Target="media/a.png"/><Relationship Id="b" Type="${IMAGE}" Target="http://127.0.0.1:1/b.png" TargetMode="External"/>`,
    );
    const { paper, images } = await parse(file);
    expect(paper.figures.map(({ label, caption }) => [label, caption])).toEqual([
      ['Figure 1', 'A river. * at noon'],
      ['Fig. 2', 'A linked picture'],
    ]);
    expect(paper.tables).toEqual([
      {
        id: 'table-1',
        label: 'Table 1',
        caption: 'Counts',
        header: [['Site', 'Fish', 'Fish']],
        rows: [
          ['North', '7', '8'],
          ['North', '9', '10'],
        ],
        rowHeadings: 1,
        notes: [],
      },
    ]);
    expect(paper.sections[0]?.paragraphs).toEqual([long, 'Figure 1 shows a river that flows.']);
    expect(images).toEqual([{ figureId: 'figure-1', bytes: png, mime: 'image/png', width: 40, height: 30 }]);
  });
});

describe('tables', () => {
  const rows = (...texts: string[]) =>
    `<w:tbl>${texts
      .map(
        (text) =>
          `<w:tr>${text
            .split('|')
            .map((cell) => `<w:tc>${p(cell)}</w:tc>`)
            .join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`;

  it('belong to the captions under them where a manuscript sets them so; one without is kept', async () => {
    const { paper } = await parse(
      docx(
        p(long) +
          rows('a|b', 'x|1') +
          p('Table 1. First.') +
          rows('a|b', 'x|2') +
          p('Table 2. Second.') +
          p(long) +
          rows('a|b', 'x|3', 'y|4'),
      ),
    );
    expect(paper.tables.map(({ label, rows: body }) => [label, body[0]?.[1]])).toEqual([
      ['Table 1', '1'],
      ['Table 2', '2'],
      ['', '3'],
    ]);
  });
});

describe('hostile files', () => {
  const context = { signal: new AbortController().signal };
  const megabyte = 'a'.repeat(1_000_000);

  it.each([
    [
      'more bytes than it may',
      [{ name: 'big.bin', data: '', declaredSize: ARCHIVE_LIMITS.totalBytes + 1 }],
      'file.too-large',
    ],
    [
      'a thousand times its size',
      Array.from({ length: 40 }, (_, at) => ({ name: `word/${at}.xml`, data: megabyte })),
      'file.too-large',
    ],
    [
      'one enormous part',
      [{ name: 'word/styles.xml', data: '', declaredSize: ARCHIVE_LIMITS.xmlBytes + 1 }],
      'file.too-large',
    ],
    [
      'a part larger than declared',
      [{ name: 'word/styles.xml', data: megabyte, declaredSize: 10 }],
      'file.damaged',
    ],
    [
      'too many parts',
      Array.from({ length: ARCHIVE_LIMITS.entries }, (_, at) => ({ name: `${at}`, data: '' })),
      'file.too-large',
    ],
  ])('refuses a zip with %s', async (_, extra, code) => {
    await expect(parse(docx(p(long), extra))).rejects.toMatchObject({ code });
  });

  it('refuses an empty document, and one whose text is not XML', async () => {
    await expect(parse(docx(''))).rejects.toMatchObject({ code: 'file.no-text' });
    const broken = zip([
      { name: '[Content_Types].xml', data: '<a' },
      { name: 'word/document.xml', data: '<w:p' },
    ]);
    await expect(parse(broken)).rejects.toMatchObject({ code: 'file.damaged' });
  });

  it('does not expand entities', async () => {
    const bomb = zip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: 'word/document.xml',
        data: `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${'&b;'.repeat(1_000)}</w:t></w:r></w:p></w:body></w:document>`,
      },
    ]);
    const outcome = await readDocx(bomb, context).catch((error) => error);
    expect(JSON.stringify(outcome).length).toBeLessThan(100_000);
  });
});
