/** How many tokens things have: rough, and always the same for the same text. */
import { type Model, TOKENS } from './models.ts';
import type { Content, GeminiRequest, Tokens } from './store.ts';

export const textTokens = (text: string): number => Math.ceil(text.length / TOKENS.charactersPer);

export function promptTokens({ contents, systemInstruction }: GeminiRequest): number {
  const turns: Content[] = systemInstruction ? [systemInstruction, ...contents] : contents;
  return turns
    .flatMap(({ parts }) => parts ?? [])
    .reduce(
      (sum, { text, inlineData }) => sum + textTokens(text ?? '') + (inlineData ? TOKENS.perFile : 0),
      0,
    );
}

/** What the model thinks before it answers: by level, or as far as the budget goes. */
export function thoughtTokens({ generationConfig }: GeminiRequest, { thinking }: Model): number {
  if (thinking === null) return 0;
  const { thinkingBudget, thinkingLevel } = generationConfig?.thinkingConfig ?? {};
  const wanted = TOKENS.thoughts[(thinkingLevel ?? 'MEDIUM').toUpperCase()] ?? 0;
  return thinkingBudget === undefined || thinkingBudget < 0 ? wanted : Math.min(thinkingBudget, wanted);
}

/** Google's usageMetadata. */
export function usage({ prompt, thoughts, output }: Tokens, modality: 'TEXT' | 'AUDIO'): object {
  return {
    promptTokenCount: prompt,
    ...(output > 0
      ? { candidatesTokenCount: output, candidatesTokensDetails: [{ modality, tokenCount: output }] }
      : {}),
    totalTokenCount: prompt + thoughts + output,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: prompt }],
    ...(thoughts > 0 ? { thoughtsTokenCount: thoughts } : {}),
  };
}
