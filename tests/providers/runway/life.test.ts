import { afterEach, describe, expect, it } from 'vitest';
import { purchases } from '#src/db/ledger/tables.ts';
import { clipSeconds, RUNWAY_MODELS, runwayModel } from '#src/providers/runway/models.ts';
import { nextLookMs } from '#src/providers/runway/next-look.ts';
import { wasNotCreated } from '#src/providers/runway/not-created.ts';
import { clipPrompt } from '#src/providers/runway/prompt.ts';
import { takeSeconds } from '#src/providers/runway/takes.ts';
import { testDatabase } from '../../support/database.ts';
import { until } from '../../support/wait.ts';
import { TINY_PAPER } from '../paper.ts';
import { startWorld, type WorldOptions } from './setup.ts';

const { db } = await testDatabase();
let world: Awaited<ReturnType<typeof startWorld>> | null = null;
const start = async (options: WorldOptions = {}) => {
  world = await startWorld(db, options);
  return world;
};
afterEach(async () => {
  await world?.close();
  world = null;
});

describe('a clip', () => {
  it('is asked for upright, silent, in the style of the video, no shorter than its scene', async () => {
    const { runway, video } = await start();
    const art = await video({ durationS: 1.2 });
    expect(art).toMatchObject({ kind: 'video', layers: [{ path: 'heading.png' }] });
    expect(runway.creates()[0]?.body).toMatchObject({
      model: 'gen4.5',
      ratio: '720:1280',
      duration: 2,
      promptText: expect.stringMatching(/^A low river at dusk\. .*blue.*lens.*bare of writing/),
      seed: expect.any(Number),
    });
  });

  it('is two where the scene is longer than the longest one, each asked for once, or a graphic', async () => {
    const { runway, video, booked, directory } = await start();
    const visual = { kind: 'clip', prompt: 'A low river at dusk' } as const;
    const narration = 'The river falls in the long summer. Then the eels wait in the deep pools for rain.';
    const scene = { id: 's2', role: 'question', heading: '', narration, visual, claims: [] } as const;
    const art = await video({ scene: { ...scene, claims: [] }, durationS: 13, directory: directory('long') });
    expect(art).toMatchObject({ kind: 'takes', takes: [{ seconds: 5 }, { seconds: 7 }] });
    const asked = runway
      .creates()
      .map(({ body }) => `${body.duration} ${body.promptText}`.split('. ').slice(0, 2));
    expect(asked.sort()).toEqual([
      ['5 A low river at dusk', 'Close-up of a detail, almost still'],
      ['7 A low river at dusk', 'Shot from above, slow descent'],
    ]);
    const spent = (await booked()).reduce((sum, { actualUsd }) => sum + (actualUsd ?? 0), 0);
    expect(spent).toBeCloseTo(runway.spend().credits / 100, 9);

    runway.when(({ body }) => `${body.promptText}`.includes('from above'), 'badRequest');
    const graphic = await video({
      scene: { ...scene, claims: [], visual: { ...visual, take: 2 } },
      durationS: 13,
    });
    expect(graphic).toMatchObject({ kind: 'graphic', note: expect.any(String) });
  });

  it('is left alone for scenes that are not shot', async () => {
    const { runway, video, booked } = await start();
    const scene = { id: 's3', role: 'finding', heading: '', narration: 'Half.', claims: [] } as const;
    const art = await video({
      scene: { ...scene, claims: [], visual: { kind: 'number', value: '48', label: 'fell' } },
    });
    expect(art).toMatchObject({ kind: 'graphic' });
    expect(art.note).toBeUndefined();
    expect(runway.store.requests).toEqual([]);
    expect(await booked()).toEqual([]);
  });

  it('is asked for again with other words, and words of our own where nobody finds any', async () => {
    const { runway, video, rewritten } = await start();
    runway.next('safetyInput');
    await video();
    expect(rewritten).toEqual(['A low river at dusk']);
    expect(runway.creates().map(({ body }) => `${body.promptText}`.split('.')[0])).toEqual([
      'A low river at dusk',
      'Light on still water',
    ]);
  });

  it('is another one for another take, and the same one for the same words', async () => {
    const { runway, video } = await start();
    const request = await video();
    expect(request.kind).toBe('video');
    await video();
    await video({ format: 'wide' });
    expect(runway.tasks()).toHaveLength(1);
    const visual = { kind: 'clip', prompt: 'A low river at dusk', take: 2 } as const;
    await video({
      scene: { id: 's2', role: 'question', heading: '', narration: 'Where?', visual, claims: [] },
    });
    expect(runway.tasks()).toHaveLength(2);
  });

  it('is bought once by two who want the same at once', async () => {
    const { runway, video, booked, directory } = await start();
    const both = await Promise.all([video({ directory: directory('a') }), video()]);
    expect(both.map(({ kind }) => kind)).toEqual(['video', 'video']);
    expect(runway.tasks()).toHaveLength(1);
    expect(await booked()).toHaveLength(1);
  });

  it('is asked for when the account has a place for it, and one more to follow at once', async () => {
    const { runway, video, directory } = await start({ tier: { concurrent: 2 } });
    const looks: number[] = [];
    const scenes = ['one', 'two', 'three', 'four', 'five'].map((prompt, index) => {
      const visual = { kind: 'clip', prompt } as const;
      return video({
        scene: { id: `s${index}`, role: 'method', heading: '', narration: prompt, visual, claims: [] },
        directory: directory(prompt),
      }).then((art) => {
        looks.push(runway.store.requests.filter(({ on }) => on === 'create').length);
        return art;
      });
    });
    const art = await Promise.all(scenes);
    expect(art.every(({ kind }) => kind === 'video')).toBe(true);
    expect(runway.tasks()).toHaveLength(5);
    expect(looks[0]).toBeLessThanOrEqual(4);
  });
});

