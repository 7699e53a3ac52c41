/** What work on jobs is done with. */
import type { Database } from '#src/db/connection/client.ts';
import type { PlatformQueues } from '#src/queue/per-platform.ts';
import type { VideoQueue } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';

export interface JobDeps {
  db: Database;
  queue: VideoQueue;
}

/** What jobs that show in a chat need besides. */
export interface ChatJobDeps extends JobDeps {
  intake: PlatformQueues;
  deliveries: PlatformQueues;
  log: Logger;
}
