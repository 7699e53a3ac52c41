/** The script of a video: what is said and shown, scene by scene, and what in the paper each claim rests on. */
import { z } from 'zod';
import { LANGUAGES } from './language.ts';
import { readerNoteSchema } from './reading.ts';

/** Those that were written at first, and those that were asked for one by one. */
export const MOST_OPENINGS = 10;

const claimSchema = z.object({
  /** The sentence of the narration that makes the claim. */
  text: z.string(),
  /** Verbatim from the paper. */
  quote: z.string(),
  /** Heading of the section that holds the quote; `Abstract`, or `Title`. */
  section: z.string(),
});

/** An icon of `core/icons`, with up to six words; either may be missing. `way`: which way it went. */
const itemSchema = z.object({
  icon: z.string().optional(),
  label: z.string(),
  way: z.enum(['up', 'down']).optional(),
});
/** What the scene is about, as a heading of the paper has it, where icons stand without words. */
const topicSchema = z.string().optional();
/** A number with its unit as the paper has it, and whose or of what it is, in up to six words. */
const datumSchema = z.object({ label: z.string(), value: z.string() });

/** Drawn from what the claims of its scene say. All of these are checked against them, word by word. */
const drawnSchemas = [
  /** A number large on screen: value `48 %`, label `of the patients walked without help`. */
  z.object({
    kind: z.literal('number'),
    value: z.string(),
    label: z.string(),
    icon: z.string().optional(),
    /** Which way it went, where the paper says so. */
    direction: z.enum(['up', 'down']).optional(),
  }),
  /** A part of a whole: `43 %`, `1 in 5`, of what. */
  z.object({ kind: z.literal('share'), value: z.string(), label: z.string(), icon: z.string().optional() }),
  /** Numbers of one measure and unit. `change`: before and after; `line`: in the order of their labels. */
  z.object({
    kind: z.literal('chart'),
    form: z.enum(['bars', 'line', 'change']),
    /** What is measured, with its unit where the values have none. */
    axis: z.string(),
    data: z.array(datumSchema).min(2).max(6),
    /** The one that is spoken of, by its place. */
    marked: z.number().int().min(0).optional(),
  }),
  /** Effects with their intervals, against the line of no effect. */
  z.object({
    kind: z.literal('forest'),
    axis: z.string(),
    /** 0 for differences, 1 for ratios. */
    noEffect: z.union([z.literal(0), z.literal(1)]),
    data: z
      .array(datumSchema.extend({ low: z.string(), high: z.string() }))
      .min(1)
      .max(5),
  }),
  /** Two sizes of one unit side by side, true to scale. */
  z.object({ kind: z.literal('scale'), data: z.array(datumSchema).length(2) }),
  /** How it was done, in the order in which it is told. */
  z.object({ kind: z.literal('steps'), items: z.array(itemSchema).min(1).max(5) }),
  /** Two groups against each other. `of`: what the one has more of, by its `way`, or neither has. */
  z.object({ kind: z.literal('compare'), of: z.string().optional(), items: z.array(itemSchema).length(2) }),
  /** Where: places as the paper names them. */
  z.object({ kind: z.literal('place'), items: z.array(itemSchema).min(1).max(3) }),
  /** When: moments in order, `2018` with what began then. */
  z.object({ kind: z.literal('time'), items: z.array(itemSchema).min(2).max(4) }),
  z.object({ kind: z.literal('quote'), text: z.string() }),
  /** A word of the field and what it means, in the paper's own plain words. */
  z.object({ kind: z.literal('term'), term: z.string(), text: z.string(), icon: z.string().optional() }),
  /** The things that are spoken of, each as it is named. */
  z.object({
    kind: z.literal('picture'),
    items: z.array(itemSchema).min(1).max(4),
    topic: topicSchema,
  }),
  /** Numbers that are heard, each with the icon of what it is of: `46%`, `222 twins`. */
  z.object({ kind: z.literal('value'), items: z.array(itemSchema).min(1).max(2) }),
  /** The one thing that is spoken of, or a number in a ring, and the sign of what is said of it: unknown, the same. */
  z.object({
    kind: z.literal('focus'),
    items: z.array(itemSchema).min(1).max(2),
    topic: topicSchema,
  }),
  /** One thing leads to the next, or acts on it. `link`: it may, it does not, or the two go together. */
  z.object({
    kind: z.literal('flow'),
    link: z.enum(['acts', 'may', 'not', 'with']).optional(),
    items: z.array(itemSchema).min(2).max(3),
  }),
] as const;

const ownPictureSchema = z.object({
  kind: z.literal('own'),
  key: z.string(),
  by: z.string().optional(),
});

/** What a scene shows. `clip` is generated video; everything else is drawn by us. */
const visualSchema = z.discriminatedUnion('kind', [
  /** The opening: the paper's title, journal and year are added from the metadata. */
  z.object({ kind: z.literal('title'), text: z.string(), items: z.array(itemSchema).max(3).optional() }),
  ...drawnSchemas,
  z.object({ kind: z.literal('figure'), figureId: z.string(), caption: z.string() }),
  /** `take`: asks for another video of the same prompt: 2, 3, … */
  z.object({ kind: z.literal('clip'), prompt: z.string(), take: z.number().int().optional() }),
  /** A picture that the requester sent. `key`: of the storage; `by`: whose it is, absent: the requester's. */
  ownPictureSchema,
  /** Credits; everything on it comes from the metadata. `own`: whose the pictures are that are not the paper's. */
  z.object({ kind: z.literal('end'), own: z.array(z.string()).optional() }),
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
  /** What it shows next, from the middle of its words on; for a scene too long for one picture. */
  next: z.discriminatedUnion('kind', drawnSchemas).optional(),
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

const spentShape = { calls: z.number().int(), usd: z.number() };

export const scriptSchema = z.object({
  title: z.string().min(1),
  /** Who wrote it: `offline`, or the model's id. */
  writer: z.string(),
  /** What it is written in; absent: English. Quotes stay in the paper's language. */
  language: z.enum(LANGUAGES).optional(),
  scenes: z.array(sceneSchema).min(1),
  /** First scenes to choose from, each as true to the paper as the script; its own is the first. Absent: only its own. */
  openings: z.array(sceneSchema).max(MOST_OPENINGS).optional(),
  /** What the viewer should be told of how it was written. */
  notes: z.array(z.string()).optional(),
  review: reviewSchema.optional(),
  /** What its writing took: calls to models, and their price, USD; and what a look at its figures took. Absent: none. */
  cost: z.object({ ...spentShape, figures: z.object(spentShape).optional() }).optional(),
});

export type Claim = z.infer<typeof claimSchema>;
export type OwnPicture = z.infer<typeof ownPictureSchema>;
export type Visual = z.infer<typeof visualSchema>;
export type Drawn = NonNullable<z.infer<typeof sceneSchema>['next']>;
export type Scene = z.infer<typeof sceneSchema>;
export type SceneRole = z.infer<typeof sceneRoleSchema>;
export type Script = z.infer<typeof scriptSchema>;

/** What a person wants changed in one scene. */
export interface SceneEdit {
  sceneId: string;
  narration: string;
  visual: Visual;
}
