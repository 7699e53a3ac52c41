/** The reader of scripts: one call a draft, in a fixed shape, with a verdict on each sentence. */
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { CallContext, ReadDraft, ScriptReader } from '#src/core/ports.ts';
import { READER_VERDICTS, type ReaderAnswer, type ReadSentence } from '#src/core/reading.ts';
import { answerIn, ask, jsonIn } from './ask.ts';
import { askedShape } from './asked-shape.ts';
import type { GeminiDeps } from './buy.ts';
import { READER_SYSTEM, readerPrompt } from './reader-prompt.ts';

/** Changes with the prompt, the shape and how the answer is read. */
const VERSION = 'gemini-reader-4';
const TIMEOUT_MS = 90_000;
const CONCURRENT = 4;
/** Answers that are paid for before the reading is given up. */
const MOST_ASKED = 2;
const OUTPUT_TOKENS = 8_192;
/** What a verdict takes with its reason and the thoughts behind it, for the books. */
const TOKENS_A_SENTENCE = 60;
/** A reason is a sentence; more of it is something else. */
const MOST_REASON = 300;
/** What the marks and the advice take. */
const CRITIQUE_TOKENS = 120;

const mark = z.number().int().min(1).max(5).describe('1 to 5.');
const critiqueSchema = z.object({
  hook: mark,
  clarity: mark,
  oneStory: mark,
  soWhat: mark,
  advice: z.string().default('').describe('What would lift the lowest mark, in at most 40 words.'),
});
const answerSchema = z.object({
  verdicts: z.array(
    z.object({
      id: z.string().describe('The id of the sentence.'),
      reason: z.string().default('').describe('Why, in at most 20 words.'),
      verdict: z.enum(READER_VERDICTS),
    }),
  ),
  // Without usable marks the verdicts count all the same.
  critique: critiqueSchema.optional().catch(undefined),
});
const SHAPE = askedShape(answerSchema);

/**
 * A reader over Gemini. `read` throws what `buy` throws, and AppError `provider.unavailable` (permanent) where two paid
 * answers are of no use or none of the models is there. A sentence without a verdict is refused.
 * @param models the first that is still there is asked
 */
export function createGeminiReader(deps: GeminiDeps, models: readonly string[]): ScriptReader {
  const [model = ''] = models;
  return {
    version: `${VERSION}:${hashOf(models).slice(0, 12)}`,
    model,
    async read(draft, context) {
      if (draft.sentences.length === 0) return { notes: [], critique: null };
      for (const one of models) {
        const reading = await readBy(deps, one, draft, context);
        if (reading) return reading;
      }
      throw unavailable(`none of ${models.join(', ')} is there`);
    },
  };
}

/** null: the model is gone. */
async function readBy(
  deps: GeminiDeps,
  model: string,
  { sentences, story, audience = 'general' }: ReadDraft,
  context: CallContext,
): Promise<ReaderAnswer | null> {
  for (let turn = 1; turn <= MOST_ASKED; turn += 1) {
    const bought = await ask(
      deps,
      {
        kind: 'reading',
        model,
        system: READER_SYSTEM,
        prompt: readerPrompt(sentences, story, audience),
        shape: SHAPE,
        thinking: 'LOW',
        turn,
        most: OUTPUT_TOKENS,
        usual: sentences.length * TOKENS_A_SENTENCE + CRITIQUE_TOKENS,
        timeoutMs: TIMEOUT_MS,
        concurrent: CONCURRENT,
      },
      context,
    );
    if (bought.kind === 'gone') return null;
    if (bought.kind === 'blocked') throw unavailable(`blocked: ${bought.reason}`);
    const reading = readingOf(answerIn(bought) ?? '', sentences);
    if (reading) return reading;
  }
  throw unavailable('no usable answer');
}

/** null: it is no answer of this shape. */
function readingOf(text: string, sentences: readonly ReadSentence[]): ReaderAnswer | null {
  const answer = answerSchema.safeParse(jsonIn(text));
  if (!answer.success) return null;
  const { critique } = answer.data;
  const notes = sentences.map(({ id, text: sentence }) => {
    const given = answer.data.verdicts.filter((one) => one.id === id);
    // Of two verdicts the stricter one counts.
    const one = given.find(({ verdict }) => verdict !== 'borne') ?? given[0];
    const { verdict, reason } = one ?? {
      verdict: 'not in it' as const,
      reason: 'The reader gave no verdict.',
    };
    return { text: sentence, verdict, reason: inOneLine(reason) };
  });
  return { notes, critique: critique ? { ...critique, advice: inOneLine(critique.advice) } : null };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_REASON);

const unavailable = (why: string): AppError =>
  new AppError('provider.unavailable', {
    message: `Gemini read no script: ${why}`,
    userMessage:
      'The service that checks scripts against their paper gave no usable answer. Please try again in some hours.',
  });
