/** Grounds of the earth, the sky and what is beyond. */
import { mixRgb } from '../theme.ts';
import { contoursOf } from './contours.ts';
import { hillsOf } from './hills.ts';
import {
  along,
  css,
  curve,
  type Draw,
  disc,
  FAINT_PX,
  faintly,
  mass,
  polyline,
  rows,
  shade,
} from './scenery.ts';

/** Px of height over which a hill dissolves into the mist at its foot. */
const MIST_PX = 400;

/** Layered hills under the lines of a map. */
export const earth: Draw = (scenery) => {
  const { context, palette, seed, width, horizon } = scenery;
  faintly(scenery, () => {
    const segments = contoursOf(seed, { width, height: FAINT_PX });
    context.lineWidth = 2.4;
    context.beginPath();
    for (let at = 0; at < segments.length; at += 4) {
      context.moveTo(segments[at] ?? 0, segments[at + 1] ?? 0);
      context.lineTo(segments[at + 2] ?? 0, segments[at + 3] ?? 0);
    }
    context.stroke();
  });
  for (const { crest, top, nearness } of hillsOf(seed, width, horizon)) {
    const far = mixRgb(palette.far, palette.glow, 0.12);
    const slope = context.createLinearGradient(0, top, 0, top + MIST_PX);
    slope.addColorStop(0, css(mixRgb(far, palette.near, 0.42 + 0.55 * nearness ** 0.8)));
    slope.addColorStop(1, css(mixRgb(mixRgb(far, palette.glow, 0.1), palette.near, 0.14 + 0.74 * nearness)));
    mass(scenery, (x) => crest[Math.max(0, Math.min(width - 1, Math.round(x)))] ?? horizon);
    context.fillStyle = slope;
    context.fill();
  }
};

/** Waves behind waves, and a few fish. */
export const sea: Draw = (scenery) => {
  const { context, palette, seed } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 5;
    for (let line = 0; line < 9; line += 1) {
      curve(
        scenery,
        (x) => 110 + line * 120 + 22 * Math.sin((x + (scenery.seed % 997)) / 90 + line * 1.3 + (seed % 5)),
      );
      context.stroke();
    }
  });
  rows(scenery, { count: 6, from: 30, step: 105 }, (nearness, y, row) => {
    const crest = (x: number) => {
      const at = (x + (scenery.seed % 997)) / (130 + 30 * row) + row * 1.7 + (seed % 11);
      return y - (26 + 7 * row) * (Math.sin(at) + 0.35 * Math.sin(2.3 * at));
    };
    mass(scenery, crest);
    context.fillStyle = css(shade(scenery, nearness, 0.06 * (1 - nearness)));
    context.fill();
    curve(scenery, crest);
    context.strokeStyle = css(palette.glow, 0.34 - 0.04 * row);
    context.lineWidth = 5;
    context.stroke();
    if (row < 2) return;
    along(scenery, { pitch: 430, salt: 80 + row }, (x, next) => {
      if (next() < 0.4) return;
      const [size, deep] = [26 + 12 * row, crest(x) + 74];
      context.beginPath();
      context.ellipse(x, deep, size, size * 0.42, 0, 0, 2 * Math.PI);
      context.moveTo(x + size * 0.8, deep);
      context.lineTo(x + size * 1.5, deep - size * 0.4);
      context.lineTo(x + size * 1.5, deep + size * 0.4);
      context.closePath();
      context.fillStyle = css(palette.glow, 0.4);
      context.fill();
    });
  });
};

/** Banks of clouds, and wind. */
export const sky: Draw = (scenery) => {
  const { context, palette } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 7;
    along(scenery, { pitch: 130, salt: 9 }, (x, next) => {
      const y = 70 + 950 * next();
      polyline(context, [
        [x, y],
        [x + 120 + 260 * next(), y],
      ]);
      context.stroke();
    });
  });
  rows(scenery, { count: 4, from: 130, step: 160 }, (nearness, y, row) => {
    const puffs: [number, number, number][] = [];
    along(scenery, { pitch: 92 + 24 * row, salt: 90 + row }, (x, next) =>
      puffs.push([x, y - 30 * next(), (58 + 24 * row) * (0.55 + 0.75 * next())]),
    );
    for (const [lift, lit] of [
      [10, 0.34],
      [0, 0.1],
    ] as const) {
      context.fillStyle = css(
        lit > 0.3 ? mixRgb(shade(scenery, nearness), palette.glow, lit) : shade(scenery, nearness, lit),
      );
      for (const [x, top, radius] of puffs) {
        disc(context, x - lift * 0.6, top - lift, radius);
        context.fill();
      }
    }
    context.fillRect(0, y, scenery.width, scenery.height - y);
  });
};

/** A planet with its ring, its moon, and stars. */
export const space: Draw = (scenery) => {
  const { context, palette, horizon, seed, width, height } = scenery;
  const star = (x: number, y: number, next: () => number) => {
    disc(context, x, y, 1.5 + 3.2 * next() ** 3);
    context.fill();
  };
  /** Half of a planet's ring: the one before it or the one behind. */
  const ring = (x: number, y: number, radius: number, [from, to]: readonly [number, number]) => {
    context.strokeStyle = css(palette.glow, 0.6);
    context.lineWidth = 18;
    context.beginPath();
    context.ellipse(x, y, radius * 1.7, radius * 0.36, -0.24, from, to);
    context.stroke();
  };
  faintly(scenery, () => {
    for (const [index, radius] of [520, 760, 1010].entries()) {
      disc(context, width * 1.05, horizon + 250, radius);
      context.stroke();
      const angle = Math.PI * (1.1 + 0.12 * index + ((seed >>> index) % 5) * 0.03);
      disc(context, width * 1.05 + radius * Math.cos(angle), horizon + 250 + radius * Math.sin(angle), 16);
      context.fill();
    }
    along(scenery, { pitch: 16, salt: 100 }, (x, next) => star(x, FAINT_PX * next(), next));
  });
  context.fillStyle = css(palette.glow, 0.75);
  along(scenery, { pitch: 22, salt: 101 }, (x, next) =>
    star(x, horizon + 90 + (height - horizon) * next(), next),
  );
  along(scenery, { pitch: 900, salt: 102 }, (x, next) => {
    const [y, radius] = [horizon + 380 + 60 * next(), 190 + 70 * next()];
    const ball = context.createRadialGradient(x - radius * 0.5, y - radius * 0.5, radius * 0.1, x, y, radius);
    ball.addColorStop(0, css(shade(scenery, 0, 0.6)));
    ball.addColorStop(1, css(shade(scenery, 0.7)));
    ring(x, y, radius, [Math.PI, 2 * Math.PI]);
    disc(context, x, y, radius);
    context.fillStyle = ball;
    context.fill();
    ring(x, y, radius, [0, Math.PI]);
    disc(context, x + radius * 1.7, y - radius * 1.1, radius * 0.18);
    context.fillStyle = css(shade(scenery, 0.1, 0.3));
    context.fill();
  });
};
