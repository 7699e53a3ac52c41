/** How a run leaves its row, with the real pipeline on papers that cannot become a video. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError, toAppError } from '#src/core/errors.ts';
import type { PaperSource } from '#src/core/job.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { HandedOver, Later } from '#src/core/stop.ts';
import { changeSettings } from '#src/db/accounts/settings.ts';
import { findJob, insertJob, moveJob, type NewJob, requestCancel, requeueJob } from '#src/db/jobs/jobs.ts';
import { takeInFile } from '#src/jobs/files/intake.ts';
import { correctInPlace } from '#src/jobs/life/correct.ts';
import { type RunDeps, runJob } from '#src/jobs/life/run.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { testDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { shortWriter } from '../support/short-video.ts';
import { smallFfmpeg } from '../support/small-ffmpeg.ts';
import { until } from '../support/wait.ts';

const { db, locks } = await testDatabase();
const storage = memoryStorage();
let scratchRoot: string;
let deps: RunDeps;
let makers: Awaited<ReturnType<typeof createMakers>>;
let count = 0;

beforeAll(async () => {
  scratchRoot = await mkdtemp(join(tmpdir(), 'runs-'));
  makers = await createMakers(loadConfig({}), silentLog, db);
  deps = { db, log: silentLog, storage, makers, scratchRoot, locks };
});
afterAll(async () => {
  await makers.close();
  await rm(scratchRoot, { recursive: true, force: true });
});

async function newJob(source: PaperSource, changes: Partial<NewJob> = {}): Promise<string> {
  count += 1;
  const who = { platform: 'cli', workspace: 'local', userId: 'tester' };
  const id = `job_test${count}`;
  await insertJob(db, { id, slug: id, ...who, source, options: DEFAULT_OPTIONS, ...changes });
  return id;
}

const file = (text: string) => takeInFile(storage, new TextEncoder().encode(text), 'paper.pdf', 1_000_000);
const run = (signal = new AbortController().signal, lastAttempt = false) => ({
  signal,
  lost: 0,
  lastAttempt,
});

describe('a run', () => {
  it('fails for good, with its sentence, where trying again cannot help', async () => {
    const id = await newJob(await file('<html>Please log in</html>'));
    await expect(runJob(deps, id, run())).rejects.toMatchObject({ recovery: 'permanent' });
    const row = await findJob(db, id);
    expect(row).toMatchObject({ state: 'failed', errorCode: 'file.unsupported' });
    expect(row?.errorMessage).toMatch(/web page/i);
    expect(row?.finishedAt).toBeInstanceOf(Date);
  });

  it('goes back to the queue after a passing fault, and fails after the last attempt', async () => {
    const away = new AppError('source.unavailable', {
      message: 'away',
      userMessage: 'Away.',
      recovery: 'transient',
    });
    const reader = { ...makers.reader, fromName: () => Promise.reject(away) };
    const faulty = { ...deps, makers: { ...makers, reader } };
    const id = await newJob({ kind: 'name', text: 'PMC1' });
    await expect(runJob(faulty, id, run())).rejects.toBe(away);
    expect(await findJob(db, id)).toMatchObject({ state: 'queued', errorMessage: null, heldFor: 'Away.' });
    await expect(runJob(faulty, id, run(undefined, true))).rejects.toBe(away);
    expect(await findJob(db, id)).toMatchObject({ state: 'failed', errorMessage: 'Away.' });
  });

  it('goes back to the queue where it finds no room to work in', async () => {
    const id = await newJob({ kind: 'name', text: 'sample' });
    const full = { ...deps, scratchRoot: '/dev/null/scratch' };
    await expect(runJob(full, id, run())).rejects.toThrow('ENOTDIR');
    const row = await findJob(db, id);
    expect(row).toMatchObject({ state: 'queued' });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await findJob(db, id))?.updatedAt, 'nobody says that it is worked on').toEqual(row?.updatedAt);
  });

  it('is tried again where the store of its file is away', async () => {
    const source = await file('<html>Please log in</html>');
    const away = Object.assign(new Error('503'), { code: 'SlowDown' });
    const store = { ...storage, read: () => Promise.reject(away) };
    const id = await newJob(source);
    await expect(runJob({ ...deps, storage: store }, id, run())).rejects.toMatchObject({ cause: away });
    expect(await findJob(db, id)).toMatchObject({ state: 'queued', errorMessage: null });
    await storage.remove(source.kind === 'file' ? source.key : '');
    await expect(runJob({ ...deps, storage: store }, id, run())).rejects.toMatchObject({
      recovery: 'permanent',
    });
    expect(await findJob(db, id)).toMatchObject({
      state: 'failed',
      errorMessage: expect.stringMatching(/no longer there/),
    });
  });

  it('stops when the job was given to another run, and writes nothing over it', async () => {
    const stopped: unknown[] = [];
    let reading = 0;
    const fromName = (_text: string, { signal }: { signal: AbortSignal }) =>
      new Promise<never>((_, reject) => {
        reading += 1;
        signal.addEventListener('abort', () => {
          stopped.push(signal.reason);
          reject(new Error('stopped'));
        });
      });
    const slow = { ...deps, makers: { ...makers, reader: { ...makers.reader, fromName } } };
    const id = await newJob({ kind: 'name', text: 'PMC1' });
    const first = runJob(slow, id, run()).catch((error: unknown) => error);
    await until(() => reading === 1);
    const leaving = new AbortController();
    const second = runJob(slow, id, run(leaving.signal)).catch((error: unknown) => error);
    expect(await first).toMatchObject({ recovery: 'transient' });
    expect(stopped).toEqual(['lost']);
    expect(await findJob(db, id), 'the second one has it').toMatchObject({ state: 'running' });
    await until(() => reading === 2); // it waited for the first one to let go of the paper
    leaving.abort('handover');
    expect(await second).toBeInstanceOf(HandedOver);
  });

  it('is handed over or cancelled as it is told', async () => {
    const id = await newJob({ kind: 'name', text: 'sample' });
    await expect(runJob(deps, id, run(AbortSignal.abort('handover')))).rejects.toBeInstanceOf(HandedOver);
    expect(await findJob(db, id)).toMatchObject({ state: 'queued' });
    // Nobody has asked for its end: the run has lost the job, which is another one's to go on.
    await expect(runJob(deps, id, run(AbortSignal.abort('cancel')))).rejects.toThrow('taken over');
    expect(await findJob(db, id)).toMatchObject({ state: 'running' });
    expect(await requestCancel(db, id)).toBe(true);
    await runJob(deps, id, run(AbortSignal.abort('cancel')));
    expect(await findJob(db, id)).toMatchObject({ state: 'cancelled' });
  });

  it('leaves what it has ordered to the next run where the job was only put back, and ends it where it was cancelled', async () => {
    const reasons: unknown[] = [];
    let reading = 0;
    const reader = {
      ...makers.reader,
      fromName: (_text: string, { signal }: { signal: AbortSignal }) =>
        new Promise<never>((_, reject) => {
          reading += 1;
          signal.addEventListener('abort', () => {
            reasons.push(signal.reason);
            reject(new Error('stopped'));
          });
        }),
    };
    const waiting = { ...deps, makers: { ...makers, reader } };
    const begin = async () => {
      const before = reading;
      const id = await newJob({ kind: 'name', text: 'PMC1' });
      const ended = runJob(waiting, id, run()).catch((error: unknown) => error);
      await until(() => reading > before);
      return { id, ended };
    };
    const lost = await begin();
    await requeueJob(db, lost.id, 1);
    expect(await lost.ended).toMatchObject({ recovery: 'transient' });
    const cancelled = await begin();
    await requestCancel(db, cancelled.id);
    await cancelled.ended;
    expect(reasons).toEqual(['lost', 'cancel']);
    expect(await findJob(db, lost.id)).toMatchObject({ state: 'queued', run: 2 });
    expect(await findJob(db, cancelled.id)).toMatchObject({ state: 'cancelled' });
  });

  it('that fails for good does not end a job that was given to another one meanwhile', async () => {
    const gone = new AppError('paper.not-found', {
      message: 'gone',
      userMessage: 'Gone.',
      recovery: 'permanent',
    });
    const id = await newJob({ kind: 'name', text: 'PMC1' });
    const reader = {
      ...makers.reader,
      fromName: async () => {
        await requeueJob(db, id, 1);
        throw gone;
      },
    };
    const thrown = await runJob({ ...deps, makers: { ...makers, reader } }, id, run()).catch(toAppError);
    // Its next report of progress may have told it first that the job is another run's now.
    expect([gone.message, `run of ${id} was taken over by another worker`]).toContain(thrown?.message);
    expect(await findJob(db, id)).toMatchObject({ state: 'queued', run: 2, errorMessage: null });
  });

  it('does not begin where its cancellation was asked for while no worker had it', async () => {
    const reader = { ...makers.reader, fromName: () => Promise.reject(new Error('it began')) };
    const id = await newJob({ kind: 'name', text: 'sample' });
    await moveJob(db, id, 'running');
    expect(await requestCancel(db, id)).toBe(true);
    await runJob({ ...deps, makers: { ...makers, reader } }, id, run());
    expect(await findJob(db, id)).toMatchObject({ state: 'cancelled', finishedAt: expect.any(Date) });
  });

  it('does nothing to a job that is over, or unknown', async () => {
    const id = await newJob(await file('<html></html>'));
    await runJob(deps, id, run()).catch(() => undefined);
    const before = await findJob(db, id);
    await runJob(deps, id, run());
    await runJob(deps, 'job_unknown', run());
    expect(await findJob(db, id)).toEqual(before);
  });

  it('has words said as the person and their workspace want them now', async () => {
    const lab = { platform: 'slack', workspace: 'lab', userId: 'ada' };
    const say = (word: string, said: string, holder: typeof lab) =>
      changeSettings(db, holder, (before) => ({ ...before, pronunciations: [{ word, said }] }));
    await say('video', 'film strip', { ...lab, userId: '' });
    await say('short', 'brief', lab);
    const heard: string[] = [];
    const narrator = {
      ...makers.narrator,
      speak: async (text: string) => {
        heard.push(text);
        throw new AppError('input.invalid', { message: 'heard', userMessage: 'Heard.' });
      },
    };
    const id = await newJob({ kind: 'name', text: 'sample' }, lab);
    const other = await newJob({ kind: 'name', text: 'sample' }, { ...lab, userId: 'bob' });
    const short = { ...deps, makers: { ...makers, narrator, writer: shortWriter } };
    for (const job of [id, other]) await expect(runJob(short, job, run())).rejects.toThrow('heard');
    expect(heard).toContain('This film strip is brief.');
    expect(heard).toContain('This film strip is short.');
  });

  it('leaves no scratch behind', async () => {
    expect(await readdir(scratchRoot)).toEqual([]);
  });
});

describe('a correction at the last moment', () => {
  it('is in the credits all the same', async () => {
    const id = await newJob({ kind: 'name', text: 'sample' }, { uploadLimit: 1 });
    const ffmpeg = await findFfmpeg(smallFfmpeg);
    let late = true;
    const last = {
      ...storage,
      // The video is there, and is cut for the chat.
      async fetchTo(key: string, path: string) {
        const job = await findJob(db, id);
        if (late && job && key.endsWith('/video.mp4')) {
          late = false;
          await correctInPlace(db, job, { authors: ['Ada Lovelace'] });
        }
        return storage.fetchTo(key, path);
      },
    };
    const short = { ...deps, storage: last, makers: { ...makers, ffmpeg, writer: shortWriter } };
    await expect(runJob(short, id, run())).rejects.toBeInstanceOf(Later);
    expect(await findJob(db, id)).toMatchObject({ state: 'queued', video: null });
    await runJob(short, id, run());
    const done = await findJob(db, id);
    expect(done).toMatchObject({ state: 'completed', authors: ['Ada Lovelace'] });
    const transcript = await storage.read(done?.video?.files.transcript ?? '');
    expect(new TextDecoder().decode(transcript)).toContain('Ada Lovelace');
  }, 300_000);
});
