/** A line: what a video can say of a paper in one breath. */
import type { Concepts } from './concepts.ts';
import type { Source } from './material.ts';

/** A spoken sentence with the sentence of the paper that it says. */
interface Said {
  text: string;
  source: Source;
}

/**
 * A sentence of the paper as it is spoken, in one short sentence or several that belong together; with the next one of the
 * paper where that points back to it.
 */
export interface Line {
  /** Where it begins. */
  source: Source;
  said: readonly Said[];
  /** All of them. */
  text: string;
  /** Spoken length once its acronyms are written out, in average words (`spokenWords`). */
  words: number;
  price: number;
  /** 0 to 1: how near the sentence is to what title and abstract are about. */
  centrality: number;
  topics: ReadonlySet<string>;
  /** What it says of what the paper is about. */
  concepts: Concepts;
  /** What it is worth in a video, about 0 to 4. */
  mark: number;
}
