/** Word times without a reference: by the sound's pauses and the words' length. Pure. */
import type { TimedWord } from '#src/core/media.ts';
import { listen, speaking, stretches } from './activity.ts';
import { HIGHEST_HZ, HOP_S, melBands, spectra } from './spectrum.ts';

/** A silence this long is a pause, s. */
const PAUSE_S = 0.18;
/** How odd a second of pause is where the text has no mark, or no more than a comma; in seconds of misfit. */
const ODD = { phrase: 3, clause: 1 };
/** And a sentence's end without a pause. */
const NO_PAUSE = 0.15;
const MARK = /[\p{P}]$/u;
const SENTENCE_END = /[.!?。！？]["'”’)]?$/u;

/** What a word takes to say, in syllables or so, whatever its language; digits and capitals are spelt or read out. */
function weigh(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0;
  const read = 1.6 * count(/\d/g) + count(/\p{Lu}(?=\p{Lu})/gu) + count(/\p{Script=Han}/gu);
  const syllables = count(/[aeiouyæœøаеёиоуыэюяαειουηω]+/giu) + 0.15 * count(/\p{L}/gu);
  return 0.3 + Math.max(0.7, read + syllables);
}

/** The words over the sound's stretches of speech, each stretch shared out by the words' length. */
export function spread(pcm: Int16Array, sampleRate: number, texts: string[]): TimedWord[] {
  const weights = texts.map(weigh);
  const found = speechOf(pcm, sampleRate, texts.length);
  const firsts = share(texts, weights, found);
  return found.flatMap(({ from, to }, m) => {
    const first = firsts[m] ?? texts.length;
    const next = firsts[m + 1] ?? texts.length;
    const unit = (to - from) / sum(weights.slice(first, next));
    let clock = from;
    return texts.slice(first, next).map((text, i) => {
      const start = clock;
      clock += (weights[first + i] ?? 0) * unit;
      return { text, start, end: clock };
    });
  });
}

interface Stretch {
  from: number;
  to: number;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Stretches of speech in seconds, at most `most`; the whole sound where there is no speech in it. */
function speechOf(pcm: Int16Array, sampleRate: number, most: number): Stretch[] {
  const sound = listen(melBands(spectra(pcm, sampleRate), Math.min(HIGHEST_HZ, sampleRate / 2.5)));
  const speech = speaking(sound);
  let bridge = PAUSE_S / HOP_S;
  let found = stretches(speech, bridge);
  while (found.length > most) {
    bridge *= 1.5;
    found = stretches(speech, bridge);
  }
  if (found.length === 0) return [{ from: 0, to: pcm.length / sampleRate }];
  return found.map(({ from, to }) => ({ from: from * HOP_S, to: to * HOP_S }));
}

/**
 * The first word of each stretch, such that the words fit the stretches' lengths best and pauses fall on marks: the
 * cheapest of all ways to cut the text, found stretch by stretch.
 */
function share(texts: string[], weights: number[], found: Stretch[]): number[] {
  const unit = sum(found.map(({ from, to }) => to - from)) / sum(weights);
  const upTo = [0];
  const stops = [0];
  for (const [i, text] of texts.entries()) {
    upTo.push((upTo[i] ?? 0) + (weights[i] ?? 0) * unit);
    stops.push((stops[i] ?? 0) + (SENTENCE_END.test(text) ? 1 : 0));
  }
  const misfit = (first: number, next: number, length: number, pause: number): number => {
    const off = (upTo[next] ?? 0) - (upTo[first] ?? 0) - length;
    const word = texts[next - 1] ?? '';
    const odd = SENTENCE_END.test(word) ? 0 : MARK.test(word) ? ODD.clause : ODD.phrase;
    const unheard = (stops[next - 1] ?? 0) - (stops[first] ?? 0);
    return Math.abs(off) + odd * pause + unheard * NO_PAUSE;
  };
  const words = texts.length;
  let costs = new Float64Array(words + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const back: Int32Array[] = [];
  for (const [m, { from, to }] of found.entries()) {
    const pause = (found[m + 1]?.from ?? to) - to;
    const now = new Float64Array(words + 1).fill(Number.POSITIVE_INFINITY);
    const steps = new Int32Array(words + 1);
    for (let next = 1; next <= words; next++) {
      for (let first = 0; first < next; first++) {
        const cost = (costs[first] ?? 0) + misfit(first, next, to - from, pause);
        if (cost < (now[next] ?? 0)) [now[next], steps[next]] = [cost, first];
      }
    }
    costs = now;
    back.push(steps);
  }
  const firsts: number[] = [];
  let next = words;
  for (const steps of back.reverse()) {
    next = steps[next] ?? 0;
    firsts.unshift(next);
  }
  return firsts;
}
