/** The voice chain as ffmpeg filters, mono at 48 kHz; all of them are in ffmpeg 4.1 and later. */
import { SAMPLE_RATE } from './narration.ts';

/**
 * Takes away rumble and boxiness, adds presence and the air that speech synthesised at 16 kHz lacks, and evens out
 * syllables gently (3:1 over about -29 dB; scenes come in at one level).
 */
export const VOICE = [
  'highpass=f=75',
  'equalizer=f=260:t=q:w=1:g=-2.5',
  'equalizer=f=3200:t=q:w=0.9:g=2.5',
  'treble=f=6500:g=2.5',
  'acompressor=threshold=0.035:ratio=3:attack=6:release=140:knee=4:makeup=1',
].join(',');

/** The limiter looks this far ahead, ms, and delivers that much later. */
const LOOK_AHEAD_MS = 5;
const LOOK_AHEAD_SAMPLES = (LOOK_AHEAD_MS * SAMPLE_RATE) / 1000;

/**
 * The last part: a fixed gain, a limiter, the limiter's delay taken back, exactly `samples` samples, in stereo
 * (the voice in the middle, at full level on both sides).
 */
export function finish(gainDb: number, limitDb: number, samples: number): string {
  return [
    `volume=${gainDb.toFixed(2)}dB`,
    'apad',
    `alimiter=limit=${(10 ** (limitDb / 20)).toFixed(4)}:attack=${LOOK_AHEAD_MS}:release=60:level=false`,
    `atrim=start_sample=${LOOK_AHEAD_SAMPLES}:end_sample=${samples + LOOK_AHEAD_SAMPLES}`,
    'asetpts=PTS-STARTPTS',
    'pan=stereo|c0=c0|c1=c0',
  ].join(',');
}
