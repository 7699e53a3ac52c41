/** How authors are named where there is one line for them. */

const MAX_AUTHORS = 3;

/** `Ada Lovelace, Alan Turing, Grace Hopper and 4 more`; empty without authors. */
export function byline(authors: readonly string[]): string {
  const more = authors.length - MAX_AUTHORS;
  const shown = authors.slice(0, MAX_AUTHORS).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
