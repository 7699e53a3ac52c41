/** `npm run worker`: makes films from the queue, until it is told to leave. */
import { loadConfig, loadDotEnv } from '../src/config.ts';
import { toAppError } from '../src/core/errors.ts';
import { openFaultReports } from '../src/faults/index.ts';
import { LEAVE_WITHIN_MS, onInterrupt } from '../src/interrupt.ts';
import { createLogger } from '../src/log.ts';
import { createMakers } from '../src/makers.ts';
import { openServices } from '../src/services.ts';
import { startWorker } from './video.ts';

loadDotEnv();
try {
  const config = loadConfig();
  const faults = await openFaultReports(config.sentryDsn);
  const log = createLogger(config.logLevel, null, faults?.report);
  const services = await openServices(config, log);
  const { db, databaseUrl } = services;
  const makers = await createMakers(config, log, db, databaseUrl).catch(async (error: unknown) => {
    await services.close();
    throw error;
  });
  const worker = await startWorker(services, makers, log, {
    dataDir: config.dataDir,
    retentionDays: config.retentionDays,
  });
  log.info('worker ready');

  const stopListening = onInterrupt(() => {
    log.info('leaving: running jobs go back to the queue');
    leave().catch((err) => {
      log.error({ err }, 'left in disorder');
      process.exitCode = 1;
    });
  }, LEAVE_WITHIN_MS);
  const leave = async () => {
    await worker.close();
    await makers.close();
    await services.close();
    await faults?.close();
    stopListening();
  };
} catch (thrown) {
  process.stderr.write(`${toAppError(thrown).userMessage}\n`);
  process.exitCode = 1;
}
