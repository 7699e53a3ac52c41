/** Chance that comes out the same every time. */
import { randomSequence } from '#src/core/random.ts';

export interface Dice {
  /** 0 to below 1. */
  next(): number;
  /** True in this share of the throws. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
  shuffle<T>(list: readonly T[]): T[];
}

/** Dice of their own for every seed text (FNV-1a). */
export function diceOf(seed: string): Dice {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  const next = randomSequence(state);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return {
    next,
    chance: (share) => next() < share,
    pick,
    shuffle: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((left, right) => left.at - right.at)
        .map(({ item }) => item),
  };
}
