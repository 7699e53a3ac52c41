/** A worker process whose jobs kill it as soon as their paper is to be read; or they wait there until it leaves. */

import { cancelled } from '#src/core/errors.ts';
import { createLogger } from '#src/runtime/log.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices } from '#src/wiring/services.ts';
import { startWorker } from '#worker/video.ts';

const [what = '', lockMs = ''] = process.argv.slice(2);
const config = loadConfig();
const log = createLogger('silent', null);
const services = await openServices(config, log);
const makers = await createMakers(config, log, services.db);
const reader = {
  ...makers.reader,
  fromName: (_text: string, { signal }: { signal: AbortSignal }) =>
    new Promise<never>((_resolve, reject) => {
      process.stdout.write('reading\n');
      if (what === 'kills') process.kill(process.pid, 'SIGKILL');
      signal.addEventListener('abort', () => reject(cancelled(signal)));
    }),
};
const options = { dataDir: config.dataDir, lockMs: Number(lockMs) };
const worker = await startWorker(services, { ...makers, reader }, log, options);
process.once('SIGTERM', async () => {
  await worker.close();
  await makers.close();
  await services.close();
});
