import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, type Placement } from '#src/core/layout.ts';
import { SAFE } from '#src/core/media.ts';
import { FORMATS } from '#src/core/options.ts';
import { createGraphicMaker } from '#src/graphics/index.ts';
import { captionFonts, sceneCaptions } from '#src/render/captions/index.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { renderPoster } from '#src/render/poster.ts';
import { renderScene } from '#src/render/scene.ts';
import { requestWith } from '../graphics/samples.ts';
import { ffprobe, never, raw, scratch, writeClip, writeLayer } from './support.ts';

const directory = await scratch();
const ffmpeg = await findFfmpeg(null);
const context = { ffmpeg, signal: never };
const FRAMES = 6;
const words = ['Sharks', 'live', 'longer.'].map((text, index) => ({
  text,
  start: index * 0.1,
  end: index * 0.1 + 0.1,
}));

const AREA = {
  graphics: SAFE.graphics.yMax - SAFE.graphics.yMin,
  captions: SAFE.captions.yMax - SAFE.captions.yMin,
};
const boxOf = ({ x, y, scale }: Placement, height: number) => ({
  left: x,
  top: y,
  right: x + scale * (SAFE.x.max - SAFE.x.min),
  bottom: y + scale * height,
});

describe.each(FORMATS)('a %s video', (format) => {
  const layout = LAYOUTS[format];
  const graphics = boxOf(layout.graphics, AREA.graphics);
  const captions = boxOf(layout.captions, AREA.captions);

  it('has graphics and captions beside each other, within its safe zones', () => {
    for (const { left, top, right, bottom } of [graphics, captions]) {
      expect(left).toBeGreaterThanOrEqual(layout.width * 0.05);
      expect(right).toBeLessThanOrEqual(layout.width * 0.95);
      expect(top).toBeGreaterThanOrEqual(layout.height * 0.04);
      expect(bottom).toBeLessThanOrEqual(layout.height * 0.96);
    }
    expect(captions.top >= graphics.bottom || captions.left >= graphics.right).toBe(true);
  });

  it('is drawn, captioned and rendered in its size, everything in its place', async () => {
    const folder = join(directory, format);
    await mkdir(folder);
    const visual = { kind: 'number', value: '48 %', label: 'of the patients walked without help' } as const;
    const request = { ...requestWith({ visual, style: 'ember', directory: folder, words }), format };
    const art = await createGraphicMaker().make(request, { signal: never });
    const assPath = join(folder, 'captions.ass');
    await writeFile(assPath, sceneCaptions(words, { format }));
    const out = join(folder, 'scene.mp4');
    const bare = join(folder, 'bare.mp4');
    const scene = { art, format, frames: FRAMES, fadeIn: false };
    await renderScene({ ...scene, captions: { assPath, fontsDir: captionFonts() }, out }, context);
    await renderScene({ ...scene, captions: null, out: bare }, context);
    const { streams } = await ffprobe(out);
    expect(streams[0]).toMatchObject({
      width: layout.width,
      height: layout.height,
      nb_read_frames: String(FRAMES),
    });
    // What the captions change lies in their place.
    expect(within(await changed(out, bare, layout.width, layout.height), captions)).toBe(true);
    if (art.kind !== 'graphic') throw new Error('not a graphic');
    const empty = join(folder, 'empty.mp4');
    await renderScene({ ...scene, art: { ...art, layers: [] }, captions: null, out: empty }, context);
    expect(within(await changed(bare, empty, layout.width, layout.height), graphics)).toBe(true);
    const poster = join(folder, 'poster.jpg');
    await renderPoster({ art, format, out: poster }, context);
    expect((await ffprobe(poster)).streams[0]).toMatchObject({ width: layout.width, height: layout.height });
  });

  it('shows the clips of an upright one, with what is laid over them in its place', async () => {
    const path = join(directory, `${format}.mp4`);
    await writeClip(ffmpeg, path, 1, 'color=c=black:size=360x640:rate=24');
    const panel = join(directory, `${format}.png`);
    await writeLayer(panel, 600, 200, '#ffffff');
    const layers = [{ path: panel, x: 100, y: 300, width: 600, height: 200, enterS: 0 }];
    const takes = [{ path, seconds: 1 }];
    const made = [];
    for (const art of [
      { kind: 'video', path } as const,
      { kind: 'video', path, layers } as const,
      { kind: 'takes', takes, layers } as const,
    ]) {
      const out = join(directory, `${format}-${made.length}.mp4`);
      await renderScene({ art, format, frames: FRAMES, captions: null, fadeIn: false, out }, context);
      expect((await ffprobe(out)).streams[0]).toMatchObject({ width: layout.width, height: layout.height });
      made.push(out);
    }
    for (const out of made.slice(1))
      expect(within(await changed(out, made[0] ?? '', layout.width, layout.height), graphics)).toBe(true);
  });
});

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What differs by much between the last pictures of two videos, px. */
async function changed(one: string, other: string, width: number, height: number): Promise<Edges> {
  const [a, b] = await Promise.all(
    [one, other].map(async (path) => {
      const last = [
        '-vf',
        `select=eq(n\\,${FRAMES - 1}),format=gray`,
        '-frames:v',
        '1',
        '-f',
        'rawvideo',
        '-',
      ];
      return (await raw(ffmpeg.path, ['-v', 'error', '-i', path, ...last])).bytes;
    }),
  );
  const edges = { left: width, top: height, right: 0, bottom: 0 };
  for (let at = 0; at < width * height; at += 1) {
    if (Math.abs((a?.[at] ?? 0) - (b?.[at] ?? 0)) < 60) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x + 1);
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y + 1);
  }
  return edges;
}

const within = (inner: Edges, outer: Edges): boolean =>
  inner.right > inner.left &&
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;
