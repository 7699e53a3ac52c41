/** What a reader is asked of a script, and what it answers. */
import { z } from 'zod';

/** What a passage does to a sentence: bears it, or why it does not. */
export const READER_VERDICTS = [
  'borne',
  'too strong',
  'other direction or group',
  'other scope',
  'not in it',
  'advice',
] as const;
export type ReaderVerdict = (typeof READER_VERDICTS)[number];

/** One text of a script, with what it rests on. */
export interface ReadSentence {
  /** `n1`, `n2`, … within one draft. */
  id: string;
  text: string;
  where: 'spoken' | 'on screen' | 'title';
  /** Verbatim from the paper; none: it states nothing, as a bridge does. */
  quotes: readonly string[];
  /** What stands around the quotes in the paper. */
  passage: string;
}

export const readerNoteSchema = z.object({
  /** As it stands in the script. */
  text: z.string(),
  verdict: z.enum(READER_VERDICTS),
  reason: z.string(),
});
export type ReaderNote = z.infer<typeof readerNoteSchema>;

/** What a story is marked for, 1 to 5 each. */
export const STORY_MARKS = {
  hook: 'hook',
  clarity: 'clarity',
  oneStory: 'one story',
  soWhat: 'so what',
} as const;
export type StoryMark = keyof typeof STORY_MARKS;

/** How a draft works as a story, whatever is true of its sentences. */
export type Critique = Record<StoryMark, number> & {
  /** What would make it better, in a sentence or two of the reader's. */
  advice: string;
};

/** What a reading gives: a verdict on each sentence, in their order, and how they work together; null: it did not say. */
export interface ReaderAnswer {
  notes: ReaderNote[];
  critique: Critique | null;
}
