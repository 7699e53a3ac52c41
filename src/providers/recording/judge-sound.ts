/** Whether a sound can be the narration that was asked for. The API calls broken ones a success. */
import { LANGUAGE_FACTS, type Language } from '#src/core/language.ts';
import { spokenWords } from '#src/core/text/words.ts';
import type { Sound } from './sound.ts';

/** Nobody speaks clearly faster than 270 words a minute, or slower than 65; a short line may wait before it begins. */
const SECONDS_A_WORD = { least: 0.22, most: 0.92 };
const SECONDS_AROUND = { least: 0.1, most: 2.5 };
/** Faster than this is possible, but then the last word must have died away. */
const HURRIED_SECONDS_A_WORD = 0.28;
/** Of full scale. A quieter recording than this holds no speech. */
const LEAST_PEAK = 0.02;
const LEAST_LOUDNESS = 0.002;
/** The end of a sound, and how much quieter than the whole it is where the last word has been said, */
const END_S = 0.06;
const END_SHARE = 0.5;

/** Length of one look for silence, s, and how loud it is at most, as a share of the whole recording's loudness. */
const LOOK_S = 0.05;
const SILENT_SHARE = 0.02;
/** Nobody pauses for longer, even where told to, s. */
const LONGEST_PAUSE_S = 3;
/** A shorter one is too long where it is so much of the whole. */
const PAUSE_SHARE = { seconds: 1.5, share: 0.3 } as const;

/** 43 is two words, 1,200 three. */
const WORDS_A_DIGIT = 0.7;

const FULL_SCALE = 32_768;

/** @param language of the text; absent: English @returns null where it can be; else what is wrong */
export function judgeSound({ pcm, sampleRate }: Sound, text: string, language?: Language): string | null {
  const words = Math.round((spokenWords(text) + unwritten(text)) * LANGUAGE_FACTS[language ?? 'en'].pace);
  const seconds = pcm.length / sampleRate;
  const loudness = rms(pcm);
  if (pcm.length === 0) return 'no sound';
  if (peak(pcm) < LEAST_PEAK || loudness < LEAST_LOUDNESS) return 'silence';
  if (seconds < words * SECONDS_A_WORD.least + SECONDS_AROUND.least) {
    return `cut short: ${seconds.toFixed(1)} s for ${words} words`;
  }
  if (seconds > words * SECONDS_A_WORD.most + SECONDS_AROUND.most) {
    return `too long: ${seconds.toFixed(1)} s for ${words} words`;
  }
  const pause = longestSilence({ pcm, sampleRate }, loudness);
  if (pause > LONGEST_PAUSE_S || (pause > PAUSE_SHARE.seconds && pause > seconds * PAUSE_SHARE.share)) {
    return `silent for ${pause.toFixed(1)} of ${seconds.toFixed(1)} s`;
  }
  const end = rms(pcm.subarray(-Math.round(END_S * sampleRate)));
  const hurried = seconds < words * HURRIED_SECONDS_A_WORD;
  return hurried && end > loudness * END_SHARE
    ? `cut off in a word: ${seconds.toFixed(1)} s for ${words} words`
    : null;
}

/** Seconds. */
function longestSilence({ pcm, sampleRate }: Sound, loudness: number): number {
  const size = Math.round(LOOK_S * sampleRate);
  let row = 0;
  let most = 0;
  for (let from = 0; from < pcm.length; from += size) {
    row = rms(pcm.subarray(from, from + size)) < loudness * SILENT_SHARE ? row + LOOK_S : 0;
    most = Math.max(most, row);
  }
  return most;
}

/** Words that figures and signs are read as, beyond the one that each group of them counts for. */
function unwritten(text: string): number {
  const digits = text.match(/\d/g)?.length ?? 0;
  const groups = text.match(/\d+/g)?.length ?? 0;
  const signs = text.match(/[%°±<>=+×]/g)?.length ?? 0;
  return Math.round((digits - groups) * WORDS_A_DIGIT) + signs;
}

const peak = (pcm: Int16Array): number =>
  pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / FULL_SCALE;

const rms = (pcm: Int16Array): number =>
  Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, pcm.length)) / FULL_SCALE;
