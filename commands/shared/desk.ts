/** What commands work with: handed to them by the entry, never imported. */
import type { Script } from '#src/core/script.ts';
import type { Database } from '#src/db/connection/client.ts';
import type { Limits } from '#src/jobs/people/limits.ts';
import type { PlatformQueues } from '#src/queue/per-platform.ts';
import type { VideoQueue } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';

export interface DeskSettings extends Limits {
  /** Base of links, without a slash at the end. */
  publicUrl: string;
  /** Whoever knows it may make videos; null: everybody may. */
  accessCode: string | null;
  /**
   * By platform, what admits people there: API tokens that were given out under it end when it changes. null: nobody is
   * admitted there now. Absent: nothing is asked for.
   */
  tokenKeys?: Readonly<Record<string, string | null>>;
  /** What a file does that somebody drops in a channel. */
  attachments: 'auto' | 'ask' | 'off';
  /** Whether scripts are shown for approval unless the person says otherwise. */
  review: boolean;
  maxUploadBytes: number;
}

export interface Desk {
  db: Database;
  /** Videos to be made. */
  queue: VideoQueue;
  /** Attached files to be copied. */
  intake: PlatformQueues;
  /** Messages to be brought up to date. */
  deliveries: PlatformQueues;
  storage: Storage;
  log: Logger;
  /** Prices a script, USD; null: it costs nothing. Absent: everything is free here. */
  estimate?: (script: Script) => number | null;
  settings: DeskSettings;
}
