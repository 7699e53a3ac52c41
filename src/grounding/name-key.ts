/** The form in which names are compared. */
import { GREEK } from '#src/core/text/greek.ts';

/** Lower case, letters and digits alone (`5.8` keeps its point), no accents, Greek letters by name, no possessive: `TNF-α’s` is `tnfalpha`. */
export function keyOf(word: string): string {
  return word
    .replace(/['’]s?$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '');
}
