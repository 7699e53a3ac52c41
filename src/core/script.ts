/** The script of a video: what is said and shown, scene by scene, and what in the paper each claim rests on. */
import { z } from 'zod';
import { LANGUAGES } from './language.ts';
import { readerNoteSchema } from './reading.ts';

const claimSchema = z.object({
  /** The sentence of the narration that makes the claim. */
  text: z.string(),
  /** Verbatim from the paper. */
  quote: z.string(),
  /** Heading of the section that holds the quote; `Abstract`, or `Title`. */
  section: z.string(),
});

/** What a scene shows. `clip` is generated video; everything else is drawn by us. */
const visualSchema = z.discriminatedUnion('kind', [
  /** The opening: the paper's title, journal and year are added from the metadata. */
  z.object({ kind: z.literal('title'), text: z.string() }),
  /** A number large on screen: value `48 %`, label `of the patients walked without help`. */
  z.object({ kind: z.literal('number'), value: z.string(), label: z.string() }),
  z.object({ kind: z.literal('quote'), text: z.string() }),
  /** A short list: what was done, in steps. */
  z.object({ kind: z.literal('points'), items: z.array(z.string()).min(1).max(4) }),
  z.object({ kind: z.literal('figure'), figureId: z.string(), caption: z.string() }),
  /** `take`: asks for another video of the same prompt: 2, 3, … */
  z.object({ kind: z.literal('clip'), prompt: z.string(), take: z.number().int().optional() }),
  /** Credits; everything on it comes from the metadata. */
  z.object({ kind: z.literal('end') }),
]);

const sceneRoleSchema = z.enum(['hook', 'question', 'method', 'finding', 'impact', 'end']);

export const sceneSchema = z.object({
  /** `s1`, `s2`, … in order. */
  id: z.string(),
  role: sceneRoleSchema,
  /** A few words above the visual: `What they found`. */
  heading: z.string(),
  /** What is spoken and captioned, word for word; empty: the scene is shown in silence. */
  narration: z.string(),
  visual: visualSchema,
  claims: z.array(claimSchema),
  /** Spoken sentences that state nothing, an analogy or a transition: no fact, no name, no number. They need no claim. */
  bridges: z.array(z.string()).optional(),
  /** The requester changed the words; `insisted`: told that the paper does not bear them out, and meant them. */
  edited: z.enum(['checked', 'insisted']).optional(),
});

/** What became of a script between its writer and its video. */
const reviewSchema = z.object({
  /** The model that read what a model wrote; null: the rules alone have judged it. */
  reader: z.string().nullable(),
  /** The reader's verdicts on what stands in the script. */
  notes: z.array(readerNoteSchema),
  /** Sentences that gave way to the paper's own. */
  mended: z.number().int(),
  /** Sentences that were left out. */
  cut: z.number().int(),
});

export const scriptSchema = z.object({
  title: z.string().min(1),
  /** Who wrote it: `offline`, or the model's id. */
  writer: z.string(),
  /** What it is written in; absent: English. Quotes stay in the paper's language. */
  language: z.enum(LANGUAGES).optional(),
  scenes: z.array(sceneSchema).min(1),
  /** What the viewer should be told of how it was written. */
  notes: z.array(z.string()).optional(),
  review: reviewSchema.optional(),
});

export type Claim = z.infer<typeof claimSchema>;
export type Visual = z.infer<typeof visualSchema>;
export type Scene = z.infer<typeof sceneSchema>;
export type SceneRole = z.infer<typeof sceneRoleSchema>;
export type Script = z.infer<typeof scriptSchema>;

/** What a person wants changed in one scene. */
export interface SceneEdit {
  sceneId: string;
  narration: string;
  visual: Visual;
}
