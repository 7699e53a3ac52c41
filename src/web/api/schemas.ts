/** What goes in and out of the API: these schemas check it, and its description is rendered from them. */
import { z } from 'zod';
import { COVERS } from '#src/core/covers.ts';
import { JOB_STATES, STEPS } from '#src/core/job.ts';
import { CHOICES, jobOptionsSchema, VOICES } from '#src/core/options.ts';
import { MOST_PRONUNCIATIONS } from '#src/core/pronunciation.ts';
import { MOST_OPENINGS } from '#src/core/script.ts';

/** The largest page. */
const MAX_PAGE = 50;
const USUAL_PAGE = 20;
const MAX_TEXT_LENGTH = 500;

const moment = z.iso.datetime();
const [firstStep, ...otherSteps] = STEPS.map(({ name }) => name);

export const videoSchema = z.object({
  id: z.string().meta({ examples: ['job_4x7k2m9p1qrs'] }),
  state: z.enum(JOB_STATES),
  title: z.string().nullable().meta({ description: "The paper's title; null until it is read." }),
  authors: z.array(z.string()),
  paper: z
    .object({
      journal: z.string().nullable(),
      year: z.number().int().nullable(),
      doi: z.string().nullable(),
      pmid: z.string().nullable(),
      pmcid: z.string().nullable(),
      licence: z.string().nullable(),
      origins: z
        .record(z.string(), z.string())
        .optional()
        .meta({ description: 'Where each fact comes from: `{"title": "Crossref"}`.' }),
      published: z
        .string()
        .optional()
        .meta({ description: "Of a preprint: its open published version's id." }),
    })
    .nullable(),
  source: z
    .object({ kind: z.enum(['name', 'file']), name: z.string() })
    .meta({ description: 'What it was asked for with.' }),
  options: jobOptionsSchema,
  step: z.enum([firstStep ?? 'fetch-paper', ...otherSteps]).nullable(),
  percent: z.number().min(0).max(100),
  expectedAt: moment.nullable().meta({ description: 'When it should be ready; null while nobody can tell.' }),
  error: z
    .object({ code: z.string(), message: z.string() })
    .nullable()
    .meta({ description: 'Why it failed, for people.' }),
  createdAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  publishedAt: moment
    .nullable()
    .meta({ description: 'Since when search engines may list its page; null: they may not.' }),
  notice: z
    .enum(['retracted', 'corrected'])
    .nullable()
    .meta({ description: 'What became of its paper after the video was made.' }),
  review: z
    .object({
      priceUsd: z.number().nullable().meta({ description: 'What is still to be bought; null: nothing.' }),
      voices: z
        .object({
          priceUsd: z.number().nullable().meta({ description: 'What hearing them costs; null: nothing.' }),
          files: z.record(z.string(), z.url()).meta({
            description:
              'Two sentences in each voice, by name: `voice-deep.wav`; empty until they are asked for.',
          }),
        })
        .meta({ description: 'What its voices sound like.' }),
      openings: z
        .array(
          z.object({
            narration: z.string(),
            quote: z
              .string()
              .meta({ description: "The paper's words that it rests on; empty: it states nothing." }),
            section: z.string(),
            taken: z.boolean(),
          }),
        )
        .meta({ description: 'What it can begin with; empty: there is no choice.' }),
      scenes: z.array(z.object({ heading: z.string(), narration: z.string(), visual: z.string() })),
    })
    .nullable()
    .meta({ description: 'The script, while it waits for your approval.' }),
  page: z.url().meta({ description: 'Its page, for everybody who is given the address.' }),
  video: z
    .object({
      durationS: z.number(),
      bytes: z.number().int(),
      notes: z.array(z.string()).meta({ description: 'What viewers should be told.' }),
      files: z
        .record(z.string(), z.url())
        .meta({ description: 'The files beside the page, by name: `video.mp4`, `captions.vtt`, …' }),
    })
    .nullable(),
});
export type Video = z.infer<typeof videoSchema>;

export const pageSchema = z.object({
  videos: z.array(videoSchema).meta({
    description:
      'The latest first. A search that had to look at very many may give fewer than `limit`, even none: `next` goes on.',
  }),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last one.' }),
});

export const errorSchema = z.object({
  error: z.object({
    code: z.string().meta({ description: 'For programs.', examples: ['limit.reached'] }),
    message: z.string().meta({ description: 'For people: what happened, and what to do next.' }),
  }),
});

const since = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

export const listQuerySchema = z.strictObject({
  search: z
    .string()
    .max(MAX_TEXT_LENGTH)
    .default('')
    .meta({ description: 'Words of title, authors or ids, or beginnings of such words.' }),
  paper: z
    .string()
    .min(1)
    .max(MAX_TEXT_LENGTH)
    .optional()
    .meta({ description: 'A PMC id, a PubMed id, a DOI or a link.' }),
  state: z.array(z.enum(JOB_STATES)).optional().meta({ description: 'Any of these.' }),
  since: since
    .optional()
    .meta({ description: 'Asked for at this moment (or from this day in UTC on) or later.' }),
  until: since.optional().meta({ description: 'Asked for before this moment (or this day in UTC).' }),
  cursor: z.string().max(MAX_TEXT_LENGTH).optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(USUAL_PAGE),
});

