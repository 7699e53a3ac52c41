/** The queues and what their jobs carry. The row in PostgreSQL holds the facts; a queue job only points at it. */
import { z } from 'zod';

export const VIDEO_QUEUE = 'video';
export const videoPayloadSchema = z.object({ jobId: z.string() });
export type VideoPayload = z.infer<typeof videoPayloadSchema>;

/** Papers to be read while their jobs wait. */
export const READ_AHEAD_QUEUE = 'read-ahead';

/** Both are per platform: only processes that are logged in to it can do the work. */
export const deliveryQueue = (platform: string): string => `delivery-${platform}`;
export const intakeQueue = (platform: string): string => `intake-${platform}`;

/** The chat platforms there are; a process need not be logged in to all of them. */
const PLATFORMS = ['discord', 'slack', 'playground'];

export const QUEUES: readonly string[] = [
  VIDEO_QUEUE,
  READ_AHEAD_QUEUE,
  ...PLATFORMS.flatMap((platform) => [deliveryQueue(platform), intakeQueue(platform)]),
];
