/** Which moment of the sound belongs to which word, from flite's own phones. */

/** Flite's name of silence. */
const SILENCE = 'pau';

/** A sound of the language (never silence) with its place in the audio, seconds. */
export interface TimedPhone {
  name: string;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

/**
 * Reads `flite -psdur`: `pau:0.184 dh:0.228 …`, each with its end time in seconds. Silences are left out, but they
 * are where the next phone starts late.
 */
export function parseTimedPhones(output: string): TimedPhone[] {
  const phones: TimedPhone[] = [];
  let start = 0;
  for (const [, name = '', time = ''] of output.matchAll(/([a-z]+):(\d+\.\d+)/g)) {
    const end = Number(time);
    if (name !== SILENCE) phones.push({ name, start, end });
    start = end;
  }
  return phones;
}

/** Reads `flite -ps` of words that are set apart by commas: the phones of each, `pau d r ah g pau l ow er pau`. */
export function parsePhonesByWord(output: string): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const phone of output.trim().split(/\s+/)) {
    if (phone !== SILENCE) {
      group.push(phone);
      continue;
    }
    if (group.length > 0) groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/**
 * The time of each word of a sentence.
 *
 * @param words as spoken, in order
 * @param spoken the sentence's phones with their times
 * @param byWord the phones of each word said on its own; another length than `words` means that flite read some
 *   word as several, and the sentence is then shared out by letters
 * @returns one span a word, in order and never overlapping; all at zero when there is no phone at all
 */
export function timeWords(words: string[], spoken: TimedPhone[], byWord: string[][]): Span[] {
  const labels = byWord.length === words.length ? byWord.flat() : null;
  if (!labels) return shareOut(words, spoken);
  const position = labels.length === spoken.length ? null : align(labels, spoken);
  const spans: Span[] = [];
  let first = 0;
  for (const phones of byWord) {
    const last = first + phones.length;
    spans.push(
      spanOf(spoken, position ? (position[first] ?? 0) : first, position ? (position[last] ?? 0) : last),
    );
    first = last;
  }
  return spans;
}

/** From phone `first` up to but without `last`; an empty word is a moment. */
function spanOf(spoken: TimedPhone[], first: number, last: number): Span {
  const start = spoken[first]?.start ?? spoken.at(-1)?.end ?? 0;
  if (last <= first) return { start, end: start };
  return { start, end: spoken[last - 1]?.end ?? start };
}

function shareOut(words: string[], spoken: TimedPhone[]): Span[] {
  const total = words.reduce((sum, word) => sum + word.length, 0);
  let letters = 0;
  return words.map((word) => {
    const first = Math.round((letters / total) * spoken.length);
    letters += word.length;
    return spanOf(spoken, first, Math.round((letters / total) * spoken.length));
  });
}

/**
 * Where each label (and the end) falls among the spoken phones: the cheapest alignment by edit distance. Flite
 * reduces or joins sounds across words, so the two lists can differ by a few phones.
 */
function align(labels: string[], spoken: TimedPhone[]): number[] {
  const rows = labels.length + 1;
  const columns = spoken.length + 1;
  const cost = new Uint32Array(rows * columns);
  const at = (row: number, column: number): number => cost[row * columns + column] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (row === 0 || column === 0) cost[row * columns + column] = row + column;
      else {
        const swap = labels[row - 1] === spoken[column - 1]?.name ? 0 : 1;
        cost[row * columns + column] = Math.min(
          at(row - 1, column - 1) + swap,
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
        );
      }
    }
  }
  const position = new Array<number>(rows).fill(0);
  let row = rows - 1;
  let column = columns - 1;
  position[row] = column;
  while (row > 0) {
    const swap = labels[row - 1] === spoken[column - 1]?.name ? 0 : 1;
    if (column > 0 && at(row, column) === at(row - 1, column - 1) + swap) {
      row--;
      column--;
      position[row] = column;
    } else if (at(row, column) === at(row - 1, column) + 1) {
      row--;
      position[row] = column;
    } else column--;
  }
  position[0] = 0;
  return position;
}
