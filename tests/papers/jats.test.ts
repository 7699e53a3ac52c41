import { describe, expect, it } from 'vitest';
import { parseJats } from '#src/papers/jats/index.ts';
import { TABLE_LIMITS } from '#src/papers/tables/limits.ts';
import { articleSet, bytes, jatsArticle, WITHHELD_COMMENT } from './fixtures/jats.ts';

const parse = (parts: Parameters<typeof jatsArticle>[0] = {}) => parseJats(bytes(jatsArticle(parts))).paper;
const body = (inner: string) => parse({ body: `<body>${inner}</body>` });
const textOf = (inner: string) => body(`<p>${inner}</p>`).sections[0]?.paragraphs;

describe('metadata', () => {
  it('reads ids in the three forms in which they are written', () => {
    const id = (type: string, value: string) => `<article-id pub-id-type="${type}">${value}</article-id>`;
    for (const pmc of [id('pmcid', 'PMC77'), id('pmc', '77'), id('pmcid', '77')]) {
      const ids = `${pmc}${id('pmid', '5')}${id('doi', 'https://doi.org/10.1/ABC')}`.replace(
        '10.1/',
        '10.1000/',
      );
      expect(parse({ ids }).ids).toEqual({ pmcid: 'PMC77', pmid: '5', doi: '10.1000/abc' });
    }
  });

  it('takes the earliest year of publication, not that of the archive', () => {
    const date = (type: string, year: number) =>
      `<pub-date pub-type="${type}"><year>${year}</year></pub-date>`;
    expect(
      parse({ dates: date('pmc-release', 2001) + date('epub', 2015) + date('collection', 2014) }).year,
    ).toBe(2014);
    expect(parse({ dates: date('pmc-release', 2001) }).year).toBeNull();
  });

  it('names authors in order, groups by their name, and leaves out editors and members of groups', () => {
    const contributors =
      '<contrib-group><contrib contrib-type="author"><name-alternatives><name><surname>Curie</surname><given-names>Marie</given-names></name></name-alternatives></contrib>' +
      '<contrib contrib-type="author"><collab>The <italic>Radium</italic> Group<contrib-group><contrib contrib-type="author"><name><surname>Member</surname></name></contrib></contrib-group></collab></contrib>' +
      '<contrib contrib-type="author"><string-name>Irène Joliot</string-name></contrib></contrib-group>' +
      '<contrib-group><contrib contrib-type="editor"><name><surname>Editor</surname></name></contrib></contrib-group>';
    expect(parse({ contributors }).authors).toEqual(['Marie Curie', 'The Radium Group', 'Irène Joliot']);
  });

  it('leaves footnote marks out of the title', () => {
    expect(parse({ title: 'Role of H<sub>2</sub>O<xref ref-type="fn">*</xref>' }).title).toBe('Role of H₂O');
  });

  it.each([
    ['<ali:license_ref>http://creativecommons.org/licenses/by-nc/4.0/</ali:license_ref>', '', 'CC-BY-NC-4.0'],
    ['<license-p>free</license-p>', 'xlink:href="https://creativecommons.org/licenses/by/3.0/"', 'CC-BY-3.0'],
    ['<license-p>under the Creative Commons Attribution License</license-p>', '', 'CC-BY'],
    ['<license-p>Ask us.</license-p>', '', null],
  ])('reads the licence of %s', (inner, attribute, code) => {
    const permissions = `<permissions><license ${attribute}>${inner}</license></permissions>`;
    expect(parse({ permissions }).licence.code).toBe(code);
  });

  it('tells a retracted paper from the notice that retracts another', () => {
    const related = (type: string) => `<related-article related-article-type="${type}"/>`;
    expect(parse({ related: related('retraction-forward') }).retracted).toBe(true);
    expect(parse({ title: 'RETRACTED: Fish in rivers' }).retracted).toBe(true);
    expect(parse({ title: 'Retracted rivers flow back' }).retracted).toBe(false);
    const notice = parse({
      attributes: 'article-type="retraction"',
      related: related('retracted-article'),
      title: 'Retracted: Fish',
    });
    expect(notice).toMatchObject({ retracted: false, articleType: 'retraction' });
  });
});

