/**
 * What became of a video that was asked for and never answered. Runway has no list of tasks and no idempotency key,
 * but the account counts: generations of the past day, and credits. Only if neither shows it, it was not made.
 */
import type { Account } from './client.ts';

/** How the account was just before the request. */
export interface Before {
  credits: number;
  daily: number;
}

/** @returns null where nothing was noted, or not by this version */
export function readBefore(noted: unknown): Before | null {
  if (noted === null || typeof noted !== 'object') return null;
  const { credits, daily } = noted as Partial<Before>;
  return typeof credits === 'number' && typeof daily === 'number' ? { credits, daily } : null;
}

/**
 * Whether the account shows that nothing was created. When in doubt, it was.
 *
 * @param others what was certainly created after it by this installation
 * @param price of the video, credits
 */
export function wasNotCreated(
  before: Before,
  now: Account,
  others: { count: number; credits: number },
  price: number,
): boolean {
  const unexplained = now.daily - before.daily - others.count;
  const missing = before.credits - now.credits - others.credits;
  // Fewer generations than before: the day has moved on, and may hide a new one.
  return unexplained === 0 && missing < price;
}
