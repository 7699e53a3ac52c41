/** Where a message stands on Discord. */
import { z } from 'zod';
import type { Place } from '#src/chat/port.ts';

const snowflake = z.string().regex(/^\d{1,20}$/);

/** The answer to an interaction, reached by its token. */
const answerSchema = z.object({
  applicationId: snowflake,
  token: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
});
export type Answer = z.infer<typeof answerSchema>;

const placeSchema = z.discriminatedUnion('via', [
  /** A channel (a direct one too) in which the bot may write: no time limit but that of edits. */
  z.object({
    via: z.literal('channel'),
    channelId: snowflake,
    /** null: not posted yet. */
    messageId: snowflake.nullable(),
    /** The message it answers. */
    replyTo: snowflake.nullable(),
    /** The answer that is loading, where nothing is posted yet; the message takes its place. */
    answer: answerSchema.nullable().default(null),
  }),
  /** Only the interaction's token works: where the app was installed by a person, or may not write. */
  answerSchema.extend({
    via: z.literal('token'),
    /** `@original`, a follow-up's id, or null: a follow-up that is not posted yet. */
    messageId: z.string().nullable(),
    /** Who gets a direct message when the token has expired. */
    userId: snowflake,
  }),
]);

export type DiscordPlace = z.infer<typeof placeSchema>;
export type ChannelPlace = Extract<DiscordPlace, { via: 'channel' }>;
export type TokenPlace = Extract<DiscordPlace, { via: 'token' }>;

/** @throws ZodError for a place that is not Discord's: a mistake in the code */
export const parsePlace = (place: Place): DiscordPlace => placeSchema.parse(place);
