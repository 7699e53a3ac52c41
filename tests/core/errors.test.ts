/** Which faults are worth another try: told from what real clients throw. */
import { expect, it, onTestFinished } from 'vitest';
import { toAppError } from '#src/core/errors.ts';
import { listen } from '../fakes/server.ts';

/** A server that breaks off in the middle of its answer. */
async function breakingServer(): Promise<string> {
  const server = await listen((_request, response) => {
    response.writeHead(200, { 'content-length': 1_000 });
    response.write('the beginning', () => response.destroy());
  });
  onTestFinished(server.close);
  return server.url;
}

const thrownBy = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );

it('a connection that breaks off or is refused may be there again; a mistake in the code stays one', async () => {
  const url = await breakingServer();
  const brokeOff = await thrownBy(async () => (await fetch(url)).text());
  expect(brokeOff).toMatchObject({ name: 'TypeError', message: 'terminated' });
  expect(toAppError(brokeOff)).toMatchObject({ code: 'internal', recovery: 'transient' });
  const refused = await thrownBy(() => fetch('http://127.0.0.1:1/'));
  expect(toAppError(refused).recovery).toBe('transient');
  // As it reaches us where something in between has thrown it anew, without its cause.
  expect(toAppError(new TypeError('terminated')).recovery).toBe('transient');
  const mistake = await thrownBy(() => (null as unknown as { of: () => void }).of());
  expect(toAppError(mistake)).toMatchObject({ code: 'internal', recovery: 'permanent' });
});
