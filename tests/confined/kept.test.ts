import { execFile } from 'node:child_process';
import { getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { type Kept, keepConfined } from '#src/confined/kept.ts';

const module = new URL('./echo.ts', import.meta.url);
const { signal } = new AbortController();

function kept(limits = { cpuSeconds: 10, memoryMb: 200 }): Kept {
  const one = keepConfined({ runs: { module }, limits });
  onTestFinished(() => one.close());
  return one;
}

it('answers one question after the other in one process, refused ones too', async () => {
  const { ask } = kept();
  const first = await ask('pid', signal);
  const refused = ask('refuse', signal);
  const others = [ask('pid', signal), ask('pid', signal)];
  await expect(refused).rejects.toMatchObject({ code: 'file.encrypted' });
  expect(await Promise.all(others)).toEqual([first, first]);
});

it('stands behind chats, queue and database', async () => {
  expect(await kept().ask('priority', signal)).toBe(Math.min(19, getPriority() + 10));
});

it('ends a question that takes too much, and answers the next in a fresh process', async () => {
  const { ask } = kept({ cpuSeconds: 1, memoryMb: 200 });
  const first = await ask('pid', signal);
  const hanging = ask('hang', signal);
  const next = ask('pid', signal);
  await expect(hanging).rejects.toMatchObject({ why: 'cpu' });
  expect(await next).not.toBe(first);
});

it('asks nothing any more for somebody who has left, and ends what is under way when closed', async () => {
  const one = kept();
  const left = AbortSignal.abort();
  await expect(one.ask('quit', left)).rejects.toMatchObject({ code: 'job.cancelled' });
  const first = await one.ask('pid', signal);
  const sleeping = expect(one.ask('sleep', signal)).rejects.toThrow('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await one.close();
  await sleeping;
  expect(await one.ask('pid', signal)).not.toBe(first);
});

it('is closed also where nothing else keeps the program alive', async () => {
  const program = fileURLToPath(new URL('../../dist/tests/confined/closes.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  expect(stdout).toBe('closed');
});
