import { createCanvas } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { imageInfo } from '#src/core/image-info.ts';
import type { PaperName } from '#src/papers/identify.ts';
import { fetchPaper } from '#src/papers/sources/index.ts';
import type { SourceDeps } from '#src/papers/sources/types.ts';
import { type FakeArticle, type FakeNcbi, startFakeNcbi } from '../fakes/ncbi.ts';
import { articleSet, jatsArticle, WITHHELD_COMMENT } from './fixtures/jats.ts';
import { twoColumnPaper } from './fixtures/two-column.ts';
import { zip } from './fixtures/zip.ts';

const fig =
  '<body><p>Text.</p><fig id="f1"><caption><p>Map.</p></caption><graphic xlink:href="map"/></fig></body>';
const png = new Uint8Array(createCanvas(20, 10).toBuffer('image/png'));
const jpeg = new Uint8Array(createCanvas(30, 10).toBuffer('image/jpeg'));

const fakes: FakeNcbi[] = [];
afterEach(async () => {
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

/** A fake with these articles, and a way to fetch from it. */
async function start(articles: FakeArticle[], options: { apiKey?: string } = {}) {
  const fake = await startFakeNcbi(articles, { unlimited: true });
  fakes.push(fake);
  const deps: SourceDeps = {
    urls: fake.urls,
    tool: 'hidden-hill',
    email: 'us@example.org',
    apiKey: options.apiKey ?? null,
    limiter: { take: async (signal) => signal.throwIfAborted() },
    retryBaseMs: 5,
  };
  const get = (kind: PaperName['kind'], value: string, signal = new AbortController().signal) =>
    fetchPaper({ kind, value }, deps, { signal });
  return { fake, get };
}

const article = (title: string, parts: Parameters<typeof jatsArticle>[0] = {}) =>
  articleSet(jatsArticle({ title, ...parts }));

describe('finding a paper by its name', () => {
  const known: FakeArticle = { pmcid: 'PMC100', pmid: '7', doi: '10.1234/fish', ncbiXml: article('Fish') };

  it.each([
    ['pmcid', 'PMC100'],
    ['pmid', '7'],
    ['doi', '10.1234/fish'],
  ] as const)('fetches it by %s', async (kind, value) => {
    const { get, fake } = await start([known], { apiKey: 'secret' });
    expect((await get(kind, value)).paper).toMatchObject({ title: 'Fish', ids: { pmcid: 'PMC100' } });
    const efetch = fake.requests.find((request) => request.includes('efetch'));
    expect(efetch).toMatch(/tool=hidden-hill&email=us%40example.org&api_key=secret&db=pmc&id=100&/);
  });

  it('finds a preprint at Europe PMC, which NCBI does not know', async () => {
    const { get } = await start([
      { ppr: 'PPR5', doi: '10.1101/5', europepmcXml: jatsArticle({ title: 'Early fish', ids: '' }) },
    ]);
    expect((await get('doi', '10.1101/5')).paper.title).toBe('Early fish');
  });

  it('reads an arXiv paper from the PDF of its newest version', async () => {
    const pdf = twoColumnPaper();
    const { get, fake } = await start([{ arxiv: { id: 'hep-th/9901001', pdf } }]);
    const { paper } = await get('arxiv', 'hep-th/9901001');
    expect(paper).toMatchObject({
      format: 'pdf',
      journal: 'arXiv',
      year: 1999,
      licence: { code: 'CC-BY-4.0' },
    });
    expect(paper.sections.length).toBeGreaterThan(2);
    expect(fake.requests).toEqual(['/arxiv/pdf/hep-th/9901001', '/arxiv/pdf/hep-th/9901001v2']);
  });

  it.each([
    ['pmid', '8', /PMID 8 .*neither at PubMed Central nor at Europe PMC.*attach/],
    ['doi', '10.1234/nothing', /doi:10\.1234\/nothing/],
    ['pmcid', 'PMC404', /No open full text of PMC404 was found/],
    ['arxiv', '2301.12345', /arXiv has no PDF under arXiv:2301\.12345.*attach/],
  ] as const)('says of an unknown %s what to do', async (kind, value, sentence) => {
    const { get } = await start([known]);
    await expect(get(kind, value)).rejects.toMatchObject({
      code: 'paper.not-found',
      userMessage: expect.stringMatching(sentence),
    });
  });
});

describe('text', () => {
  it('comes from Europe PMC when NCBI does not have it', async () => {
    const { get } = await start([{ pmcid: 'PMC100', europepmcXml: jatsArticle({ title: 'European fish' }) }]);
    expect((await get('pmcid', 'PMC100')).paper.title).toBe('European fish');
  });

  it('comes from Europe PMC when NCBI is down, the id converter too', async () => {
    const { get, fake } = await start([
      { pmcid: 'PMC100', doi: '10.1234/fish', europepmcXml: jatsArticle({ title: 'European fish' }) },
    ]);
    const down = Array.from({ length: 4 }, () => ({ status: 503 }));
    fake.misbehave('/idconv', ...down);
    fake.misbehave('/efetch', ...down);
    expect((await get('doi', '10.1234/fish')).paper.title).toBe('European fish');
  });

  it('is not looked for elsewhere when the publisher withholds it', async () => {
    const ncbiXml = article('Fish', { body: '', comment: WITHHELD_COMMENT });
    const { get, fake } = await start([{ pmcid: 'PMC100', ncbiXml }]);
    await expect(get('pmcid', 'PMC100')).rejects.toMatchObject({ code: 'paper.withheld' });
    expect(fake.requests).toHaveLength(1);
  });
});

describe('a source that misbehaves', () => {
  const articles = [{ pmcid: 'PMC100', ncbiXml: article('Fish') }];
  const overLimit = '{"error":"API rate limit exceeded","count":"11"}';

  it.each([
    ['429', { status: 429, body: overLimit }],
    ['200 with the over-limit body', { status: 200, body: overLimit }],
    ['503', { status: 503 }],
  ])('is asked again after %s', async (_, answer) => {
    const { get, fake } = await start(articles);
    fake.misbehave('/efetch', answer, answer);
    expect((await get('pmcid', 'PMC100')).paper.title).toBe('Fish');
    expect(fake.requests.filter((request) => request.includes('efetch'))).toHaveLength(3);
  });

  it('ends in a transient error when it stays down everywhere', async () => {
    const { get, fake } = await start(articles);
    fake.misbehave('/efetch', ...Array.from({ length: 4 }, () => ({ status: 500 })));
    fake.misbehave('/epmc', ...Array.from({ length: 4 }, () => ({ status: 500 })));
    await expect(get('pmcid', 'PMC100')).rejects.toMatchObject({
      code: 'source.unavailable',
      recovery: 'transient',
      userMessage: expect.stringMatching(/try again in a few minutes/),
    });
  });

  it('is not waited for when it asks for a long pause, and says for how long', async () => {
    const { get, fake } = await start(articles);
    fake.misbehave('/efetch', { status: 429, headers: { 'retry-after': '120' } });
    fake.misbehave('/epmc', { status: 429, headers: { 'retry-after': '120' } });
    await expect(get('pmcid', 'PMC100')).rejects.toMatchObject({
      code: 'source.unavailable',
      retryAfterMs: 120_000,
    });
  });

  it('is cut off when its answer never ends', async () => {
    const { get, fake } = await start(articles);
    fake.misbehave('/efetch', { endless: true });
    await expect(get('pmcid', 'PMC100')).rejects.toMatchObject({ code: 'file.too-large' });
  });

  it('does not lead us to other hosts', async () => {
    const { get, fake } = await start(articles);
    const away = { status: 302, headers: { location: 'http://localhost:1/secret' } };
    fake.misbehave('/efetch', away, away, away, away);
    fake.misbehave('/epmc', away, away, away, away);
    await expect(get('pmcid', 'PMC100')).rejects.toMatchObject({
      code: 'source.unavailable',
      message: expect.stringMatching(/another host/),
    });
  });

  it('is left at once when the job is cancelled', async () => {
    const { get, fake } = await start(articles);
    fake.misbehave('/efetch', { hang: true });
    const begin = performance.now();
    await expect(get('pmcid', 'PMC100', AbortSignal.timeout(200))).rejects.toThrow();
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it('gives a paper without its extras when only the extras fail', async () => {
    const { get, fake } = await start([{ pmcid: 'PMC100', ncbiXml: article('Fish', { body: fig }) }]);
    fake.misbehave('/cloud', ...Array.from({ length: 4 }, () => ({ status: 500 })));
    fake.misbehave('/supplementaryFiles', ...Array.from({ length: 4 }, () => ({ status: 500 })));
    const { paper, images } = await get('pmcid', 'PMC100');
    expect(paper.figures).toHaveLength(1);
    expect(images).toEqual([]);
  });
});

describe('licence, retraction and figures', () => {
  const ncbiXml = article('Fish', { body: fig });

  it('come from the newest record of the PMC Cloud Service', async () => {
    const cloud = {
      licence: 'CC BY-NC',
      retracted: true,
      versions: [1, 9, 10],
      files: { 'map.tif': png, 'map.png': png, 'map.jpg': jpeg },
    };
    const { get } = await start([
      { pmcid: 'PMC100', ncbiXml, cloud },
      { pmcid: 'PMC1001', cloud: { licence: 'CC0' } },
    ]);
    const { paper, images } = await get('pmcid', 'PMC100');
    expect(paper).toMatchObject({ licence: { code: 'CC-BY-NC' }, retracted: true });
    expect(images).toEqual([{ figureId: 'f1', bytes: jpeg, mime: 'image/jpeg', width: 30, height: 10 }]);
  });

  it('do not make a retraction notice a retracted paper', async () => {
    const notice = article('Retraction', { attributes: 'article-type="retraction"' });
    const { get } = await start([{ pmcid: 'PMC100', ncbiXml: notice, cloud: { retracted: true } }]);
    expect((await get('pmcid', 'PMC100')).paper.retracted).toBe(false);
  });

  it('come from Europe PMC where the cloud has no pictures', async () => {
    const europepmcZip = zip([
      { name: 'figures/map.jpg', data: jpeg },
      { name: 'other.png', data: png },
    ]);
    const { get } = await start([{ pmcid: 'PMC100', ncbiXml, europepmcZip }]);
    expect((await get('pmcid', 'PMC100')).images).toMatchObject([{ figureId: 'f1', width: 30 }]);
  });

  it('are turned into JPEG where they come as WebP', async () => {
    const webp = new Uint8Array(createCanvas(50, 40).toBuffer('image/webp'));
    const { get } = await start([{ pmcid: 'PMC100', ncbiXml, cloud: { files: { 'map.webp': webp } } }]);
    const [image] = (await get('pmcid', 'PMC100')).images;
    expect(image).toMatchObject({ mime: 'image/jpeg', width: 50, height: 40 });
    expect(imageInfo(image?.bytes ?? webp)).toEqual({ mime: 'image/jpeg', width: 50, height: 40 });
  });

  it('leave out what is no picture, whatever it is called', async () => {
    const files = { 'map.png': new TextEncoder().encode('<svg onload="x"/>') };
    const { get } = await start([{ pmcid: 'PMC100', ncbiXml, cloud: { files } }]);
    expect((await get('pmcid', 'PMC100')).images).toEqual([]);
  });
});
