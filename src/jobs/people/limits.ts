/** How many videos one person may have made, and what they are told where they stand. */
import { AppError } from '#src/core/errors.ts';
import type { Language } from '#src/core/language.ts';
import { roughly } from '#src/core/text/roughly.ts';
import { slash } from '#src/core/text/slash.ts';
import type { CountedVideo } from '#src/db/jobs/of-person.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Budget } from '#src/db/ledger/spending.ts';

export interface Limits {
  maxActivePerUser: number;
  maxVideosPerDay: number;
  /** What a day may cost; absent: nothing is bought here. */
  budget?: Budget;
  /** In which videos can be made here; absent: English alone. */
  languages?: readonly Language[];
}

/** How often one video may be made to cost more than it was asked for, whoever writes and speaks. */
export const PER_VIDEO = { hooks: 5, retries: 5, edits: 40 } as const;

/** The day of the limits: any 24 hours. */
export const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;
/** When a program may ask again where nobody knows when one of the videos will be done. */
const UNKNOWN_MS = 60_000;

/** `2 videos`, `1 video`. */
export const videos = (count: number): string => `${count} ${count === 1 ? 'video' : 'videos'}`;

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
 * @param counted the videos that count to the last day, the oldest first
 * @throws AppError `limit.reached` where they are as many as one person may have a day
 */
export function assertMayAsk(counted: readonly CountedVideo[], limits: Limits, now: number): void {
  const freeing = counted[counted.length - limits.maxVideosPerDay];
  if (!freeing) return;
  const waitMs = freeing.at.getTime() + DAY_HOURS * HOUR_MS - now;
  const spent = counted.some(({ bought }) => bought)
    ? ' Those for which something was bought count, even if they were cancelled or failed.'
    : '';
  throw new AppError('limit.reached', {
    message: `${counted.length} in a day, limit ${limits.maxVideosPerDay}`,
    retryAfterMs: waitMs,
    userMessage: `You have asked for ${videos(counted.length)} in the last 24 hours, and one person can have ${limits.maxVideosPerDay}.${spent} You can ask for the next one in ${roughly(waitMs)}.`,
  });
}

const SPENT: Record<keyof typeof PER_VIDEO, string> = {
  hooks:
    'This video has had as many other openings as one may have. Please take one of them, or change its first scene.',
  retries: `This video has been tried as often as one may be. Please ask for it anew with ${slash('video')}; what was made of it is used again.`,
  edits:
    'This script has been changed as often as one may be. Please approve it, or ask for another version.',
};

/** @throws AppError `limit.reached` where the video has had as many of these as one may have */
export function assertMayHaveMore(what: keyof typeof PER_VIDEO, had: number): void {
  if (had < PER_VIDEO[what]) return;
  throw new AppError('limit.reached', { message: `${had} ${what}`, userMessage: SPENT[what] });
}
