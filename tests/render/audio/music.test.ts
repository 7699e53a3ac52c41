import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUSIC, type Music } from '#src/core/options.ts';
import { makeBed } from '#src/render/audio/bed.ts';
import { mixNarration } from '#src/render/audio/mix.ts';
import { layUnder } from '#src/render/audio/music.ts';
import { placeNarration } from '#src/render/audio/narration.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { murmur, never, raw, scratch } from '../support.ts';

const directory = await scratch();
const ffmpeg = await findFfmpeg(null);
const MOODS = MUSIC.filter((music): music is Music => music !== 'off');
const RATE = 48_000;

/** Four seconds of speech, a second's pause, three of speech, and an end card of three seconds. */
const SCENES = [
  { pcm: murmur(4, 0.3), sampleRate: 16_000, frames: 150 },
  { pcm: murmur(3, 0.3), sampleRate: 16_000, frames: 90 },
  { pcm: new Int16Array(0), sampleRate: 16_000, frames: 90 },
];

/** Integrated loudness by ffmpeg's meter. */
async function lufsOf(samples: Float32Array, name: string): Promise<number> {
  const path = join(directory, `${name}.f32`);
  await writeFile(path, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  const { log } = await raw(ffmpeg.path, [
    ...['-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-i', path, '-af', 'ebur128', '-f', 'null', '-'],
  ]);
  return Number(/I: +(-?[\d.]+) LUFS/.exec(log.slice(log.lastIndexOf('Summary')))?.[1]);
}

const decibels = (samples: ArrayLike<number>, fromS: number, toS: number) => {
  const part = Array.from(samples).slice(fromS * RATE, toS * RATE);
  return 10 * Math.log10(part.reduce((sum, value) => sum + value * value, 0) / part.length);
};

describe.each(MOODS)('%s music', (music) => {
  it('is made by its seed, and is soft and low', async () => {
    const [one, two, other] = [
      await makeBed(music, 7, 96_000),
      await makeBed(music, 7, 96_000),
      await makeBed(music, 8, 96_000),
    ];
    expect(one).toEqual(two);
    expect(one).not.toEqual(other);
    const highest = one.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(highest).toBeGreaterThan(10_000);
    expect(highest).toBeLessThan(20_000);
  });

  it('lies 18 LU or more under the voice, lower while it speaks, and ends with the end card', async () => {
    const voice = await placeNarration(SCENES);
    const alone = await lufsOf(voice, 'voice');
    const bed = await layUnder(voice, alone, { music, seed: 7 });
    expect(alone - (await lufsOf(bed, music))).toBeGreaterThanOrEqual(18);
    const unheard = await layUnder(new Float32Array(voice.length), alone, { music, seed: 7 });
    const lower = (fromS: number, toS: number) => decibels(unheard, fromS, toS) - decibels(bed, fromS, toS);
    expect(lower(1, 4)).toBeGreaterThan(3.5);
    expect(lower(9.5, 10)).toBeLessThan(1.5);
    expect(decibels(bed, 10.9, 11)).toBeLessThan(decibels(unheard, 8, 9) - 15);
    expect(Math.abs(bed.at(-1) ?? 1)).toBe(0);
  });
});

it('leaves the level of the whole as it is, and gaps silent where there is none', async () => {
  for (const bed of [undefined, { music: 'warm', seed: 7 } as const]) {
    const out = join(directory, `${bed ? 'with' : 'without'}.m4a`);
    const level = await mixNarration({ scenes: SCENES, bed, out }, { ffmpeg, signal: never });
    expect(Math.abs(level.lufs + 14)).toBeLessThan(1);
    const { bytes } = await raw(ffmpeg.path, ['-v', 'error', '-i', out, '-ac', '1', '-f', 'f32le', '-']);
    const heard = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const gap = decibels(heard, 8.6, 9.2);
    if (bed) expect(gap).toBeGreaterThan(-60);
    else expect(gap).toBeLessThan(-80);
  }
});
