/** How videos of each length are laid out: how much they say, and in which scenes. */
import type { Length } from '#src/core/options.ts';
import type { BodyRole } from './cues.ts';

export interface Plan {
  /** Spoken length of the video without its end scene, in average words (some 160 a minute). */
  words: { least: number; min: number; ideal: number; max: number };
  /** What each word below `min` costs. */
  perMissingWord: number;
  /** What a further scene must be worth to be told. */
  perScene: number;
  /** Orders of scenes tried. */
  orders: readonly (readonly BodyRole[])[];
}

/** More findings only where the paper has them. */
const STANDARD: Plan['orders'] = [
  ['question', 'method', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'finding', 'finding', 'impact'],
  ['question', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'finding', 'impact'],
];

/** The last is for papers whose sentences are long. */
const SHORT: Plan['orders'] = [
  ['question', 'method', 'finding', 'impact'],
  ['question', 'finding', 'finding', 'impact'],
  ['question', 'finding', 'impact'],
  ['method', 'finding', 'impact'],
  ['finding', 'impact'],
];

const LONG: Plan['orders'] = [
  ['question', 'question', 'method', 'method', 'finding', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'method', 'finding', 'finding', 'finding', 'finding', 'impact', 'impact'],
  ['question', 'question', 'finding', 'finding', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'method', 'finding', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'finding', 'finding', 'finding', 'finding', 'impact'],
];

export const PLANS: Record<Length, Plan> = {
  /** 35 to 45 s. Its scenes are short: one more is worth having sooner. */
  short: {
    words: { least: 66, min: 78, ideal: 90, max: 98 },
    perMissingWord: 0.3,
    perScene: 3,
    orders: SHORT,
  },
  /** 50 to 70 s. */
  standard: {
    words: { least: 86, min: 106, ideal: 140, max: 162 },
    perMissingWord: 0.3,
    perScene: 4.5,
    orders: STANDARD,
  },
  /** 80 to 95 s. A paper that has not so much to say gets what it has, rather than filling. */
  long: {
    words: { least: 86, min: 200, ideal: 216, max: 232 },
    perMissingWord: 0.2,
    perScene: 4.5,
    orders: [...LONG, ...STANDARD],
  },
};
