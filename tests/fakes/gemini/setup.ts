/** The real SDK before a local Gemini. */
import {
  type GenerateContentResult,
  type GenerationConfig,
  GoogleGenerativeAI,
  GoogleGenerativeAIFetchError,
  type SingleRequestOptions,
} from '@google/generative-ai';
import { type FakeGeminiOptions, startFakeGemini } from './index.ts';

/** What the SDK passes on although its types do not know it. */
export type Config = GenerationConfig & Record<string, unknown>;

export const WRITER = 'gemini-3.8-flash';
export const VOICE = 'gemini-3.8-flash-tts';
export const OLD_VOICE = 'gemini-2.5-flash-preview-tts';

export async function startWorld(options: FakeGeminiOptions = {}) {
  const gemini = await startFakeGemini(options);
  const ask = (
    model: string,
    prompt: string,
    generationConfig: Config = {},
    request: SingleRequestOptions = {},
    key = gemini.apiKey,
  ): Promise<GenerateContentResult> =>
    new GoogleGenerativeAI(key)
      .getGenerativeModel({ model, generationConfig }, { baseUrl: gemini.url })
      .generateContent(prompt, request);
  const speak = (model: string, prompt: string, more: Config = {}, request: SingleRequestOptions = {}) => {
    const speechConfig = { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } };
    return ask(model, prompt, { responseModalities: ['AUDIO'], speechConfig, ...more }, request);
  };
  return { gemini, ask, speak };
}

/** The bytes and type of a spoken answer. */
export function audioOf(result: GenerateContentResult): { mimeType: string; bytes: Buffer } | null {
  const data = result.response.candidates?.[0]?.content?.parts?.[0]?.inlineData;
  return data ? { mimeType: data.mimeType, bytes: Buffer.from(data.data, 'base64') } : null;
}

/** The HTTP error a call ends in. */
export async function refusal(call: Promise<unknown>): Promise<GoogleGenerativeAIFetchError> {
  const error = await call.then(
    () => null,
    (one: unknown) => one,
  );
  if (error instanceof GoogleGenerativeAIFetchError) return error;
  throw new Error('the call did not end in an HTTP error', { cause: error });
}
