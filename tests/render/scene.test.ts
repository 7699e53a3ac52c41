import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SceneArt } from '#src/core/media.ts';
import { pictureInputs } from '#src/render/graphic.ts';
import { renderPoster } from '#src/render/poster.ts';
import { renderScene } from '#src/render/scene.ts';
import {
  assFile,
  bothBinaries,
  brightness,
  difference,
  ffprobe,
  fontsDir,
  greyFrames,
  never,
  raw,
  scratch,
  writeBackground,
  writeClip,
  writeLayer,
} from './support.ts';

const directory = await scratch();
const binaries = await bothBinaries();
const FRAMES = 40;
const TRAVEL = 44;

/** Rows and columns of the small grey frames (108 x 192) that hold the layer, the caption, or neither. */
const LAYER = { top: 50, bottom: 70, left: 20, right: 80 };
const CAPTION = { top: 132, bottom: 146, left: 20, right: 80 };

type Area = typeof LAYER;
const part = (frame: Buffer | undefined, area: Area) => {
  if (!frame) throw new Error('no such frame');
  const rows = [];
  for (let y = area.top; y < area.bottom; y += 1) {
    rows.push(frame.subarray(y * 108 + area.left, y * 108 + area.right));
  }
  return Buffer.concat(rows);
};

let graphic: SceneArt;
let ass: string;

beforeAll(async () => {
  const background = join(directory, 'background.png');
  const layer = join(directory, 'layer.png');
  ass = join(directory, 'captions.ass');
  await writeBackground(background, TRAVEL);
  await writeLayer(layer, 800, 400, '#ffffff');
  await writeFile(ass, assFile('MMMMMMMM'));
  graphic = {
    kind: 'graphic',
    background,
    travel: TRAVEL,
    layers: [{ path: layer, x: 100, y: 400, width: 800, height: 400, enterS: 0.2 }],
  };
});

