/** How a call to the local Gemini can go wrong. */
import {
  type ApiError,
  exhausted,
  forbidden,
  internal,
  invalid,
  overloaded,
  quota,
  retiredModel,
  unauthenticated,
  wrongKey,
} from './errors.ts';
import type { GeminiCall } from './store.ts';

/** Refused with an HTTP error; nothing is charged. */
const ERRORS = {
  badRequest: () => invalid('Request contains an invalid argument.'),
  wrongKey,
  unauthenticated,
  forbidden,
  retired: (model) => retiredModel(model),
  quotaMinute: (model, seconds) => quota(model, 'Minute', 10, seconds ?? 20),
  quotaDay: (model, seconds) => quota(model, 'Day', 100, seconds ?? 20),
  exhausted,
  internal,
  overloaded,
} satisfies Record<string, (model: string, seconds?: number) => ApiError>;

/** Where the others can happen. `any`: to writing and speaking. */
const PLACES = {
  /** Never answered; charged all the same. */
  hang: 'any',
  /** The line is cut before the model has worked: nothing is charged. */
  cutBefore: 'any',
  /** The line is cut when the work is done and charged. */
  cutAfter: 'any',
  noCandidates: 'any',
  /** promptFeedback.blockReason SAFETY. */
  blockedPrompt: 'any',
  finishSafety: 'any',
  finishRecitation: 'any',
  finishOther: 'any',
  /** MAX_TOKENS in the middle of the answer. */
  truncatedJson: 'text',
  /** STOP, and yet it does not parse. */
  malformedJson: 'text',
  /** The JSON in a Markdown code block. */
  fencedJson: 'text',
  /** STOP with a candidate that has no parts. */
  noAudio: 'speech',
  /** A WAV file of 44 bytes: the header alone. */
  emptyWav: 'speech',
  silentAudio: 'speech',
  /** STOP after half of the speech. */
  halfAudio: 'speech',
  /** Everything five times over. */
  longAudio: 'speech',
} as const;

export type FaultName = keyof typeof ERRORS | keyof typeof PLACES;

/** `seconds`: what RetryInfo says, for the quota faults. */
export type Fault = FaultName | { name: FaultName; seconds: number };

export const nameOf = (fault: Fault): FaultName => (typeof fault === 'string' ? fault : fault.name);

/** Whether a fault can happen to this call. */
export function suits(fault: Fault, { kind }: GeminiCall): boolean {
  const name = nameOf(fault);
  return !(name in PLACES) || ['any', kind].includes(PLACES[name as keyof typeof PLACES]);
}

/** The refusal that a fault stands for; null for those that happen later. */
export function refusalOf(fault: Fault | null, model: string): ApiError | null {
  if (fault === null) return null;
  const name = nameOf(fault);
  const make = name in ERRORS ? ERRORS[name as keyof typeof ERRORS] : null;
  return make ? make(model, typeof fault === 'string' ? undefined : fault.seconds) : null;
}
