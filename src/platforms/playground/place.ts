/** Where a message stands in the playground: in one person's conversation. */
import { z } from 'zod';
import type { Place } from '#src/chat/port.ts';

const placeSchema = z.object({
  userId: z.string(),
  /** null: not posted yet. */
  messageId: z.number().int().nullable(),
});
export type PlaygroundPlace = z.infer<typeof placeSchema>;

/** @throws ZodError for a place that is not the playground's: a mistake in the code */
export const parsePlace = (place: Place): PlaygroundPlace => placeSchema.parse(place);

/** The end of a person's conversation. */
export const newPlace = (userId: string): PlaygroundPlace => ({ userId, messageId: null });
