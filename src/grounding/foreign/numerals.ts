/** Numbers in words of any language, turned into digits. */
import type { LanguageData } from '../languages/index.ts';

interface Piece {
  value: number;
  scale: boolean;
}

/** The values of a word, part by part; null where it is no number. `one` alone is none, but a part it can be. */
type ReadWord = (word: string) => Piece[] | null;

/** Without accents, lower case. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase();

const WORD = /[\p{L}]+/gu;
/** So small a number is a figure of speech as often as a count: it stays a word. */
const SMALL = ['zero', 'one', 'two', 'three'];

/**
 * A function that writes the number words of a text as digits, those up to three as English words.
 *
 * Parts of a number may be joined by spaces, hyphens and the language's `and`, or stand in one word.
 */
export function numeralsOf({ numbers }: LanguageData): (text: string) => string {
  const read = reader(numbers);
  return (text) => {
    let written = '';
    let done = 0;
    for (const run of runsOf(text, read, numbers.and)) {
      const value = totalOf(run.pieces);
      const alone = run.pieces.length === 1 && value === 1;
      if (alone) continue;
      written += text.slice(done, run.start) + (SMALL[value] ?? String(value));
      done = run.end;
    }
    return written + text.slice(done);
  };
}

function reader({ words, one, scales, compound }: LanguageData['numbers']): ReadWord {
  const pieces = new Map<string, Piece>();
  const pairs = words.split(/\s+/);
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    pieces.set(pairs[index] ?? '', { value: Number(pairs[index + 1]), scale: false });
  }
  for (const word of one) pieces.set(word, { value: 1, scale: false });
  for (const [word, value] of Object.entries(scales)) pieces.set(word, { value, scale: true });
  const longest = [...pieces.keys()].sort((left, right) => right.length - left.length);

  const split = (word: string): Piece[] | null => {
    if (word === '') return [];
    for (const part of longest) {
      if (!word.startsWith(part)) continue;
      // "Einundzwanzig": what joins the parts stands between them.
      const rest = split(word.slice(part.length).replace(/^und(?=.)/, ''));
      const piece = pieces.get(part);
      if (rest && piece) return [piece, ...rest];
    }
    return null;
  };
  return (word) => {
    const plain = bare(word);
    const known = pieces.get(plain);
    if (known) return [known];
    return compound ? split(plain) : null;
  };
}

interface Run {
  pieces: Piece[];
  start: number;
  end: number;
}

function runsOf(text: string, read: ReadWord, and: string): Run[] {
  const runs: Run[] = [];
  let joinable = false;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const last = runs.at(-1);
    const gap = last ? text.slice(last.end, index) : '';
    if (bare(word) === and) continue;
    // "2.3 million" is a number already.
    const pieces = /\d[\s-]?$/.test(text.slice(Math.max(0, index - 2), index)) ? null : read(word);
    if (!pieces) {
      joinable = false;
      continue;
    }
    const close = /^[\s-]$/.test(gap) || new RegExp(`^[\\s-]${and}[\\s-]$`, 'iu').test(gap);
    if (last && close && joinable && goesOn(last.pieces, pieces, gap === '-')) {
      last.pieces.push(...pieces);
      last.end = end;
    } else runs.push({ pieces, start: index, end });
    joinable = true;
  }
  return runs;
}

/** "Treinta y uno" is one number, "dos y tres" are two: each part is smaller than what it is added to. */
function goesOn(before: readonly Piece[], [next]: readonly Piece[], hyphen: boolean): boolean {
  const last = before.at(-1);
  if (!last || !next) return false;
  if (hyphen && last.value === 10) return next.value < 10;
  return next.scale || last.scale || (last.value >= 20 && next.value < (last.value >= 100 ? 100 : 20));
}

function totalOf(pieces: readonly Piece[]): number {
  let total = 0;
  let group = 0;
  for (const { value, scale } of pieces) {
    if (!scale) group += value;
    else if (value === 100) group = Math.max(1, group) * 100;
    else if (total > 0 && total < value) {
      total = (total + group) * value;
      group = 0;
    } else {
      total += Math.max(1, group) * value;
      group = 0;
    }
  }
  return total + group;
}
