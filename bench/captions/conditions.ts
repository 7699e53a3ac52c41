/** Who speaks, how, and where: the audio to align, none of it made by the reference's voice in the reference's manner. */
import type { SpokenWord } from '#src/providers/offline/voice/spoken/index.ts';
import {
  chain,
  chance,
  type Effect,
  gain,
  lead,
  noise,
  pauses,
  resampled,
  room,
  tape,
  tilt,
} from './effects.ts';
import type { Manner } from './voices.ts';

export interface Condition {
  name: string;
  manner: Manner;
  effect: Effect;
}

/** A narrator's rate wanders from sentence to sentence. */
const VARIED = [1, 1.15, 0.88, 1.1];

const asIs: Effect = (speech) => speech;

/** A speaker who stops at most marks, now and then where none is, and for another time each time. */
export function phrasing(seed: number): Effect {
  const random = chance(seed);
  return pauses((word) => {
    const [whether, long] = [random(), random()];
    if (/[.!?]$/.test(word)) return 0.3 + 0.9 * long;
    if (/[,;:]$/.test(word)) return whether < 0.6 ? 0.1 + 0.25 * long : 0;
    return whether < 0.06 ? 0.15 + 0.2 * long : 0;
  });
}

/** A tempo that swings by up to 20 % within a sentence. */
export function wandering(seed: number): Effect {
  const random = chance(seed);
  const [slow, quick] = [random() * 6, random() * 6];
  return tape((s) => 1 + 0.12 * Math.sin(1.7 * s + slow) + 0.08 * Math.sin(4.1 * s + quick));
}

/** Numbers, units and acronyms are read shorter than the reference reads them: by the first half of their words. */
const shorter = (word: SpokenWord): SpokenWord =>
  word.words.length > 1 ? { ...word, words: word.words.slice(0, Math.ceil(word.words.length / 2)) } : word;

export const CONDITIONS: Condition[] = [
  { name: 'man (rms)', manner: { voice: 'rms', stretches: VARIED }, effect: asIs },
  { name: 'Scottish man (awb)', manner: { voice: 'awb', stretches: VARIED }, effect: asIs },
  { name: 'man, diphones (kal16)', manner: { voice: 'kal16', stretches: VARIED }, effect: asIs },
  { name: 'fast man', manner: { voice: 'rms', stretches: [0.72] }, effect: asIs },
  {
    name: 'slow, high and small woman',
    manner: { voice: 'slt', stretches: [1.45], pitchHz: 260 },
    effect: chain(
      phrasing(1),
      tape(() => 1.12),
    ),
  },
  {
    name: 'pauses of its own, 24 kHz',
    manner: { voice: 'rms', stretches: VARIED, pitchHz: 140 },
    effect: chain(phrasing(2), lead(0.5, 1.2), resampled(24_000)),
  },
  {
    name: 'wandering tempo, dull sound',
    manner: { voice: 'awb', stretches: VARIED, pitchHz: 95 },
    effect: chain(phrasing(3), wandering(4), tilt(-0.6)),
  },
  {
    name: 'numbers read otherwise',
    manner: { voice: 'kal16', stretches: VARIED, reads: shorter },
    effect: phrasing(5),
  },
  {
    name: 'small room, quiet',
    manner: { voice: 'rms', stretches: VARIED },
    effect: chain(phrasing(6), lead(0.2, 0.6), room(0.3, 0.7, 7), gain(-24)),
  },
  {
    name: 'noise at 20 dB, bright, 24 kHz',
    manner: { voice: 'awb', stretches: VARIED },
    effect: chain(phrasing(8), tilt(0.6), noise(20, 0.6, 9), resampled(24_000)),
  },
  {
    name: 'rumble at 10 dB',
    manner: { voice: 'kal16', stretches: VARIED },
    effect: chain(phrasing(10), noise(10, 0.95, 11)),
  },
];
