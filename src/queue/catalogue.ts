/** The queues and what their jobs carry. The row in PostgreSQL holds the facts; a queue job only points at it. */
import { z } from 'zod';

export const VIDEO_QUEUE = 'video';
export const videoPayloadSchema = z.object({ jobId: z.string() });
export type VideoPayload = z.infer<typeof videoPayloadSchema>;
