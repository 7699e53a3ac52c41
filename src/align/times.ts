/** From a way through the reference to the words' times. Pure. */
import type { TimedWord } from '#src/core/media.ts';
import { HOP_S } from './spectrum.ts';
import type { Template } from './template.ts';
import type { Path } from './trellis.ts';

/** A silence this long at the edge of a word is a pause beside it, frames; shorter ones are closures of its sounds. */
const EDGE = 10;

/**
 * @param words in order, as the template has them
 * @param speech whether each frame of the target holds speech
 * @returns the words with their times in the target, in order and never overlapping
 */
export function timesOf(words: TimedWord[], template: Template, path: Path, speech: boolean[]): TimedWord[] {
  const wordOf = new Int32Array(template.length);
  for (const [k, start] of template.starts.entries()) wordOf.fill(k, start);
  const first = new Int32Array(words.length).fill(-1);
  const last = new Int32Array(words.length);
  for (const [t, place] of path.places.entries()) {
    if (place < 0) continue;
    const k = wordOf[place] ?? 0;
    if ((first[k] ?? -1) < 0) first[k] = t;
    last[k] = t;
  }
  let clock = 0;
  return words.map(({ text }, k) => {
    let from = first[k] ?? -1;
    let to = (last[k] ?? 0) + 1;
    if (from < 0) return { text, start: clock, end: clock };
    const onset = speech.indexOf(true, from);
    const decay = speech.lastIndexOf(true, to - 1) + 1;
    if (onset - from >= EDGE && onset < to) from = onset;
    if (to - decay >= EDGE && decay > from) to = decay;
    clock = to * HOP_S;
    return { text, start: from * HOP_S, end: clock };
  });
}
