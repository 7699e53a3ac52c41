/** A push goes slowly from one view of a picture to another, and stays there. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SceneArt } from '#src/core/media.ts';
import { renderPoster } from '#src/render/poster.ts';
import { renderScene } from '#src/render/scene.ts';
import { bothBinaries, greyFrames, never, scratch, writeBackground } from './support.ts';

const directory = await scratch();
const binaries = await bothBinaries();
const FRAMES = 45;
/** Columns of the small grey frames that hold the picture, and one row through it. */
const PICTURE = { left: 10, right: 90, row: 70 };
let art: SceneArt;

/** A picture of 1,600 x 1,200 px, black to the right of 1,120 px, in a place of 800 x 600: in the end it is seen from twice as near. */
beforeAll(async () => {
  const [background, path] = [join(directory, 'background.png'), join(directory, 'picture.png')];
  await writeBackground(background, 0);
  const canvas = createCanvas(1_600, 1_200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1_600, 1_200);
  context.fillStyle = '#000000';
  context.fillRect(1_120, 0, 480, 1_200);
  await writeFile(path, canvas.toBuffer('image/png'));
  const push = { from: { x: 0, y: 0, width: 1_600 }, to: { x: 640, y: 300, width: 800 }, seconds: 0.8 };
  const layer = {
    path,
    x: 100,
    y: 400,
    width: 800,
    height: 600,
    enterS: 0.2,
    entrance: 'cut' as const,
    push,
  };
  art = { kind: 'graphic', background, travel: 0, layers: [layer] };
});

/** Where the black begins, as a share of the picture's place. */
function edgeIn(frame: Buffer): number {
  const row = [...frame.subarray(PICTURE.row * 108 + PICTURE.left, PICTURE.row * 108 + PICTURE.right)];
  return row.reduce((sum, value) => sum + value / 255, 0) / row.length;
}

describe.each(binaries)('a push with $version', (ffmpeg) => {
  it('sets out and arrives slowly, never goes back, and stays', { timeout: 60_000 }, async () => {
    const out = join(directory, `push-${ffmpeg.origin}.mp4`);
    await renderScene({ art, frames: FRAMES, captions: null, fadeIn: false, out }, { ffmpeg, signal: never });
    const edges = (await greyFrames(out)).map(edgeIn);
    expect(edges).toHaveLength(FRAMES);
    expect(edges[7]).toBeCloseTo(0.7, 1);
    expect(edges.at(-1)).toBeCloseTo(0.6, 1);
    const moves = edges.slice(1).map((edge, at) => (edges[at] ?? 0) - edge);
    expect(Math.min(...moves.slice(7))).toBeGreaterThan(-0.004);
    expect(Math.max(...moves.slice(7))).toBeLessThan(0.02);
    expect(Math.max(...moves.slice(31))).toBeLessThan(0.002);
  });

  it('goes along where it comes no nearer', { timeout: 60_000 }, async () => {
    const out = join(directory, `along-${ffmpeg.origin}.mp4`);
    const push = { from: { x: 0, y: 300, width: 800 }, to: { x: 800, y: 300, width: 800 }, seconds: 0.8 };
    const layers = art.kind === 'graphic' ? art.layers.map((layer) => ({ ...layer, push })) : [];
    const along = { ...art, layers } as SceneArt;
    await renderScene(
      { art: along, frames: FRAMES, captions: null, fadeIn: false, out },
      { ffmpeg, signal: never },
    );
    const edges = (await greyFrames(out)).map(edgeIn);
    // Black from 1,120 px on: behind what is seen first, at four tenths of what is seen last.
    expect(edges[7]).toBeCloseTo(1, 1);
    expect(edges.at(-1)).toBeCloseTo(0.4, 1);
    const moves = edges.slice(1).map((edge, at) => (edges[at] ?? 0) - edge);
    expect(Math.min(...moves.slice(7))).toBeGreaterThan(-0.004);
  });

  it('has ended in the poster', async () => {
    const out = join(directory, 'poster.jpg');
    await renderPoster({ art, out }, { ffmpeg, signal: never });
    const canvas = createCanvas(1_080, 1_920);
    canvas.getContext('2d').drawImage(await loadImage(out), 0, 0);
    const { data } = canvas.getContext('2d').getImageData(100, 700, 800, 1);
    const dark = Array.from({ length: 800 }, (_, x) => (data[4 * x] ?? 0) < 128).indexOf(true);
    expect(Math.abs(dark - 480)).toBeLessThan(3);
  });
});
