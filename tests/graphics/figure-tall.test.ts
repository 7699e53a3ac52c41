/** A panel that is higher than wide is seen as wide as a phone needs it, from its top down. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import type { PushView } from '#src/core/media.ts';
import { figureGraphic } from '#src/graphics/kinds/figure.ts';
import { groundOf, PALETTES, type Palette } from '#src/graphics/theme.ts';
import { AREA } from '#src/graphics/type/ink.ts';
import { paperWith, requestWith } from './samples.ts';

const HEAD = '170,0,0';
const FOOT = '0,0,170';

/** Two panels side by side, each of a field between a head and a foot of their own colours. */
function figure(side: { width: number; height: number }): Canvas {
  const canvas = createCanvas(2 * side.width + 140, side.height + 40);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const x of [20, side.width + 120]) {
    context.fillStyle = `rgb(${HEAD})`;
    context.fillRect(x, 20, side.width, 30);
    context.fillStyle = '#909090';
    context.fillRect(x, 56, side.width, side.height - 72);
    context.fillStyle = `rgb(${FOOT})`;
    context.fillRect(x, side.height - 10, side.width, 30);
  }
  return canvas;
}

async function pushesOf(side: { width: number; height: number }) {
  const visual = { kind: 'figure' as const, figureId: 'f1', caption: '' };
  const palette = PALETTES[0] as Palette;
  const figures = [
    { id: 'f1', label: 'Figure 1', caption: '(a) Males. (b) Females.', href: null, image: null },
  ];
  const request = requestWith({ visual, paper: paperWith({ figures }) });
  const claims = [{ text: 'Females slept.', quote: 'Females slept longer (Figure 1b).', section: 'Results' }];
  const input = { palette, ground: groundOf('open', palette), visual };
  const { blocks } = await figureGraphic(
    { ...input, request: { ...request, scene: { ...request.scene, claims } } },
    figure(side),
  );
  return blocks.flatMap(({ push, box, share }) => (push ? [{ ...push, box, share: share ?? 0 }] : []));
}

/** The share of a view's width that has a colour, in its widest row; 0 where the colour is not seen. */
function widthOf(
  colour: string,
  canvas: Canvas,
  { x, y, width }: PushView,
  box: { width: number; height: number },
) {
  const [wide, high] = [Math.round(width), Math.round((width * box.height) / box.width)];
  const { data } = canvas.getContext('2d').getImageData(Math.round(x), Math.round(y), wide, high);
  const rows = Array.from({ length: high }, (_, row) => {
    const pixels = Array.from({ length: wide }, (_, at) => 4 * (row * wide + at));
    return pixels.filter((at) => `${data[at]},${data[at + 1]},${data[at + 2]}` === colour).length;
  });
  return Math.max(...rows) / wide;
}

it('is pushed into until it fills the width, and then seen down to its end', async () => {
  const [near, down, ...others] = await pushesOf({ width: 400, height: 700 });
  if (!near || !down) throw new Error('nothing moves');
  expect(others).toEqual([]);
  const least = (0.8 * AREA.width) / near.box.width;
  expect(widthOf(HEAD, near.canvas, near.to, near.box)).toBeGreaterThanOrEqual(least);
  // It goes on from there, as near as it is.
  expect(down.share).toBeGreaterThan(near.share + 0.3);
  expect(down.from.width).toBeCloseTo(down.to.width);
  expect(widthOf(HEAD, down.canvas, down.from, down.box)).toBeGreaterThanOrEqual(least);
  expect(widthOf(FOOT, down.canvas, down.from, down.box)).toBe(0);
  expect(widthOf(FOOT, down.canvas, down.to, down.box)).toBeGreaterThanOrEqual(least);
});

it.each([
  ['a wide one', { width: 600, height: 400 }],
  ['one that is no wider than a line for its height', { width: 100, height: 900 }],
])('stands whole where it is %s', async (_, side) => {
  expect((await pushesOf(side)).filter(({ from, to }) => from.width === to.width)).toEqual([]);
});
