/** Whether what was heard is what was written. Pure. */
import { isNumberWord } from './grammar.ts';

/** Words in a row that may be missing: the recogniser misses one now and then in good speech. */
const MOST_MISSING = 1;
/** Sounds in a row that nobody wrote: a breath and a click are a few, two words are more. */
const MOST_ADDED = 9;
/** Read in more than one way: 1832 as eighteen hundred or one thousand eight hundred, 2020 as twenty twenty. */
const YEAR_LIKE = /^\D*[1-9],?\d{3}\D*$/;

/** A word as it is spoken, and the written word that it says, or says part of. */
export interface Spoken {
  word: string;
  written: string;
  /** Tells written words apart. */
  owner: number;
}

export interface Heard {
  /** Spoken words that were not heard. */
  missing: string[];
  /** The longest row of sounds that were not written. */
  added: number;
  /** What is wrong with the recording; null: nothing. */
  fault: string | null;
}

/** @param heard the recogniser's words, in order, as of `grammarOf`; empty where it could make nothing of the recording */
export function judgeHeard(words: readonly Spoken[], heard: readonly string[]): Heard {
  const said = new Set(heard);
  const silent = words.map((_, index) => !said.has(`w${index}`));
  const missing = words.filter((_, index) => silent[index]).map(({ word }) => word);
  const added = longest(heard.map((one) => one.startsWith('+')));
  return { missing, added, fault: heard.length === 0 ? NOTHING : faultIn(words, silent, added) };
}

const NOTHING = 'it does not say what was written';

function faultIn(words: readonly Spoken[], silent: readonly boolean[], added: number): string | null {
  const number = words.find((_, index) => silent[index] && makesNumberWrong(words, silent, index));
  if (number) return `a number is not said as written: ${number.written}`;
  const alone = words.map(({ written }, index) => silent[index] === true && !YEAR_LIKE.test(written));
  if (longest(alone) > MOST_MISSING) {
    const missing = words.filter((_, index) => alone[index]).map(({ word }) => word);
    return `words are missing: ${missing.slice(0, 8).join(' ')}`;
  }
  return added > MOST_ADDED ? `more is said than was written: ${added} sounds` : null;
}

/** Of a word that is missing. */
function makesNumberWrong(words: readonly Spoken[], silent: readonly boolean[], index: number): boolean {
  const { word = '', written = '', owner } = words[index] ?? {};
  if (!isNumberWord(word)) return false;
  // "Point five" says 0.5, too.
  if (word === 'zero' && words[index + 1]?.word === 'point') return false;
  return !YEAR_LIKE.test(written) || words.every((one, at) => one.owner !== owner || silent[at] === true);
}

/** Length of the longest row of true. */
function longest(all: readonly boolean[]): number {
  let most = 0;
  let row = 0;
  for (const one of all) {
    row = one ? row + 1 : 0;
    most = Math.max(most, row);
  }
  return most;
}
