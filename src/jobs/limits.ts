/** How many videos one person may have made, and what they are told where they stand. */
import { AppError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { JobRow } from '../db/schema.ts';

export interface Limits {
  maxActivePerUser: number;
  maxVideosPerDay: number;
  /** In which videos can be made here; absent: English alone. */
  languages?: readonly Language[];
}

/** The day of the limits: any 24 hours. */
export const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;
/** When a program may ask again where nobody knows when one of the videos will be done. */
const UNKNOWN_MS = 60_000;

/** `2 videos`, `1 video`. */
export const videos = (count: number): string => `${count} ${count === 1 ? 'video' : 'videos'}`;

/** `about 3 hours`, `about 20 minutes`, `a minute`. @param ms from now */
export function roughly(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes === 1) return 'a minute';
  if (minutes < 90) return `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}

/** @throws AppError `limit.reached` where the person has as many videos in the making as one may */
export function assertMayStart(active: readonly JobRow[], limits: Limits, now: number): void {
  if (active.length < limits.maxActivePerUser) return;
  const next = Math.min(...active.map(({ expectedAt }) => expectedAt?.getTime() ?? Number.POSITIVE_INFINITY));
  const when = Number.isFinite(next) ? ` The first should be done in ${roughly(next - now)}.` : '';
  throw new AppError('limit.reached', {
    message: `${active.length} active, limit ${limits.maxActivePerUser}`,
    retryAfterMs: Number.isFinite(next) ? Math.max(0, next - now) : UNKNOWN_MS,
    userMessage: `You have ${videos(active.length)} in the making, and one person can have ${limits.maxActivePerUser} at a time.${when} Please ask again when one of them is done, or cancel one in /my-videos.`,
  });
}

/**
 * @param asked when the videos of the last day were asked for, the oldest first
 * @throws AppError `limit.reached` where they are as many as one person may have a day
 */
export function assertMayAsk(asked: readonly Date[], limits: Limits, now: number): void {
  const freeing = asked[asked.length - limits.maxVideosPerDay];
  if (!freeing) return;
  const waitMs = freeing.getTime() + DAY_HOURS * HOUR_MS - now;
  throw new AppError('limit.reached', {
    message: `${asked.length} in a day, limit ${limits.maxVideosPerDay}`,
    retryAfterMs: waitMs,
    userMessage: `You have asked for ${videos(asked.length)} in the last 24 hours, and one person can have ${limits.maxVideosPerDay}. You can ask for the next one in ${roughly(waitMs)}.`,
  });
}
