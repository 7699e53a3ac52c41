/** The sky of a ground: its air, its light, and what sets the looks apart there. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Form } from '../form.ts';
import { mixRgb } from '../theme.ts';
import { css, disc, faintly, type Scenery } from './scenery.ts';

const SUN_RADIUS = 84;
const RING = 15;

interface Sun {
  x: number;
  y: number;
}

export function drawSky(scenery: Scenery, sunlit: boolean): void {
  const { context, palette, seed, width, height, horizon } = scenery;
  const { night, haze, glow: light, form } = palette;
  const air = context.createLinearGradient(0, 0, 0, horizon);
  air.addColorStop(0, css(night));
  air.addColorStop(0.5, css(mixRgb(night, haze, 0.25)));
  air.addColorStop(1, css(haze));
  context.fillStyle = air;
  context.fillRect(0, 0, width, height);
  // Right of the source line and of all but the widest captions.
  const sun = { x: width * (0.86 + 0.08 * (((seed >>> 8) % 100) / 100)), y: horizon - 15 };
  faintly(scenery, () => PATTERNS[form.sky](scenery, sun));
  const glow = context.createRadialGradient(sun.x, sun.y, 0, sun.x, sun.y, 460);
  glow.addColorStop(0, css(light, 0.4));
  glow.addColorStop(0.45, css(light, 0.1));
  glow.addColorStop(1, css(light, 0));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, height);
  if (!sunlit) return;
  context.fillStyle = css(light, 0.7);
  context.strokeStyle = css(light, 0.7);
  SUNS[form.sun](context, sun);
}

const SUNS: Record<Form['sun'], (context: SKRSContext2D, sun: Sun) => void> = {
  disc(context, { x, y }) {
    disc(context, x, y, SUN_RADIUS);
    context.fill();
  },
  ring(context, { x, y }) {
    context.lineWidth = RING;
    disc(context, x, y, SUN_RADIUS - RING / 2);
    context.stroke();
  },
  halo(context, { x, y }) {
    disc(context, x, y, SUN_RADIUS * 0.62);
    context.fill();
    context.lineWidth = 4;
    for (const share of [0.86, 1.12]) {
      disc(context, x, y, SUN_RADIUS * share);
      context.stroke();
    }
  },
  /** Cut by lines that grow towards the horizon. */
  stripes(context, { x, y }) {
    for (let row = 0; row < 7; row += 1) {
      const [top, next] = [row, row + 1].map((at) => y - SUN_RADIUS + (at * 2 * SUN_RADIUS) / 7) as [
        number,
        number,
      ];
      context.save();
      context.beginPath();
      context.rect(x - SUN_RADIUS, top, 2 * SUN_RADIUS, next - top - 2 - row * 1.6);
      context.clip();
      disc(context, x, y, SUN_RADIUS);
      context.fill();
      context.restore();
    }
  },
};

/** Px from one to the next. */
const PITCH = { grid: 72, dots: 54, hatch: 46, rings: 190 } as const;

/** Drawn faintly: of the two colours of the sky, so that what is written stays as legible. */
const PATTERNS: Record<Form['sky'], (scenery: Scenery, sun: Sun) => void> = {
  plain() {},
  grid({ context, width, horizon }) {
    context.lineWidth = 2;
    context.beginPath();
    for (let x = PITCH.grid / 2; x < width; x += PITCH.grid) {
      context.moveTo(x, 0);
      context.lineTo(x, horizon);
    }
    for (let y = horizon; y > 0; y -= PITCH.grid) {
      context.moveTo(0, y);
      context.lineTo(width, y);
    }
    context.stroke();
  },
  dots({ context, width, horizon }) {
    context.beginPath();
    for (let row = 0; row * PITCH.dots < horizon; row += 1)
      for (let x = (row % 2) * (PITCH.dots / 2); x < width + PITCH.dots; x += PITCH.dots) {
        const y = row * PITCH.dots;
        context.moveTo(x + 9, y);
        context.arc(x, y, 9, 0, 2 * Math.PI);
      }
    context.fill();
  },
  hatch({ context, width, horizon }) {
    context.beginPath();
    for (let x = -horizon; x < width; x += PITCH.hatch) {
      context.moveTo(x, horizon);
      context.lineTo(x + horizon * 0.7, 0);
    }
    context.stroke();
  },
  rings({ context, horizon }, { x, y }) {
    context.lineWidth = PITCH.rings * 0.4;
    for (let radius = PITCH.rings * 1.5; radius < horizon; radius += PITCH.rings) {
      disc(context, x, y, radius);
      context.stroke();
    }
  },
};
