/** Where in a figure something is, as whoever looked at it says: shares of the picture, unchecked. */
import { z } from 'zod';

/** From the picture's top left. Nothing says that it lies within the picture. */
const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export type SeenBox = z.infer<typeof boxSchema>;

export const sightSchema = z.object({
  /** The part of the figure that illustrates the scene's words. */
  box: boxSchema,
  /** The letter of its panel, in lower case; empty: it has none. */
  panel: z.string(),
  /** Rows, bars or a curve that the words name; null: none. */
  mark: boxSchema.nullable(),
});
export type Sight = z.infer<typeof sightSchema>;

/** By scene; of those that are missing the rules decide alone. */
export type Sights = Readonly<Record<string, Sight>>;
