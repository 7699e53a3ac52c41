/** What work on jobs is done with. */
import type { Database } from '../db/client.ts';
import type { Logger } from '../log.ts';
import type { PlatformQueues } from '../queue/per-platform.ts';
import type { VideoQueue } from '../queue/video.ts';

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
