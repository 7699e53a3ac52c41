import { stat } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../fakes/runway/faults.ts';
import { testDatabase } from '../../support/database.ts';
import { startWorld, type WorldOptions } from './setup.ts';

const { db } = await testDatabase();
let world: Awaited<ReturnType<typeof startWorld>>;
const start = async (options: WorldOptions = {}) => {
  world = await startWorld(db, options);
  return world;
};
afterEach(() => world.close());

/** Two seconds of gen4.5. */
const CREDITS = 24;

interface Row {
  faults: Fault[];
  /** What the scene shows. */
  art: 'video' | 'graphic';
  /** Videos that were created at Runway, and what they cost, credits. */
  created: number;
  credits: number;
  /** What the ledger says of them, in order. */
  states: string[];
  note?: RegExp;
}

const TABLE: Record<string, Row> = {
  'all is well': { faults: [], art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  'rate limit (429)': {
    faults: [{ name: 'rateLimited', seconds: 30 }],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'an answer of 500, and nothing was created': {
    faults: ['internal'],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'an answer of 503, and nothing was created': {
    faults: ['unavailable'],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'the line is cut before anything was created': {
    faults: ['cutBefore'],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'the line is cut after it was created': {
    faults: ['cutAfter'],
    ...{ art: 'graphic', created: 1, credits: CREDITS, states: ['unknown'], note: /not asked twice/ },
  },
  'an answer of 500 although it was created': {
    faults: ['errorAfter'],
    ...{ art: 'graphic', created: 1, credits: CREDITS, states: ['unknown'], note: /not asked twice/ },
  },
  'no answer, and it was created': {
    faults: ['hangAfter'],
    ...{ art: 'graphic', created: 1, credits: CREDITS, states: ['unknown'], note: /not asked twice/ },
  },
  'cut before it was created, and the account cannot be seen': {
    faults: ['cutBefore', 'accountError', 'accountError'],
    ...{ art: 'graphic', created: 0, credits: 0, states: ['unknown'], note: /not asked twice/ },
  },
  'refused (400)': {
    faults: ['badRequest'],
    ...{ art: 'graphic', created: 0, credits: 0, states: ['failed'], note: /could not make it/ },
  },
  'wrong key (401)': {
    faults: ['unauthorised'],
    ...{ art: 'graphic', created: 0, credits: 0, states: ['failed'], note: /could not make it/ },
  },
  'no credits left': {
    faults: ['noCredits'],
    ...{ art: 'graphic', created: 0, credits: 0, states: ['failed'], note: /could not make it/ },
  },
  'refused by safety rules once': {
    faults: ['safetyInput'],
    ...{ art: 'video', created: 2, credits: 2 * CREDITS, states: ['failed', 'done'] },
  },
  'refused by safety rules twice': {
    faults: ['safetyInput', 'safetyOutput'],
    ...{
      art: 'graphic',
      created: 2,
      credits: 2 * CREDITS,
      states: ['failed', 'failed'],
      note: /safety rules/,
    },
  },
  'a bad output once': {
    faults: ['badOutput'],
    ...{ art: 'video', created: 2, credits: CREDITS, states: ['failed', 'done'] },
  },
  'bad outputs twice': {
    faults: ['badOutput', 'internalFailure'],
    ...{ art: 'graphic', created: 2, credits: 0, states: ['failed', 'failed'], note: /could not make it/ },
  },
  'throttled for ten minutes': {
    faults: [{ name: 'throttled', seconds: 600 }],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'it runs for ever': {
    faults: ['stuck'],
    ...{ art: 'graphic', created: 1, credits: CREDITS, states: ['failed'], note: /could not make it/ },
  },
  'looks that fail, each in its own way': {
    faults: ['pollError', 'pollLimited', 'pollCut', 'pollHang'],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'an address that has expired': {
    faults: ['download403', 'download404'],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'an empty video, and one that is cut': {
    faults: ['downloadEmpty', 'downloadCut'],
    ...{ art: 'video', created: 1, credits: CREDITS, states: ['done'] },
  },
  'a video that can never be fetched': {
    faults: ['download403', 'download403', 'download403'],
    ...{ art: 'graphic', created: 1, credits: CREDITS, states: ['done'], note: /could not be fetched/ },
  },
};

describe('a clip', () => {
  it.each(Object.entries(TABLE))('%s', async (_name, row) => {
    const silent = row.faults.some((fault) => /hang/i.test(JSON.stringify(fault)));
    const { runway, video, booked } = await start(silent ? { createMs: 1_000, lookMs: 1_000 } : {});
    runway.next(...row.faults);
    const art = await video();
    expect(art.kind).toBe(row.art);
    if (row.note) expect(art.note).toMatch(row.note);
    else expect(art.note).toBeUndefined();
    expect(runway.tasks()).toHaveLength(row.created);
    expect(runway.spend().credits).toBe(row.credits);
    const rows = await booked();
    expect(rows.map(({ state }) => state)).toEqual(row.states);
    // The books never say less than what was paid.
    const usd = rows.reduce((sum, { actualUsd, estimateUsd }) => sum + (actualUsd ?? estimateUsd), 0);
    expect(usd).toBeGreaterThanOrEqual(row.credits / 100 - 1e-9);
    expect(runway.impolitePolls()).toBe(0);
    expect(runway.store.specProblems).toEqual([]);
    expect(runway.pendingFaults()).toBe(0);

    // The job is delivered again: nothing more is paid. Only what was refused may be asked for anew.
    if (row.created === 0) return;
    await video();
    expect(runway.spend().credits).toBe(row.credits);
    expect(runway.tasks()).toHaveLength(row.created);
  });

  it('is a video that plays', async () => {
    const { video } = await start({ check: 'really' });
    const art = await video();
    expect(art.kind === 'video' && (await stat(art.path)).size).toBeGreaterThan(1_000);
  });

  it('waits for tomorrow where the day’s generations are used up', async () => {
    const { runway, video, booked } = await start({ tier: { daily: 0 } });
    await expect(video()).rejects.toMatchObject({
      code: 'provider.quota',
      recovery: 'transient',
      retryAfterMs: 3_600_000,
    });
    expect(await booked()).toMatchObject([{ state: 'intent' }]);
    expect(runway.tasks()).toEqual([]);
  });

  it('is not asked for over the day’s budget', async () => {
    const { runway, video } = await start({ dailyBudgetUsd: 0.3 });
    await video();
    await expect(video({ style: 'ember' })).rejects.toMatchObject({
      code: 'limit.reached',
      recovery: 'transient',
    });
    expect(runway.creates()).toHaveLength(1);
  });

  it('costs nothing where nobody is there to be asked', async () => {
    const { runway, video, booked } = await start();
    await runway.close();
    await expect(video()).rejects.toMatchObject({ code: 'provider.unavailable', recovery: 'transient' });
    expect(await booked()).toMatchObject([{ state: 'intent', actualUsd: null }]);
  });

  it('is taken up by its task after Runway was away for long', async () => {
    const { runway, video } = await start();
    runway.next(...Array.from({ length: 8 }, () => 'pollError' as const));
    await expect(video()).rejects.toMatchObject({ code: 'provider.unavailable', recovery: 'transient' });
    expect((await video()).kind).toBe('video');
    expect(runway.tasks()).toHaveLength(1);
  });
});
