/** What the local Gemini remembers of the calls. Everything here may be read by a test. */
import type { Model } from './models.ts';

interface Part {
  text?: string;
  inlineData?: { mimeType: string; data: string };
}

export interface Content {
  role?: string;
  parts?: Part[];
}

/** The parts of a request that the fake reads. */
export interface GeminiRequest {
  contents: Content[];
  systemInstruction?: Content;
  generationConfig?: {
    temperature?: number;
    topP?: number;
    topK?: number;
    maxOutputTokens?: number;
    responseMimeType?: string;
    responseSchema?: Record<string, unknown>;
    responseJsonSchema?: Record<string, unknown>;
    responseModalities?: string[];
    speechConfig?: { voiceConfig?: { prebuiltVoiceConfig?: { voiceName?: string } } };
    thinkingConfig?: { includeThoughts?: boolean; thinkingBudget?: number; thinkingLevel?: string };
  };
}

export interface Tokens {
  prompt: number;
  thoughts: number;
  output: number;
}

export interface GeminiCall {
  /** Times of the fake's clock, ms. */
  at: number;
  endedAt: number | null;
  model: string;
  kind: 'text' | 'speech';
  body: GeminiRequest;
  /**
   * `answered`: with 200, whatever is in it; `refused`: with an error; `cut`: the line was cut; `hung`: never
   * answered; `unheard`: the client had left before the answer was there.
   */
  outcome: 'pending' | 'answered' | 'refused' | 'cut' | 'hung' | 'unheard';
  /** The planned fault that the call met. */
  fault: string | null;
  /** HTTP status that was sent. */
  status: number | null;
  /** What Google would charge for: nothing for a refused call, everything for an answer that nobody heard. */
  tokens: Tokens;
  usd: number;
}

const NOTHING: Tokens = { prompt: 0, thoughts: 0, output: 0 };

export class Store {
  readonly calls: GeminiCall[] = [];
  /** What the published description objects to, in requests and in the fake's own answers. */
  readonly specProblems: string[] = [];

  constructor(readonly clock: () => number) {}

  open(model: string, kind: 'text' | 'speech', body: GeminiRequest): GeminiCall {
    const call: GeminiCall = {
      at: this.clock(),
      endedAt: null,
      model,
      kind,
      body,
      outcome: 'pending',
      fault: null,
      status: null,
      tokens: NOTHING,
      usd: 0,
    };
    this.calls.push(call);
    return call;
  }

  close(call: GeminiCall, outcome: GeminiCall['outcome'], status: number | null): void {
    call.endedAt = this.clock();
    call.outcome = outcome;
    call.status = status;
  }

  charge(call: GeminiCall, tokens: Tokens, { usd }: Model): void {
    call.tokens = tokens;
    call.usd = (tokens.prompt * usd.input + (tokens.thoughts + tokens.output) * usd.output) / 1e6;
  }

  /** Calls that were charged for more than once: the same model, word for word. */
  duplicates(): GeminiCall[][] {
    const groups = new Map<string, GeminiCall[]>();
    for (const call of this.calls.filter(({ usd }) => usd > 0)) {
      const key = `${call.model} ${JSON.stringify(call.body)}`;
      groups.set(key, [...(groups.get(key) ?? []), call]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  /** What all calls cost together. `charged`: how many of them cost anything. */
  spend(): { usd: number; charged: number } & Tokens {
    return this.calls.reduce(
      (sum, { usd, tokens }) => ({
        usd: sum.usd + usd,
        charged: sum.charged + (usd > 0 ? 1 : 0),
        prompt: sum.prompt + tokens.prompt,
        thoughts: sum.thoughts + tokens.thoughts,
        output: sum.output + tokens.output,
      }),
      { usd: 0, charged: 0, ...NOTHING },
    );
  }
}

/** All text of a request's turns, without the system instruction. */
export const promptText = ({ contents }: GeminiRequest): string =>
  contents.flatMap(({ parts }) => (parts ?? []).flatMap(({ text }) => text ?? [])).join('\n');
