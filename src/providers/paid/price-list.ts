/**
 * What the providers charge, as published in November 2026. The ledger books by this table; what a provider then
 * really bills is in its own console. A model that is not here is booked at its provider's dearest price.
 */

/** USD for a million tokens. */
interface TokenPrice {
  input: number;
  output: number;
}

const GEMINI: Record<string, TokenPrice> = {
  'gemini-3.8-flash': { input: 0.75, output: 3.75 },
  'gemini-3.5-flash-lite': { input: 0.1, output: 0.4 },
  'gemini-2.5-pro': { input: 1.25, output: 10 },
  'gemini-2.5-flash': { input: 0.3, output: 2.5 },
  'gemini-3.8-flash-tts': { input: 0.5, output: 9 },
  'gemini-3.8-flash-lite-tts': { input: 0.5, output: 6 },
  'gemini-3.1-flash-tts-preview': { input: 1, output: 20 },
  'gemini-2.5-pro-preview-tts': { input: 1, output: 20 },
  'gemini-2.5-flash-preview-tts': { input: 0.5, output: 10 },
};
const DEAREST_GEMINI: TokenPrice = { input: 1.25, output: 20 };

/** One Runway credit, USD. */
export const USD_PER_CREDIT = 0.01;

/** Of English text; good to a tenth. */
const CHARACTERS_PER_TOKEN = 4;
/** Of a picture, as the models from 3 on see it unless told otherwise. */
export const IMAGE_TOKENS = 1_120;
/** Of spoken sound. */
const AUDIO_TOKENS_PER_SECOND = 25;

export const textTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);
export const audioTokens = (seconds: number): number => Math.ceil(seconds * AUDIO_TOKENS_PER_SECOND);

/** Price of a Gemini call, USD. `output` counts what was thought, too. */
export function geminiUsd(model: string, tokens: { input: number; output: number }): number {
  const price = GEMINI[model] ?? DEAREST_GEMINI;
  return (tokens.input * price.input + tokens.output * price.output) / 1e6;
}
