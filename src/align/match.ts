/** Word times of a sound by its likeness to a reference that says the same. Pure. */
import type { Speech, TimedWord } from '#src/core/media.ts';
import { listen, speaking, stretches } from './activity.ts';
import { distance, features } from './features.ts';
import { HIGHEST_HZ, HOP_S, melBands, pooled, type Spectra, spectra } from './spectrum.ts';
import { type Template, templateOf } from './template.ts';
import { timesOf } from './times.ts';
import { type Corridor, type Costs, type Path, warp } from './trellis.ts';

/**
 * How much longer or shorter the reference's vocal tract may be than the speaker's. The reference is a woman's voice:
 * men's lie above 1. Finer steps gain nothing.
 */
export const TRACTS = [0.9, 1, 1.1, 1.2];
/** Leaves room for the longest of them below half the sampling rate. */
const LONGEST_TRACT = 1.25;
/** The first, rough pass looks at frames of 40 ms; the second at every frame within 0.6 s of its way. */
export const ROUGH = 4;
const MARGIN = 60;
/** The speaker's pace against the reference's: beyond, it is not the same text. */
const PACE = { min: 0.4, max: 2.5 };
/** Shorter silences are inside words: the closure of a `k` or `p`, s. */
const WITHIN_WORDS_S = 0.12;
/** A word this short in the reference is none that it can say: a dash, or one in another script. Of those, at most: */
const MUTE_S = 0.025;
const MUTE_SHARE = 0.2;
/** In units of `distance`; frames that say the same differ by some 0.8, any two by 1.4. */
const COST = { stay: 0.25, skip: 0.1, skipTwo: 0.6, pause: 0.6, risePerDb: 0.1 };

/** The sound and its reference, at one coarseness. */
export interface Pair {
  heard: Spectra;
  said: Spectra;
  /** Length of the reference's frames, s. */
  hopS: number;
  /** Where the highest band of both ends. */
  topHz: number;
}

/** What a way costs that is not all of the reference: in units of `distance`, as `COST`. */
export interface Loose {
  /** A frame of sound between two words, at most. */
  between: number;
  /** A word that is left out, and each of its frames besides. */
  word: number;
  frame: number;
}

export interface Pass {
  path: Path;
  template: Template;
}

/**
 * @param reference the same text by a voice with known word times
 * @returns null where the reference says too little of the text, or where the sound is far too short or long for it
 */
export function match(
  pcm: Int16Array,
  sampleRate: number,
  { words, ...reference }: Speech,
): TimedWord[] | null {
  const mute = words.filter(({ start, end }) => end - start <= MUTE_S).length;
  if (mute > MUTE_SHARE * words.length) return null;
  const topHz = topOf(sampleRate, reference.sampleRate);
  const heard = spectra(pcm, sampleRate);
  const speech = speaking(listen(melBands(heard, topHz)));
  const pace = words.reduce((sum, { start, end }) => sum + end - start, 0) / spokenS(speech);
  if (!(pace > PACE.min && pace < PACE.max)) return null;
  // Frames of the reference are made as much longer as it speaks slower: the way is then close to a diagonal.
  const hopS = HOP_S * pace;
  const said = spectra(reference.pcm, reference.sampleRate, hopS);
  const rough = { heard: pooled(heard, ROUGH), said: pooled(said, ROUGH), hopS: hopS * ROUGH, topHz };
  let best: (Pass & { tract: number }) | null = null;
  for (const tract of TRACTS) {
    const all = everywhere(rough.heard.count, templateOf(words, rough.said.count, rough.hopS).length);
    const found = walk(rough, words, tract, all);
    if (found && (!best || found.path.cost < best.path.cost)) best = { ...found, tract };
  }
  if (!best) return null;
  const near = corridorAlong(best, heard.count, templateOf(words, said.count, hopS));
  const fine = walk({ heard, said, hopS, topHz }, words, best.tract, near);
  return fine && timesOf(words, fine.template, fine.path, speech);
}

/** The highest frequency at which two sounds are compared, Hz. */
export const topOf = (...sampleRates: number[]): number =>
  Math.min(HIGHEST_HZ, Math.min(...sampleRates) / 2 / LONGEST_TRACT);

/**
 * The cheapest way, or null where the corridor holds none.
 *
 * @param loose where a word may be left out, and what is between words may be any sound; absent: it is all said
 */
export function walk(
  { heard, said, hopS, topHz }: Pair,
  words: readonly TimedWord[],
  tract: number,
  corridor: Corridor,
  loose?: Loose,
): Pass | null {
  const template = templateOf(words, said.count, hopS);
  const target = listen(melBands(heard, topHz));
  const [rows, others] = features(target, listen(melBands(said, topHz, tract)));
  const costs: Costs = {
    ...COST,
    speech: (t, s) => distance(rows, t, others, template.kept[s] ?? 0),
    pause: (t) =>
      Math.min(
        loose?.between ?? Number.POSITIVE_INFINITY,
        COST.pause + COST.risePerDb * Math.max(0, (target.level[t] ?? 0) - target.threshold),
      ),
    ...(loose && { leaveOut: leavingOut(template, loose) }),
  };
  const path = warp(heard.count, template, costs, corridor);
  return path && { path, template };
}

/** What leaving out each word costs. */
const leavingOut = ({ starts, length }: Template, { word, frame }: Loose): Float32Array =>
  Float32Array.from(starts, (start, k) => word + frame * ((starts[k + 1] ?? length) - start));

/** Seconds of speech without its pauses. */
function spokenS(speech: boolean[]): number {
  const found = stretches(speech, WITHIN_WORDS_S / HOP_S);
  return found.reduce((sum, { from, to }) => sum + to - from, 0) * HOP_S;
}

export function everywhere(frames: number, length: number): Corridor {
  return { low: new Int32Array(frames), high: new Int32Array(frames).fill(length - 1) };
}

function corridorAlong({ path, template }: Pass, frames: number, fine: Template): Corridor {
  const low = new Int32Array(frames);
  const high = new Int32Array(frames);
  /** How many kept frames lie before each frame of the reference. */
  const before = new Int32Array((fine.kept.at(-1) ?? 0) + ROUGH + 1);
  for (const t of fine.kept) before[t + 1] = (before[t + 1] ?? 0) + 1;
  for (let t = 1; t < before.length; t++) before[t] = (before[t] ?? 0) + (before[t - 1] ?? 0);
  for (let t = 0; t < frames; t++) {
    const place = path.places[Math.floor(t / ROUGH)] ?? 0;
    const rough = place >= 0 ? place : (template.starts[-1 - place] ?? template.length - 1);
    const middle = before[Math.min(before.length - 1, (template.kept[rough] ?? 0) * ROUGH)] ?? 0;
    low[t] = Math.min(fine.length - 1, Math.max(0, middle - MARGIN));
    high[t] = Math.min(fine.length - 1, middle + MARGIN);
  }
  return { low, high };
}
