/** A workspace's logo: where it can be seen, and small in a corner beside the source. */
import type { Canvas } from '@napi-rs/canvas';
import { type Brand, contrastOf } from '#src/core/brand.ts';
import type { ShownBrand } from '#src/core/ports.ts';
import { type Palette, skyColour } from './theme.ts';
import { AREA, type Block, type Box } from './type/ink.ts';

export interface Logo {
  picture: Canvas;
  /** What it lies on, and what is written on that: the brand's own, or colours on which it can be seen; absent: the sky. */
  colours: Brand['colours'];
}

/** Of the logo in the corner, px: the largest box, and the ground around it. */
const CORNER = { width: 132, height: 50, padding: 9, bottom: 1154, radius: 12 } as const;
/** What the source line leaves free for it, px. */
export const CORNER_WIDTH = CORNER.width + 2 * CORNER.padding + 12;
/** Less than this from the sky cannot be told at a glance. */
const LEAST_CONTRAST = 2;
const LIGHT: [string, string] = ['#ffffff', '#16161c'];
const DARK: [string, string] = ['#16161c', '#ffffff'];
/** Pixels between those that are looked at. */
const STEP = 3;
const HALF = 128;

/** @param picture of the brand's file; null: there is none */
export function logoOf(picture: Canvas | null, brand: ShownBrand, palette: Palette): Logo | null {
  if (!picture) return null;
  return { picture, colours: brand.colours ?? coloursFor(picture, palette) };
}

/** Colours for a logo that the sky would swallow; undefined: it is seen as it is, or brings its own ground. */
function coloursFor(picture: Canvas, palette: Palette): Brand['colours'] {
  const { data } = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height);
  const sums = [0, 0, 0];
  let [opaque, all] = [0, 0];
  for (let at = 0; at < data.length; at += 4 * STEP) {
    all += 1;
    if ((data[at + 3] ?? 0) < HALF) continue;
    opaque += 1;
    for (const [channel, sum] of sums.entries()) sums[channel] = sum + (data[at + channel] ?? 0);
  }
  if (opaque === 0 || opaque === all) return undefined;
  const mean = `#${sums
    .map((sum) =>
      Math.round(sum / opaque)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
  if (contrastOf(mean, skyColour(palette)) >= LEAST_CONTRAST) return undefined;
  return contrastOf(mean, LIGHT[0]) >= contrastOf(mean, DARK[0]) ? LIGHT : DARK;
}

/** As large as its box allows, no larger than it is. */
export function within(
  { width, height }: Canvas,
  box: Pick<Box, 'width' | 'height'>,
): Pick<Box, 'width' | 'height'> {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
}

/** At the right end of the source's line, which leaves it room. */
export function cornerBlock({ picture, colours }: Logo): Block {
  const { padding } = CORNER;
  const shown = within(picture, CORNER);
  const [width, height] = [shown.width + 2 * padding, shown.height + 2 * padding];
  const box = { x: AREA.right - width, y: CORNER.bottom - height, width, height };
  return {
    box,
    draw(context) {
      if (colours) {
        context.fillStyle = colours[0];
        context.beginPath();
        context.roundRect(box.x, box.y, width, height, CORNER.radius);
        context.fill();
      }
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, box.x + padding, box.y + padding, shown.width, shown.height);
    },
  };
}