describe('a job that stops', () => {
  const stopAfterCreate = async (reason: string) => {
    const { runway, video, booked } = await start({ times: { pendingMs: 0, runMs: 1e9 } });
    const stopping = new AbortController();
    const clip = video({}, stopping.signal);
    await until(() => runway.tasks()[0]?.polls.length);
    stopping.abort(reason);
    await expect(clip).rejects.toMatchObject({ code: 'job.cancelled' });
    return { runway, video, booked };
  };

  it('takes its task with it when the person cancels', async () => {
    const { runway, booked } = await stopAfterCreate('cancel');
    const [task] = runway.tasks();
    expect(runway.status(task?.id ?? '')).toBe('CANCELLED');
    expect(await booked()).toMatchObject([{ state: 'cancelled', actualUsd: 0.24 }]);
  });

  it('leaves its task to the next worker when this one leaves', async () => {
    const { runway, video, booked } = await stopAfterCreate('handover');
    const [task] = runway.tasks();
    expect(await booked()).toMatchObject([{ state: 'known', taskId: task?.id }]);
    runway.finish(task?.id ?? '');
    expect((await video()).kind).toBe('video');
    expect(runway.tasks()).toHaveLength(1);
  });

  it('shows a graphic where somebody ends the task on Runway’s own pages', async () => {
    const { runway, video } = await start({ times: { pendingMs: 0, runMs: 1e9 } });
    const clip = video();
    const task = await until(() => runway.tasks()[0]);
    runway.cancel(task.id);
    expect((await clip).kind).toBe('graphic');
    await video();
    expect(runway.tasks()).toHaveLength(1);
  });

  it('books nothing when it stops before it was its turn', async () => {
    const { video, booked } = await start();
    await expect(video({}, AbortSignal.abort('cancel'))).rejects.toBeDefined();
    expect(await booked()).toEqual([]);
    expect(await db.select().from(purchases)).toEqual([]);
  });
});

describe('what an account tells of an unanswered request', () => {
  const before = { credits: 1_000, daily: 7 };
  const at = (daily: number, credits: number) => ({ credits, daily, concurrent: 3 });
  const none = { count: 0, credits: 0 };

  it('is that nothing was made only where neither count shows anything', () => {
    expect(wasNotCreated(before, at(7, 1_000), none, 60)).toBe(true);
    expect(wasNotCreated(before, at(8, 940), none, 60)).toBe(false);
    expect(wasNotCreated(before, at(8, 940), { count: 1, credits: 60 }, 60)).toBe(true);
  });

  it('is nothing sure where the day moved on or credits are missing', () => {
    expect(wasNotCreated(before, at(6, 1_000), none, 60)).toBe(false);
    expect(wasNotCreated(before, at(7, 940), none, 60)).toBe(false);
  });
});

