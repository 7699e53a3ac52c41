/** A sentence of a paper as it can be said aloud. */
import { type CleanOptions, cleanSentence } from './clean.ts';
import { dropConnectives } from './connectives.ts';
import { shiftPerson } from './person.ts';

/**
 * The sentence without citations, brackets and leading connectives, "we" as `subject`; it claims what the paper claims.
 * @returns null where that would break it or change its meaning.
 */
export function spokenSentence(quote: string, options: CleanOptions & { subject: string }): string | null {
  const clean = cleanSentence(quote, options);
  if (clean === null) return null;
  const { text, leans } = dropConnectives(clean);
  return leans ? null : shiftPerson(text, options.subject);
}