describe('abstract', () => {
  it('keeps the labels of a structured one and passes over the teaser', () => {
    const abstract =
      '<abstract abstract-type="teaser"><p>Wow.</p></abstract><abstract><sec><title>Methods:</title><p>We swam.</p><p>Far.</p></sec></abstract><trans-abstract><p>Nadamos.</p></trans-abstract>';
    expect(parse({ abstract }).abstract).toEqual(['Methods: We swam.', 'Far.']);
  });

  it('is the teaser where there is no other, whoever it is for', () => {
    const teaser = (type: string) =>
      `<abstract abstract-type="${type}"><p>We lost 70% of them.</p></abstract>`;
    for (const type of ['toc', 'short', 'teaser', 'precis'])
      expect(parse({ abstract: teaser(type) }).abstract, type).toEqual(['We lost 70% of them.']);
    expect(parse({ abstract: teaser('graphical') }).abstract).toEqual([]);
    expect(parse({ abstract: `${teaser('toc')}<abstract><p>We swam.</p></abstract>` }).abstract).toEqual([
      'We swam.',
    ]);
  });

  it('does not take the word "Summary" for a label', () => {
    expect(
      parse({ abstract: '<abstract><title>Summary</title><p>We swam.</p></abstract>' }).abstract,
    ).toEqual(['We swam.']);
  });
});

describe('body', () => {
  it('flattens sections in order with their levels, and drops headings of empty ones never', () => {
    const { sections } = body(
      '<p>Before.</p><sec><label>1</label><title>A</title><sec><title>B</title><p>b</p></sec></sec><sec><title>C</title><p>c</p></sec>',
    );
    expect(sections).toEqual([
      { level: 1, heading: '', paragraphs: ['Before.'] },
      { level: 1, heading: 'A', paragraphs: [] },
      { level: 2, heading: 'B', paragraphs: ['b'] },
      { level: 1, heading: 'C', paragraphs: ['c'] },
    ]);
  });

  it('leaves out floats, display formulas, references and other articles', () => {
    const paper = parse({
      body: '<body><p>One <fig><caption><p>cap</p></caption></fig>two<disp-formula>E=mc</disp-formula>three<table-wrap><table><tr><td>cell</td></tr></table></table-wrap>.</p></body>',
      after:
        '<back><ref-list><ref>Reference</ref></ref-list></back><sub-article><body><p>Reviewer</p></body></sub-article><response><body><p>Reply</p></body></response>',
    });
    expect(paper.sections).toEqual([{ level: 1, heading: '', paragraphs: ['One two □ three .'] }]);
  });

  it('gives list items, definitions, quotes and boxes paragraphs of their own', () => {
    const { sections } = body(
      '<sec><title>S</title><p>Before<list><list-item><label>1.</label><p>item</p></list-item></list>after</p><def-list><def-item><term>DNA</term><def><p>an acid</p></def></def-item></def-list><boxed-text><sec><title>Box</title><p>boxed</p></sec></boxed-text><disp-quote><p>quote</p></disp-quote></sec>',
    );
    expect(sections).toEqual([
      {
        level: 1,
        heading: 'S',
        paragraphs: ['Before', 'item', 'after', 'DNA: an acid', 'Box', 'boxed', 'quote'],
      },
    ]);
  });

  it.each([
    ['10<sup>-3</sup> m<sup>2</sup>', '10⁻³ m²'],
    ['decades<sup><xref>1</xref>,<xref>2</xref></sup>', 'decades¹,²'],
    ['Ca<sup>2+</sup> and CO<sub>2 </sub>rise', 'Ca²⁺ and CO₂ rise'],
    ['the 5<sup>th</sup>', 'the 5th'],
    ['p &lt; 0.05 &amp; &#946;&#x2013;&alpha; caf&eacute;', 'p < 0.05 & β–α café'],
    ['a&unknown;b', 'ab'],
    ['<![CDATA[1 < 2 &amp;]]>', '1 < 2 &amp;'],
    ['soft\u00adhyphen  and\n spaces', 'softhyphen and spaces'],
  ])('reads %s', (xml, text) => {
    expect(textOf(xml)).toEqual([text]);
  });

  it.each([
    [
      '<mml:mfrac><mml:mrow><mml:mi>a</mml:mi><mml:mo>+</mml:mo><mml:mi>b</mml:mi></mml:mrow><mml:mn>2</mml:mn></mml:mfrac>',
      '(a+b)/2',
    ],
    ['<mml:msup><mml:mi>R</mml:mi><mml:mn>2</mml:mn></mml:msup>', 'R²'],
    ['<mml:msubsup><mml:mi>x</mml:mi><mml:mi>i</mml:mi><mml:mn>2</mml:mn></mml:msubsup>', 'xi²'],
    ['<mml:msqrt><mml:mi>x</mml:mi></mml:msqrt>', '√x'],
  ])('reads inline formulas: %s', (math, text) => {
    const formula = `<inline-formula><alternatives><tex-math>\\frac</tex-math><mml:math>${math}</mml:math></alternatives></inline-formula>`;
    expect(textOf(`so ${formula} holds`)).toEqual([`so ${text} holds`]);
  });
});

