/** A file looked up in archives, against local stand-ins: what is believed, what is taken from where, what silence costs. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '#src/papers/index.ts';
import type { ReadFile } from '#src/papers/lookup/clues.ts';
import { recordRates } from '#src/papers/lookup/rates.ts';
import { createPaperReader, fromRead } from '#src/papers/reader.ts';
import { type FakeArticle, type FakeNcbi, startFakeNcbi } from '../../fakes/ncbi.ts';
import { articleSet, jatsArticle, WITHHELD_COMMENT } from '../fixtures/jats.ts';
import { tinyPdf } from '../fixtures/tiny-pdf.ts';
import { twoColumnPaper } from '../fixtures/two-column.ts';

const DOI = '10.9999/lakes.2021.12';
const TITLE = 'Cold water keeps green algae from blooming in small lakes';
const AUTHORS = [
  { given: 'Mara Jane', family: 'Fenwick' },
  { given: 'Kofi', family: 'Osei' },
  { given: 'Lena', family: 'von Arx' },
];
const WORK = {
  title: [TITLE],
  author: AUTHORS,
  'container-title': ['Lake Letters'],
  issued: { 'date-parts': [[2021, 3, 4]] },
  license: [{ URL: 'https://creativecommons.org/licenses/by/4.0/', 'content-version': 'vor' }],
};
const pdf = twoColumnPaper();
const signal = new AbortController().signal;
let read: ReadFile;
let same: string;

beforeAll(async () => {
  read = await readFile(pdf, 'lakes.pdf', { signal });
  const sections = read.paper.sections.map(
    ({ heading, paragraphs }) =>
      `<sec><title>${heading}</title>${paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')}</sec>`,
  );
  same = jatsArticle({
    title: TITLE,
    contributors: `<contrib-group>${AUTHORS.map(({ given, family }) => `<contrib contrib-type="author"><name><surname>${family}</surname><given-names>${given}</given-names></name></contrib>`).join('')}</contrib-group>`,
    abstract: `<abstract>${read.paper.abstract.map((text) => `<p>${text}</p>`).join('')}</abstract>`,
    body: `<body>${sections.join('')}</body>`,
  });
});

const fakes: FakeNcbi[] = [];
afterEach(async () => {
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

async function start(articles: FakeArticle[], settings: { lookUp?: boolean; email?: string | null } = {}) {
  const fake = await startFakeNcbi(articles, { unlimited: true });
  fakes.push(fake);
  const limiter = { take: async (one: AbortSignal) => one.throwIfAborted() };
  const { lookUp = true, email = 'us@example.org' } = settings;
  const kept = new Map<string, unknown>();
  const deps = { urls: fake.urls, apiKey: null, email, lookUp, retryBaseMs: 2 };
  const reader = createPaperReader(deps, limiter);
  const options = {
    signal,
    allowRetracted: false,
    remember: async <T>(name: string, _: unknown, make: () => Promise<T>): Promise<T> => {
      if (!kept.has(name)) kept.set(name, await make());
      return kept.get(name) as T;
    },
  };
  return {
    fake,
    /** The usual file is read once for all tests: what becomes of it then is asked of each. */
    file: (bytes: Uint8Array = pdf, more = {}) =>
      bytes === pdf
        ? fromRead(read, 'file.pdf', { ...deps, tool: 'hidden-hill', limiter }, { ...options, ...more })
        : reader.fromFile(bytes, 'file.pdf', { ...options, ...more }),
    name: (text: string) => reader.fromName(text, options),
  };
}

