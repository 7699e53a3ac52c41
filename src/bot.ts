/** `npm run bot`: the chat platforms, the deliveries to them, and the web server. Films are made by `npm run worker`. */
import type { Desk } from '../commands/desk.ts';
import { startDelivery } from './chat/start.ts';
import { loadConfig, loadDotEnv } from './config.ts';
import { toAppError } from './core/errors.ts';
import { createEstimate } from './estimate.ts';
import { openFaultReports } from './faults/index.ts';
import { LEAVE_WITHIN_MS, onInterrupt } from './interrupt.ts';
import { createLogger } from './log.ts';
import { startDiscord } from './platforms/discord/index.ts';
import { startPlayground } from './platforms/playground/index.ts';
import { startSlack } from './platforms/slack/index.ts';
import { isPlaygroundOpen, readyText } from './ready.ts';
import { openServices } from './services.ts';
import { startWeb } from './web/index.ts';

async function main(): Promise<void> {
  loadDotEnv();
  const config = loadConfig();
  const faults = await openFaultReports(config.sentryDsn);
  const log = createLogger(config.logLevel, null, faults?.report);
  // The chats need not wait for the database: what people ask meanwhile is acknowledged, and answered when it is open.
  const opening = openServices(config, log);
  const estimate = createEstimate(config);
  const desk: Promise<Desk> = opening.then((services) => ({
    ...services,
    ...{ settings: config.desk, estimate, log },
  }));
  const closers: (() => Promise<void>)[] = [];
  let leaving: Promise<void> | undefined;
  const leave = () => {
    leaving ??= closers.reduceRight((before, close) => before.then(close), Promise.resolve());
    return leaving;
  };
  const stopListening = onInterrupt(() => {
    log.info('leaving');
    leave().catch((err) => {
      log.error({ err }, 'left in disorder');
      process.exitCode = 1;
    });
  }, LEAVE_WITHIN_MS);
  closers.push(async () => stopListening());
  closers.push(async () => faults?.close());
  try {
    const readContent = config.desk.attachments !== 'off';
    const { publicUrl } = config.desk;
    const [discord, slack, services] = await Promise.all([
      config.discord && startDiscord({ ...config.discord, readContent, desk, log }),
      config.slack && startSlack({ ...config.slack, publicUrl, desk, log }),
      opening,
    ]);
    const chats = [discord, slack].filter((platform) => platform !== null);
    closers.push(() => services.close());
    closers.push(...chats.map((platform) => () => platform.close()));
    const { sql } = services;
    const token = config.adminToken;
    const playground = isPlaygroundOpen(config)
      ? await startPlayground({ desk: await desk, sql, token })
      : undefined;
    if (playground) closers.push(() => playground.close());
    const takers = slack ? [slack.handle] : [];
    const { queues } = services;
    const { dailyBudgetUsd } = config;
    const operations = { adminToken: token, queues, dailyBudgetUsd };
    const served = { settings: config.desk, port: config.port, takers, playground, operations, log };
    const web = await startWeb({ ...services, ...served });
    closers.push(() => web.close());
    const platforms = [...chats, ...(playground ? [playground.platform] : [])];
    const delivery = await startDelivery({ services, platforms, settings: config.desk, log });
    closers.push(() => delivery.close());
    log.info({ platforms: platforms.map(({ name }) => name), url: config.desk.publicUrl }, 'bot ready');
    process.stdout.write(readyText(config));
  } catch (error) {
    await opening.then((services) => services.close()).catch(() => undefined);
    await leave();
    throw error;
  }
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${toAppError(thrown).userMessage}\n`);
  process.exit(1);
});
