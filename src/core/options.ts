/** What a person may choose for a video. */
import { z } from 'zod';
import { foreign, LANGUAGES } from './language.ts';

/** Colour and light of the video. `auto`: they follow from the paper, so that videos differ. */
export const STYLES = ['auto', 'ember', 'fern', 'coral', 'glacier', 'tide', 'heather'] as const;
export type Style = (typeof STYLES)[number];

/** Who speaks. Each narrator has a voice of its own for each of them. */
export const VOICES = ['bright', 'deep', 'calm'] as const;
export type Voice = (typeof VOICES)[number];

/** How long the video gets: about 40, 60 or 90 seconds. */
export const LENGTHS = ['short', 'standard', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** For whom the script is written. Only a writer that can tell them apart heeds it, as it does tone and focus. */
const AUDIENCES = ['general', 'pupils', 'expert'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How it is told. */
const TONES = ['calm', 'lively', 'wry'] as const;
export type Tone = (typeof TONES)[number];

/** What sounds under the voice. `off`: nothing. */
export const MUSIC = ['off', 'warm', 'curious', 'solemn'] as const;
export type Music = Exclude<(typeof MUSIC)[number], 'off'>;

/** The shape of the frame: 9:16, 4:5, 1:1, 16:9. */
export const FORMATS = ['vertical', 'portrait', 'square', 'wide'] as const;
export type Format = (typeof FORMATS)[number];

/** All that is chosen by name; of what is absent in a job's options the first is meant. */
export const CHOICES = {
  style: STYLES,
  voice: VOICES,
  length: LENGTHS,
  format: FORMATS,
  language: LANGUAGES,
  audience: AUDIENCES,
  tone: TONES,
  music: MUSIC,
} as const;

/** Characters of what a person wants in the middle of the story. */
export const MOST_FOCUS = 200;

/** What is usual is left out, so that it never makes a difference whether it was chosen. */
const unlessUsual =
  (usual: string) =>
  <Name extends string>(chosen: Name | undefined): Name | undefined =>
    chosen === usual ? undefined : chosen;

export const jobOptionsSchema = z.object({
  style: z.enum(STYLES).default('auto'),
  voice: z.enum(VOICES).default('deep'),
  length: z.enum(LENGTHS).default('standard'),
  /** Absent: `general`. */
  audience: z.enum(AUDIENCES).optional(),
  /** Absent: `calm`. */
  tone: z.enum(TONES).optional(),
  /** Absent: `vertical`, also where that is what was chosen. */
  format: z.enum(FORMATS).optional().overwrite(unlessUsual('vertical')),
  /** Absent: `off`, also where that is what was chosen. */
  music: z.enum(MUSIC).optional().overwrite(unlessUsual('off')),
  /** What should stand in the middle, in the person's own words. */
  focus: z.string().trim().min(1).max(MOST_FOCUS).optional(),
  /** Absent: English, also where that is what was chosen. */
  language: z.enum(LANGUAGES).optional().overwrite(foreign),
  /** The script is shown first; nothing is spent before it is approved. */
  review: z.boolean().default(false),
  /** The requester states the right to use the paper's figures whatever its licence says. */
  rights: z.boolean().default(false),
  /** The requester knows that the paper is retracted and wants the video all the same; the video says so. */
  retracted: z.boolean().default(false),
  /** The requester wants the video whatever the file looks like. */
  anyFile: z.boolean().optional(),
});
export type JobOptions = z.infer<typeof jobOptionsSchema>;

/**
 * What holds for the videos of a person or a workspace where nothing else is said, as it was chosen: `off` is a choice, too.
 * What is no choice any more is left out.
 */
export const usualOptionsSchema = z.object({
  style: z.enum(STYLES).optional().catch(undefined),
  voice: z.enum(VOICES).optional().catch(undefined),
  length: z.enum(LENGTHS).optional().catch(undefined),
  audience: z.enum(AUDIENCES).optional().catch(undefined),
  tone: z.enum(TONES).optional().catch(undefined),
  language: z.enum(LANGUAGES).optional().catch(undefined),
  format: z.enum(FORMATS).optional().catch(undefined),
  music: z.enum(MUSIC).optional().catch(undefined),
  review: z.boolean().optional().catch(undefined),
});
export type UsualOptions = z.infer<typeof usualOptionsSchema>;

/** The usual video. */
export const DEFAULT_OPTIONS: JobOptions = jobOptionsSchema.parse({});
