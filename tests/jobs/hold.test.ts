/** A job whose provider's quota is used up waits, wakes by itself, and has not failed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAction } from '#commands/index.ts';
import { statusMessageOf } from '#src/chat/wording/status-message.ts';
import { AppError } from '#src/core/errors.ts';
import type { ScriptWriter } from '#src/core/ports.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { findStanding } from '#src/db/jobs/shown.ts';
import { type RunDeps, runJob } from '#src/jobs/life/run.ts';
import { joinLine } from '#src/jobs/life/turns.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { MAX_ATTEMPTS } from '#src/queue/backoff.ts';
import { startVideoWorker } from '#src/queue/video.ts';
import { callOf, openDesk } from '../commands/support.ts';
import { TINY_PAPER } from '../providers/paper.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { until } from '../support/wait.ts';

const desk = await openDesk();
const { db, storage, locks } = desk;
let scratchRoot: string;
beforeAll(async () => {
  scratchRoot = await mkdtemp(join(tmpdir(), 'hold-'));
  return () => rm(scratchRoot, { recursive: true, force: true });
});

const usedUp = (retryAfterMs: number, code: 'provider.quota' | 'limit.reached' = 'provider.quota') =>
  new AppError(code, {
    message: 'used up',
    userMessage: 'Today’s quota is used up.',
    recovery: 'transient',
    retryAfterMs,
  });
const refused = new AppError('provider.refused', { message: 'no', userMessage: 'It was refused.' });

/** Everything but the writer is never come to. */
const depsWith = (write: ScriptWriter['write']): RunDeps => ({
  ...{ db, log: silentLog, storage, scratchRoot, locks },
  makers: {
    reader: {
      version: '1',
      fromFile: () => Promise.reject(new Error('no file')),
      fromName: async () => ({ paper: TINY_PAPER, images: [] }),
    },
    writer: { version: String(Math.random()), write },
    narrator: { version: '1', speak: () => Promise.reject(new Error('not for this test')) },
    clipMaker: { version: '1', make: () => Promise.reject(new Error('not for this test')) },
    ffmpeg: { path: '', version: '', origin: 'path' },
  },
});

const whose = { platform: 'discord', workspace: 'lab', userId: 'ada' };
const run = (lastAttempt: boolean) => ({ signal: new AbortController().signal, lost: 0, lastAttempt });

describe('a job on hold', () => {
  it.each(['provider.quota', 'limit.reached'] as const)(
    'after %s says until when, even in its last attempt',
    async (code) => {
      const { id } = await newJob(db, whose);
      const deps = depsWith(() => Promise.reject(usedUp(3_600_000, code)));
      await expect(runJob(deps, id, run(true))).rejects.toMatchObject({ ms: 3_600_000 });
      const row = await findJob(db, id);
      if (!row) throw new Error('no row');
      expect(row).toMatchObject({ state: 'queued', errorCode: null, heldFor: 'Today’s quota is used up.' });
      expect(row.heldUntil?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
      expect((await findStanding(db, id))?.placeInLine).toBeNull();
      const statusMessage = statusMessageOf(row, { placeInLine: null, publicUrl: '' });
      expect(statusMessage.message).toMatch(
        /^Today’s quota is used up\. Next try: \d+ \w+, \d\d:\d\d UTC\.$/,
      );
      expect(statusMessage.buttons).toMatchObject([{ action: 'correct' }, { action: 'cancel' }]);
    },
  );

  it('is cancelled at once', async () => {
    const job = await newJob(db, whose);
    const { id } = job;
    await joinLine(desk, job);
    await runJob(
      depsWith(() => Promise.reject(usedUp(3_600_000))),
      id,
      run(false),
    ).catch(() => undefined);
    expect(await runAction(callOf(desk), 'cancel', id)).toEqual({ kind: 'done' });
    expect(await findJob(db, id)).toMatchObject({ state: 'cancelled' });
    expect(await desk.queue.holds(id, 1)).toBe(false);
  });

  it('wakes by itself, however often, and then goes on', async () => {
    const job = await newJob(db, whose);
    let tries = 0;
    const deps = depsWith(async () => {
      tries += 1;
      throw tries <= MAX_ATTEMPTS + 1 ? usedUp(60) : refused;
    });
    const backend = openQueueBackend({ redisUrl: null, databaseUrl: desk.databaseUrl });
    const worker = startVideoWorker(backend, silentLog, {
      ...{ concurrency: 1, lockMs: 5_000, onAbandoned: async () => undefined },
      handle: (jobId, how) => runJob(deps, jobId, how),
    });
    await joinLine(desk, job);
    await until(async () => (await findJob(db, job.id))?.state === 'failed');
    await worker.close();
    expect(tries).toBe(MAX_ATTEMPTS + 2);
    expect(await findJob(db, job.id)).toMatchObject({ errorMessage: 'It was refused.', heldUntil: null });
  });
});
