/** Asking a model for a text, in a shape or free. */
import type { CallContext } from '#src/core/ports.ts';
import { IMAGE_TOKENS, textTokens } from '../paid/price-list.ts';
import { type Bought, buy, type GeminiDeps, type Item } from './buy.ts';
import type { GeminiRequest } from './client.ts';

export interface Question extends Pick<Item, 'kind' | 'model' | 'turn' | 'timeoutMs' | 'concurrent'> {
  system: string;
  prompt: string;
  pictures?: GeminiRequest['pictures'];
  /** Of `askedShape`; absent: plain text. */
  shape?: object;
  thinking: 'LOW' | 'MEDIUM';
  /** Tokens: room for the thoughts and the answer, and what these take, for the books. */
  most: number;
  usual: number;
}

/** What came of it; see {@link answerIn}. Throws what `buy` throws. */
export function ask(deps: GeminiDeps, question: Question, context: CallContext): Promise<Bought> {
  const { system, prompt, pictures, shape, thinking, most, usual, ...item } = question;
  const config = {
    ...(shape && { responseMimeType: 'application/json', responseJsonSchema: shape }),
    maxOutputTokens: most,
    ...(/^gemini-3/.test(item.model) && { thinkingConfig: { thinkingLevel: thinking } }),
  };
  return buy(
    deps,
    {
      ...item,
      request: { system, prompt, ...(pictures && { pictures }), config },
      tokens: {
        input: textTokens(system + prompt) + (pictures?.length ?? 0) * IMAGE_TOKENS,
        output: usual,
      },
      accept: ({ text }) => ({
        bytes: new TextEncoder().encode(text),
        type: shape ? 'application/json' : 'text/plain',
      }),
    },
    context,
  );
}

/** The text that was delivered; null: none was. */
export const answerIn = (bought: Bought): string | null =>
  bought.kind === 'delivered' ? new TextDecoder().decode(bought.delivery.bytes) : null;

/** The JSON of an answer, in a code block or not; undefined: it is none. */
export function jsonIn(answer: string): unknown {
  const bare = answer
    .trim()
    .replace(/^```(?:json)?/, '')
    .replace(/```$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
