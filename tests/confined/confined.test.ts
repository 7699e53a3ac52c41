import { describe, expect, it } from 'vitest';
import { type ConfinedTask, Ended, runConfined } from '#src/confined/index.ts';
import { createJudge } from '#src/confined/watch.ts';
import { AppError } from '#src/core/errors.ts';

const module = new URL('./echo.ts', import.meta.url);
const limits = { cpuSeconds: 10, memoryMb: 200 };
const run = (input: unknown, options: Partial<ConfinedTask> = {}) =>
  runConfined<unknown>({ module, input, limits, ...options });

describe('confined work', () => {
  it('gets its input and brings back its answer', async () => {
    expect(await run(new Uint8Array(1_000_000))).toEqual({ size: 1_000_000 });
  });

  it('calls a function by its name with its arguments, and says where there is none', async () => {
    expect(await run([1, 2], { name: 'sum' })).toBe(3);
    await expect(run([1, 2], { name: 'product' })).rejects.toThrow('exports no product');
  });

  it('has no environment, and so no keys', async () => {
    expect(await run('environment')).toEqual([]);
  });

  it('stands behind everything else on the machine', async () => {
    expect(await run('priority')).toBeGreaterThanOrEqual(10);
  });

  it('reports what is done', async () => {
    const shares: number[] = [];
    expect(await run('report', { onProgress: (share) => shares.push(share) })).toBe(3);
    expect(shares).toEqual([0.25, 0.5, 1]);
  });

  it('throws an AppError with all its fields', async () => {
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
    ['crash', 'crash', /x is not a function/],
    ['quit', 'crash', /code 3/],
    ['forget', 'crash', /code 0/],
    ['hoard objects', 'memory', /200 MB/],
    ['hoard bytes', 'memory', /200 MB/],
    ['one huge buffer', 'memory', /allocation failed/],
    ['native memory in one go', 'memory', /surface failed/],
  ])('that does %s ends as %s', async (input, why, message) => {
    const error = await run(input).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Ended);
    expect(error).toMatchObject({ why, message: expect.stringMatching(message) });
  });

  it('ends after its CPU time, however long it takes on the clock', async () => {
    const spending = { cpuSeconds: 1, memoryMb: 200 };
    await expect(run('hang', { limits: spending })).rejects.toMatchObject({ why: 'cpu' });
    expect(await run('sleep', { limits: spending })).toBe('slept');
  });

  it('ends when the job is cancelled', async () => {
    await expect(run('hang', { signal: AbortSignal.timeout(500) })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    await expect(run('hang', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
  });

  it('is worth another try where it was ended from outside', async () => {
    const error = await run('be killed').catch((thrown) => thrown);
    expect(error).not.toBeInstanceOf(Ended);
    expect(error).toMatchObject({ message: expect.stringMatching(/SIGTERM/) });
  });

  it('leaves nothing running behind', async () => {
    const pid = await run('pid');
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  });
});

describe('the judge', () => {
  const judged = (...seen: [cpuSeconds: number, memoryMb: number, now: number][]) => {
    const judge = createJudge({ cpuSeconds: 10, memoryMb: 200 });
    return seen.map(([cpuSeconds, memoryMb, now]) => judge({ cpuSeconds, memoryMb }, now)?.why ?? null);
  };

  it('ends what is past a limit', () => {
    expect(judged([1, 200, 0], [1, 201, 1])).toEqual([null, 'memory']);
    expect(judged([10, 20, 0], [10.01, 20, 1])).toEqual([null, 'cpu']);
  });

  it('ends what stands still, by the time in which it was watched', () => {
    const watched = (cpu: (second: number) => number) =>
      judged(...Array.from({ length: 90 }, (_, s): [number, number, number] => [cpu(s), 20, 1_000 * s]));
    expect(watched(() => 1)).toContain('crash');
    expect(watched((second) => 0.01 * second)).not.toContain('crash');
    expect(judged([1, 20, 0], [1, 20, 3_600_000], [1, 20, 3_600_025])).toEqual([null, null, null]);
  });
});
