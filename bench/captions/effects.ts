/** What rooms, recorders and speakers do to speech, with its word times kept true. Pure, and the same in every run. */
import type { Speech } from '#src/core/media.ts';

export type Effect = (speech: Speech) => Speech;

/** Short enough to be no fade to the ear, long enough to be no click. */
const CUT_FADE_S = 0.004;

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const chain =
  (...effects: Effect[]): Effect =>
  (speech) =>
    effects.reduce((made, effect) => effect(made), speech);

function map(speech: Speech, change: (samples: Float64Array, rate: number) => Float64Array): Speech {
  const changed = change(Float64Array.from(speech.pcm), speech.sampleRate);
  return { ...speech, pcm: toPcm(changed) };
}

const toPcm = (samples: Float64Array): Int16Array =>
  Int16Array.from(samples, (value) => Math.max(-32768, Math.min(32767, Math.round(value))));

const rms = (samples: Float64Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length));

/** Silence after the words for which `secondsAfter` says more than 0. */
export function pauses(secondsAfter: (word: string, index: number) => number): Effect {
  return (speech) => {
    const { sampleRate: rate } = speech;
    const pieces: Int16Array[] = [];
    let from = 0;
    let shift = 0;
    const words = speech.words.map((word, index) => {
      const moved = { ...word, start: word.start + shift, end: word.end + shift };
      const next = speech.words[index + 1];
      const seconds = next ? secondsAfter(word.text, index) : 0;
      if (next && seconds > 0) {
        const cut = Math.round(((word.end + next.start) / 2) * rate);
        pieces.push(faded(speech.pcm.slice(from, cut), rate), new Int16Array(Math.round(seconds * rate)));
        from = cut;
        shift += Math.round(seconds * rate) / rate;
      }
      return moved;
    });
    pieces.push(faded(speech.pcm.slice(from), rate));
    const pcm = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      pcm.set(piece, at);
      at += piece.length;
    }
    return { ...speech, pcm, words };
  };
}

function faded(piece: Int16Array, rate: number): Int16Array {
  const length = Math.min(Math.round(CUT_FADE_S * rate), piece.length >> 1);
  for (let i = 0; i < length; i++) {
    const last = piece.length - 1 - i;
    piece[i] = ((piece[i] ?? 0) * i) / length;
    piece[last] = ((piece[last] ?? 0) * i) / length;
  }
  return piece;
}

/** Silence before and after, s. */
export function lead(before: number, after: number): Effect {
  return (speech) => {
    const rate = speech.sampleRate;
    const shift = Math.round(before * rate);
    const pcm = new Int16Array(shift + speech.pcm.length + Math.round(after * rate));
    pcm.set(speech.pcm, shift);
    const late = (seconds: number): number => seconds + shift / rate;
    const words = speech.words.map(({ text, start, end }) => ({ text, start: late(start), end: late(end) }));
    return { ...speech, pcm, words };
  };
}

/** Taps on each side of a windowed sinc: 16-bit speech needs no more. */
const SINC_TAPS = 12;

function sampleAt(pcm: Int16Array, position: number, cutoff: number): number {
  const middle = Math.floor(position);
  const reach = Math.ceil(SINC_TAPS / cutoff);
  let sum = 0;
  for (let i = middle - reach + 1; i <= middle + reach; i++) {
    const x = position - i;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x * cutoff) / (Math.PI * x * cutoff);
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1));
    sum += (pcm[i] ?? 0) * sinc * window * cutoff;
  }
  return sum;
}

/** The same sound at another sampling rate. */
export function resampled(rate: number): Effect {
  return (speech) => {
    const ratio = speech.sampleRate / rate;
    const cutoff = Math.min(1, 1 / ratio);
    const pcm = new Float64Array(Math.floor(speech.pcm.length / ratio));
    for (let i = 0; i < pcm.length; i++) pcm[i] = sampleAt(speech.pcm, i * ratio, cutoff);
    return { ...speech, sampleRate: rate, pcm: toPcm(pcm) };
  };
}

/** Played like a tape at a changing speed, pitch and timbre with it; `speed` at a moment of the old sound, near 1. */
export function tape(speed: (seconds: number) => number): Effect {
  return (speech) => {
    const { sampleRate: rate, pcm } = speech;
    const out: number[] = [];
    const played = new Float64Array(pcm.length + 1);
    let position = 0;
    let filled = 0;
    while (position < pcm.length) {
      const step = speed(position / rate);
      for (; filled <= position; filled++) played[filled] = out.length;
      out.push(sampleAt(pcm, position, Math.min(1, 1 / step)));
      position += step;
    }
    played.fill(out.length, filled);
    const moved = (seconds: number) => (played[Math.round(seconds * rate)] ?? out.length) / rate;
    const words = speech.words.map(({ text, start, end }) => ({
      text,
      start: moved(start),
      end: moved(end),
    }));
    return { ...speech, pcm: toPcm(Float64Array.from(out)), words };
  };
}

/** Steady hiss (`colour` 0) to rumble (0.95), `snrDb` below the speech. */
export function noise(snrDb: number, colour: number, seed: number): Effect {
  const random = chance(seed);
  return (speech) =>
    map(speech, (samples) => {
      const hiss = new Float64Array(samples.length);
      let last = 0;
      for (let i = 0; i < hiss.length; i++) {
        last = colour * last + random() + random() - 1;
        hiss[i] = last;
      }
      const level = (rms(samples) * 10 ** (-snrDb / 20)) / rms(hiss);
      return samples.map((value, i) => value + (hiss[i] ?? 0) * level);
    });
}

export function gain(db: number): Effect {
  return (speech) => map(speech, (samples) => samples.map((value) => value * 10 ** (db / 20)));
}

/** A one-pole tilt: `amount` above 0 brightens, below 0 dulls. */
export function tilt(amount: number): Effect {
  return (speech) =>
    map(speech, (samples) => {
      const out = new Float64Array(samples.length);
      for (let i = 0; i < out.length; i++) {
        const before = amount > 0 ? (samples[i - 1] ?? 0) : (out[i - 1] ?? 0);
        out[i] = (samples[i] ?? 0) - amount * before;
      }
      const level = rms(samples) / rms(out);
      return out.map((value) => value * level);
    });
}

/** A small room: echoes that fade by 60 dB within `seconds`. */
export function room(seconds: number, wet: number, seed: number): Effect {
  const random = chance(seed);
  return (speech) =>
    map(speech, (samples, rate) => {
      const echoes = Array.from({ length: 60 }, () => {
        const delay = 0.003 + random() * seconds;
        return {
          at: Math.round(delay * rate),
          level: (random() - 0.5) * wet * 10 ** ((-3 * delay) / seconds),
        };
      });
      const out = samples.slice();
      for (const { at, level } of echoes) {
        for (let i = at; i < out.length; i++) out[i] = (out[i] ?? 0) + (samples[i - at] ?? 0) * level;
      }
      return out;
    });
}
