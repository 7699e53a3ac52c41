/** A process that is told to leave ends in time, whatever it waits for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { compiled } from '#src/runtime/root.ts';

it('leaves in disorder, and says so, where what it waits for never comes', async () => {
  const interrupt = compiled(new URL('../../src/runtime/interrupt.ts', import.meta.url));
  const program = `
    const { onInterrupt } = await import(${JSON.stringify(`file://${interrupt}`)});
    onInterrupt(() => undefined, 200);
    setInterval(() => undefined, 1_000);
    process.stdout.write('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await gone).toEqual([1, null]);
  expect(said).toContain('Left in disorder');
});