describe('a file whose record is known', () => {
  it('is read from PubMed Central where that has its text', async () => {
    const { file } = await start([
      { doi: DOI, pmcid: 'PMC100', ncbiXml: articleSet(same), core: { title: TITLE, isOpenAccess: 'Y' } },
    ]);
    const { paper } = await file();
    expect(paper).toMatchObject({
      format: 'jats',
      ids: { pmcid: 'PMC100' },
      authors: ['Mara Jane Fenwick', 'Kofi Osei', 'Lena von Arx'],
      origins: { text: 'PubMed Central', title: 'PubMed Central' },
    });
    expect(paper.notes).toContain(
      'The text was read from PubMed Central (PMC100), which has the paper of the file.',
    );
  });

  it.each<[string, Partial<FakeArticle>]>([
    ['has another text', { ncbiXml: articleSet(jatsArticle({ title: TITLE })) }],
    [
      'withholds the text',
      { ncbiXml: articleSet(jatsArticle({ title: TITLE, body: '', comment: WITHHELD_COMMENT })) },
    ],
    ['has none', {}],
  ])('keeps its text where PubMed Central %s, and takes the rest from the records', async (_, article) => {
    const { file } = await start([
      { doi: DOI, pmcid: 'PMC100', core: { title: TITLE, pmid: '7' }, crossref: WORK, ...article },
    ]);
    const { paper } = await file();
    expect(paper).toMatchObject({
      format: 'pdf',
      authors: ['Mara Jane Fenwick', 'Kofi Osei', 'Lena von Arx'],
      journal: 'Lake Letters',
      year: 2021,
      ids: { doi: DOI, pmid: '7', pmcid: 'PMC100' },
      licence: { code: 'CC-BY-4.0' },
      origins: { text: 'the file', authors: 'Crossref', journal: 'Crossref', licence: 'Crossref' },
    });
    expect(paper.sections).toEqual(read.paper.sections);
  });

  it('gives away its id and the operator’s address, and nothing else', async () => {
    const { file, fake } = await start([{ doi: DOI, crossref: WORK }]);
    await file();
    expect(fake.requests.sort()).toEqual([
      `/crossref/works/${encodeURIComponent(DOI)}?mailto=us%40example.org`,
      expect.stringMatching(
        /^\/epmc\/search\?query=DOI%3A%2210.9999%2Flakes.2021.12%22&resultType=core&format=json$/,
      ),
    ]);
  });

  it('is asked about once', async () => {
    const { file, fake } = await start([{ doi: DOI, crossref: WORK }]);
    await file();
    await file();
    expect(fake.requests).toHaveLength(2);
  });

  it('is named as a preprint whose published version is open', async () => {
    const { file } = await start([
      {
        doi: DOI,
        crossref: { ...WORK, relation: { 'is-preprint-of': [{ id: '10.1234/out', 'id-type': 'doi' }] } },
      },
      { doi: '10.1234/out', pmcid: 'PMC7', core: { title: TITLE } },
    ]);
    expect((await file()).paper.published).toBe('PMC7');
  });
});

describe('a retracted paper', () => {
  it.each<[string, FakeArticle]>([
    [
      'its publisher',
      { doi: DOI, crossref: { ...WORK, 'updated-by': [{ type: 'retraction', source: 'publisher' }] } },
    ],
    [
      'Retraction Watch',
      { doi: DOI, crossref: { ...WORK, 'updated-by': [{ type: 'retraction', source: 'retraction-watch' }] } },
    ],
    ['its title', { doi: DOI, crossref: { ...WORK, title: [`RETRACTED: ${TITLE}`] } }],
    ['Europe PMC', { doi: DOI, core: { title: TITLE, pubTypeList: { pubType: ['Retracted Publication'] } } }],
  ])('is refused as a PDF that is known by %s', async (_, article) => {
    const { file } = await start([article]);
    await expect(file()).rejects.toMatchObject({ code: 'paper.retracted' });
    const { paper } = await file(pdf, { allowRetracted: true });
    expect(paper).toMatchObject({ title: TITLE, retracted: true });
    expect(paper.origins?.retraction).toBeDefined();
  });

  it('is refused by its id, too, where Crossref alone knows', async () => {
    const ids = `<article-id pub-id-type="pmcid">PMC100</article-id><article-id pub-id-type="doi">${DOI}</article-id>`;
    const { name } = await start([
      {
        ...{ doi: DOI, pmcid: 'PMC100', ncbiXml: articleSet(jatsArticle({ title: TITLE, ids })) },
        crossref: { ...WORK, 'updated-by': [{ type: 'retraction' }] },
      },
    ]);
    await expect(name('PMC100')).rejects.toMatchObject({ code: 'paper.retracted' });
  });

  it.each(['correction', 'erratum', 'expression_of_concern', 'partial_retraction'])(
    'is none for a %s',
    async (type) => {
      const { file } = await start([{ doi: DOI, crossref: { ...WORK, 'updated-by': [{ type }] } }]);
      expect((await file()).paper.retracted).toBe(false);
    },
  );
});

describe('a record that is not the file’s', () => {
  it.each<[string, Record<string, unknown>]>([
    ['another paper', { title: ['On crabs in the open sea and elsewhere'], author: AUTHORS }],
    ['other people’s', { title: [TITLE], author: [{ given: 'Grace', family: 'Hopper' }] }],
    ['a comment on it', { title: [`Comment on: ${TITLE}`], author: AUTHORS }],
    ['without a title', { title: [] }],
  ])('is not believed: %s', async (_, work) => {
    const { file } = await start([{ doi: DOI, crossref: { ...WORK, ...work } }]);
    const { paper } = await file();
    expect(paper).toMatchObject({ title: read.paper.title, authors: read.paper.authors });
    expect(paper.origins).toBeUndefined();
  });
});

