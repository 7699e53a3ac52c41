/** Starts what keeps the chats up to date: deliveries, intake of attached files, and the sweeps behind them. */
import type { Database, Sql } from '../db/client.ts';
import type { Logger } from '../log.ts';
import type { QueueBackend } from '../queue/backend.ts';
import type { DeliveryQueue } from '../queue/delivery.ts';
import type { IntakeQueue } from '../queue/intake.ts';
import type { VideoQueue } from '../queue/video.ts';
import type { Storage } from '../storage/port.ts';
import type { ChatPlatform } from './port.ts';

export interface DeliveryServices {
  db: Database;
  sql: Sql;
  storage: Storage;
  backend: QueueBackend;
  /** Films to be made. */
  queue: VideoQueue;
  deliveries: DeliveryQueue;
  intake: IntakeQueue;
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

/**
 * Keeps every job's messages on these platforms up to date until `close`, which leaves what is under way to other
 * processes. Any number of processes may do this for the same platform.
 */
export async function startDelivery(_options: DeliveryOptions): Promise<{ close(): Promise<void> }> {
  return { close: async () => undefined };
}
