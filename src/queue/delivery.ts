/** The queues of messages to be brought up to date, one for each platform. */
import type { Logger } from '../log.ts';
import type { QueueBackend } from './backend.ts';
import { deliveryQueue } from './catalogue.ts';
import { openTouchQueue, type TouchQueue } from './touch.ts';

export interface DeliveryQueue {
  /** The job's messages on this platform have to be looked at. */
  touch(platform: string, jobId: string, delayMs?: number): Promise<void>;
  close(): Promise<void>;
}

export function openDeliveryQueue(backend: QueueBackend, log: Logger): DeliveryQueue {
  const open = new Map<string, TouchQueue>();
  return {
    async touch(platform, jobId, delayMs) {
      const queue = open.get(platform) ?? openTouchQueue(backend, deliveryQueue(platform), log);
      open.set(platform, queue);
      await queue.touch(jobId, delayMs);
    },
    async close() {
      await Promise.all([...open.values()].map((queue) => queue.close()));
    },
  };
}