describe('archives that fail', () => {
  it.each([
    ['are down', { status: 503 }],
    ['answer with a page', { status: 200, body: '<html>Maintenance</html>' }],
    ['answer with other JSON', { status: 200, body: '{"message": {"DOI": 7}}' }],
  ])('cost nothing but the better data when they %s', async (_, answer) => {
    const { file, fake } = await start([{ doi: DOI, crossref: WORK }]);
    for (const part of ['/crossref', '/epmc'])
      fake.misbehave(part, ...Array.from({ length: 8 }, () => answer));
    const { paper } = await file();
    expect(paper).toEqual(read.paper);
  });

  it('are not asked where the operator says so', async () => {
    const { file, fake } = await start([{ doi: DOI, crossref: WORK }], { lookUp: false });
    expect((await file()).paper).toEqual(read.paper);
    expect(fake.requests).toEqual([]);
  });

  it('are asked no faster than their pace', async () => {
    const fake = await startFakeNcbi([{ doi: DOI, crossref: WORK }], { unlimited: true });
    fakes.push(fake);
    const taken: string[] = [];
    const pace = (name: string) => ({
      take: async () => {
        // One that goes out before its turn stands here already.
        taken.push(`${name} after ${fake.requests.filter((path) => path.includes(name)).length}`);
      },
    });
    const limiters = { Crossref: pace('crossref'), 'Europe PMC': pace('epmc') };
    const deps = { urls: fake.urls, apiKey: null, email: null, lookUp: true, tool: 'test', limiters };
    const ncbi = { take: async () => {} };
    await fromRead(read, 'file.pdf', { ...deps, limiter: ncbi }, { signal, allowRetracted: false });
    expect(taken.sort()).toEqual(['crossref after 0', 'epmc after 0']);
    expect(Object.keys(recordRates(null))).toEqual(expect.arrayContaining(Object.keys(limiters)));
  });

  it('are left at once when the job is cancelled', async () => {
    const { file, fake } = await start([{ doi: DOI, crossref: WORK }]);
    for (const part of ['/crossref', '/epmc']) fake.misbehave(part, { hang: true });
    const stop = new AbortController();
    const reading = file(pdf, { signal: stop.signal });
    const refused = expect(reading).rejects.toThrow();
    while (fake.requests.length < 2) await new Promise((done) => setTimeout(done, 20));
    stop.abort(new Error('cancelled'));
    await refused;
  });
});

describe('a file that does not look like a paper', () => {
  const lined = (lines: string[]) => tinyPdf([lines.map((text, at) => ({ text, x: 54, y: 60 + 18 * at }))]);
  const letter = lined([
    'University of Nowhere, Office of the President. Confidential',
    ...Array.from(
      { length: 30 },
      (_, at) => `Dear Ms Lovelace, your contract ends in ${at + 1} months and we offer you another one.`,
    ),
  ]);
  const invoice = lined([
    'Invoice No. 2026-0417',
    'Department of Biology, University of Nowhere',
    'Summary',
    ...Array.from(
      { length: 30 },
      (_, at) => `Item ${at + 1}: 2 boxes of pipette tips, 1000 pieces, 84.50 EUR`,
    ),
    'Payment within 30 days [1]. Terms: see https://shop.example/terms',
  ]);
  const minutes = lined([
    'Minutes of the faculty meeting, 3 March 2026',
    'Introduction',
    ...Array.from({ length: 28 }, (_, at) => `Point ${at + 1}: the dean reports on rooms (see Smith, 2019).`),
    'Conclusion',
    'The next meeting is in April.',
  ]);

  it.each([
    ['a letter', letter],
    ['an invoice', invoice],
    ['minutes', minutes],
  ])('is asked about, and nothing of it leaves: %s', async (_, bytes) => {
    const { file, fake } = await start([]);
    await expect(file(bytes)).rejects.toMatchObject({
      code: 'paper.doubtful',
      userMessage: expect.stringMatching(/^This does not look like a paper\. Make a video all the same\?/),
    });
    expect(fake.requests).toEqual([]);
  });

  it('is read when the person says so', async () => {
    const { file } = await start([]);
    expect((await file(letter, { anyFile: true })).paper.sections).not.toEqual([]);
  });

  it('is a paper where an archive knows it', async () => {
    const page = (text: string, y: number) => ({ text, x: 54, y, size: 10 });
    const note = tinyPdf([
      [
        { text: 'A note on the counting of fish in rivers', x: 54, y: 60, size: 20 },
        { text: 'Ada Lovelace', x: 54, y: 90, size: 12 },
        page('https://doi.org/10.1234/fish.5', 110),
        ...Array.from({ length: 30 }, (_, at) =>
          page(`We counted the fish of river ${at} and found more than before.`, 140 + 15 * at),
        ),
      ],
    ]);
    const record = {
      title: ['A note on the counting of fish in rivers'],
      author: [{ given: 'Ada', family: 'Lovelace' }],
    };
    const known = await start([{ doi: '10.1234/fish.5', crossref: record }]);
    expect((await known.file(note)).paper.origins?.title).toBe('Crossref');
    const unknown = await start([]);
    await expect(unknown.file(note)).rejects.toMatchObject({ code: 'paper.doubtful' });
  });
});

