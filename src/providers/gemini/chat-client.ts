/** Any model that speaks OpenAI's chat completions with a JSON schema, as a client of the same kind as Gemini's. */
import { z } from 'zod';
import { neverSent } from '../paid/never-sent.ts';
import type { GeminiAnswer, GeminiClient, GeminiReply } from './client.ts';
import { readHttpFault } from './http-fault.ts';

const answerSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

/** What it is called when an answer is whole, or was cut, in the words of the other client. */
const ENDS: Record<string, string> = { stop: 'STOP', length: 'MAX_TOKENS', content_filter: 'SAFETY' };

/**
 * @param baseUrl up to `/v1`: `http://127.0.0.1:11434/v1`
 * @param apiKey null: none is asked for
 */
export function createChatClient(baseUrl: string, apiKey: string | null): GeminiClient {
  return {
    async generate(model, { system, prompt, config }, { timeoutMs, signal }) {
      const late = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(`${baseUrl}/chat/completions`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
          },
          body: JSON.stringify({
            model,
            messages: [
              ...(system ? [{ role: 'system', content: system }] : []),
              { role: 'user', content: prompt },
            ],
            max_tokens: config.maxOutputTokens,
            ...(config.responseJsonSchema
              ? {
                  response_format: {
                    type: 'json_schema',
                    json_schema: { name: 'answer', schema: config.responseJsonSchema },
                  },
                }
              : {}),
          }),
          signal: AbortSignal.any([signal, late]),
        });
        const text = await response.text();
        return response.ok ? readAnswer(text) : fault(response, text);
      } catch (error) {
        if (signal.aborted) return { kind: 'stopped', message: String(signal.reason) };
        const message = error instanceof Error ? error.message : String(error);
        if (neverSent(error)) return { kind: 'busy', message: `not reached: ${message}`, retryAfterMs: null };
        return { kind: 'unheard', message: late.aborted ? `no answer in ${timeoutMs} ms` : message };
      }
    },
  };
}

function fault(response: Response, text: string): GeminiReply {
  const found = readHttpFault(response.status, text, []);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return found.kind === 'busy' && Number.isFinite(seconds)
    ? { ...found, retryAfterMs: Math.ceil(seconds * 1_000) }
    : found;
}

function readAnswer(text: string): GeminiReply {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'unheard', message: 'the answer is no JSON' };
  }
  const read = answerSchema.safeParse(value);
  if (!read.success) return { kind: 'unheard', message: 'the answer is none of a chat' };
  const [choice] = read.data.choices;
  const { usage } = read.data;
  const answer: GeminiAnswer = {
    kind: 'answer',
    text: choice?.message.content ?? '',
    audio: null,
    finishReason: choice ? (ENDS[choice.finish_reason ?? 'stop'] ?? 'OTHER') : null,
    blockReason: choice?.message.refusal ?? null,
    tokens: { input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 },
  };
  return answer;
}
