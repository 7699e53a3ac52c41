/** What work on jobs is done with. */
import type { Database } from '../db/client.ts';
import type { Logger } from '../log.ts';
import type { DeliveryQueue } from '../queue/delivery.ts';
import type { IntakeQueue } from '../queue/intake.ts';
import type { VideoQueue } from '../queue/video.ts';

export interface JobDeps {
  db: Database;
  queue: VideoQueue;
}

/** What jobs that show in a chat need besides. */
export interface ChatJobDeps extends JobDeps {
  intake: IntakeQueue;
  deliveries: DeliveryQueue;
  log: Logger;
}
