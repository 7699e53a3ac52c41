/** The queues of attached files to be copied, one for each platform. */
import type { Logger } from '../log.ts';
import type { QueueBackend } from './backend.ts';
import { intakeQueue } from './catalogue.ts';
import { openTouchQueue, type TouchQueue } from './touch.ts';

export interface IntakeQueue {
  /** The job's file has to be copied from this platform. */
  touch(platform: string, jobId: string, delayMs?: number): Promise<void>;
  close(): Promise<void>;
}

export function openIntakeQueue(backend: QueueBackend, log: Logger): IntakeQueue {
  const open = new Map<string, TouchQueue>();
  return {
    async touch(platform, jobId, delayMs) {
      const queue = open.get(platform) ?? openTouchQueue(backend, intakeQueue(platform), log);
      open.set(platform, queue);
      await queue.touch(jobId, delayMs);
    },
    async close() {
      await Promise.all([...open.values()].map((queue) => queue.close()));
    },
  };
}
