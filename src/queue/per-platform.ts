/** Queues of which there is one for each platform: messages to be brought up to date, attached files to be copied. */
import type { Logger } from '#src/runtime/log.ts';
import type { QueueBackend } from './backend.ts';
import { openTouchQueue, type TouchQueue } from './touch.ts';

export interface PlatformQueues {
  /** The job's messages, or its file, have to be looked at by a process that is logged in to this platform. */
  touch(platform: string, jobId: string, delayMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** @param nameOf the queue's name on a platform: one of those in `catalogue.ts` */
export function openPlatformQueues(
  backend: QueueBackend,
  nameOf: (platform: string) => string,
  log: Logger,
): PlatformQueues {
  const open = new Map<string, TouchQueue>();
  return {
    async touch(platform, jobId, delayMs) {
      const queue = open.get(platform) ?? openTouchQueue(backend, nameOf(platform), log);
      open.set(platform, queue);
      await queue.touch(jobId, delayMs);
    },
    async close() {
      await Promise.all([...open.values()].map((queue) => queue.close()));
    },
  };
}
