/** Music to lie under a voice: chords, plucked notes and a room, all made of sines. The same seed gives the same sound. */
import { setImmediate } from 'node:timers/promises';
import type { Music } from '#src/core/options.ts';
import { randomSequence } from '#src/core/random.ts';

interface Mood {
  /** Length of a chord, seconds. */
  chordS: number;
  /** Chords as notes of the MIDI scale (69: 440 Hz), lowest first; they follow each other and begin anew. */
  chords: readonly (readonly number[])[];
  /** Plucked notes for a chord, and how probable each is. */
  plucks: number;
  probable: number;
}

const MOODS: Record<Music, Mood> = {
  warm: {
    chordS: 6,
    chords: [
      [45, 57, 60, 64],
      [41, 53, 57, 60],
      [48, 55, 60, 64],
      [43, 55, 59, 62],
    ],
    plucks: 6,
    probable: 0.45,
  },
  curious: {
    chordS: 4,
    chords: [
      [48, 55, 59, 64],
      [50, 57, 60, 65],
      [45, 55, 60, 64],
      [41, 53, 57, 64],
    ],
    plucks: 8,
    probable: 0.75,
  },
  solemn: {
    chordS: 8,
    chords: [
      [38, 50, 57, 65],
      [46, 53, 58, 62],
      [43, 50, 58, 67],
      [45, 52, 57, 64],
    ],
    plucks: 4,
    probable: 0.3,
  },
};

/** There is little above 4 kHz in it. */
export const BED_RATE = 16_000;
/** Partials of a held note, and how much each of two voices is out of tune. */
const PARTIALS = [1, 0.32, 0.12];
const DETUNE = 1.0025;
/** A chord swells and leaves over this share of its length; it sounds on into the next. */
const SWELL = 0.35;
/** The room: delays in seconds, none a multiple of another, and what comes back. */
const ROOM = { delays: [0.0297, 0.0371, 0.0411, 0.0437], back: 0.78, share: 0.35 } as const;
/** Of full scale. */
const PEAK = 0.5;

const hertz = (note: number): number => 440 * 2 ** ((note - 69) / 12);

/** So many samples, 16-bit mono at `BED_RATE`. Between two chords other work has its turn. */
export async function makeBed(music: Music, seed: number, samples: number): Promise<Int16Array> {
  const { chordS, chords, plucks, probable } = MOODS[music];
  const next = randomSequence(seed);
  const sound = new Float32Array(samples);
  const length = Math.round(chordS * BED_RATE);
  const first = Math.floor(next() * chords.length);
  for (let start = 0, turn = first; start < samples; start += length, turn += 1) {
    const chord = chords[turn % chords.length] ?? [];
    for (const note of chord) hold(sound, start, Math.round(length * (1 + SWELL)), hertz(note), next);
    for (let pluck = 0; pluck < plucks; pluck += 1) {
      if (next() > probable) continue;
      const note = (chord[1 + Math.floor(next() * (chord.length - 1))] ?? 60) + 12;
      strike(sound, start + Math.round((pluck / plucks) * length), hertz(note), 0.5 + 0.5 * next());
    }
    await setImmediate();
  }
  return scaled(inRoom(sound));
}

/** A soft note of two voices. */
function hold(
  sound: Float32Array,
  start: number,
  length: number,
  frequency: number,
  next: () => number,
): void {
  const swell = (length * SWELL) / (1 + SWELL);
  for (const tune of [1, DETUNE])
    for (const [index, strength] of PARTIALS.entries()) {
      const step = (2 * Math.PI * frequency * tune * (index + 1)) / BED_RATE;
      const phase = 2 * Math.PI * next();
      const end = Math.min(length, sound.length - start);
      for (let at = 0; at < end; at += 1) {
        const level = Math.min(1, at / swell, (length - at) / swell);
        sound[start + at] = (sound[start + at] ?? 0) + 0.14 * strength * level * Math.sin(phase + step * at);
      }
    }
}

/** A note that dies away. */
function strike(sound: Float32Array, start: number, frequency: number, strength: number): void {
  const step = (2 * Math.PI * frequency) / BED_RATE;
  const end = Math.min(2 * BED_RATE, sound.length - start);
  for (let at = 0; at < end; at += 1) {
    const level = strength * Math.min(1, at / 80) * Math.exp((-3 * at) / BED_RATE);
    sound[start + at] =
      (sound[start + at] ?? 0) + 0.2 * level * (Math.sin(step * at) + 0.3 * Math.sin(2 * step * at));
  }
}

/** What comes back from the walls, beside what is played. */
function inRoom(sound: Float32Array): Float32Array {
  const { delays, back, share } = ROOM;
  const out = Float32Array.from(sound);
  for (const seconds of delays) {
    const delay = Math.round(seconds * BED_RATE);
    const wet = new Float32Array(sound.length);
    for (let at = 0; at < sound.length; at += 1) {
      wet[at] = (sound[at] ?? 0) + back * (wet[at - delay] ?? 0);
      out[at] = (out[at] ?? 0) + ((share / delays.length) * (1 - back) + 0.02) * (wet[at] ?? 0);
    }
  }
  return out;
}

function scaled(sound: Float32Array): Int16Array {
  const highest = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return Int16Array.from(sound, (value) => Math.round((value / highest) * PEAK * 32_767));
}
