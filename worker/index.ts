/** `npm run worker`: makes videos from the queue, until it is told to leave. */

import { useCommandPrefix } from '#src/core/text/slash.ts';
import { useProxy } from '#src/net/proxy.ts';
import { openFaultReports } from '#src/runtime/faults/index.ts';
import { live } from '#src/runtime/lifetime.ts';
import { createLogger } from '#src/runtime/log.ts';
import { startWatchdog } from '#src/runtime/watchdog/index.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices } from '#src/wiring/services.ts';
import { startWorker } from './video.ts';

await live(async (keep) => {
  loadDotEnv();
  startWatchdog();
  const config = loadConfig();
  const { dataDir, retentionDays } = config;
  useProxy(config.proxy);
  useCommandPrefix(config.commandPrefix);
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
