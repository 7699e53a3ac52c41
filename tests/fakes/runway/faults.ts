/** How the local Runway can go wrong. */
import {
  type ApiError,
  badRequest,
  internal,
  noCredits,
  rateLimited,
  unauthorised,
  unavailable,
} from './errors.ts';
import type { Failure, Task } from './store.ts';

/** What a fault can happen to: asking for a video, the video itself, a look at it, its end, its file. */
export interface Occasion {
  on: 'create' | 'task' | 'poll' | 'cancel' | 'account' | 'download';
  /** The task, once there is one. */
  task: Task | null;
  /** Of a create. */
  body: Record<string, unknown>;
}

/** Refused, and nothing is created. `seconds`: Retry-After. */
const REFUSALS = {
  badRequest,
  unauthorised,
  noCredits,
  rateLimited: (seconds = 1) => rateLimited(seconds),
  internal,
  unavailable,
  pollError: internal,
  pollLimited: (seconds = 1) => rateLimited(seconds),
  cancelError: internal,
  accountError: internal,
} satisfies Record<string, (seconds?: number) => ApiError>;

const MODERATED = 'Content moderation rejected this task.';
const UNEXPECTED = 'An unexpected error occurred.';
const FAILURES = {
  safetyInput: { code: 'SAFETY.INPUT.TEXT', words: MODERATED, refunded: false },
  safetyOutput: { code: 'SAFETY.OUTPUT.VIDEO', words: MODERATED, refunded: false },
  badOutput: { code: 'INTERNAL.BAD_OUTPUT.CODE01', words: UNEXPECTED, refunded: true },
  assetInvalid: { code: 'ASSET.INVALID', words: 'An input asset is not valid.', refunded: true },
  internalFailure: { code: 'INTERNAL', words: UNEXPECTED, refunded: true },
  thirdParty: { code: 'THIRD_PARTY.UNAVAILABLE', words: 'A provider is not available.', refunded: true },
} satisfies Record<string, Failure>;

const PLACES = {
  badRequest: 'create',
  unauthorised: 'create',
  noCredits: 'create',
  rateLimited: 'create',
  internal: 'create',
  unavailable: 'create',
  /** The line is cut, nothing is created. */
  cutBefore: 'create',
  /** Created and charged, and then: the line is cut, a 500, or never an answer. */
  cutAfter: 'create',
  errorAfter: 'create',
  hangAfter: 'create',
  safetyInput: 'task',
  safetyOutput: 'task',
  badOutput: 'task',
  assetInvalid: 'task',
  internalFailure: 'task',
  thirdParty: 'task',
  /** RUNNING for ever. */
  stuck: 'task',
  /** THROTTLED for so many `seconds` (60). */
  throttled: 'task',
  /** A video that is shorter by so many `seconds` (1). */
  shortClip: 'task',
  pollError: 'poll',
  pollLimited: 'poll',
  pollCut: 'poll',
  pollHang: 'poll',
  cancelError: 'cancel',
  accountError: 'account',
  download403: 'download',
  download404: 'download',
  /** Half of the bytes, then the line is cut. */
  downloadCut: 'download',
  /** 200 and no bytes. */
  downloadEmpty: 'download',
  downloadHang: 'download',
} as const;

export type FaultName = keyof typeof PLACES;
export type Fault = FaultName | { name: FaultName; seconds: number };

export const nameOf = (fault: Fault | null): FaultName | null =>
  fault === null || typeof fault === 'string' ? fault : fault.name;

export const secondsOf = (fault: Fault | null): number | undefined =>
  fault === null || typeof fault === 'string' ? undefined : fault.seconds;

export const suits = (fault: Fault, { on }: Occasion): boolean =>
  PLACES[typeof fault === 'string' ? fault : fault.name] === on;

/** The refusal that a fault stands for, if it does. */
export function refusalOf(fault: Fault | null): ApiError | null {
  const name = nameOf(fault);
  if (name === null || !(name in REFUSALS)) return null;
  return REFUSALS[name as keyof typeof REFUSALS](secondsOf(fault));
}

/** The failure that a fault stands for, if it does. */
export function failureOf(fault: Fault | null): Failure | null {
  const name = nameOf(fault);
  return name !== null && name in FAILURES ? FAILURES[name as keyof typeof FAILURES] : null;
}
