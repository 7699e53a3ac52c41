/** The only file that knows Google's SDK: one request, one answer, and every fault as a value. */
import {
  type GenerateContentRequest,
  type GenerateContentResult,
  GoogleGenerativeAI,
  GoogleGenerativeAIFetchError,
} from '@google/generative-ai';
import { neverSent } from '../paid/never-sent.ts';
import { type HttpFault, readHttpFault } from './http-fault.ts';

/** Where the SDK asks by itself. */
export const GOOGLE = 'https://generativelanguage.googleapis.com';

/** What is asked of a model; fields that the SDK's types do not know yet pass through. */
export interface GeminiRequest {
  system?: string;
  prompt: string;
  /** What it is about, each after a line that names it; absent: nothing. */
  pictures?: readonly { name: string; jpeg: string }[];
  /** How it is to be spoken: of voices that take direction. */
  style?: string;
  config: Record<string, unknown>;
}

export interface GeminiAnswer {
  kind: 'answer';
  /** Without the model's thoughts. */
  text: string;
  audio: { bytes: Uint8Array; mimeType: string } | null;
  /** `STOP`: complete. null: the answer has no candidate. */
  finishReason: string | null;
  /** Why the prompt was refused, by safety rules. */
  blockReason: string | null;
  tokens: { input: number; output: number };
}

/** `unheard`: sent, and no answer came: it may have been charged for. `stopped`: the caller's signal. */
export type GeminiReply = GeminiAnswer | HttpFault | { kind: 'unheard' | 'stopped'; message: string };

export interface GeminiClient {
  /** Asks once, never again by itself. Resolves whatever happens. */
  generate(
    model: string,
    request: GeminiRequest,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<GeminiReply>;
}

/** @param baseUrl null: Google's own */
export function createGeminiClient(apiKey: string, baseUrl: string | null): GeminiClient {
  const sdk = new GoogleGenerativeAI(apiKey);
  return {
    async generate(model, { system, prompt, pictures = [], style, config }, { timeoutMs, signal }) {
      const generative = sdk.getGenerativeModel(
        { model, generationConfig: config, ...(system ? { systemInstruction: system } : {}) },
        baseUrl ? { baseUrl } : {},
      );
      const parts = [
        ...pictures.flatMap(({ name, jpeg }) => [
          { text: name },
          { inlineData: { mimeType: 'image/jpeg', data: jpeg } },
        ]),
        { text: prompt, ...(style && { speechMetadata: { style } }) },
      ];
      const request: GenerateContentRequest = { contents: [{ role: 'user', parts }] };
      // The SDK never clears its own timer, nor its listeners on a signal: this one goes with the call.
      const late = AbortSignal.timeout(timeoutMs);
      const ofOneCall = AbortSignal.any([signal, late]);
      try {
        return readAnswer(await generative.generateContent(request, { signal: ofOneCall }));
      } catch (error) {
        if (signal.aborted) return { kind: 'stopped', message: String(signal.reason) };
        if (error instanceof GoogleGenerativeAIFetchError && error.status !== undefined) {
          return readHttpFault(error.status, error.message, error.errorDetails ?? []);
        }
        const message = error instanceof Error ? error.message : String(error);
        if (!late.aborted && (await isUnreachable(baseUrl ?? GOOGLE, ofOneCall))) {
          return { kind: 'busy', message: `not reached: ${message}`, retryAfterMs: null };
        }
        return { kind: 'unheard', message: late.aborted ? `no answer in ${timeoutMs} ms` : message };
      }
    },
  };
}

/**
 * The SDK does not tell a call that was cut off from one that never got through. A service that nobody can connect
 * to just after the call has failed was not reached by the call either.
 */
async function isUnreachable(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal, redirect: 'manual' });
    return false;
  } catch (error) {
    return neverSent(error);
  }
}

/** What the SDK's types do not tell of a part and of the usage. */
interface RawPart {
  text?: string;
  thought?: boolean;
  inlineData?: { mimeType: string; data: string };
}
interface RawUsage {
  promptTokenCount?: number;
  candidatesTokenCount?: number;
  thoughtsTokenCount?: number;
}

function readAnswer({ response }: GenerateContentResult): GeminiAnswer {
  const candidate = response.candidates?.[0];
  // A candidate that was cut off comes without content, whatever the types say.
  const parts = ((candidate?.content as { parts?: RawPart[] } | undefined)?.parts ?? []).filter(
    ({ thought }) => !thought,
  );
  const audio = parts.find(({ inlineData }) => inlineData?.mimeType.toLowerCase().startsWith('audio/'));
  const usage: RawUsage = response.usageMetadata ?? {};
  return {
    kind: 'answer',
    text: parts.map(({ text }) => text ?? '').join(''),
    audio: audio?.inlineData
      ? {
          bytes: new Uint8Array(Buffer.from(audio.inlineData.data, 'base64')),
          mimeType: audio.inlineData.mimeType,
        }
      : null,
    finishReason: candidate?.finishReason ?? null,
    blockReason: response.promptFeedback?.blockReason ?? null,
    tokens: {
      input: usage.promptTokenCount ?? 0,
      output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
    },
  };
}
