/** Words as the ear and the eye count them, and as texts are compared by them. */

const STOP_WORDS = new Set(
  `a about above after again all also although among an and any are as at based be because been before being between
  both but by can could did do does due during each either et few for from further had has have having he her here his
  how however i if in into is it its itself may might more most much must no nor not of off on once only or other our
  out over own per same several she should since so some such than that the their them then there these they this
  those through thus to too under until up upon us use used using very was we were what when where whether which while
  who whom why will with within without would yet you your paper study studies result results show shows showed shown
  found find finding findings`.split(/\s+/),
);

/** How many words a text has for a reader: runs of non-space that hold a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Letters, signs and spaces of an average English word: what turns long words into the time that they take. */
const CHARACTERS_PER_WORD = 5.4;

/** How long a text is when spoken, in average English words: long words and numbers take longer than their count. */
export function spokenWords(text: string): number {
  return Math.max(countWords(text), Math.round(text.length / CHARACTERS_PER_WORD));
}

/** The words that carry meaning, lower-cased, plural endings removed, in order and with repetitions. */
export function contentWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)).map(singular);
}

/** How many words two sets share. */
export function sharedCount(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared;
}

/** Shared share of two word sets, 0 to 1, against the smaller one. */
export function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : sharedCount(left, right) / smaller;
}

function singular(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