describe('a DOI that no archive has', () => {
  const answer = { title: TITLE, z_authors: AUTHORS, year: 2021, journal_name: 'Lake Letters' };
  const repository = { host_type: 'repository', license: 'cc-by', version: 'acceptedVersion' };

  it('is read from an open copy: a repository’s before a publisher’s', async () => {
    const { name, fake } = await start([
      {
        doi: DOI,
        unpaywall: { answer, copies: [{ as: { host_type: 'publisher' } }, { file: pdf, as: repository }] },
      },
    ]);
    const { paper } = await name(`doi:${DOI}`);
    expect(paper).toMatchObject({
      title: TITLE,
      journal: 'Lake Letters',
      ids: { doi: DOI },
      licence: { code: 'CC-BY-4.0' },
    });
    expect(paper.origins?.text).toMatch(/^an open copy at 127\.0\.0\.1/);
    expect(paper.notes.join()).toMatch(/open copy at .*, an accepted manuscript\./);
    expect(fake.requests.filter((request) => request.includes('/copies/'))).toEqual([
      `/unpaywall/copies/1/${DOI}`,
    ]);
  });

  it('is not read from a page, from another paper, or from an address inside the house', async () => {
    const other = tinyPdf([
      [
        { text: 'On crabs', x: 54, y: 60 },
        { text: 'Crabs walk sideways. '.repeat(20), x: 54, y: 100 },
      ],
    ]);
    const inside = [
      'http://127.0.0.1:1/secret.pdf',
      'https://10.0.0.1/secret.pdf',
      'https://localhost/secret.pdf',
      'file:///etc/passwd',
    ];
    const copies = [{}, { file: other }, ...inside.slice(0, 2).map((url) => ({ url }))];
    const { name } = await start([{ doi: DOI, unpaywall: { answer, copies } }]);
    await expect(name(`doi:${DOI}`)).rejects.toMatchObject({ code: 'paper.not-found' });
    const { name: again } = await start([
      { doi: DOI, unpaywall: { answer, copies: inside.slice(2).map((url) => ({ url })) } },
    ]);
    await expect(again(`doi:${DOI}`)).rejects.toMatchObject({ code: 'paper.not-found' });
  });

  it('is not asked about without an address of the operator’s', async () => {
    const { name, fake } = await start([{ doi: DOI, unpaywall: { answer, copies: [{ file: pdf }] } }], {
      email: null,
    });
    await expect(name(`doi:${DOI}`)).rejects.toMatchObject({ code: 'paper.not-found' });
    expect(fake.requests.some((request) => request.includes('unpaywall'))).toBe(false);
  });
});

it('takes arXiv’s own record of an arXiv paper, by name and as a file', async () => {
  const entry = `<title>${TITLE}</title><published>2021-03-04T00:00:00Z</published>${AUTHORS.map(({ given, family }) => `<author><name>${given} ${family}</name></author>`).join('')}`;
  const { name, fake } = await start([{ arxiv: { id: '2103.15348', pdf, entry } }]);
  const { paper } = await name('arXiv:2103.15348');
  expect(paper).toMatchObject({
    ...{ journal: 'arXiv', year: 2021, authors: ['Mara Jane Fenwick', 'Kofi Osei', 'Lena von Arx'] },
    origins: { authors: 'arXiv' },
  });
  expect(fake.requests.some((request) => request.includes('/crossref'))).toBe(false);
});