describe('figures and tables', () => {
  it('finds them in groups and among the floats, with captions, labels and picture names', () => {
    const fig = (id: string, label: string, href: string) =>
      `<fig id="${id}"><label>${label}</label><caption><title>Sites</title><p>Map.</p></caption><graphic xlink:href="${href}"/></fig>`;
    const paper = parse({
      body: `<body><fig-group>${fig('f1', 'Figure 1.', 'a.jpg')}${fig('f1', 'Figure 2.', 'b')}</fig-group></body>`,
      after: `<floats-group><fig><label>Fig. 3</label></fig><table-wrap id="t"><label>Table 1</label><caption><p>Counts.</p></caption></table-wrap></floats-group>`,
    });
    expect(paper.figures).toEqual([
      { id: 'f1', label: 'Figure 1', caption: 'Sites. Map.', href: 'a.jpg', image: null },
      { id: 'f1-2', label: 'Figure 2', caption: 'Sites. Map.', href: 'b', image: null },
      { id: 'figure-3', label: 'Fig. 3', caption: '', href: null, image: null },
    ]);
    expect(paper.tables).toEqual([
      { id: 't', label: 'Table 1', caption: 'Counts.', header: [], rows: [], rowHeadings: 0, notes: [] },
    ]);
  });

  const table = (inner: string, more = '') =>
    parse({
      body: `<body><table-wrap id="t"><label>Table 1</label>${inner}${more}</table-wrap></body>`,
    }).tables[0];

  it('puts a cell into every place that it spans, and tells headings from numbers', () => {
    const read = table(
      `<table><thead><tr><th rowspan="2">Fish</th><th colspan="2">Length (cm)</th></tr>
        <tr><th>North<sup>a</sup></th><th>South<xref ref-type="table-fn" rid="n1">*</xref></th></tr></thead>
        <tbody><tr><td rowspan="2"><italic>Salmo</italic> trutta</td><td><p>12.4</p><p>(3.2)</p></td><td>8.1<sup>b</sup></td></tr>
        <tr><td>10<sup>3</sup></td><td>&#x2212;4 &lt;5</td></tr><tr><td colspan="3">Lakes</td></tr></tbody></table>`,
      '<table-wrap-foot><fn id="n1"><label>*</label><p>Only in May.</p></fn><p>Mean (SD).</p></table-wrap-foot>',
    );
    expect(read).toMatchObject({
      header: [
        ['Fish', 'Length (cm)', 'Length (cm)'],
        ['Fish', 'North', 'South'],
      ],
      rows: [
        ['Salmo trutta', '12.4 (3.2)', '8.1'],
        ['Salmo trutta', '10³', '−4 <5'],
        ['Lakes', 'Lakes', 'Lakes'],
      ],
      rowHeadings: 1,
      notes: ['* Only in May.', 'Mean (SD).'],
    });
  });

  it('takes a row for headings into which one above reaches down, and a marked or worded first row', () => {
    const hanging = table(
      '<table><thead><tr><th rowspan="2">a</th><th>b</th></tr></thead><tbody><tr><td>c</td></tr><tr><td>x</td><td>1</td></tr></tbody></table>',
    );
    expect(hanging).toMatchObject({
      header: [
        ['a', 'b'],
        ['a', 'c'],
      ],
      rows: [['x', '1']],
    });
    const marked = table('<table><tr><th>1</th><th>2</th></tr><tr><td>x</td><td>3</td></tr></table>');
    expect(marked).toMatchObject({ header: [['1', '2']], rows: [['x', '3']] });
    const worded = table('<table><tr><td>a</td><td>b</td></tr><tr><td>x</td><td>3</td></tr></table>');
    expect(worded).toMatchObject({ header: [['a', 'b']], rows: [['x', '3']] });
  });

  it('reads OASIS tables with named columns', () => {
    const read = table(
      `<oasis:table xmlns:oasis="o"><oasis:tgroup cols="3"><oasis:colspec colname="c1"/><oasis:colspec colname="c2"/><oasis:colspec colname="c3"/>
        <oasis:thead><oasis:row><oasis:entry colname="c1">Site</oasis:entry><oasis:entry namest="c2" nameend="c3">Fish</oasis:entry></oasis:row></oasis:thead>
        <oasis:tbody><oasis:row><oasis:entry morerows="1">North</oasis:entry><oasis:entry colname="c3">7</oasis:entry></oasis:row>
        <oasis:row><oasis:entry>1</oasis:entry><oasis:entry>2</oasis:entry></oasis:row></oasis:tbody></oasis:tgroup></oasis:table>`,
    );
    expect(read).toMatchObject({
      header: [['Site', 'Fish', 'Fish']],
      rows: [
        ['North', '', '7'],
        ['North', '1', '2'],
      ],
    });
  });

  it('bounds tables of any size and spans of any length', () => {
    const wide = table(
      `<table><tr>${'<td rowspan="999999" colspan="1e9">x</td>'.repeat(10_000)}</tr><tr><td>y</td></tr></table>`,
    );
    expect([...(wide?.header ?? []), ...(wide?.rows ?? [])].map((row) => row.length)).toEqual([
      TABLE_LIMITS.columns,
      TABLE_LIMITS.columns,
    ]);
    const long = table(
      `<table>${'<tr><td>x</td><td rowspan="-3" colspan="no">1</td></tr>'.repeat(5_000)}</table>`,
    );
    expect(long?.rows).toHaveLength(TABLE_LIMITS.rows);
    const heavy = table(
      `<table>${`<tr><td>${'word '.repeat(5_000)}</td><td>1</td></tr>`.repeat(60)}</table>`,
    );
    expect(heavy?.rows.every((row) => row[1] === '1' && (row[0]?.length ?? 0) <= TABLE_LIMITS.cell)).toBe(
      true,
    );
    expect(JSON.stringify(heavy?.rows).length).toBeLessThan(1.1 * TABLE_LIMITS.characters);
  });

  it('never expands entities, and leaves tables in cells and pictures of tables out', () => {
    const read = table(
      '<table><tr><td>a</td><td>&bomb;<table><tr><td>inner</td></tr></table></td></tr><tr><td>b</td><td>2</td></tr></table>',
    );
    expect(JSON.stringify(read?.rows)).not.toContain('inner');
    expect(table('<graphic xlink:href="t.png"/>')).toMatchObject({ rows: [] });
  });
});