export const requestSchema = z.strictObject({
  paper: z
    .string()
    .min(1)
    .max(MAX_TEXT_LENGTH)
    .meta({ description: 'A PMC id, a PubMed id, a DOI or a link.', examples: ['PMC10979640'] }),
  options: jobOptionsSchema.optional(),
});

export const changeSchema = z.strictObject({
  published: z.boolean().optional().meta({ description: 'Whether search engines may list its page.' }),
  cover: z
    .number()
    .int()
    .min(1)
    .max(COVERS.length)
    .optional()
    .meta({ description: 'Which of its frames stands for it: `2` for `cover-2.jpg` of `video.files`.' }),
  title: z.string().min(1).max(1_000).optional().meta({ description: "The paper's title, corrected." }),
  authors: z
    .array(z.string().max(300))
    .max(5_000)
    .optional()
    .meta({ description: 'Its authors, corrected.' }),
  journal: z.string().max(300).nullable().optional().meta({ description: 'Its journal, corrected.' }),
  year: z.number().int().nullable().optional().meta({ description: 'Its year, corrected.' }),
});

export const approvalSchema = z.strictObject({
  voice: z.enum(VOICES).optional().meta({ description: 'Who speaks. Absent: who was asked for.' }),
  opening: z.number().int().min(1).max(MOST_OPENINGS).optional().meta({
    description: 'Which of `review.openings` it begins with, from 1. Absent: the one that is taken.',
  }),
});

export const uploadSchema = z.strictObject({
  file: z.file().meta({ description: 'The paper: PDF, DOCX or JATS XML.' }),
  options: z.string().optional().meta({ description: 'The options, as JSON.' }),
});

export const sceneChangeSchema = z.strictObject({
  narration: z.string().max(10_000).optional().meta({ description: 'What is said; absent: as it is.' }),
  visual: z.string().max(40).optional().meta({
    description:
      'What is shown instead, made of these words: `quote`, `picture`, `figure-1`. Absent: as it is.',
  }),
  picture: z
    .file()
    .optional()
    .meta({ description: 'A picture of your own to be shown instead: PNG or JPEG.' }),
  by: z
    .string()
    .max(MAX_TEXT_LENGTH)
    .optional()
    .meta({ description: 'Whose picture it is: shown with it and in the credits.' }),
  insist: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: '`true`: take the words although the paper does not bear them out.' }),
});

const heldSchema = z.object({
  options: z.object({
    ...Object.fromEntries(Object.entries(CHOICES).map(([name, names]) => [name, z.enum(names).optional()])),
    review: z.boolean().optional(),
  }),
  pronunciations: z.record(z.string(), z.string()).meta({ description: 'Words, and how each is said.' }),
  brand: z.object({
    closing: z.string().optional(),
    handle: z.string().optional(),
    colours: z.array(z.string()).optional(),
    corner: z.boolean().optional(),
  }),
});

export const settingsSchema = z.object({
  inForce: heldSchema.meta({ description: 'What holds where a request says nothing.' }),
  own: heldSchema.meta({ description: 'What you have chosen: it wins.' }),
  shared: heldSchema.meta({ description: 'What is chosen for everybody where you are.' }),
});

const orNothing = (most: number) => z.string().max(most).nullable().optional();

/** null takes back. */
export const settingsChangeSchema = z.strictObject({
  options: z
    .strictObject({
      ...Object.fromEntries(
        Object.entries(CHOICES).map(([name, names]) => [name, z.enum(names).nullable().optional()]),
      ),
      review: z.boolean().nullable().optional(),
    })
    .optional()
    .meta({ description: 'As in a request for a video; null: as usual.' }),
  pronunciations: z
    .record(z.string().max(MAX_TEXT_LENGTH), z.string().max(MAX_TEXT_LENGTH).nullable())
    .refine((list) => Object.keys(list).length <= MOST_PRONUNCIATIONS, `at most ${MOST_PRONUNCIATIONS} words`)
    .optional()
    .meta({ description: 'Words, and how each is said, in plain words; null: as it is written.' }),
  brand: z
    .strictObject({
      closing: orNothing(MAX_TEXT_LENGTH),
      handle: orNothing(MAX_TEXT_LENGTH),
      colours: z
        .tuple([z.string().max(7), z.string().max(7)])
        .nullable()
        .optional()
        .meta({ description: 'The ground, and what is written on it: `#0b3d91`.' }),
      corner: z
        .boolean()
        .nullable()
        .optional()
        .meta({ description: 'The logo small in a corner of the whole video, too.' }),
    })
    .optional(),
});

/** Sent back for the same request, however often it is sent. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;
