/** Starts what keeps the chats up to date: deliveries, intake of attached files, and the sweeps behind them. */

import { Later } from '#src/core/stop.ts';
import type { Database, Sql } from '#src/db/connection/client.ts';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { movePlaces } from '#src/db/jobs/place-in-line.ts';
import { sweepSlots, tryTake } from '#src/db/limits/rate-limits.ts';
import { attachedJobs } from '#src/db/messages/attachments.ts';
import { jobsBehind, jobsReopened } from '#src/db/messages/posts.ts';
import type { QueueBackend } from '#src/queue/backend.ts';
import { deliveryQueue, intakeQueue } from '#src/queue/catalogue.ts';
import { isQueueAway } from '#src/queue/patience.ts';
import type { PlatformQueues } from '#src/queue/per-platform.ts';
import { startTouchWorker } from '#src/queue/touch.ts';
import type { VideoQueue } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import { takeInAttachment } from '../intake/take-in.ts';
import type { ChatPlatform } from '../port.ts';
import { deliverJob } from './deliver.ts';
import { createDirectDelivery } from './direct.ts';
import { followJobs, WHEN_FREE_MS } from './follow.ts';
import { SLOT_PREFIX } from './pacing.ts';

interface DeliveryServices {
  db: Database;
  sql: Sql;
  storage: Storage;
  backend: QueueBackend;
  /** Videos to be made. */
  queue: VideoQueue;
  deliveries: PlatformQueues;
  intake: PlatformQueues;
}

export interface DeliveryOptions {
  services: DeliveryServices;
  /** The platforms that this process is logged in to. */
  platforms: readonly ChatPlatform[];
  settings: {
    /** Base of links, without a slash at the end. */
    publicUrl: string;
    /** Largest attachment that is taken in. */
    maxUploadBytes: number;
  };
  log: Logger;
}

/** Messages worked on at once for one platform: nearly all of that time is waiting for its turn or its answer. */
const DELIVERIES_AT_ONCE = 50;
/** Files held in memory at once. */
const INTAKES_AT_ONCE = 4;
/** What an event lost (a queue that was away, a place in the line that moved) is seen this soon. */
const SWEEP_EVERY_MS = 10_000;
/** The search through all messages, settled ones too, for what no event told. */
const FULL_SWEEP_EVERY_MS = 300_000;
/** One process for all looks after the places in the line. */
const LINE = { name: `${SLOT_PREFIX}line`, spacingMs: SWEEP_EVERY_MS - 2_000 };
/** A file that was attached just now is on its way. */
const ATTACHMENT_QUIET_S = 30;
/** What this process is at already, from when the queue was away, is looked at again so soon. */
const TAKEN_MS = 500;

/**
 * Keeps every job's messages on these platforms up to date, and takes in what people attach there, until `close`,
 * which leaves what is under way to other processes. Any number of processes may do this for the same platform.
 */
export async function startDelivery(options: DeliveryOptions): Promise<{ close(): Promise<void> }> {
  const { services, platforms, settings, log } = options;
  const { db, sql, storage, backend, queue, deliveries, intake } = services;
  const deps = { db, storage, queue, log, ...settings };

  const directly = new Map(
    platforms.map((platform) => [
      platform.name,
      createDirectDelivery(db, log, (jobId, signal) => deliverJob(deps, platform, jobId, signal)),
    ]),
  );
  const workers = platforms.flatMap((platform) => [
    startTouchWorker(backend, deliveryQueue(platform.name), log, {
      concurrency: DELIVERIES_AT_ONCE,
      async work(jobId, signal) {
        if (directly.get(platform.name)?.isAt(jobId)) throw new Later(TAKEN_MS);
        await deliverJob(deps, platform, jobId, signal);
      },
    }),
    startTouchWorker(backend, intakeQueue(platform.name), log, {
      concurrency: INTAKES_AT_ONCE,
      work: (jobId, signal) => takeInAttachment(deps, platform, jobId, signal),
    }),
  ]);

  /** A message is not late because the queue is away: then it is brought up to date from here. */
  const touch = async (platform: string, jobId: string, delayMs?: number) => {
    try {
      await deliveries.touch(platform, jobId, delayMs);
    } catch (err) {
      if (!isQueueAway(err)) throw err;
      directly.get(platform)?.touch(jobId);
    }
  };
  const sweep = async (full: boolean) => {
    if ((await tryTake(db, [LINE])) === 0) await movePlaces(db);
    for (const { name } of platforms) {
      const ids = await jobsBehind(db, name);
      if (full) ids.push(...(await jobsReopened(db, name)));
      for (const id of new Set(ids)) await touch(name, id, WHEN_FREE_MS);
    }
    for (const { name } of platforms) {
      for (const id of await attachedJobs(db, name, ATTACHMENT_QUIET_S))
        await intake.touch(name, id, WHEN_FREE_MS);
    }
    if (full) await sweepSlots(db, SLOT_PREFIX);
  };
  const warn = (err: unknown) => log.warn({ err }, 'chats not looked after');
  const background = (work: Promise<void>) => work.catch(warn);

  const follower = followJobs(db, touch, platforms, warn);
  // Null comes when listening begins, and after every time that the connection was lost.
  const stopListening = await listenToJobs(sql, (jobId) => {
    void background(jobId === null ? sweep(true) : follower.changed(jobId));
  });
  const timers = [
    setInterval(() => background(sweep(false)), SWEEP_EVERY_MS),
    setInterval(() => background(sweep(true)), FULL_SWEEP_EVERY_MS),
  ];
  return {
    async close() {
      for (const timer of timers) clearInterval(timer);
      await stopListening();
      follower.close();
      await Promise.all([...workers, ...directly.values()].map((one) => one.close()));
    },
  };
}
