/** Laying a sentence over the quote it comes from: where the two differ, which words stand for which. */
import type { Reading } from './evidence.ts';
import type { Token } from './text.ts';

/** Words between two places where both sides agree. */
export interface Difference {
  said: readonly Token[];
  printed: readonly Token[];
}

/** Longer differences are rewording, in which no word stands for another. */
const MAX_WORDS = { said: 4, printed: 6 } as const;
/** The same at the end of a sentence, where nothing on the other side holds the words in place. */
const EDGE_WORDS = 2;
/** Words that a sentence and its quote must share, in order, to be laid over each other. */
const MIN_SHARED = 3;
/** And this share of the shorter of them. */
const ENOUGH = 0.4;

/** A sign on one side (`%`) and a word on the other are no difference. */
const isWord = ({ word }: Token): boolean => !/^(?:percent|pct)$/i.test(word);
const same = (left: Token, right: Token): boolean =>
  left.word.toLowerCase() === right.word.toLowerCase() || (left.stem !== '' && left.stem === right.stem);

/** Several rules lay the same two over each other. */
const known = new WeakMap<Reading, WeakMap<Reading, Difference[]>>();

/**
 * The short differences between a sentence and a quote, by their longest common run of words in order.
 * @returns differences with words on both sides; none where the two share too little.
 */
export function differences(sentence: Reading, quote: Reading): Difference[] {
  const ofSentence = known.get(sentence) ?? new WeakMap<Reading, Difference[]>();
  known.set(sentence, ofSentence);
  const found = ofSentence.get(quote) ?? findDifferences(sentence, quote);
  ofSentence.set(quote, found);
  return found;
}

function findDifferences(sentence: Reading, quote: Reading): Difference[] {
  const said = sentence.tokens.filter(isWord);
  const printed = outsideBrackets(quote).filter(isWord);
  const pairs = commonWords(said, printed);
  if (pairs.length < Math.max(MIN_SHARED, ENOUGH * Math.min(said.length, printed.length))) return [];
  const found: Difference[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...pairs, [said.length, printed.length] as const]) {
    const gap = { said: said.slice(left, nextLeft), printed: printed.slice(right, nextRight) };
    const atEnd = nextLeft === said.length;
    const loose = left === 0 || atEnd || gap.said.length > MAX_WORDS.said;
    if (loose && gap.printed.length <= EDGE_WORDS) found.push(trimmed(gap, atEnd ? 'left' : 'right'));
    else if (!loose && gap.printed.length <= MAX_WORDS.printed) found.push(gap);
    left = nextLeft + 1;
    right = nextRight + 1;
  }
  return found.filter((difference) => difference.said.length > 0 && difference.printed.length > 0);
}

/** Words of the quote that a sentence usually leaves out do not stand between. */
function outsideBrackets({ tokens, text }: Reading): Token[] {
  const brackets = [...text.matchAll(/\([^()]*\)/g)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  return tokens.filter((token) => !brackets.some(({ start, end }) => start < token.start && token.end < end));
}

/**
 * A sentence may go on where its quote ends, begin before it, or hold more in between: there only what is next to the
 * common words counts.
 */
function trimmed({ said, printed }: Difference, from: 'left' | 'right'): Difference {
  const length = Math.min(said.length, printed.length);
  return from === 'left'
    ? { said: said.slice(0, length), printed: printed.slice(0, length) }
    : { said: said.slice(said.length - length), printed: printed.slice(printed.length - length) };
}

/** Places of a longest common subsequence, in order. */
function commonWords(left: readonly Token[], right: readonly Token[]): [number, number][] {
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const [one, other] = [left[row], right[column]];
      longest[row * width + column] =
        one && other && same(one, other)
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    const [one, other] = [left[row], right[column]];
    if (one && other && same(one, other)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
