/** How videos of each length are laid out: how much they say of what. */
import type { Length } from '#src/core/options.ts';
import type { Part } from './cues.ts';

/** Spoken length, in average words (some 170 a minute), and how many lines at most. */
export interface Plan {
  least: number;
  /** Scenes behind the opening, at most. */
  scenes: number;
  /** Words whose meaning is told, at most. */
  explanations: number;
  parts: Record<Part, { words: number; lines: number }>;
}

export const PLANS: Record<Length, Plan> = {
  /** Half of the papers: 20 to 25 s of speech. */
  short: {
    least: 48,
    scenes: 6,
    explanations: 1,
    parts: {
      question: { words: 15, lines: 1 },
      finding: { words: 34, lines: 3 },
      method: { words: 17, lines: 1 },
      impact: { words: 14, lines: 1 },
      limit: { words: 14, lines: 1 },
    },
  },
  /** 53 to 65 s. */
  standard: {
    least: 60,
    scenes: 10,
    explanations: 2,
    parts: {
      question: { words: 26, lines: 2 },
      finding: { words: 122, lines: 10 },
      method: { words: 36, lines: 3 },
      impact: { words: 22, lines: 2 },
      limit: { words: 24, lines: 1 },
    },
  },
  /** 58 to 73 s: a paper that has less to say gets what it has, rather than filling. */
  long: {
    least: 60,
    scenes: 15,
    explanations: 2,
    parts: {
      question: { words: 28, lines: 2 },
      finding: { words: 136, lines: 11 },
      method: { words: 48, lines: 4 },
      impact: { words: 30, lines: 3 },
      limit: { words: 30, lines: 2 },
    },
  },
};
