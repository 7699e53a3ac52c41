/** The ground of every graphic: night sky, a low sun behind layered hills, fine contour lines. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { FRAME } from '#src/core/media.ts';
import { mixRgb, type Palette, type Rgb } from '../theme.ts';
import { contoursOf } from './contours.ts';
import { type Hill, hillsOf } from './landscape.ts';
import { randomSequence } from './noise.ts';

export interface BackgroundRequest {
  palette: Palette;
  /** Of the paper. */
  seed: number;
  /** From 0; neighbouring scenes see neighbouring parts of the same range. */
  sceneIndex: number;
  /** 0 at the video's first scene, 1 at its last: the sun rises with it. */
  dawn: number;
  /** Extra height below the frame, px. */
  travel: number;
}

/** Side of the tile of dither noise, px: a power of two; larger than what the eye could see repeat. */
const DITHER_SIDE = 128;
/** Peak of the dither, in steps of 8-bit colour: enough to break bands, too little to be seen as grain. */
const DITHER_STEPS = 1.4;
/** Px of height over which a hill dissolves into the mist at its foot. */
const MIST_PX = 400;
const SUN_RADIUS = 84;
/** Height of the sky that carries contour lines, px; they fade out well before the text begins to matter. */
const CONTOURS_PX = 1150;

/** Triangular noise, so that its strength does not vary with the colour beneath. */
function ditherTile(): Float32Array {
  const next = randomSequence(20);
  return Float32Array.from({ length: DITHER_SIDE * DITHER_SIDE }, () => (next() + next() - 1) * DITHER_STEPS);
}
const DITHER = ditherTile();

/**
 * Mean height of the farthest crest, px of the background. It stands under the graphic at the middle of the drift;
 * at the end of a long one it has risen no higher than the graphic's source line.
 */
function horizonFor(travel: number): number {
  return Math.max(1240 + travel * 0.5, 1130 + travel);
}

/** Draws the background, 1080 wide and `FRAME.height + travel` high. The same request gives the same pixels. */
export function drawBackground(request: BackgroundRequest): Canvas {
  const width = FRAME.width;
  const height = FRAME.height + request.travel;
  const horizon = horizonFor(request.travel);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  const hills = hillsOf(request.seed, request.sceneIndex, width, horizon);
  paint(image, horizon, hills, request);
  context.putImageData(image, 0, 0);
  drawContours(context, request);
  return canvas;
}

function drawContours(context: SKRSContext2D, { palette, seed, sceneIndex }: BackgroundRequest): void {
  const line = palette.haze.map((value) => Math.round(Math.min(255, value * 1.9 + 14))).join(',');
  const fade = context.createLinearGradient(0, 0, 0, CONTOURS_PX);
  fade.addColorStop(0, `rgba(${line},0.6)`);
  fade.addColorStop(0.24, `rgba(${line},0.26)`);
  fade.addColorStop(0.6, `rgba(${line},0.1)`);
  fade.addColorStop(1, `rgba(${line},0)`);
  context.strokeStyle = fade;
  context.lineWidth = 1.8;
  const segments = contoursOf(seed, sceneIndex, { width: FRAME.width, height: CONTOURS_PX });
  context.beginPath();
  for (let at = 0; at < segments.length; at += 4) {
    context.moveTo(segments[at] ?? 0, segments[at + 1] ?? 0);
    context.lineTo(segments[at + 2] ?? 0, segments[at + 3] ?? 0);
  }
  context.stroke();
}

/** Colours of a hill by height on the background, three numbers each: a dark crest, mist towards the foot. */
function hillShades(hill: Hill, { palette, dawn }: BackgroundRequest, height: number): Float32Array {
  const far = mixRgb(palette.far, palette.glow, 0.06 + 0.1 * dawn);
  const crest = mixRgb(far, palette.near, 0.42 + 0.55 * hill.nearness ** 0.8);
  const mist = mixRgb(mixRgb(far, palette.glow, 0.1), palette.near, 0.14 + 0.74 * hill.nearness);
  const shades = new Float32Array(height * 3);
  for (let y = 0; y < height; y += 1) {
    const down = Math.max(0, Math.min(1, (y - hill.top) / MIST_PX));
    shades.set(mixRgb(crest, mist, down * down * (3 - 2 * down)), y * 3);
  }
  return shades;
}

