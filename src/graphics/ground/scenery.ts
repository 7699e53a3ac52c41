/** What the drawings of the grounds share: rows of things, and the colours. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { randomSequence } from '#src/core/random.ts';
import { mixRgb, type Palette, type Rgb } from '../theme.ts';

export interface Scenery {
  context: SKRSContext2D;
  /** Of the ground, px; it is drawn from the horizon down, and faintly above it, where text stands. */
  width: number;
  height: number;
  horizon: number;
  palette: Palette;
  /** Of the paper. */
  seed: number;
}

/** Draws one subject. */
export type Draw = (scenery: Scenery) => void;

/** Height of the part above the horizon that carries a faint drawing, px; it fades out towards it. */
export const FAINT_PX = 1150;

export const css = ([red, green, blue]: Rgb, alpha = 1): string =>
  `rgba(${Math.round(red)},${Math.round(green)},${Math.round(blue)},${alpha})`;

/** The colour of what is drawn below the horizon: 0 the farthest, 1 the nearest; `lit` adds of the light behind it. */
export const shade = ({ palette }: Scenery, nearness: number, lit = 0): Rgb =>
  mixRgb(mixRgb(palette.far, palette.near, nearness), palette.glow, lit);

/**
 * Things in a row, each with randomness of its own, from left to right.
 * @param pitch px from one to the next
 * @param draw at x, px of the ground
 */
export function along(
  scenery: Scenery,
  { pitch, salt }: { pitch: number; salt: number },
  draw: (x: number, next: () => number) => void,
): void {
  for (let slot = -1; slot <= Math.ceil(scenery.width / pitch); slot += 1) {
    const next = randomSequence(scenery.seed + salt * 7919 + slot * 104_729);
    draw((slot + 0.25 + 0.5 * next()) * pitch, next);
  }
}

/** Rows from the horizon down, farthest first. @param draw with its nearness and the height of its middle, px */
export function rows(
  { horizon }: Scenery,
  { count, from = 60, step }: { count: number; from?: number; step: number },
  draw: (nearness: number, y: number, row: number) => void,
): void {
  for (let row = 0; row < count; row += 1)
    draw(count === 1 ? 0.5 : row / (count - 1), horizon + from + row * step, row);
}

/** Draws above the horizon, faintly: between the two colours of the sky, so that text on it stays as legible. */
export function faintly({ context, palette }: Scenery, draw: () => void): void {
  const fade = context.createLinearGradient(0, 0, 0, FAINT_PX);
  for (const [at, alpha] of [
    [0, 0.95],
    [0.25, 0.6],
    [0.6, 0.3],
    [1, 0],
  ] as const)
    fade.addColorStop(at, css(palette.haze, alpha));
  context.save();
  context.strokeStyle = fade;
  context.fillStyle = fade;
  context.lineWidth = 3;
  context.lineCap = 'round';
  draw();
  context.restore();
}

export function disc(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** A line through points, px. */
export function polyline(context: SKRSContext2D, points: Iterable<readonly [x: number, y: number]>): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
}

/** A curve over the whole width. @param y height at x, px */
export function curve({ context, width }: Scenery, y: (x: number) => number, step = 12): void {
  context.beginPath();
  for (let x = -step; x <= width + step; x += step) context.lineTo(x, y(x));
}

/** A curve and all below it. */
export function mass(scenery: Scenery, y: (x: number) => number): void {
  const { context, width, height } = scenery;
  curve(scenery, y);
  context.lineTo(width + 20, height);
  context.lineTo(-20, height);
  context.closePath();
}