describe.each(binaries)('renderScene with $version', (ffmpeg) => {
  const at = (name: string) => join(directory, `${ffmpeg.origin}-${name}`);

  it('renders a graphic: exact frames, the encoder settings of every segment, moving, captioned', async () => {
    const shares: number[] = [];
    await renderScene(
      {
        art: graphic,
        frames: FRAMES,
        captions: { assPath: ass, fontsDir },
        fadeIn: true,
        out: at('graphic.mp4'),
      },
      { ffmpeg, signal: never, onProgress: (share) => shares.push(share) },
    );
    const { streams } = await ffprobe(at('graphic.mp4'));
    expect(streams).toHaveLength(1);
    expect(streams[0]).toMatchObject({
      codec_name: 'h264',
      profile: 'High',
      width: 1080,
      height: 1920,
      pix_fmt: 'yuv420p',
      sample_aspect_ratio: '1:1',
      r_frame_rate: '30/1',
      avg_frame_rate: '30/1',
      time_base: '1/15360',
      color_space: 'bt709',
      color_range: 'tv',
      nb_read_frames: String(FRAMES),
    });
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    const frames = await greyFrames(at('graphic.mp4'));
    // It comes up out of the dark, but never from black, and the captions are bright from the start.
    expect(brightness(part(frames[0], { ...LAYER, top: 160, bottom: 180 }))).toBeGreaterThan(20);
    expect(brightness(frames[0])).toBeLessThan(0.7 * brightness(frames[10]));
    expect(Math.max(...part(frames[0], CAPTION))).toBeGreaterThan(230);
    expect(Math.max(...part(frames[30], { ...CAPTION, top: 100, bottom: 114 }))).toBeLessThan(150);
    // The layer is not there, comes in, and stays.
    expect(brightness(part(frames[2], LAYER))).toBeLessThan(120);
    expect(brightness(part(frames[25], LAYER))).toBeGreaterThan(240);
    expect(brightness(part(frames[39], LAYER))).toBeGreaterThan(240);
    // The background moves at one pace to the end, never still.
    const below = { ...LAYER, top: 150, bottom: 192 };
    const moved = [12, 22, 32].map((n) => difference(part(frames[n], below), part(frames[n + 6], below)));
    expect(Math.min(...moved)).toBeGreaterThan(0.5);
    expect(Math.max(...moved)).toBeLessThan(4 * Math.min(...moved));
  });

  it('shows a picture as it is without having decoded it once before', async () => {
    const [own] = graphic.layers ?? [];
    const [input] = pictureInputs([own?.path ?? '']);
    const given = [...(input?.options ?? []), '-i', input?.path ?? ''];
    const { bytes, log } = await raw(ffmpeg.path, [...given, '-f', 'rawvideo', '-']);
    expect(bytes).toHaveLength(800 * 400 * 4);
    expect(bytes.subarray(4 * (800 * 200 + 400)).subarray(0, 4)).toEqual(Buffer.alloc(4, 255));
    // What it says of the file before it begins is what it was told: it has not looked.
    expect(/Video: png, (.*)/.exec(log)?.[1]).toContain('16x16');
  });

  it('pushes out what goes by what comes: the one never lies on the other', async () => {
    const [own] = graphic.layers ?? [];
    if (!own) throw new Error('no layer');
    const going = { ...own, enterS: 0, entrance: 'cut' as const, leaveS: 0 };
    const coming = { ...own, enterS: 0, entrance: 'slide' as const };
    const art = { ...graphic, layers: [going, coming] };
    await renderScene(
      { art, frames: 16, captions: null, fadeIn: false, out: at('push.mp4') },
      { ffmpeg, signal: never },
    );
    // A frame's width apart, as much of the one is seen as the other lacks.
    const white = (await greyFrames(at('push.mp4'))).map(
      (frame) =>
        part(frame, { top: 60, bottom: 61, left: 0, right: 108 }).filter((level) => level > 200).length,
    );
    expect(Math.min(...white)).toBeGreaterThan(own.width / 10 - 5);
    expect(Math.max(...white)).toBeLessThanOrEqual(own.width / 10 + 2);
  });

  it('is seen on its poster without what the scene before shows as it goes', async () => {
    const [own] = graphic.layers ?? [];
    if (!own) throw new Error('no layer');
    const going = { ...graphic, layers: [{ ...own, enterS: 0, leaveS: 0 }] };
    const both = { ...graphic, layers: [...going.layers, own] };
    const levels = await Promise.all(
      [going, both].map(async (art, index) => {
        await renderPoster({ art, out: at(`poster-${index}.jpg`) }, { ffmpeg, signal: never });
        const place = `crop=8:8:${own.x + 200}:${own.y + 40}`;
        const { bytes } = await raw(ffmpeg.path, [
          ...['-i', at(`poster-${index}.jpg`), '-vf', `format=gray,${place}`, '-f', 'rawvideo', '-'],
        ]);
        return bytes[0] ?? 0;
      }),
    );
    expect(levels[0]).toBeLessThan(150);
    expect(levels[1]).toBeGreaterThan(240);
  });

  it('keeps colours: the white of a layer and the blue of the background', async () => {
    await renderPoster({ art: graphic, out: at('poster.jpg') }, { ffmpeg, signal: never });
    await renderScene(
      { art: graphic, frames: 28, captions: null, fadeIn: false, out: at('plain.mp4') },
      { ffmpeg, signal: never },
    );
    const last = ['-vf', "select='eq(n,27)',scale=in_color_matrix=bt709,format=rgb24,crop=8:8:500:1000"];
    const video = await raw(ffmpeg.path, ['-i', at('plain.mp4'), ...last, '-f', 'rawvideo', '-']);
    const source = await raw(ffmpeg.path, [
      ...['-i', join(directory, 'background.png'), '-vf', 'format=rgb24,crop=8:8:500:1027'],
      ...['-f', 'rawvideo', '-'],
    ]);
    const poster = await raw(ffmpeg.path, [
      ...['-i', at('poster.jpg'), '-vf', 'format=rgb24,crop=8:8:500:600', '-f', 'rawvideo', '-'],
    ]);
    for (const channel of [0, 1, 2]) {
      expect(Math.abs((video.bytes[channel] ?? 0) - (source.bytes[channel] ?? 0))).toBeLessThan(8);
      expect(poster.bytes[channel]).toBeGreaterThan(245);
    }
    expect((await ffprobe(at('poster.jpg'))).streams[0]).toMatchObject({ width: 1080, height: 1920 });
  });

  it('holds the last picture of a clip that is too short, at its full length', async () => {
    await writeClip(ffmpeg, at('short.mp4'), 0.5);
    await renderScene(
      {
        art: { kind: 'video', path: at('short.mp4') },
        frames: FRAMES,
        captions: { assPath: ass, fontsDir },
        fadeIn: false,
        out: at('held.mp4'),
      },
      { ffmpeg, signal: never },
    );
    const frames = await greyFrames(at('held.mp4'));
    expect(frames).toHaveLength(FRAMES);
    expect(difference(frames[0], frames[13])).toBeGreaterThan(2);
    expect(difference(frames[17], frames[39])).toBeLessThan(1);
    expect(brightness(frames[39])).toBeGreaterThan(40);
  });

  it('fills a scene with takes that are shorter: each slowed a little, cut between sentences, never still', async () => {
    await writeClip(ffmpeg, at('first.mp4'), 1);
    await writeClip(ffmpeg, at('second.mp4'), 1, 'testsrc=size=360x640:rate=24');
    const art: SceneArt = {
      kind: 'takes',
      takes: ['first.mp4', 'second.mp4'].map((name) => ({ path: at(name), seconds: 1 })),
    };
    const words = [
      { text: 'Short.', start: 0.1, end: 1.0 },
      { text: 'Nights.', start: 1.2, end: 2.2 },
    ];
    const request = { art, words, frames: 69, captions: null, fadeIn: false, out: at('takes.mp4') };
    await renderScene(request, { ffmpeg, signal: never });
    const frames = await greyFrames(at('takes.mp4'));
    expect(frames).toHaveLength(69);
    const steps = frames.slice(1).map((frame, index) => difference(frames[index], frame));
    expect(steps.indexOf(Math.max(...steps)) + 1).toBe(33);
    // A slowed clip shows a picture twice at times, and no picture longer.
    const still = steps.map((step) => (step < 0.02 ? 's' : '.')).join('');
    expect(still).not.toContain('sss');
    await renderPoster({ art, out: at('takes.jpg') }, { ffmpeg, signal: never });
  });

  it('shows a clip in two framings, cut between sentences: the whole, then its end from nearer', async () => {
    // It brightens, and a frame of white is seen only where all of it is.
    const source =
      "color=size=360x640:rate=24,format=yuv420p,geq='lum=if(lt(X,20)+gt(X,340),235,16+20*T)':cb=128:cr=128";
    await writeClip(ffmpeg, at('eight.mp4'), 8, source);
    const words = [
      { text: 'Short.', start: 0.1, end: 1.9 },
      { text: 'Nights.', start: 2.1, end: 3.9 },
    ];
    const art: SceneArt = { kind: 'video', path: at('eight.mp4') };
    const request = { art, words, frames: 130, captions: null, fadeIn: false, out: at('framings.mp4') };
    await renderScene(request, { ffmpeg, signal: never });
    const frames = await greyFrames(at('framings.mp4'));
    expect(frames).toHaveLength(130);
    const edge = frames.map((frame) => brightness(part(frame, { left: 0, right: 4, top: 90, bottom: 100 })));
    const middle = frames.map((frame) =>
      brightness(part(frame, { left: 50, right: 60, top: 90, bottom: 100 })),
    );
    // At two seconds, between the sentences; a picture of 24 a second lasts a little longer than a frame.
    const cut = edge.findIndex((one) => one < 200);
    expect(Math.abs(cut - 60)).toBeLessThanOrEqual(1);
    expect(edge.slice(cut).every((one) => one < 200)).toBe(true);
    // It goes on with what nobody has seen yet, and moves to the end.
    const lumaAt = (second: number) => ((16 + 20 * second - 16) * 255) / 219;
    expect(middle[cut]).toBeGreaterThan(lumaAt(5));
    expect(middle[129]).toBeGreaterThan(lumaAt(7.5));
  });

  it('cuts a clip of another shape and a higher rate to the frame', async () => {
    await writeClip(ffmpeg, at('wide.mp4'), 1.2, 'testsrc2=size=640x360:rate=60');
    const art: SceneArt = { kind: 'video', path: at('wide.mp4') };
    const request = { art, frames: 17, captions: null, fadeIn: true, out: at('cut.mp4') };
    await renderScene(request, { ffmpeg, signal: never });
    const stream = (await ffprobe(at('cut.mp4'))).streams[0];
    expect(stream).toMatchObject({ width: 1080, height: 1920, nb_read_frames: '17', avg_frame_rate: '30/1' });
    await renderPoster({ art, out: at('clip.jpg') }, { ffmpeg, signal: never });
    expect((await ffprobe(at('clip.jpg'))).streams[0]).toMatchObject({ width: 1080, height: 1920 });
  });

  it('works under paths of any name', async () => {
    const folder = join(directory, `it's [a] "b": c\\d;e,f=g %03d ünï 日本 ${ffmpeg.origin}`);
    await mkdir(folder);
    const background = join(folder, 'back ground.png');
    const named = { assPath: join(folder, "cap'tions: 1.ass"), fontsDir: folder };
    await writeBackground(background, 0);
    await writeFile(named.assPath, assFile('MMMMMMMM'));
    const request = { art: { kind: 'graphic' as const, background, travel: 0, layers: [] }, frames: 2 };
    const render = (captions: typeof named | null, out: string) =>
      renderScene({ ...request, captions, fadeIn: false, out }, { ffmpeg, signal: never });
    await render(named, join(folder, 'out put.mp4'));
    await render(null, join(folder, 'bare.mp4'));
    const [drawn] = await greyFrames(join(folder, 'out put.mp4'));
    const [bare] = await greyFrames(join(folder, 'bare.mp4'));
    expect(difference(part(drawn, CAPTION), part(bare, CAPTION))).toBeGreaterThan(20);
  });

  it.each([
    ['noise', async (path: string) => writeFile(path, Buffer.alloc(50_000, 'no clip'))],
    ['playlist', async (path: string) => writeFile(path, '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n')],
    ['list', async (path: string) => writeFile(path, "ffconcat version 1.0\nfile '/etc/passwd'\n")],
    [
      'sound',
      async (path: string) => {
        await raw(ffmpeg.path, ['-f', 'lavfi', '-i', 'sine=duration=0.2', '-c:a', 'aac', path]);
      },
    ],
    ['huge', async (path: string) => writeClip(ffmpeg, path, 0.04, 'color=size=4352x4352:rate=25')],
  ])('refuses a clip that is none: %s', async (name, write) => {
    const path = at(`${name}.mp4`);
    await write(path);
    const art: SceneArt = { kind: 'video', path };
    const request = { art, frames: 10, captions: null, fadeIn: false, out: at('never.mp4') };
    await expect(renderScene(request, { ffmpeg, signal: never })).rejects.toMatchObject({
      code: 'render.failed',
    });
  });
});
