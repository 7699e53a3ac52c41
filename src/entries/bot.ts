/** `npm run bot`: the chat platforms, the deliveries to them, and the web server. Videos are made by `npm run worker`. */

import type { Desk } from '#commands/shared/desk.ts';
import { startDelivery } from '#src/chat/delivery/start.ts';
import { useCommandPrefix } from '#src/core/text/slash.ts';
import { useProxy } from '#src/net/proxy.ts';
import type { DiscordOptions } from '#src/platforms/discord/index.ts';
import { startPlayground } from '#src/platforms/playground/index.ts';
import type { SlackOptions } from '#src/platforms/slack/index.ts';
import { openFaultReports } from '#src/runtime/faults/index.ts';
import { live } from '#src/runtime/lifetime.ts';
import { createLogger } from '#src/runtime/log.ts';
import { startWatchdog } from '#src/runtime/watchdog/index.ts';
import { startWeb } from '#src/web/index.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';
import { createEstimate } from '#src/wiring/price.ts';
import { readyText } from '#src/wiring/ready.ts';
import { openServices } from '#src/wiring/services.ts';

await live(async (keep) => {
  loadDotEnv();
  startWatchdog();
  const config = loadConfig();
  useProxy(config.proxy);
  useCommandPrefix(config.commandPrefix);
  const faults = await openFaultReports(config.sentryDsn);
  keep(() => faults?.close());
  const log = createLogger(config.logLevel, null, faults?.report);
  // The chats need not wait for the database: what people ask meanwhile is acknowledged, and answered when it is open.
  const opening = openServices(config, log);
  keep(() => opening.then((services) => services.close()).catch(() => undefined));
  const estimate = createEstimate(config);
  const desk: Promise<Desk> = opening.then((services) => ({
    ...services,
    ...{ settings: config.desk, estimate, log },
  }));
  desk.catch(() => undefined); // whoever waits for it hears of it
  const readContent = config.desk.attachments !== 'off';
  const { publicUrl } = config.desk;
  const starting = [
    config.discord && discordOf({ ...config.discord, readContent, desk, log }),
    config.slack && slackOf({ ...config.slack, publicUrl, desk, log }),
  ] as const;
  keep(() => Promise.allSettled(starting.map(async (chat) => (await chat)?.close())));
  const [discord, slack, services] = await Promise.all([...starting, opening]);
  const chats = [discord, slack].filter((platform) => platform !== null);
  const { sql, queues } = services;
  const token = config.adminToken;
  const playground =
    config.playground === 'closed' ? undefined : await startPlayground({ desk: await desk, sql, token });
  keep(() => playground?.close());
  const takers = slack ? [slack.handle] : [];
  const { port, host, trustProxy, metricsToken } = config;
  const operations = { adminToken: token, metricsToken, queues, dailyBudgetUsd: config.budget.dayUsd };
  const served = { settings: config.desk, port, host, trustProxy, takers, playground, operations, log };
  const web = await startWeb({ ...services, ...served });
  keep(web.close);
  const platforms = [...chats, ...(playground ? [playground.platform] : [])];
  const delivery = await startDelivery({ services, platforms, settings: config.desk, log });
  keep(delivery.close);
  keep(() => log.info('leaving'));
  log.info({ platforms: platforms.map(({ name }) => name), url: publicUrl }, 'bot ready');
  process.stdout.write(readyText(config));
});

/** Loaded when it is set up: its client takes a second of the processor. */
async function discordOf(options: DiscordOptions) {
  const { startDiscord } = await import('#src/platforms/discord/index.ts');
  return startDiscord(options);
}

/** As `discordOf`. */
async function slackOf(options: SlackOptions) {
  const { startSlack } = await import('#src/platforms/slack/index.ts');
  return startSlack(options);
}
