/** All queues, to be looked at: how much waits in each. */
import type { Logger } from '#src/runtime/log.ts';
import type { QueueBackend } from './backend.ts';
import { QUEUES } from './catalogue.ts';

type Queue = ReturnType<QueueBackend['queue']>;

export interface QueueDepth {
  queue: string;
  /** BullMQ's name: `waiting`, `active`, `delayed`, … */
  state: string;
  count: number;
}

export interface QueueOverview {
  kind: QueueBackend['kind'];
  /** Opened when first asked for: only the process that is looked at needs them. */
  queues(): readonly Queue[];
  depths(): Promise<QueueDepth[]>;
  close(): Promise<void>;
}

export function openQueueOverview(backend: QueueBackend, log: Logger): QueueOverview {
  let opened: readonly Queue[] | undefined;
  const queues = (): readonly Queue[] => {
    opened ??= QUEUES.map((name) => {
      const queue = backend.queue(name);
      queue.on('error', (error) => log.warn({ err: error, queue: name }, 'queue connection'));
      return queue;
    });
    return opened;
  };
  return {
    kind: backend.kind,
    queues,
    async depths() {
      const depths = await Promise.all(
        queues().map(async (queue) => {
          const {
            prioritized = 0,
            waiting = 0,
            ...others
          } = await backend.promptly(() => queue.getJobCounts());
          // BullMQ tells those with a priority apart; they wait all the same.
          const counts = { ...others, waiting: waiting + prioritized };
          return Object.entries(counts).map(([state, count]) => ({ queue: queue.name, state, count }));
        }),
      );
      return depths.flat();
    },
    async close() {
      await Promise.all((opened ?? []).map((queue) => queue.close()));
    },
  };
}
