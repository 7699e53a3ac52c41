/** Where in a row of words a sentence ends. */

const END = /[.!?。！？…]["'”’)\]]*$/;

/** Indices of the words that end a sentence, the last word's left out. An abbreviation's dot counts, too. */
export const sentenceEnds = (words: readonly string[]): number[] =>
  words.flatMap((word, index) => (index < words.length - 1 && END.test(word) ? [index] : []));
