/** What the check of a script against its paper finds. */
import { z } from 'zod';

/** The rule that a finding comes from. */
const findingKindSchema = z.enum([
  'quote', // not in the paper
  'unrelated', // in the paper, but about something else
  'number',
  'direction', // increase for decrease
  'negation',
  'name',
  'subject', // mice for rats, liver for kidney
  'journal',
  'author',
  'year',
  'doi',
  'certainty', // "causes" for "is associated with"
  'uncovered', // a statement that no claim covers
  'advice', // an order, an address
  'broken', // a line on screen that breaks off
  'shown', // a number that is no result, large on screen
  'reader', // refused by the reader
]);

const findingSchema = z.object({
  sceneId: z.string(),
  kind: findingKindSchema,
  /** Errors must be mended; warnings are for the reader of the script. */
  severity: z.enum(['error', 'warning']),
  where: z.enum(['narration', 'onscreen', 'quote', 'title', 'prompt']),
  /** The sentence, line or quote that is meant, as it stands in the script. */
  text: z.string(),
  /** Plain English, fit for a model and for a person. */
  reason: z.string(),
  /** The paper's own sentence, where one is near. */
  suggestion: z.string().optional(),
  /** A number of the sentence, and the one that its quote has in that place. */
  instead: z.object({ said: z.string(), printed: z.string() }).optional(),
});

/** One claim of the script and what became of it, for the job's record. */
const claimRowSchema = z.object({
  sceneId: z.string(),
  /** The sentence as it is spoken or shown. */
  sentence: z.string(),
  /** What it rests on; empty where no claim covers the sentence. */
  quote: z.string(),
  /** Where the paper holds the quote; what the claim says where the paper does not. */
  section: z.string(),
  /** Whether the quote stands in the paper. */
  found: z.boolean(),
  /** `true`: nothing is wrong; `flagged`: warnings only; `wrong`: at least one error. */
  verdict: z.enum(['true', 'flagged', 'wrong']),
});
export const claimsTableSchema = z.array(claimRowSchema);

export type Finding = z.infer<typeof findingSchema>;
export type ClaimRow = z.infer<typeof claimRowSchema>;

export interface Grounding {
  claims: ClaimRow[];
  /** Errors first, each in the order of the script. */
  findings: Finding[];
}
