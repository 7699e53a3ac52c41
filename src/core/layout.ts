/** How a video of each format is laid out. Graphics and captions are drawn for the upright one, and placed from there. */
import { FRAME, SAFE } from './media.ts';
import type { Format } from './options.ts';

/** Where the top left of what is drawn for one area comes to stand, px, and how large. */
export interface Placement {
  x: number;
  y: number;
  scale: number;
}

export interface Layout {
  /** Of the frame, px. */
  width: number;
  height: number;
  /** Of the graphics: `SAFE.x` wide, `SAFE.graphics` high. */
  graphics: Placement;
  /** Of the captions: `SAFE.x` wide, `SAFE.captions` high. */
  captions: Placement;
}

/**
 * Below and beside what is upright stand the apps' own controls; a wide one, 16:9, has its captions beside the graphics.
 * All keep a twentieth of the frame free at each edge, or nearly.
 */
export const LAYOUTS: Record<Format, Layout> = {
  vertical: {
    width: FRAME.width,
    height: FRAME.height,
    graphics: { x: SAFE.x.min, y: SAFE.graphics.yMin, scale: 1 },
    captions: { x: SAFE.x.min, y: SAFE.captions.yMin, scale: 1 },
  },
  portrait: {
    width: 1080,
    height: 1350,
    graphics: { x: 136, y: 64, scale: 0.96 },
    captions: { x: 120, y: 980, scale: 1 },
  },
  square: {
    width: 1080,
    height: 1080,
    graphics: { x: 204, y: 48, scale: 0.8 },
    captions: { x: 162, y: 796, scale: 0.9 },
  },
  wide: {
    width: 1920,
    height: 1080,
    graphics: { x: 100, y: 54, scale: 0.92 },
    captions: { x: 980, y: 440, scale: 1 },
  },
};

export const layoutOf = (format: Format | undefined): Layout => LAYOUTS[format ?? 'vertical'];

/** The height at which the graphics end, px of the frame. */
export const graphicsEnd = ({ graphics }: Layout): number =>
  graphics.y + graphics.scale * (SAFE.graphics.yMax - SAFE.graphics.yMin);
