import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { backoffMs, MAX_ATTEMPTS } from '#src/queue/backoff.ts';

const away = (retryAfterMs?: number) =>
  new AppError('source.unavailable', {
    message: 'away',
    userMessage: 'Away.',
    recovery: 'transient',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

describe('backoff', () => {
  it('doubles, up to two minutes', () => {
    expect([1, 2, 3, 4].map((attempt) => backoffMs(attempt, away(), 0))).toEqual([
      2_000, 4_000, 8_000, 16_000,
    ]);
    expect(backoffMs(20, away(), 0)).toBe(120_000);
  });

  it('bears with a minute’s absence, whatever the dice say', () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => backoffMs(index + 1, away(), 1));
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(90_000);
  });

  it('takes up to half of it off', () => {
    expect(backoffMs(2, away(), 1)).toBe(2_000);
    expect(backoffMs(2, away(), 0.5)).toBe(3_000);
  });

  it('never comes back before a service asked for it', () => {
    expect(backoffMs(1, away(30_000), 1)).toBe(30_000);
    expect(backoffMs(4, away(1_000), 0)).toBe(16_000);
  });
});
