/** Answers with HTTP 200: what Google sends around text and sound, and when it sends neither. */
import { randomBytes } from 'node:crypto';
import type { FaultName } from './faults.ts';
import type { Model } from './models.ts';
import type { GeminiRequest, Tokens } from './store.ts';
import { promptTokens, textTokens, thoughtTokens, usage } from './tokens.ts';

export interface Answer {
  body: object;
  tokens: Tokens;
}

const RATINGS = ['HARASSMENT', 'HATE_SPEECH', 'SEXUALLY_EXPLICIT', 'DANGEROUS_CONTENT'].map((name) => ({
  category: `HARM_CATEGORY_${name}`,
  probability: name === 'DANGEROUS_CONTENT' ? 'HIGH' : 'NEGLIGIBLE',
}));

/** The candidate of an answer that holds nothing, by the fault that took it. */
const WITHOUT_CONTENT: Partial<Record<FaultName, object>> = {
  noCandidates: { candidates: [] },
  blockedPrompt: { promptFeedback: { blockReason: 'SAFETY', safetyRatings: RATINGS } },
  finishSafety: { candidates: [{ finishReason: 'SAFETY', index: 0, safetyRatings: RATINGS }] },
  finishRecitation: { candidates: [{ finishReason: 'RECITATION', index: 0 }] },
  finishOther: { candidates: [{ finishReason: 'OTHER', index: 0 }] },
  noAudio: { candidates: [{ content: { role: 'model' }, finishReason: 'STOP', index: 0 }] },
};

const signed = (id: string) => ({ modelVersion: id, responseId: randomBytes(16).toString('base64url') });

/** The answer that a fault leaves without content; null where it leaves some. */
export function emptyAnswer(
  request: GeminiRequest,
  id: string,
  model: Model,
  fault: FaultName | null,
): Answer | null {
  const around = fault === null ? undefined : WITHOUT_CONTENT[fault];
  if (!around) return null;
  // A prompt that is blocked is not thought about.
  const thoughts = fault === 'blockedPrompt' ? 0 : thoughtTokens(request, model);
  const tokens = { prompt: promptTokens(request), thoughts, output: 0 };
  return { body: { ...around, usageMetadata: usage(tokens, 'TEXT'), ...signed(id) }, tokens };
}

/** Breaks the text as the fault says. */
function damaged(text: string, fault: FaultName | null): string {
  if (fault === 'truncatedJson') return text.slice(0, Math.ceil(text.length * 0.6));
  if (fault === 'malformedJson') return text.replace('":', '"').replace(/\}\s*$/, '');
  return fault === 'fencedJson' ? `\`\`\`json\n${text}\n\`\`\`` : text;
}

/** A written answer: the thought first, then the text as far as maxOutputTokens allow. */
export function textAnswer(
  request: GeminiRequest,
  id: string,
  model: Model,
  text: string,
  fault: FaultName | null,
  showThoughts: boolean,
): Answer {
  const limit = request.generationConfig?.maxOutputTokens ?? model.outputTokens;
  const thoughts = Math.min(limit, thoughtTokens(request, model));
  const broken = damaged(text, fault);
  const kept = broken.slice(0, (limit - thoughts) * 4);
  const whole = kept.length === broken.length && fault !== 'truncatedJson';
  const shown = showThoughts || request.generationConfig?.thinkingConfig?.includeThoughts === true;
  const thought = {
    text: '**Weighing the sources**\n\nI read {"the paper"} and plan the answer.\n',
    thought: true,
  };
  const parts = [...(thoughts > 0 && shown ? [thought] : []), ...(kept ? [{ text: kept }] : [])];
  const content = parts.length > 0 ? { parts, role: 'model' } : { role: 'model' };
  const tokens = { prompt: promptTokens(request), thoughts, output: textTokens(kept) };
  const candidates = [{ content, finishReason: whole ? 'STOP' : 'MAX_TOKENS', index: 0 }];
  return { body: { candidates, usageMetadata: usage(tokens, 'TEXT'), ...signed(id) }, tokens };
}

/** A spoken answer. */
export function audioAnswer(
  request: GeminiRequest,
  id: string,
  audio: { mimeType: string; bytes: Uint8Array; tokens: number },
): Answer {
  const data = Buffer.from(audio.bytes).toString('base64');
  const tokens = { prompt: promptTokens(request), thoughts: 0, output: audio.tokens };
  const content = { parts: [{ inlineData: { mimeType: audio.mimeType, data } }], role: 'model' };
  const candidates = [{ content, finishReason: 'STOP', index: 0 }];
  return { body: { candidates, usageMetadata: usage(tokens, 'AUDIO'), ...signed(id) }, tokens };
}