/** The light in the sky: a wide and a narrow glow around the sun, and its disc. */
interface Light {
  x: number;
  y: number;
  /** Falling off to both sides, for every column. */
  wide: Float32Array;
  narrow: Float32Array;
  disc: Rgb;
}

function lightOf({ palette, seed, dawn }: BackgroundRequest, horizon: number): Light {
  // Right of the source line and of all but the widest captions.
  const x = FRAME.width * (0.86 + 0.08 * (((seed >>> 8) % 100) / 100));
  const fall = (reach: number) =>
    Float32Array.from({ length: FRAME.width }, (_, column) => Math.exp(-(((column - x) / reach) ** 2)));
  return {
    x,
    y: horizon + 60 - 130 * dawn,
    wide: fall(760),
    narrow: fall(330),
    disc: mixRgb(palette.glow, [255, 244, 226], 0.12 + 0.1 * dawn),
  };
}

/** Fills the picture pixel by pixel, in floating point and dithered: gradients this dark band otherwise. */
function paint(
  image: { data: Uint8ClampedArray; width: number; height: number },
  horizon: number,
  hills: Hill[],
  request: BackgroundRequest,
): void {
  const { data, width, height } = image;
  const { palette, dawn } = request;
  const [glowRed, glowGreen, glowBlue] = palette.glow;
  const light = lightOf(request, horizon);
  const nearestFirst = hills
    .map((hill) => ({ ...hill, shades: hillShades(hill, request, height) }))
    .reverse();
  for (let y = 0; y < height; y += 1) {
    const [skyRed, skyGreen, skyBlue] = mixRgb(palette.night, palette.haze, Math.min(1, y / horizon) ** 2);
    const wideHere = Math.exp(-(((y - light.y) / 430) ** 2)) * (0.15 + 0.1 * dawn);
    const narrowHere = Math.exp(-(((y - light.y) / 190) ** 2)) * (0.14 + 0.12 * dawn);
    const reached = nearestFirst.filter((hill) => hill.top <= y + 1);
    const noiseRow = (y & (DITHER_SIDE - 1)) * DITHER_SIDE;
    const nearSun = Math.abs(y - light.y) <= SUN_RADIUS + 1;
    for (let x = 0; x < width; x += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      // From the nearest hill backwards, until nothing shows through any more.
      let open = 1;
      for (const { crest, shades } of reached) {
        const depth = y + 1 - (crest[x] as number);
        if (depth <= 0) continue;
        const cover = depth < 1 ? open * depth : open;
        red += (shades[y * 3] as number) * cover;
        green += (shades[y * 3 + 1] as number) * cover;
        blue += (shades[y * 3 + 2] as number) * cover;
        open -= cover;
        if (open <= 0) break;
      }
      if (open > 0) {
        const glow = wideHere * (light.wide[x] as number) + narrowHere * (light.narrow[x] as number);
        let airRed = skyRed + (glowRed - skyRed) * glow;
        let airGreen = skyGreen + (glowGreen - skyGreen) * glow;
        let airBlue = skyBlue + (glowBlue - skyBlue) * glow;
        if (nearSun) {
          const inside = SUN_RADIUS - Math.hypot(x - light.x, y - light.y);
          const disc = Math.max(0, Math.min(1, inside / 2)) * (0.4 + 0.25 * dawn);
          airRed += (light.disc[0] - airRed) * disc;
          airGreen += (light.disc[1] - airGreen) * disc;
          airBlue += (light.disc[2] - airBlue) * disc;
        }
        red += airRed * open;
        green += airGreen * open;
        blue += airBlue * open;
      }
      const noise = DITHER[noiseRow + (x & (DITHER_SIDE - 1))] as number;
      const at = (y * width + x) * 4;
      data[at] = red + noise;
      data[at + 1] = green + noise;
      data[at + 2] = blue + noise;
      data[at + 3] = 255;
    }
  }
}