describe('models', () => {
  it('make the smallest length that is not shorter, or their longest', () => {
    const veo = runwayModel('veo3.1_fast');
    expect([0.5, 4, 4.01, 7.2, 8, 11].map((seconds) => clipSeconds(veo, seconds))).toEqual([
      4, 4, 6, 8, 8, 8,
    ]);
    expect(clipSeconds(runwayModel('gen4.5'), 6.2)).toBe(7);
  });

  it('video a longer scene slowed a little, or in takes that fill it', () => {
    const veo = runwayModel('veo3.1_fast');
    const two = 'Six words are in this sentence. And in the second one there are nine words.';
    expect(takeSeconds(veo, 7.2, two)).toEqual([8]);
    expect(takeSeconds(veo, 9.6, two)).toEqual([8]);
    expect(takeSeconds(veo, 10, two)).toEqual([4, 6]);
    expect(takeSeconds(veo, 10, 'no sentence ends in here at all')).toEqual([6, 6]);
    for (let length = 1; length < 40; length += 0.3) {
      const lengths = takeSeconds(veo, length, two);
      const bought = lengths.reduce((sum, one) => sum + one, 0);
      expect(bought * 1.2).toBeGreaterThanOrEqual(length - 1e-9);
      expect(lengths.length).toBe(Math.max(1, Math.ceil(length / 9.6)));
    }
  });

  it('get prompts within their limit, with everything that must not be missing', () => {
    for (const id of RUNWAY_MODELS) {
      const model = runwayModel(id);
      const request = { paper: TINY_PAPER, style: 'ember', position: { index: 0, count: 5 } } as const;
      const asked = clipPrompt({ subject: 'eel '.repeat(2_000), take: 0 }, request, model);
      expect(asked.promptText.length).toBeLessThanOrEqual(model.prompt);
      expect(asked.promptText).toMatch(/^eel eel .*\. Wide shot.*glowing orange.*lens.*\.$/);
      // What is not wanted is named where the model has a place for it, and nowhere else.
      expect(asked.promptText).not.toMatch(/\b(?:no|not|without|never)\b/i);
      expect(asked.negativePrompt ?? asked.promptText).toMatch(/text, letters|bare of writing/);
      expect('seed' in asked).toBe(id !== 'gemini_omni_flash');
    }
  });

  it('have a world, colours, a lens and a seed in common, and no two neighbours the same shot', () => {
    const model = runwayModel('veo3.1');
    const ask = (index: number, take = 0) =>
      clipPrompt(
        { subject: 'An eel', take },
        { paper: TINY_PAPER, style: 'auto', position: { index, count: 7 } },
        model,
      );
    const all = [0, 1, 2, 3, 4, 5, 6].map((index) => ask(index));
    const parts = all.map(({ promptText }) => promptText.split('. '));
    expect(new Set(parts.map((part) => part.slice(2).join())).size).toBe(1);
    expect(new Set(all.map(({ seed }) => seed)).size).toBe(1);
    for (const [at, [, shot]] of parts.entries()) expect(shot).not.toBe(parts[at + 1]?.[1]);
    expect(ask(2, 1).promptText).not.toBe(ask(2).promptText);
    const { promptText, seed } = ask(2);
    const again = clipPrompt(
      { subject: 'An eel', take: 0 },
      { paper: TINY_PAPER, style: 'auto', position: { index: 2, count: 7 } },
      model,
      1,
    );
    expect(again.promptText).toBe(promptText);
    expect(again.seed).not.toBe(seed);
  });
});

describe('looks at a task', () => {
  const at = (seconds: number, share: number) => ({ at: seconds * 1_000, share });

  it.each([
    ['nothing is known yet', [], 0],
    ['it has only just been seen', [at(10, 0.2)], 10],
    ['it does not move', [at(10, 0.5), at(16, 0.5)], 16],
    ['it is about to end', [at(10, 0.5), at(16, 0.95)], 16],
  ])('come five to seven seconds apart where %s', (_why, seen, now) => {
    expect(nextLookMs(seen, now * 1_000, 0)).toBe(5_200);
    expect(nextLookMs(seen, now * 1_000, 1)).toBe(6_800);
  });

  it('end with the task where its pace is known, and never come sooner', () => {
    for (let left = 6; left < 120; left += 1) {
      // Forty seconds for a half; so many are left.
      const seen = [at(0, 0), at(40, 40 / (40 + left))];
      const pause = nextLookMs(seen, 40_000, 0);
      expect(pause).toBeGreaterThan(5_200);
      const pauses = left / ((pause - 200) / 1_000);
      expect(pauses).toBeCloseTo(Math.round(pauses), 6);
    }
  });
});
