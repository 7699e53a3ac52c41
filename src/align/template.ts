/** The reference as the trellis walks it: the frames of its words, its pauses cut out. Pure. */
import type { TimedWord } from '#src/core/media.ts';
import type { Reference } from './trellis.ts';

/** A shorter gap between two words of the reference is how it joins them, not a pause, s. */
const PAUSE_S = 0.05;
/** Seconds of bad fit that a pause must save to be believed: in the middle of a phrase, and after a mark. */
const ENTRY_S = { phrase: 0.02, mark: 0.003, pause: 0 };
const MARK = /[.,;:!?)\]—–-]["'”’]?$/;

export interface Template extends Reference {
  /** The frame of the whole reference that each kept frame is, ascending. */
  kept: Int32Array;
}

/**
 * @param words of the reference, with its times
 * @param count frames of the reference
 * @param hopS their length, s
 */
export function templateOf(words: readonly TimedWord[], count: number, hopS: number): Template {
  const kept: number[] = [];
  const starts = new Int32Array(words.length);
  for (const [k, { start, end }] of words.entries()) {
    starts[k] = kept.length;
    const from = Math.min(count - 1, Math.round(start / hopS));
    // However short, a word has a frame: it must not vanish.
    const to = Math.min(count, Math.max(from + 1, Math.round(end / hopS)));
    for (let t = from; t < to; t++) kept.push(t);
  }
  const pauseEntry = Float32Array.from({ length: words.length + 1 }, (_, k) => {
    const [before, after] = [words[k - 1], words[k]];
    if (!before || !after) return 0;
    if (after.start - before.end > PAUSE_S) return ENTRY_S.pause / hopS;
    return (MARK.test(before.text) ? ENTRY_S.mark : ENTRY_S.phrase) / hopS;
  });
  return { kept: Int32Array.from(kept), length: kept.length, starts, pauseEntry };
}
