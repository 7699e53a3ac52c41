import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import { runInWorker } from '../../src/papers/worker.ts';

const module = new URL('./fixtures/worker-echo.ts', import.meta.url);
const run = (input: unknown, options: Partial<Parameters<typeof runInWorker>[0]> = {}) =>
  runInWorker<unknown>({ module, input, timeoutMs: 10_000, memoryMb: 64, ...options });

describe('runInWorker', () => {
  it('gives the bytes to the module and brings back its answer', async () => {
    expect(await run(new Uint8Array(1_000_000))).toEqual({ size: 1_000_000 });
  });

  it('keeps the environment, and so the keys, out of the thread', async () => {
    expect(await run('environment')).toEqual([]);
  });

  it('passes on what the module reports as done', async () => {
    const shares: number[] = [];
    expect(await run('report', { onProgress: (share) => shares.push(share) })).toBe(3);
    expect(shares).toEqual([0.25, 0.5, 1]);
  });

  it('brings an AppError across with all its fields', async () => {
    const error = await run('refuse').catch((thrown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'file.encrypted',
      message: 'locked',
      userMessage: 'It is locked.',
      recovery: 'transient',
    });
  });

  it.each([
    ['crash', 'file.damaged', /x is not a function/],
    ['quit', 'file.damaged', /code 3/],
    ['hoard', 'file.too-large', /64 MB/],
  ])('turns %s into %s', async (input, code, message) => {
    await expect(run(input)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each(['hang', 'wait'])('ends a thread that does nothing but %s', async (input) => {
    await expect(run(input, { timeoutMs: 700 })).rejects.toMatchObject({ code: 'file.too-large' });
  });

  it('ends the thread when the job is cancelled', async () => {
    await expect(run('hang', { signal: AbortSignal.timeout(500) })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    await expect(run('hang', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
  });
});
