/** Where a message stands on Slack. */
import { z } from 'zod';
import type { Place } from '#src/chat/port.ts';

const placeSchema = z.object({
  /** The workspace whose installation of the app writes there. */
  teamId: z.string().regex(/^[TE][A-Z0-9]+$/),
  /** A channel, a direct one too; a person's id stands for the direct one with them. */
  channelId: z.string().regex(/^[CDGUW][A-Z0-9]+$/),
  /** The message in whose thread it stands. */
  threadTs: z.string().nullable(),
  /** null: not posted yet. */
  ts: z.string().nullable(),
  /** The video that was uploaded in it. */
  fileId: z.string().nullable(),
  /** Who gets it directly where the app may not write. */
  userId: z.string().regex(/^[UW][A-Z0-9]+$/),
  /** The channel in which it could not be. */
  movedFrom: z.string().nullable(),
});

export type SlackPlace = z.infer<typeof placeSchema>;

/** @throws ZodError for a place that is not Slack's: a mistake in the code */
export const parsePlace = (place: Place): SlackPlace => placeSchema.parse(place);

/** A place in a channel or thread where nothing stands yet. */
export const placeIn = (
  at: Pick<SlackPlace, 'teamId' | 'channelId' | 'userId'>,
  threadTs: string | null,
): SlackPlace => ({ ...at, threadTs, ts: null, fileId: null, movedFrom: null });

/** A place in somebody's direct conversation with the app. */
export const directPlace = (teamId: string, userId: string): SlackPlace =>
  placeIn({ teamId, channelId: userId, userId }, null);

export const isDirect = ({ channelId }: Pick<SlackPlace, 'channelId'>): boolean => /^[DUW]/.test(channelId);
