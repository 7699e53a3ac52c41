import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SceneArt } from '#src/core/media.ts';
import { mixNarration } from '#src/render/audio/mix.ts';
import { concatList, joinVideo, type VideoRequest } from '#src/render/join.ts';
import { readProvenance } from '#src/render/provenance.ts';
import { renderScene } from '#src/render/scene.ts';
import { bothBinaries, ffprobe, murmur, never, raw, scratch, writeBackground, writeClip } from './support.ts';

const directory = await scratch();
const binaries = await bothBinaries();
const DURATIONS = [0.4166, 0.31, 0.55, 0.483];
const FRAMES = DURATIONS.map((seconds) => Math.round(seconds * 30));
const TOTAL = FRAMES.reduce((a, b) => a + b);

it('lists segments with quoted paths, and lengths that do not add up their rounding', () => {
  const path = "/a b/it's.mp4";
  const line = "file 'file:/a b/it'\\''s.mp4'\n";
  expect(concatList([13, 13, 13].map((frames) => ({ path, frames })))).toBe(
    `${line}duration 0.433333\n${line}duration 0.433334\n${line}duration 0.433333\n`,
  );
  expect(() => concatList([{ path: '/a\nfile b.mp4', frames: 1 }])).toThrow(/line break/);
});

describe.each(binaries)('joinVideo with $version', (ffmpeg) => {
  const folder = join(directory, `it's "${ffmpeg.origin}": ü`);
  const context = { ffmpeg, signal: never };
  const metadata = {
    title: "Title = 'x'\n[CHAPTER]\nartist=nobody; #\\ β ≥ µ",
    artist: 'Ada Lovelace, Éva Ő',
    comment: '-f rawvideo /etc/passwd',
    provenance: {
      title: 'Title of β & <b>',
      paper: 'A paper, Journal, 2025',
      source: 'https://doi.org/10.1/a?b&c',
      rights: 'The paper: CC BY 4.0',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    },
  };
  const request = (name: string): VideoRequest => ({
    segments: FRAMES.map((frames, i) => ({ path: join(folder, `s${i}.mp4`), frames })),
    audio: join(folder, 'sound.m4a'),
    out: join(folder, name),
    metadata,
  });

  beforeAll(async () => {
    await mkdir(folder);
    await writeBackground(join(folder, 'b.png'), 20);
    await writeClip(ffmpeg, join(folder, 'clip.mp4'), 1, 'testsrc2=size=360x640:rate=25');
    const graphic: SceneArt = { kind: 'graphic', background: join(folder, 'b.png'), travel: 20, layers: [] };
    const clip: SceneArt = { kind: 'video', path: join(folder, 'clip.mp4') };
    for (const [i, frames] of FRAMES.entries()) {
      const out = join(folder, `s${i}.mp4`);
      await renderScene({ art: i % 2 ? clip : graphic, frames, captions: null, fadeIn: i > 0, out }, context);
    }
    const scenes = DURATIONS.map((duration, i) => ({
      pcm: murmur(duration, 0.3),
      sampleRate: 16_000,
      frames: FRAMES[i] ?? 0,
    }));
    await mixNarration({ scenes, out: join(folder, 'sound.m4a') }, context);
    await joinVideo(request('video.mp4'), context);
  });

  it('says that it is made, of what, and under which licence', async () => {
    const bytes = await readFile(join(folder, 'video.mp4'));
    const at = bytes.indexOf('uuid', bytes.lastIndexOf('mdat'));
    expect(at + bytes.readUInt32BE(at - 4)).toBe(bytes.length + 4);
    expect(bytes.toString('hex', at + 4, at + 20)).toBe('be7acfcb97a942e89c71999491e3afac');
    const packet = (await readProvenance(join(folder, 'video.mp4')))?.toString() ?? '';
    expect(bytes.subarray(at + 20).toString()).toBe(packet);
    expect(packet).toContain('digitalsourcetype/compositeSynthetic<');
    expect(packet).toContain('>Title of β &amp; &lt;b&gt;<');
    expect(packet).toContain('<dc:source>https://doi.org/10.1/a?b&amp;c</dc:source>');
    expect(packet).toContain('>https://creativecommons.org/licenses/by/4.0/<');
    const { format } = await ffprobe(join(folder, 'video.mp4'));
    expect(format.tags).toMatchObject({ copyright: 'The paper: CC BY 4.0', artist: metadata.artist });
  });

  it('has every frame at its time, and the format of the video line', async () => {
    const { streams, format } = await ffprobe(join(folder, 'video.mp4'));
    const [video, audio] = streams;
    expect(streams).toHaveLength(2);
    expect(video).toMatchObject({
      codec_name: 'h264',
      profile: 'High',
      width: 1080,
      height: 1920,
      pix_fmt: 'yuv420p',
      sample_aspect_ratio: '1:1',
      r_frame_rate: '30/1',
      avg_frame_rate: '30/1',
      nb_read_frames: String(TOTAL),
    });
    expect(audio).toMatchObject({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 2 });
    expect(Number(video?.duration)).toBeCloseTo(TOTAL / 30, 3);
    expect(Math.abs(Number(audio?.duration) - TOTAL / 30)).toBeLessThan(0.0011);
    // The lead-in of the sound, 21 ms, is counted in by older ffmpegs.
    expect(Math.abs(Number(format.duration) - TOTAL / 30)).toBeLessThan(0.023);
  });

  it('shows frame n at n / 30, across every joint', async () => {
    const { log } = await raw(ffmpeg.path, [
      ...['-i', join(folder, 'video.mp4'), '-map', '0:v', '-vf', 'showinfo', '-f', 'null', '-'],
    ]);
    const times = [...log.matchAll(/pts_time:([\d.]+)/g)].map((match) => Number(match[1]));
    expect(times).toHaveLength(TOTAL);
    expect(Math.max(...times.map((time, n) => Math.abs(time - n / 30)))).toBeLessThan(0.0001);
  });

  it('has its index in front, and texts from outside as they are and no more', async () => {
    const bytes = await readFile(join(folder, 'video.mp4'));
    expect(bytes.indexOf('moov')).toBeGreaterThan(0);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    const { tags } = (await ffprobe(join(folder, 'video.mp4'))).format;
    expect(tags).toMatchObject({
      title: "Title = 'x' [CHAPTER] artist=nobody; #\\ β ≥ µ",
      artist: 'Ada Lovelace, Éva Ő',
      comment: '-f rawvideo /etc/passwd',
    });
  });

  it('decodes without a complaint', async () => {
    const { log } = await raw(ffmpeg.path, [
      '-v',
      'error',
      '-i',
      join(folder, 'video.mp4'),
      '-f',
      'null',
      '-',
    ]);
    expect(log).toBe('');
  });

  it('refuses a video that lacks frames, and leaves none', async () => {
    const wrong = request('wrong.mp4');
    const segments = wrong.segments.map((segment, i) => (i === 1 ? { ...segment, frames: 99 } : segment));
    await expect(joinVideo({ ...wrong, segments }, context)).rejects.toThrow(/frames instead of/);
    await expect(stat(wrong.out)).rejects.toThrow();
    expect(execFileSync('ls', [folder]).toString()).not.toContain('segments.txt');
  });

  it('refuses a segment that is not there', async () => {
    const wrong = request('missing.mp4');
    const segments = [...wrong.segments, { path: join(folder, 'nowhere.mp4'), frames: 5 }];
    await expect(joinVideo({ ...wrong, segments }, context)).rejects.toMatchObject({ code: 'render.failed' });
    await expect(stat(wrong.out)).rejects.toThrow();
  });
});
