/** Features of a line, by which its worth is foretold: what it has, or how much of it, and what each of it is worth. Pure. */
import { findNumbers } from '#src/core/text/numbers.ts';
import type { Line } from './line.ts';

/** @template About what is to be known of the paper to find it */
export interface Feature<About, Of = Line> {
  worth: number;
  of: (line: Of, about: About) => number | boolean;
}

export const says =
  (pattern: RegExp) =>
  ({ text }: Pick<Line, 'text'>): boolean =>
    pattern.test(text);

/** Numbers that are no years. */
export const numbersIn = (text: string) => findNumbers(text).filter(({ kind }) => kind !== 'year');

/** "12,000", "3 million". */
export const isLarge = (number: string): boolean => /\d,\d{3}|illion/.test(number);

/** What a line says of what the paper is about. */
export const conceptsIn = ({ concepts }: Pick<Line, 'concepts'>): number =>
  [...concepts.values()].reduce((sum, weight) => sum + weight, 0);

/** The worth of all that a line has. */
export const sumOf = <About, Of>(features: readonly Feature<About, Of>[], line: Of, about: About): number =>
  features.reduce((sum, { worth, of }) => sum + worth * Number(of(line, about)), 0);
