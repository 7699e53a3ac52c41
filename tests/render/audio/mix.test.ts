import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mixNarration } from '#src/render/audio/mix.ts';
import { placeNarration } from '#src/render/audio/narration.ts';
import { bothBinaries, ffprobe, murmur, never, raw, scratch } from '../support.ts';

const directory = await scratch();

/** Loudness and true peak by ffmpeg's meter, of any file. */
async function meter(ffmpeg: string, path: string): Promise<{ lufs: number; peak: number }> {
  const { log } = await raw(ffmpeg, ['-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-']);
  const summary = log.slice(log.lastIndexOf('Summary'));
  return {
    lufs: Number(/I: +(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    peak: Number(/Peak: +(-?[\d.]+) dBFS/.exec(summary)?.[1]),
  };
}

async function decode(ffmpeg: string, path: string): Promise<Int16Array> {
  const { bytes } = await raw(ffmpeg, ['-v', 'error', '-i', path, '-ac', '1', '-f', 's16le', '-']);
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}

const level = (samples: Int16Array | Float32Array, from: number, to: number) => {
  const part = Array.from(samples.subarray(from, to));
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
};

describe('placeNarration', () => {
  it('begins each scene on the first sample of its first frame', async () => {
    const click = Int16Array.of(0, 0, 0, 20_000, ...Array(4000).fill(0));
    const scene = { pcm: click, sampleRate: 16_000, frames: 31 };
    const track = await placeNarration([scene, scene, scene]);
    expect(track).toHaveLength(93 * 1600);
    for (const start of [0, 31 * 1600, 62 * 1600]) {
      const around = [...track.subarray(start, start + 30)];
      expect(around.indexOf(Math.max(...around))).toBe(9);
    }
  });

  it('brings loud and quiet scenes to one level', async () => {
    const track = await placeNarration([
      { pcm: murmur(1, 0.8), sampleRate: 16_000, frames: 30 },
      { pcm: murmur(1, 0.02), sampleRate: 24_000, frames: 30 },
    ]);
    const ratio = level(track, 0, 48_000) / level(track, 48_000, 80_000);
    expect(Math.abs(20 * Math.log10(ratio))).toBeLessThan(2);
  });

  it('lets the part of a frame that reaches over sound on', async () => {
    const pcm = new Int16Array(16_160).fill(1000, 16_000);
    const scenes = [
      { pcm, sampleRate: 16_000, frames: 30 },
      { pcm: new Int16Array(16_000), sampleRate: 16_000, frames: 30 },
    ];
    const track = await placeNarration(scenes);
    expect(level(track, 48_000, 48_480)).toBeGreaterThan(0.01);
  });
});

describe.each(await bothBinaries())('mixNarration with $version', (ffmpeg) => {
  it.each([
    ['loud', [murmur(1.5, 0.9), murmur(1.5, 0.5)]],
    ['quiet', [murmur(1.5, 0.004), murmur(1.5, 0.01)]],
    ['peaky', [murmur(1.5, 0.02, true), murmur(1.5, 0.06, true)]],
  ])('brings %s narration to -14 LUFS below -1 dBTP', async (name, pcms) => {
    const scenes = pcms.map((pcm) => ({ pcm, sampleRate: 16_000, frames: 45 }));
    const out = join(directory, `${name} ${ffmpeg.origin}.m4a`);
    const told = await mixNarration({ scenes, out }, { ffmpeg, signal: never });
    const { lufs, peak } = await meter(ffmpeg.path, out);
    expect(Math.abs(lufs + 14)).toBeLessThan(1);
    expect(peak).toBeLessThan(-1);
    expect(told.lufs).toBeCloseTo(lufs, 1);
    const { streams } = await ffprobe(out);
    expect(streams[0]).toMatchObject({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 2 });
    expect(Number(streams[0]?.duration)).toBeCloseTo(3, 3);
  });

  it('keeps the last syllable, to the last sample, where it belongs', async () => {
    const pcm = new Int16Array(32_000);
    pcm.set(murmur(1, 0.3), 0);
    // A last sound of 100 ms that ends with the video.
    pcm.set(murmur(0.1, 0.3), 30_400);
    const out = join(directory, `end ${ffmpeg.origin}.m4a`);
    await mixNarration({ scenes: [{ pcm, sampleRate: 16_000, frames: 60 }], out }, { ffmpeg, signal: never });
    const video = await decode(ffmpeg.path, out);
    expect(video.length).toBeGreaterThanOrEqual(96_000);
    const sound = level(video, 91_500, 95_700);
    expect(level(video, 95_000, 95_950)).toBeGreaterThan(sound / 2);
    // Before it there is silence up to where it starts: nothing has moved.
    expect(level(video, 80_000, 90_900)).toBeLessThan(sound / 20);
  });

  it('takes silence as it is', async () => {
    const out = join(directory, `silent ${ffmpeg.origin}.m4a`);
    const scenes = [{ pcm: new Int16Array(8000), sampleRate: 16_000, frames: 15 }];
    await mixNarration({ scenes, out }, { ffmpeg, signal: never });
    expect(level(await decode(ffmpeg.path, out), 0, 24_000)).toBe(0);
  });
});
