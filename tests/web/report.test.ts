import { describe, expect, it } from 'vitest';
import { insertReport } from '#src/db/operations/reports.ts';
import { reports } from '#src/db/operations/tables.ts';
import { newJob, newVideo, testWeb } from './support.ts';

const web = await testWeb();

const send = (slug: string, fields: Record<string, string>) =>
  fetch(`${web.url}/v/${slug}/report`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
const kept = async (jobId: string) =>
  (await web.db.select().from(reports)).filter((one) => one.jobId === jobId);

describe('a report', () => {
  it('is kept, and thanked for on a page that can be loaded again', async () => {
    const job = await newVideo(web);
    const response = await send(job.slug, {
      kind: 'speech',
      message: ' It says\r\n"fourty". ',
      contact: 'a@b.example',
    });
    expect(response.status).toBe(303);
    const thanks = await fetch(new URL(response.headers.get('location') ?? '', web.url));
    expect(await thanks.text()).toContain('Thank you');
    expect(await kept(job.id)).toMatchObject([
      { kind: 'speech', message: 'It says\n"fourty".', contact: 'a@b.example' },
    ]);
  });

  it('without words, of no kind, or too long comes back with what was written', async () => {
    const job = await newVideo(web);
    const wrong = [
      { kind: 'content', message: '  ', contact: '<me>' },
      { kind: 'nonsense', message: 'Wrong', contact: '<me>' },
      { kind: 'content', message: 'x'.repeat(2_001), contact: '<me>' },
    ];
    for (const fields of wrong) {
      const response = await send(job.slug, fields);
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain('Please say in a few words');
      expect(html).toContain('value="&lt;me&gt;"');
    }
    expect(await kept(job.id)).toEqual([]);
  });

  it('may be as long as the form says, in any script', async () => {
    const job = await newVideo(web);
    expect((await send(job.slug, { kind: 'other', message: '字'.repeat(2_000) })).status).toBe(303);
  });

  it('that is far too long is not even read', async () => {
    const job = await newVideo(web);
    expect((await send(job.slug, { kind: 'other', message: 'x'.repeat(200_000) })).status).toBe(413);
  });

  it('that is no form at all is taken for an empty one', async () => {
    const job = await newVideo(web);
    const headers = { 'content-type': 'multipart/form-data' };
    const response = await fetch(`${web.url}/v/${job.slug}/report`, { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(422);
  });

  it('needs a video', async () => {
    const waiting = await newJob(web);
    expect((await send(waiting.slug, { kind: 'other', message: 'Hello' })).status).toBe(404);
    expect((await send('unknown', { kind: 'other', message: 'Hello' })).status).toBe(404);
  });

  it('is asked to wait where there are too many, also of those that come at once', async () => {
    const job = await newVideo(web);
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) => send(job.slug, { kind: 'other', message: `No. ${index}` })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(await kept(job.id)).toHaveLength(20);
    await web.sql`update reports set created_at = now() - interval '61 minutes' where job_id = ${job.id}`;
    expect((await send(job.slug, { kind: 'other', message: 'Later' })).status).toBe(303);
  });

  it('counts against all videos together, too', async () => {
    const [one, other] = [await newVideo(web), await newVideo(web)];
    await web.db.delete(reports);
    const report = { kind: 'other', message: 'Hello', contact: '' } as const;
    const limits = { perJob: 5, overall: 1 };
    expect(await insertReport(web.db, { ...report, jobId: one.id }, limits)).toBe(true);
    expect(await insertReport(web.db, { ...report, jobId: other.id }, limits)).toBe(false);
  });
});
