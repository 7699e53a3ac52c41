/** When the parts of a graphic come in: with the words that speak of them, and never long after what came before. */
import type { TimedWord } from '#src/core/media.ts';

/** A part is seen a moment before its word is heard. */
export const AHEAD_S = 0.12;
/** Parts that no word calls follow each other so fast, or within this share of their time if that is less. */
const STEP_S = 0.35;
const BRISK_SHARE = 0.4;
/** Nothing new for longer than this loses the eye: the next part comes before its word. */
const LONGEST_WAIT_S = 3.3;
/** What comes in at the end is not seen any more. */
const LEAST_SEEN_S = 0.9;

export interface Window {
  fromS: number;
  toS: number;
}

/**
 * The second at which each part comes in, rising, the first at the start of the window.
 *
 * @param cues when the words of each part are spoken; null: nothing calls it
 */
export function enterTimes(cues: readonly (number | null)[], { fromS, toS }: Window): number[] {
  const last = Math.max(fromS, toS - LEAST_SEEN_S);
  const step = Math.min(STEP_S, (BRISK_SHARE * (toS - fromS)) / Math.max(1, cues.length));
  let before = fromS;
  return cues.map((cue, index) => {
    if (index > 0) {
      const wanted = cue === null ? before + step : Math.max(before + 0.1, cue - AHEAD_S);
      before = Math.max(before, Math.min(wanted, before + LONGEST_WAIT_S, last));
    }
    return Number(before.toFixed(3));
  });
}

/** How long it takes to come nearer: this share of a window, within limits, s. */
export const PUSH_SHARE = 0.3;
const PUSH_S = { least: 0.8, most: 2.4 } as const;

/** A push is slow, and yet leaves time to look at what it arrives at. */
export const pushSeconds = ({ fromS, toS }: Window): number =>
  Math.min(PUSH_S.most, Math.max(PUSH_S.least, PUSH_SHARE * (toS - fromS)));

/** What is seen to change above the captions is this far apart at most, s: less than the four that lose the eye. */
const LONGEST_STILL_S = 3.6;

/**
 * The seconds at which something has to happen because nothing else does.
 *
 * @param times when something comes in or changes, in any order
 * @returns in order; the waits before, between and after all of them are `LONGEST_STILL_S` at most
 */
export function fillersFor(times: readonly number[], { fromS, toS }: Window): number[] {
  const events = [fromS, ...times.filter((second) => second > fromS && second < toS), toS];
  events.sort((one, other) => one - other);
  return events.slice(1).flatMap((second, index) => {
    const before = events[index] ?? fromS;
    const parts = Math.ceil((second - before) / LONGEST_STILL_S);
    return Array.from({ length: Math.max(0, parts - 1) }, (_, at) =>
      Number((before + ((second - before) * (at + 1)) / parts).toFixed(3)),
    );
  });
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKC')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d%]+$/gu, '')
    .replace(/(?<=\p{L}{3})(?:es|s)$/u, '');

/** Words by which nothing is told apart. */
const LOOSE = /^(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|is|are|was|were|than|as|that|this|it)$/;

/** When a text, or the most of it that is spoken in a row, begins to be spoken; null: none of its words is. */
export function spokenAt(text: string, words: readonly TimedWord[], { fromS, toS }: Window): number | null {
  const wanted = text
    .split(/[\s\u00a0]+/)
    .map(plain)
    .filter(Boolean);
  const said = words.map((word) => ({ ...word, plain: plain(word.text) }));
  let best: { start: number; length: number } | null = null;
  for (const [at, { start }] of said.entries()) {
    if (start < fromS || start > toS) continue;
    for (let from = 0; from < wanted.length; from += 1) {
      if (LOOSE.test(wanted[from] ?? '')) continue;
      let length = 0;
      while (from + length < wanted.length && same(said[at + length]?.plain, wanted[from + length]))
        length += 1;
      if (length > (best?.length ?? 0)) best = { start, length };
    }
  }
  return best?.start ?? null;
}

const DIGITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inDigits = (word: string): string =>
  DIGITS.includes(word) ? String(DIGITS.indexOf(word) + 1) : word.replace(/%$/, '');

/** `48` is said as `48%`, and the other way round. */
const same = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== '' && other !== undefined && inDigits(one) === inDigits(other);

/** A pause of the narration: where a graphic gives way to the next. */
export const ENDS_SENTENCE = /[.!?]["”’)]*$/;
const ENDS_CLAUSE = /[,;:—–]["”’)]*$/;
/** How far from its best place a change may be, as a share of the time between two. */
const CHANGE_WITHIN = 0.22;

/**
 * Where one picture gives way to the next: between two sentences or clauses, else between two words, near even parts.
 *
 * @param count of pictures
 * @returns one second fewer than pictures, in order
 */
export function changesAt({ fromS, toS }: Window, words: readonly TimedWord[], count: number): number[] {
  const part = (toS - fromS) / count;
  return Array.from({ length: count - 1 }, (_, index) =>
    changeNear(fromS + part * (index + 1), part, toS, words),
  );
}

function changeNear(best: number, part: number, toS: number, words: readonly TimedWord[]): number {
  for (const pattern of [ENDS_SENTENCE, ENDS_CLAUSE, /./]) {
    const places = words
      .flatMap(({ text }, index) => (pattern.test(text) ? [words[index + 1]?.start ?? toS] : []))
      .filter((second) => Math.abs(second - best) <= CHANGE_WITHIN * part)
      .sort((one, other) => Math.abs(one - best) - Math.abs(other - best));
    if (places[0] !== undefined) return Math.max(0.5, places[0] - AHEAD_S);
  }
  return best;
}