describe('sets and answers that are no article', () => {
  const one = jatsArticle({ title: 'One' });
  const two = jatsArticle({
    title: 'Two',
    ids: '<article-id pub-id-type="pmc">200</article-id><article-id pub-id-type="doi">10.1234/Two</article-id>',
  });

  it('chooses the wanted article of a set, else the first', () => {
    const set = bytes(articleSet(one, two));
    expect(parseJats(set, 'PMC200').paper.title).toBe('Two');
    expect(parseJats(set, '10.1234/two').paper.title).toBe('Two');
    expect(parseJats(set, 'PMC999').paper.title).toBe('One');
    expect(parseJats(set).paper.title).toBe('One');
  });

  it.each([
    [articleSet(jatsArticle({ body: '', comment: WITHHELD_COMMENT })), 'paper.withheld', /attach it/],
    [
      articleSet('<Reply Id="1" error="The following PMCID is not available: 1"/>'),
      'paper.not-found',
      /check the id/,
    ],
    [
      articleSet('<error id="1">The following PMCID is not available</error>'),
      'paper.not-found',
      /check the id/,
    ],
    ['<?xml version="1.0"?><note>Hello</note>', 'file.unsupported', /no scientific article/],
    ['<article><front><title>broken</article', 'file.damaged', /damaged/],
    [`${'<a>'.repeat(5_000)}`, 'file.damaged', /damaged/],
  ])('refuses %s', (xml, code, sentence) => {
    expect(() => parseJats(bytes(xml))).toThrowError(
      expect.objectContaining({ code, userMessage: expect.stringMatching(sentence) }),
    );
  });
});

describe('hostile XML', () => {
  it('never reads declared entities, however the declaration hides its end', () => {
    const doctype =
      '<!DOCTYPE article [<!-- ]> --><!ENTITY a "]>"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x">]>';
    const xml = `<?xml version="1.0"?>${doctype}${jatsArticle({ title: 'Fish &b;&f;in rivers' })}`;
    expect(parseJats(bytes(xml)).paper.title).toBe('Fish in rivers');
  });

  it('reads formulas nested as deep as XML may be here, at once', () => {
    const depth = 150;
    const math = `${'<mml:msqrt>'.repeat(depth)}<mml:mi>x</mml:mi>${'</mml:msqrt>'.repeat(depth)}`;
    const start = performance.now();
    expect(textOf(`<mml:math>${math}</mml:math>`)?.[0]).toMatch(/√x/);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('reads other encodings', () => {
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${jatsArticle({ title: 'Café' })}`,
      'latin1',
    );
    expect(parseJats(new Uint8Array(latin)).paper.title).toBe('Café');
    const wide = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${jatsArticle({ title: 'Café β' })}`,
      'utf16le',
    );
    expect(parseJats(new Uint8Array(wide)).paper.title).toBe('Café β');
  });
});
