/** The reader of scripts: one call a draft, in a fixed shape, with a verdict on each sentence. */
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { CallContext, ScriptReader } from '#src/core/ports.ts';
import { READER_VERDICTS, type ReaderNote, type ReadSentence } from '#src/core/reading.ts';
import { textTokens } from '../paid/prices.ts';
import { buy, type GeminiDeps } from './buy.ts';
import { READER_SYSTEM, readerPrompt } from './reader-prompt.ts';

/** Changes with the prompt, the shape and how the answer is read. */
const VERSION = 'gemini-reader-1';
const TIMEOUT_MS = 90_000;
const CONCURRENT = 4;
/** Answers that are paid for before the reading is given up. */
const MOST_ASKED = 2;
const OUTPUT_TOKENS = 8_192;
/** What a verdict takes with its reason and the thoughts behind it, for the books. */
const TOKENS_A_SENTENCE = 60;
/** A reason is a sentence; more of it is something else. */
const MOST_REASON = 300;

/** `generationConfig.responseSchema`, in Google's dialect. */
const RESPONSE_SCHEMA = {
  type: 'OBJECT',
  required: ['verdicts'],
  properties: {
    verdicts: {
      type: 'ARRAY',
      items: {
        type: 'OBJECT',
        required: ['id', 'verdict', 'reason'],
        propertyOrdering: ['id', 'reason', 'verdict'],
        properties: {
          id: { type: 'STRING', description: 'The id of the sentence.' },
          reason: { type: 'STRING', description: 'Why, in at most 20 words.' },
          verdict: { type: 'STRING', enum: [...READER_VERDICTS] },
        },
      },
    },
  },
} as const;

const answerSchema = z.object({
  verdicts: z.array(
    z.object({ id: z.string(), verdict: z.enum(READER_VERDICTS), reason: z.string().default('') }),
  ),
});

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
    async read(sentences, context) {
      if (sentences.length === 0) return [];
      for (const one of models) {
        const notes = await ask(deps, one, sentences, context);
        if (notes) return notes;
      }
      throw unavailable(`none of ${models.join(', ')} is there`);
    },
  };
}

/** null: the model is gone. */
async function ask(
  deps: GeminiDeps,
  model: string,
  sentences: readonly ReadSentence[],
  context: CallContext,
): Promise<ReaderNote[] | null> {
  const request = {
    system: READER_SYSTEM,
    prompt: readerPrompt(sentences),
    config: {
      responseMimeType: 'application/json',
      responseSchema: RESPONSE_SCHEMA,
      maxOutputTokens: OUTPUT_TOKENS,
      ...(/^gemini-3/.test(model) ? { thinkingConfig: { thinkingLevel: 'LOW' } } : {}),
    },
  };
  const tokens = {
    input: textTokens(request.system + request.prompt),
    output: sentences.length * TOKENS_A_SENTENCE,
  };
  for (let turn = 1; turn <= MOST_ASKED; turn += 1) {
    const bought = await buy(
      deps,
      {
        kind: 'reading',
        model,
        request,
        turn,
        tokens,
        timeoutMs: TIMEOUT_MS,
        concurrent: CONCURRENT,
        accept: ({ text }) => ({ bytes: new TextEncoder().encode(text), type: 'application/json' }),
      },
      context,
    );
    if (bought.kind === 'gone') return null;
    if (bought.kind === 'blocked') throw unavailable(`blocked: ${bought.reason}`);
    const notes = bought.kind === 'delivered' ? notesOf(bought.delivery.bytes, sentences) : null;
    if (notes) return notes;
  }
  throw unavailable('no usable answer');
}

/** null: it is no answer of this shape. */
function notesOf(bytes: Uint8Array, sentences: readonly ReadSentence[]): ReaderNote[] | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes).replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
  } catch {
    return null;
  }
  const answer = answerSchema.safeParse(value);
  if (!answer.success) return null;
  return sentences.map(({ id, text }) => {
    const given = answer.data.verdicts.filter((one) => one.id === id);
    // Of two verdicts the stricter one counts.
    const one = given.find(({ verdict }) => verdict !== 'borne') ?? given[0];
    const { verdict, reason } = one ?? {
      verdict: 'not in it' as const,
      reason: 'The reader gave no verdict.',
    };
    return { text, verdict, reason: reason.replace(/\s+/g, ' ').trim().slice(0, MOST_REASON) };
  });
}

const unavailable = (why: string): AppError =>
  new AppError('provider.unavailable', {
    message: `Gemini read no script: ${why}`,
    userMessage:
      'The service that checks scripts against their paper gave no usable answer. Please try again in some hours.',
  });
