/** The sound of a spoken answer, and how it can be spoilt. */
import { encodeWav } from '#src/core/wav.ts';
import type { FaultName } from './faults.ts';
import { type Model, TOKENS } from './models.ts';

export interface Sound {
  pcm: Int16Array;
  sampleRate: number;
}

/** Speaks a text in one of Gemini's voices. */
export type Speak = (text: string, voiceName: string) => Promise<Sound>;

const RATE = 24_000;
const SECONDS_A_WORD = 0.38;
const SYLLABLE_HZ = 4.5;

/** A hum that swells with every syllable, as long as the words would take. */
export const hum: Speak = async (text) => {
  const words = text.split(/\s+/).filter(Boolean).length;
  const pcm = new Int16Array(Math.round((0.3 + words * SECONDS_A_WORD) * RATE));
  for (let index = 0; index < pcm.length; index += 1) {
    const time = index / RATE;
    const swell = Math.sin(Math.PI * SYLLABLE_HZ * time) ** 2;
    pcm[index] = Math.round(9_000 * swell * Math.sin(2 * Math.PI * 180 * time));
  }
  return { pcm, sampleRate: RATE };
};

const LONG_TIMES = 5;

function spoilt(pcm: Int16Array, fault: FaultName | null): Int16Array {
  if (fault === 'emptyWav') return new Int16Array(0);
  if (fault === 'halfAudio') return pcm.slice(0, pcm.length >> 1);
  // Not quite zero: a real converter's last bit is never still.
  if (fault === 'silentAudio') return pcm.map((_, index) => (index % 7 === 0 ? 1 : 0));
  if (fault !== 'longAudio') return pcm;
  const long = new Int16Array(pcm.length * LONG_TIMES);
  for (let turn = 0; turn < LONG_TIMES; turn += 1) long.set(pcm, turn * pcm.length);
  return long;
}

function rawBytes(pcm: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(pcm.length * 2);
  pcm.forEach((sample, index) => {
    bytes.writeInt16LE(sample, index * 2);
  });
  return bytes;
}

/** As the model packs it: raw samples, or a whole WAV file. */
export function packed(
  { pcm, sampleRate }: Sound,
  { audio, outputTokens }: Model,
  fault: FaultName | null,
): { mimeType: string; bytes: Uint8Array; tokens: number } {
  const sound = spoilt(pcm, fault);
  const tokens = Math.min(outputTokens, Math.ceil((sound.length / sampleRate) * TOKENS.perSecond));
  if (audio === 'wav' || fault === 'emptyWav') {
    return { mimeType: 'audio/wav', bytes: encodeWav(sound, sampleRate), tokens };
  }
  return { mimeType: `audio/L16;codec=pcm;rate=${sampleRate}`, bytes: rawBytes(sound), tokens };
}
