/** The page of a video, over HTTP. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newSlug } from '#src/core/ids.ts';
import { FRAME } from '#src/core/media.ts';
import { setPublished } from '#src/db/archive/published.ts';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { ada, finish, newJob, newVideo, PUBLIC_URL, SUMMARY, TRANSCRIPT, testWeb } from './support.ts';

const web = await testWeb();

const get = (path: string) => fetch(`${web.url}${path}`);
const page = async (slug: string) => (await get(`/v/${slug}`)).text();

/** Content of the tags by their name or property. */
const tagsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(([, key, value]) => [
      key,
      value,
    ]),
  );

describe('the page of a video', () => {
  it('has the video, who wrote the paper and where, and what may be done with it', async () => {
    const job = await newVideo(web, { notes: ['Read by text recognition.'] });
    const html = await page(job.slug);
    for (const part of [
      'Walking again</h1>',
      'Ada Lovelace, Grace Hopper',
      'Journal of Tests, 2024',
      'href="https://doi.org/10.1234/test.5"',
      'href="https://creativecommons.org/licenses/by/4.0/"',
      'CC BY 4.0',
      'shared and adapted by everybody who names its authors',
      'AI-generated narration and visuals',
      'Read by text recognition.',
      `src="/v/${job.slug}/video.mp4" type="video/mp4"`,
      `poster="/v/${job.slug}/poster.jpg"`,
      '<track kind="captions"',
      `href="/v/${job.slug}/video.mp4?download"`,
      `href="/v/${job.slug}/captions.srt?download"`,
      `href="/v/${job.slug}/captions.vtt?download"`,
      `href="/v/${job.slug}/transcript.json?download"`,
      `href="/v/${job.slug}/report"`,
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toMatch(/<video [^>]*playsinline/);
    expect(html).not.toContain('retracted');
  });

  it('says of each sentence how it was judged, and by whom', async () => {
    const html = await page((await newVideo(web)).slug);
    expect(html).toMatch(/walked\.<\/a><\/p>\s*<p class="hint">The paper bears it out \(reader\)/);
    expect(html).toMatch(
      /5\.5 weeks\.<\/a><\/p>\s*<p class="hint">The paper does not bear it out; [^<]*\(requester\)/,
    );
  });

  it('leads from each sentence to its moment and to its quote in the paper', async () => {
    const job = await newVideo(web);
    const html = await page(job.slug);
    expect(html).toContain(`href="/v/${job.slug}/video.mp4#t=1.3" data-at="1.25"`);
    expect(html).toContain(`href="/v/${job.slug}/video.mp4#t=6.3" data-at="6.25"`);
    expect(html).toMatch(
      /Results<\/summary>\s*<blockquote>48 % of the patients walked unaided\.<\/blockquote>/,
    );
    expect(html).toContain(
      'https://doi.org/10.1234/test.5#:~:text=48%20%25%20of%20the%20patients%20walked%20unaided.',
    );
  });

  it('carries the tags with which it plays in a chat', async () => {
    const job = await newVideo(web);
    const link = `${PUBLIC_URL}/v/${job.slug}`;
    expect(tagsOf(await page(job.slug))).toMatchObject({
      'og:type': 'video.other',
      'og:title': 'Walking again',
      'og:url': link,
      'og:image': `${link}/poster.jpg`,
      'og:video': `${link}/video.mp4`,
      'og:video:secure_url': `${link}/video.mp4`,
      'og:video:type': 'video/mp4',
      'og:video:width': String(FRAME.width),
      'og:video:height': String(FRAME.height),
      'twitter:card': 'player',
      'twitter:player': `${link}/embed`,
      'twitter:player:stream': `${link}/video.mp4`,
      'twitter:player:stream:content_type': 'video/mp4',
      robots: 'noindex',
    });
  });

  it('says of a retracted paper that it is', async () => {
    const transcript = { ...TRANSCRIPT, paper: { ...TRANSCRIPT.paper, retracted: true } };
    const job = await newVideo(web, { transcript });
    expect(await page(job.slug)).toContain('<strong>This paper has been retracted.</strong>');
  });

  it('says what became of the paper since', async () => {
    const job = await newVideo(web, { changes: { notice: 'corrected' } });
    expect(await page(job.slug)).toContain('<strong>This paper was corrected after this video was made.');
  });

  it('says of a paper without an open licence what follows from that', async () => {
    const job = await newVideo(web, { changes: { paper: { ...SUMMARY, licence: null } } });
    const html = await page(job.slug);
    expect(html).toContain('its figures are not shown');
    expect(html).not.toContain('creativecommons.org');
  });

  it('stands without its transcript while that cannot be read', async () => {
    const job = await newVideo(web);
    await web.storage.put(job.video.files.transcript ?? '', new TextEncoder().encode('{"scenes": 5}'));
    const html = await page(job.slug);
    expect(html).toContain('Walking again</h1>');
    expect(html).toContain('The transcript cannot be read just now');
  });

  it('is light', async () => {
    const job = await newVideo(web);
    expect(Buffer.byteLength(await page(job.slug))).toBeLessThan(30_000);
  });
});

describe('what a paper says', () => {
  const evil = `<script>alert(1)</script> "quoted" 'and' & **bold** <img src=x onerror=alert(2)>`;
  const claim = { text: evil, quote: evil, section: evil };
  const scene = { heading: evil, start: 0, narration: evil, words: [], claims: [claim] };
  const changes = {
    title: evil,
    authors: [evil],
    paper: {
      ...SUMMARY,
      journal: evil,
      doi: `10.1/"><script>alert(3)</script>`,
      pmcid: `PMC1"><script>`,
      licence: evil,
    },
  };

  it('is shown, never run', async () => {
    const job = await newVideo(web, {
      changes,
      notes: [evil],
      transcript: { writer: evil, paper: { retracted: false }, scenes: [scene] },
    });
    for (const path of ['', '/embed', '/report']) {
      const html = await (await get(`/v/${job.slug}${path}`)).text();
      expect(html).toContain(
        '&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &#39;and&#39; &amp; **bold**',
      );
      expect(html).not.toMatch(/<script>|<img|onerror=alert\(2\)>/);
    }
    const tags = tagsOf(await page(job.slug));
    expect(tags['og:title']).toMatch(/^&lt;script&gt;/);
    expect(await page(job.slug)).toContain(
      'href="https://doi.org/10.1/%22%3E%3Cscript%3Ealert(3)%3C/script%3E"',
    );
  });

  it('is not run while the video is being made either', async () => {
    const job = await newJob(web);
    await moveJob(web.db, job.id, 'running', { title: evil, authors: [evil] });
    const html = await page(job.slug);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script>|<img/);
    await moveJob(web.db, job.id, 'failed', { errorMessage: evil });
    expect(await page(job.slug)).not.toMatch(/<script>|<img/);
  });
});

describe('a published video', () => {
  it('may be listed, says what it is, and stands in the sitemap; taken back it does not', async () => {
    const title = 'Bees </script><script>alert(1)</script>';
    const job = await newVideo(web);
    await newVideo(web);
    await web.db.update(jobs).set({ title }).where(eq(jobs.id, job.id));
    await setPublished(web.db, job.id, true);
    const response = await get(`/v/${job.slug}`);
    expect(response.headers.get('x-robots-tag')).toBe('all');
    const html = await response.text();
    expect(tagsOf(html).robots).toBeUndefined();
    expect(html).toContain(`<link rel="canonical" href="${PUBLIC_URL}/v/${job.slug}">`);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'VideoObject',
      name: title,
      contentUrl: `${PUBLIC_URL}/v/${job.slug}/video.mp4`,
      duration: expect.stringMatching(/^PT\d+S$/),
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect((await get(`/v/${job.slug}/poster.jpg`)).headers.get('x-robots-tag')).toBe('all');
    expect((await get(`/v/${job.slug}/embed`)).headers.get('x-robots-tag')).toBe('noindex');
    const listed = async () =>
      [...(await (await get('/sitemap.xml')).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    expect(await listed()).toEqual([`${PUBLIC_URL}/v/${job.slug}`]);
    expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
    await setPublished(web.db, job.id, false);
    expect(tagsOf(await page(job.slug)).robots).toBe('noindex');
    expect(await listed()).toEqual([]);
  });
});

describe('the headers', () => {
  it('let a page run and load only what is its own, and nobody frame it', async () => {
    const { headers } = await get(`/v/${(await newVideo(web)).slug}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=15552000',
      'cache-control': 'private, no-cache',
    });
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('let every site frame the embedded video', async () => {
    const response = await get(`/v/${(await newVideo(web)).slug}/embed`);
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(await response.text()).toMatch(/<video [^>]*controls/);
  });

  it('are on what is not there, too', async () => {
    const { headers } = await get('/nothing');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });
});

describe('where there is no video', () => {
  it('a deleted one is told kindly: 410', async () => {
    const job = await newVideo(web);
    await deleteVideo(web, job, ada);
    for (const path of ['', '/embed', '/report']) {
      const response = await get(`/v/${job.slug}${path}`);
      expect(response.status).toBe(410);
      const html = await response.text();
      expect(html).toContain('This video was deleted');
      expect(html).not.toContain('Walking again');
    }
  });

  it('an unknown link and one that is none get the same answer: 404', async () => {
    const answers = await Promise.all(
      [newSlug(), 'short', `${newSlug()}x`, newSlug().toUpperCase(), '%00', '%F0%28'].map(async (slug) => {
        const response = await get(`/v/${slug}`);
        return { status: response.status, html: await response.text() };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.html).toContain('There is no video here');
  });

  it('a job that waits says so, without what was asked for', async () => {
    const job = await newJob(web);
    const html = await page(job.slug);
    expect(html).toMatch(/Waiting: (it is next|number \d+ in the line)\./);
    expect(html).toContain('<noscript>');
    expect(html).not.toContain('PMC1');
    expect((await get(`/v/${job.slug}/embed`)).status).toBe(404);
  });

  it('a job that runs shows its steps, one that failed why, one that was cancelled that it was', async () => {
    const job = await newJob(web);
    const expectedAt = new Date(Date.now() + 10 * 60_000);
    await moveJob(web.db, job.id, 'running', {
      title: 'A test',
      step: 'generate-audio',
      percent: 45.7,
      expectedAt,
    });
    const html = await page(job.slug);
    expect(html).toContain('value="45"');
    expect(html).toContain('ready in about 10 minutes');
    expect(html).toMatch(/<li class="done">Writing the script.*<li class="active">Recording the narration/s);
    await moveJob(web.db, job.id, 'failed', { errorMessage: 'The paper is too short. Please try another.' });
    const failed = await page(job.slug);
    expect(failed).toContain('The paper is too short. Please try another.');
    expect(failed).not.toContain('<progress');
    const cancelled = await newJob(web);
    await moveJob(web.db, cancelled.id, 'cancelled');
    expect(await page(cancelled.slug)).toContain('Cancelled.');
  });

  it('a job that waits for approval does not show its script to everybody', async () => {
    const job = await newJob(web);
    await moveJob(web.db, job.id, 'running');
    const narration = 'Not yet for everybody.';
    const visual = { kind: 'quote', text: narration } as const;
    const scene = { id: 's1', role: 'hook', heading: 'Secret', narration, visual, claims: [] } as const;
    const script = { title: 'Secret', writer: 'test', scenes: [{ ...scene, claims: [] }] };
    await moveJob(web.db, job.id, 'awaiting_approval', { script });
    const html = await page(job.slug);
    expect(html).not.toContain('Not yet');
    expect(html).toContain('waits in the chat');
  });
});

it('a finished job keeps its link', async () => {
  const job = await newJob(web);
  expect(await page(job.slug)).toContain('<progress');
  await finish(web, job);
  expect(await page(job.slug)).toContain('<video');
});
