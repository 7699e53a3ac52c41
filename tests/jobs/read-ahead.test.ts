/** While a job waits for its turn, its paper is read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { PaperReader } from '#src/core/ports.ts';
import { findJob, insertJob, moveJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { readAhead } from '#src/jobs/life/read-ahead.ts';
import type { RunDeps } from '#src/jobs/life/run.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { testDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const { db, locks } = await testDatabase();
const storage = memoryStorage();
const signal = new AbortController().signal;
let scratchRoot: string;
let makers: Awaited<ReturnType<typeof createMakers>>;
let count = 0;

beforeAll(async () => {
  scratchRoot = await mkdtemp(join(tmpdir(), 'ahead-'));
  makers = await createMakers(loadConfig({}), silentLog, db);
});
afterAll(async () => {
  await makers.close();
  await rm(scratchRoot, { recursive: true, force: true });
});

/** Deps whose reader counts, and fails as told. */
function deps(failure: AppError | null = null): RunDeps & { reads: () => number } {
  let reads = 0;
  const reader: PaperReader = {
    ...makers.reader,
    fromName: (text, options) => {
      reads += 1;
      return failure ? Promise.reject(failure) : makers.reader.fromName(text, options);
    },
  };
  return {
    db,
    storage,
    log: silentLog,
    scratchRoot,
    locks,
    makers: { ...makers, reader },
    reads: () => reads,
  };
}

async function newJob(): Promise<string> {
  count += 1;
  const id = `job_ahead${count}`;
  const who = { platform: 'cli', workspace: 'local', userId: 'tester' };
  const source = { kind: 'name' as const, text: 'sample' };
  await insertJob(db, { id, slug: id, ...who, source, options: DEFAULT_OPTIONS });
  return id;
}

const refused = (recovery: 'permanent' | 'transient') =>
  new AppError('paper.withheld', {
    message: 'no',
    userMessage: 'Withheld. Please attach the PDF.',
    recovery,
  });

it('its title and authors are there before its turn, and it is not read again', async () => {
  const id = await newJob();
  const once = deps();
  await readAhead(once, id, signal);
  expect(await findJob(db, id)).toMatchObject({
    state: 'queued',
    title: expect.stringContaining('short film'),
    authors: [expect.any(String)],
    paper: { licence: expect.stringMatching(/^CC/) },
  });
  await readAhead(once, id, signal);
  expect(once.reads()).toBe(1);
});

it('a paper that cannot become a video ends it at once; a passing fault is left to its turn', async () => {
  const [never, later] = [await newJob(), await newJob()];
  await readAhead(deps(refused('permanent')), never, signal);
  expect(await findJob(db, never)).toMatchObject({
    state: 'failed',
    errorCode: 'paper.withheld',
    errorMessage: 'Withheld. Please attach the PDF.',
  });
  await readAhead(deps(refused('transient')), later, signal);
  expect(await findJob(db, later)).toMatchObject({ state: 'queued', errorMessage: null });
});

it('a job whose turn has come is left alone', async () => {
  const id = await newJob();
  await moveJob(db, id, 'running');
  const untouched = deps(refused('permanent'));
  await readAhead(untouched, id, signal);
  expect(untouched.reads()).toBe(0);
  expect(await findJob(db, id)).toMatchObject({ state: 'running' });
});

it('a store that is away says nothing about the file; one that answers that it has none does', async () => {
  const [away, gone] = [await newJob(), await newJob()];
  for (const id of [away, gone]) {
    const source = { kind: 'file' as const, key: `uploads/${id}`, name: 'a.pdf', sha256: id };
    await db.update(jobs).set({ source }).where(eq(jobs.id, id));
  }
  const unavailable = new AppError('storage.failed', {
    message: 'SlowDown 503',
    userMessage: 'The storage cannot be reached.',
    recovery: 'transient',
  });
  const fail = () => Promise.reject(unavailable);
  await readAhead({ ...deps(), storage: { ...storage, read: fail, exists: fail } }, away, signal);
  expect(await findJob(db, away)).toMatchObject({ state: 'queued', errorMessage: null });
  await readAhead(deps(), gone, signal);
  expect(await findJob(db, gone)).toMatchObject({ state: 'failed', errorCode: 'file.gone' });
});
