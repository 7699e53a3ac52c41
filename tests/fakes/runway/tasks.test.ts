import { afterEach, describe, expect, it } from 'vitest';
import type { FakeRunwayOptions } from './index.ts';
import { BODY, refusal, startWorld } from './setup.ts';
import { hasSpec } from './spec.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
const start = async (options: FakeRunwayOptions = {}) => {
  world = await startWorld(options);
  return world;
};
afterEach(() => world.runway.close());

describe('a task', () => {
  it('waits, runs, and ends with a video, all by the clock', async () => {
    let now = Date.UTC(2026, 10, 1);
    const times = { pendingMs: 5_000, runMs: 20_000 };
    const { runway, sdk, create } = await start({ clock: () => now, times });
    const id = await create();
    const look = async (ms: number) => {
      now += ms;
      return sdk.tasks.retrieve(id);
    };
    expect(await look(0)).toMatchObject({ status: 'PENDING', estimatedCost: { credits: 40 } });
    const running = await look(10_000);
    expect(running).toMatchObject({ status: 'RUNNING', progress: 0.25 });
    expect(await look(15_000)).toMatchObject({ status: 'SUCCEEDED', cost: { credits: 40 } });
    expect(runway.spend()).toEqual({ credits: 40, balance: 99_960 });
    expect(runway.impolitePolls()).toBe(0);
    await look(4_000);
    expect(runway.impolitePolls()).toBe(1);
    expect(runway.store.specProblems).toEqual([]);
  });

  it('is throttled above the tier, in turn, for each model by itself', async () => {
    const { runway, clock, create } = await start({ tier: { concurrent: 2 }, times: { runMs: 100_000 } });
    const ids = [await create(), await create(), await create(), await create()];
    const other = await create({ model: 'veo3.1' });
    clock.forward(1_000);
    const now = () => [...ids, other].map((id) => runway.status(id));
    expect(now()).toEqual(['RUNNING', 'RUNNING', 'THROTTLED', 'THROTTLED', 'RUNNING']);
    clock.forward(100_000);
    expect(now()).toEqual(['SUCCEEDED', 'SUCCEEDED', 'RUNNING', 'RUNNING', 'SUCCEEDED']);
    expect(runway.tasks()[2]?.startedAt).toBe(runway.tasks()[0]?.endsAt);
  });

  it('gives its slot away when it is cancelled, and is gone', async () => {
    const { runway, clock, sdk, create } = await start({ tier: { concurrent: 1 }, times: { runMs: 60_000 } });
    const [first, second] = [await create(), await create()];
    clock.forward(1_000);
    await sdk.tasks.delete(first);
    expect(runway.status(second)).toBe('RUNNING');
    expect((await refusal(sdk.tasks.retrieve(first))).status).toBe(404);
    expect((await refusal(sdk.tasks.delete(first))).status).toBe(404);
    const third = await create();
    runway.cancel(third);
    expect(await sdk.tasks.retrieve(third)).toMatchObject({ status: 'CANCELLED', cost: { credits: 0 } });
    expect(runway.spend().credits).toBe(80);
    expect(runway.store.specProblems).toEqual([]);
  });

  it('fails as it is told to; moderation is charged, a bad output is not', async () => {
    const { runway, clock, sdk, create } = await start();
    runway.next('safetyInput', 'safetyOutput', 'badOutput', 'assetInvalid', 'internalFailure', 'thirdParty');
    const ends: unknown[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const id = await create();
      clock.forward(1_000);
      const task = await sdk.tasks.retrieve(id);
      ends.push(task.status === 'FAILED' && [task.failureCode, task.cost.credits]);
    }
    expect(ends).toEqual([
      ['SAFETY.INPUT.TEXT', 40],
      ['SAFETY.OUTPUT.VIDEO', 40],
      ['INTERNAL.BAD_OUTPUT.CODE01', 0],
      ['ASSET.INVALID', 0],
      ['INTERNAL', 0],
      ['THIRD_PARTY.UNAVAILABLE', 0],
    ]);
    expect(runway.store.specProblems).toEqual([]);
  });

  it('is stuck or held back as it is told to', async () => {
    const { runway, clock, create } = await start();
    runway.next('stuck', { name: 'throttled', seconds: 90 });
    const [stuck, held] = [await create(), await create()];
    clock.forward(60_000);
    expect([runway.status(stuck), runway.status(held)]).toEqual(['RUNNING', 'THROTTLED']);
    clock.forward(31_000);
    runway.finish(stuck);
    expect([runway.status(stuck), runway.status(held)]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });
});

describe('asking', () => {
  it('is refused for what the model does not take', async () => {
    const { runway, sdk, create } = await start();
    const issue = async (body: object) => {
      const { status, error } = await refusal(create(body));
      const [first] = (error as { issues: { code: string; path: string[] }[] }).issues;
      return [status, first?.code, first?.path.join('.')];
    };
    expect(await issue({ model: 'veo9' })).toEqual([400, 'invalid_union', 'model']);
    expect(await issue({ model: 'gen4_turbo' })).toEqual([400, 'invalid_union', 'model']);
    expect(await issue({ ratio: '9:16' })).toEqual([400, 'invalid_value', 'ratio']);
    expect(await issue({ duration: 5 })).toEqual([400, 'invalid_value', 'duration']);
    expect(await issue({ model: 'gen4.5', duration: 11 })).toEqual([400, 'too_big', 'duration']);
    expect(await issue({ model: 'gen4.5', duration: undefined })).toEqual([400, 'invalid_type', 'duration']);
    expect(await issue({ promptText: 'x'.repeat(1_001) })).toEqual([400, 'too_big', 'promptText']);
    expect(await issue({ promptText: '' })).toEqual([400, 'too_small', 'promptText']);
    const image = {
      model: 'gen4_turbo',
      ratio: '720:1280',
      promptImage: 'http://lab.example/a.png',
    } as const;
    expect((await refusal(sdk.imageToVideo.create(image))).status).toBe(400);
    expect(runway.tasks()).toEqual([]);
    expect(runway.creates()).toHaveLength(9);
  });

  it.skipIf(!hasSpec)('tells the test of fields that the API ignores', async () => {
    const { runway, create } = await start();
    await create({ seed: 7 });
    expect(runway.store.specProblems.join()).toContain('(seed)');
  });

  it('charges by length and sound, and stops at the end of the credits or of the day', async () => {
    const { runway, create } = await start({ credits: 200, tier: { daily: 2 } });
    await create({ audio: true });
    await create({ model: 'gen4.5', duration: 10, audio: undefined });
    expect(runway.spend()).toEqual({ credits: 180, balance: 20 });
    const { status, error } = await refusal(create());
    expect([status, error]).toEqual([400, { error: 'You do not have enough credits to run this task.' }]);
    await world.runway.close();
    const other = await start({ tier: { daily: 2 } });
    await other.create();
    await other.create();
    expect((await refusal(other.create())).status).toBe(429);
    other.clock.forward(24 * 3_600_000);
    await other.create();
    expect(other.runway.tasks()).toHaveLength(3);
  });

  it('needs the key and the version', async () => {
    const { runway, client } = await start();
    expect((await refusal(client({ apiKey: 'key_wrong' }).organization.retrieve())).status).toBe(401);
    const headers = { authorization: `Bearer ${runway.apiKey}` };
    expect((await fetch(`${runway.url}/v1/organization`, { headers })).status).toBe(400);
  });

  it('can end without anyone knowing that a task was created', async () => {
    const { runway, client, create } = await start();
    runway.next('cutBefore', 'cutAfter', 'errorAfter', 'hangAfter');
    const impatient = client({ timeout: 300 });
    for (let turn = 0; turn < 3; turn += 1) await refusal(create());
    await refusal(impatient.textToVideo.create(BODY));
    expect(runway.creates().map(({ taskId, status }) => [taskId !== null, status])).toEqual([
      [false, null],
      [true, null],
      [true, 500],
      [true, null],
    ]);
    expect(runway.duplicates()).toEqual([runway.tasks()]);
    expect(runway.spend().credits).toBe(120);
  });

  it('shows what the retries of the SDK would cost', async () => {
    const { runway, client } = await start();
    runway.next('errorAfter', 'errorAfter');
    await client({ maxRetries: 2 }).textToVideo.create(BODY);
    expect(runway.tasks()).toHaveLength(3);
    expect(runway.spend().credits).toBe(120);
  });

  it('is refused as it is told to', async () => {
    const { runway, create } = await start();
    runway.next('badRequest', 'unauthorised', 'noCredits', 'internal', 'unavailable', {
      name: 'rateLimited',
      seconds: 7,
    });
    const statuses: unknown[] = [];
    for (let turn = 0; turn < 5; turn += 1) statuses.push((await refusal(create())).status);
    expect(statuses).toEqual([400, 401, 400, 500, 503]);
    const { status, headers } = await refusal(create());
    expect([status, headers?.get('retry-after')]).toEqual([429, '7']);
    expect(runway.spend().credits).toBe(0);
    runway.when(({ body }) => body.promptText === 'fog', 'safetyInput', Number.POSITIVE_INFINITY);
    await create({ promptText: 'fog' });
    await create();
    expect(runway.tasks().map(({ failure }) => failure?.code)).toEqual(['SAFETY.INPUT.TEXT', undefined]);
  });
});

describe('looking', () => {
  it('goes wrong as it is told to', async () => {
    const { runway, client, sdk, create } = await start();
    const id = await create();
    runway.next('pollError', 'pollLimited', 'pollCut', 'pollHang', 'cancelError', 'accountError');
    expect((await refusal(sdk.tasks.delete(id))).status).toBe(500);
    expect((await refusal(sdk.organization.retrieve())).status).toBe(500);
    expect((await refusal(sdk.tasks.retrieve(id))).status).toBe(500);
    expect((await refusal(sdk.tasks.retrieve(id))).status).toBe(429);
    expect((await refusal(sdk.tasks.retrieve(id))).status).toBeUndefined();
    expect((await refusal(client({ timeout: 300 }).tasks.retrieve(id))).status).toBeUndefined();
    expect((await sdk.tasks.retrieve(id)).id).toBe(id);
    expect(runway.store.requests.filter(({ on }) => on === 'poll')).toHaveLength(5);
  });

  it('finds the account: balance, tier, what was used', async () => {
    const { runway, sdk, create } = await start({ credits: 1_000, tier: { concurrent: 5 } });
    await create();
    const account = await sdk.organization.retrieve();
    expect(account).toMatchObject({
      creditBalance: 960,
      tier: { models: { 'veo3.1_fast': { maxConcurrentGenerations: 5 } } },
      usage: { models: { 'veo3.1_fast': { dailyGenerations: 1 } } },
    });
    const usage = await sdk.organization.retrieveUsage();
    expect(usage.results[0]?.usedCredits).toEqual([{ model: 'veo3.1_fast', amount: 40 }]);
    expect(runway.store.specProblems).toEqual([]);
  });

  it('is as slow as it is told to', async () => {
    const { sdk } = await start({ latency: ({ on }) => (on === 'account' ? 60 : 0) });
    const began = performance.now();
    await sdk.organization.retrieve();
    expect(performance.now() - began).toBeGreaterThanOrEqual(59);
  });
});
