import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { compiled } from '#src/runtime/root.ts';
import { until } from '../support/wait.ts';

const CHILD = compiled(new URL('../support/still-child.ts', import.meta.url));
/** CPU time without a sign of life after which these processes are ended, s. */
const STILL = '1';
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function start(what: string) {
  const child = spawn(process.execPath, [CHILD, what, STILL], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal, ...said }));
  await until(async () => said.out.includes('ready'), 30_000);
  return { child, ended };
}

describe('the watchdog', () => {
  it('ends a process whose loop stands still, and says so, although SIGTERM goes unheard', async () => {
    const { child, ended } = await start('computes for ever');
    child.kill('SIGTERM');
    const { signal, err } = await ended;
    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(err)).toMatchObject({
      level: 60,
      msg: expect.stringMatching(/loop stood still for 1 s/),
    });
  });

  it('leaves a process alone that was suspended for longer', async () => {
    const { child, ended } = await start('computes in turns');
    child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    child.kill('SIGCONT');
    expect(await ended).toMatchObject({ code: 0, out: expect.stringContaining('went on'), err: '' });
  });

  it('leaves a process alone that gets no time of the processor', async () => {
    const { ended } = await start('waits on its loop without computing');
    expect(await ended).toMatchObject({ code: 0, out: expect.stringContaining('went on'), err: '' });
  });
});
