/** What a person chooses by program: what holds for their videos, and how a script that waits goes on. */
import { createCanvas } from '@napi-rs/canvas';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { personOf } from '#src/core/job.ts';
import { VOICES } from '#src/core/options.ts';
import type { Scene } from '#src/core/script.ts';
import { NO_SETTINGS } from '#src/core/settings.ts';
import { changeSettings, clearSettings } from '#src/db/accounts/settings.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { issueToken } from '#src/jobs/people/api-tokens.ts';
import { awaitApproval, letVoicesBeHeard, ONE_SCENE } from '../support/job.ts';
import { ONE, testApi } from './api-client.ts';
import { ada, newJob } from './support.ts';

const { web, token, tokenOfBob, api, post, send, bodyOf, refusal } = await testApi();
const { db } = web;

describe('the settings', () => {
  it('change what holds for oneself, and are shown', async () => {
    const patch = (body: unknown) =>
      api('/settings', {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    const wish = {
      options: { style: 'tide', review: true },
      pronunciations: { kebele: 'keh beh leh' },
      brand: { handle: '@lab', colours: ['#000000', '#fff'], corner: true },
    };
    const changed = await bodyOf<object>(await patch(wish), '/api/settings', 'patch');
    const brand = { handle: '@lab', colours: ['#000000', '#ffffff'], corner: true };
    expect(changed).toMatchObject({ inForce: { ...wish, brand }, own: { ...wish, brand } });
    const back = {
      options: { style: null },
      pronunciations: { kebele: null },
      brand: { handle: null, corner: null },
    };
    await patch(back);
    expect(await bodyOf<object>(await api('/settings'), '/api/settings')).toMatchObject({
      own: { options: { review: true }, pronunciations: {}, brand: { colours: brand.colours } },
      shared: { options: {} },
    });
    for (const wrong of [{ options: { style: 'neon' } }, { pronunciations: { a: '<b>' } }, { what: 1 }]) {
      const refused = await patch(wrong);
      expect(refused.status).toBe(422);
      await refusal(refused, '/api/settings', 'patch');
    }
    await clearSettings(db, personOf(ada));
  });

  it('hold for a video where its request says nothing else', async () => {
    const own = { ...NO_SETTINGS, options: { style: 'tide', voice: 'calm', music: 'warm' } as const };
    const carol = { ...ada, userId: 'carol' };
    const tokenOfCarol = await issueToken(db, carol);
    await changeSettings(db, personOf(carol), () => own);
    const options = async (named: object) =>
      (await bodyOf(await post({ paper: 'PMC10979641', ...named }, {}, tokenOfCarol), '/api/videos', 'post'))
        .options;
    expect(await options({})).toMatchObject(own.options);
    const named = await options({ options: { voice: 'deep', music: 'off' } });
    expect(named).toMatchObject({ style: 'tide', voice: 'deep' });
    expect(named.music).toBeUndefined();
    const sent = await send(new Blob(['%PDF-1.4']), 'a.pdf', { options: '{"style":"fern"}' }, tokenOfCarol);
    expect((await bodyOf(sent, '/api/videos', 'post')).options).toMatchObject({
      ...own.options,
      style: 'fern',
    });
  });
});

describe('a script for approval', () => {
  it('waits with its script, and goes on with the opening that is chosen', async () => {
    const opening = (narration: string) => ({
      ...{ id: 's1', role: 'hook' as const, heading: 'Falls', narration },
      visual: { kind: 'title' as const, text: narration },
      claims: [{ text: narration, quote: 'Of the 120 adults, 48 fell.', section: 'Results' }],
    });
    const openings = ['Two in five fell.', 'Sleep is short.'].map(opening);
    const script = { title: 'Falls', writer: 'test', scenes: openings.slice(0, 1), openings };
    const { id } = await newJob(web);
    await db.update(jobs).set({ script }).where(eq(jobs.id, id));
    const approve = (body: object, as = token) =>
      api(
        `/videos/${id}/approval`,
        { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
        as,
      );
    const early = await approve({});
    expect(early.status).toBe(404);
    await moveJob(db, id, 'running');
    await moveJob(db, id, 'awaiting_approval');

    const waiting = await bodyOf(await api(`/videos/${id}`), ONE);
    expect(waiting.review?.openings.map(({ narration, quote, taken }) => [narration, quote, taken])).toEqual([
      ['Two in five fell.', 'Of the 120 adults, 48 fell.', true],
      ['Sleep is short.', 'Of the 120 adults, 48 fell.', false],
    ]);
    expect(waiting.review?.scenes).toHaveLength(1);
    expect((await approve({ opening: 3 })).status).toBe(422);
    expect((await approve({ opening: 'second' })).status).toBe(422);
    expect((await approve({}, tokenOfBob)).status).toBe(403);
    expect(await findJob(db, id)).toMatchObject({ state: 'awaiting_approval', approvedAt: null });

    const gone = await bodyOf(await approve({ opening: 2 }), `${ONE}/approval`, 'post');
    expect(gone).toMatchObject({ state: 'queued', review: null });
    const row = await findJob(db, id);
    expect(row).toMatchObject({ approvedAt: expect.any(Date), run: 2 });
    expect(row?.script?.scenes[0]?.narration).toBe('Sleep is short.');
  });
});

describe('voices', () => {
  it('are heard by who waits for them, and chosen with the approval', async () => {
    const { id, slug } = await newJob(web);
    await awaitApproval(db, id);
    const waiting = await bodyOf(await api(`/videos/${id}`), ONE);
    expect(waiting.review?.voices).toEqual({ priceUsd: 0.012, files: {} });
    const ask = (path: string, body: object, as = token) =>
      api(
        `/videos/${id}/${path}`,
        { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
        as,
      );
    expect((await ask('voices', {}, tokenOfBob)).status).toBe(403);
    const asked = await bodyOf(await ask('voices', {}), `${ONE}/voices`, 'post');
    expect(asked).toMatchObject({ state: 'queued', review: null });
    await letVoicesBeHeard(db, id);
    expect((await ask('voices', {})).status, 'once a video').toBe(404);
    await web.storage.put('memo/calm/narration.wav', new Uint8Array(Buffer.from('RIFF')));
    const { review } = await bodyOf(await api(`/videos/${id}`), ONE);
    expect(Object.keys(review?.voices.files ?? {})).toEqual(VOICES.map((voice) => `voice-${voice}.wav`));
    const path = new URL(review?.voices.files['voice-calm.wav'] ?? '').pathname;
    expect(path).toBe(`/v/${slug}/voice-calm.wav`);
    const sound = await fetch(`${web.url}${path}`);
    expect([sound.status, sound.headers.get('content-type'), await sound.text()]).toEqual([
      200,
      'audio/wav',
      'RIFF',
    ]);
    expect((await ask('approval', { voice: 'shrill' })).status).toBe(422);
    const gone = await bodyOf(await ask('approval', { voice: 'calm' }), `${ONE}/approval`, 'post');
    expect(gone).toMatchObject({ state: 'queued', options: { voice: 'calm' } });
  });
});

describe('a scene', () => {
  const PATH = `${ONE}/scenes/{scene}`;
  const [{ narration }] = ONE_SCENE.scenes as [Scene];

  async function waiting(): Promise<string> {
    const { id } = await newJob(web);
    await awaitApproval(db, id);
    return id;
  }

  function change(id: string, fields: Record<string, string | Blob>, as = token) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return api(`/videos/${id}/scenes/1`, { method: 'POST', body: form }, as);
  }

  it('takes a picture of one’s own, and words that the paper bears out', async () => {
    const id = await waiting();
    const picture = new Blob([createCanvas(400, 300).toBuffer('image/png')]);
    const changed = await bodyOf(await change(id, { picture, by: 'Our lab' }), PATH, 'post');
    expect(changed.review?.scenes).toMatchObject([{ narration, visual: 'A picture of your own: Our lab' }]);
    const wrong = { narration: 'Of the 120 adults, 84 fell at least once.' };
    expect(await refusal(await change(id, wrong), PATH, 'post')).toMatchObject({
      message: expect.stringContaining('does not bear this out'),
    });
    const insisted = await bodyOf(await change(id, { ...wrong, insist: 'true' }), PATH, 'post');
    expect(insisted.review?.scenes).toMatchObject([{ ...wrong, heading: 'Falls (your own words)' }]);
  });

  it('refuses what is no picture, a stranger, and a form that is none', async () => {
    const id = await waiting();
    const text = new Blob(['not a picture, but long enough to be looked at']);
    expect((await refusal(await change(id, { picture: text }), PATH, 'post')).message).toMatch(/PNG or JPEG/);
    expect((await change(id, { visual: 'quote' }, tokenOfBob)).status).toBe(403);
    expect((await change(id, { what: 'else' })).status).toBe(422);
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await api(`/videos/${id}/scenes/1`, json)).status).toBe(415);
    expect((await api(`/videos/${id}/scenes/9`, { method: 'POST', body: new FormData() })).status).toBe(404);
  });
});
