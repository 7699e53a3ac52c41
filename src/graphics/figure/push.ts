/** A slow push from where a picture stands on its sheet to where it fills it. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PushView } from '#src/core/media.ts';
import type { Block, Box } from '../type/ink.ts';

/** Px drawn for each of the frame: what is near in the end is drawn no coarser, and moves by fractions of one. */
const FINE = { least: 1.5, most: 3 } as const;
/** Nearer by less is not seen to move. */
const LEAST_ZOOM = 1.04;

/**
 * @param picture what is pushed into; white is around it
 * @param from where it stands first, `to`: in the end, of one shape; px of the frame
 * @param screen what is seen, px of the frame, even
 * @returns null: it hardly moves
 */
export function pushBlock(picture: Canvas, from: Box, to: Box, screen: Box): Block | null {
  const zoom = to.width / from.width;
  if (zoom < LEAST_ZOOM) return null;
  const near: Box = {
    x: from.x - (to.x - screen.x) / zoom,
    y: from.y - (to.y - screen.y) / zoom,
    width: screen.width / zoom,
    height: screen.height / zoom,
  };
  return viewed(picture, from, { first: screen, last: near }, screen, zoom);
}

/** What is higher than its screen, seen from its top down. @param at where it stands first, px of the frame */
export function glideBlock(picture: Canvas, at: Box, screen: Box): Block {
  const last = { ...screen, y: at.y + at.height - screen.height };
  return viewed(picture, at, { first: screen, last }, screen, 1);
}

/** A picture that stands somewhere on the frame, seen on a screen from one view of it to another. */
function viewed(
  picture: Canvas,
  at: Box,
  { first, last }: { first: Box; last: Box },
  screen: Box,
  zoom: number,
): Block {
  const drawn = around(first, last);
  const fine = Math.min(FINE.most, Math.max(FINE.least, zoom));
  const canvas = createCanvas(Math.ceil(drawn.width * fine), Math.ceil(drawn.height * fine));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const [left, top] = [(at.x - drawn.x) * fine, (at.y - drawn.y) * fine];
  context.drawImage(picture, left, top, at.width * fine, at.height * fine);
  const view = ({ x, y, width }: Box): PushView => ({
    x: (x - drawn.x) * fine,
    y: (y - drawn.y) * fine,
    width: width * fine,
  });
  return {
    box: screen,
    push: { canvas, from: view(first), to: view(last) },
    draw(target) {
      target.imageSmoothingQuality = 'high';
      const { x, y, width } = view(last);
      const height = last.height * fine;
      target.drawImage(canvas, x, y, width, height, screen.x, screen.y, screen.width, screen.height);
    },
  };
}

/** What holds both of two views, in the shape of the first. */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const width = Math.max(one.x + one.width, other.x + other.width) - x;
  const height = Math.max(one.y + one.height, other.y + other.height) - y;
  const size = Math.max(width / one.width, height / one.height);
  return { x, y, width: size * one.width, height: size * one.height };
}
