/** `npm run worker`: makes films from the queue, until it is told to leave. */

import { loadConfig, loadDotEnv } from '../src/config.ts';
import { openFaultReports } from '../src/faults/index.ts';
import { live } from '../src/lifetime.ts';
import { createLogger } from '../src/log.ts';
import { createMakers } from '../src/makers.ts';
import { useProxy } from '../src/net/proxy.ts';
import { openServices } from '../src/services.ts';
import { startWatchdog } from '../src/watchdog/index.ts';
import { startWorker } from './video.ts';

await live(async (keep) => {
  loadDotEnv();
  startWatchdog();
  const config = loadConfig();
  const { dataDir, retentionDays } = config;
  useProxy(config.proxy);
  const faults = await openFaultReports(config.sentryDsn);
  keep(() => faults?.close());
  const log = createLogger(config.logLevel, null, faults?.report);
  const services = await openServices(config, log);
  keep(services.close);
  const makers = await createMakers(config, log, services.db);
  keep(makers.close);
  const worker = await startWorker(services, makers, log, { dataDir, retentionDays });
  keep(worker.close);
  keep(() => log.info('leaving: running jobs go back to the queue'));
  log.info('worker ready');
});
