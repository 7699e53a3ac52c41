/** Grounds of bodies, beasts and plants. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { along, css, curve, type Draw, disc, faintly, mass, polyline, rows, shade } from './scenery.ts';

interface Branch {
  x: number;
  y: number;
  angle: number;
  length: number;
  width: number;
}

/** A branch that parts and parts again. */
function branches(context: SKRSContext2D, next: () => number, { x, y, angle, length, width }: Branch): void {
  if (width < 1.4) return;
  const [toX, toY] = [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x, y);
  const bend = angle + 0.6 * (next() - 0.5);
  context.quadraticCurveTo(x + 0.5 * length * Math.cos(bend), y + 0.5 * length * Math.sin(bend), toX, toY);
  context.stroke();
  for (const turn of [-0.5, 0.5])
    branches(context, next, {
      x: toX,
      y: toY,
      angle: angle + turn * (0.6 + 0.9 * next()),
      length: length * (0.62 + 0.25 * next()),
      width: width * 0.6,
    });
}

/** Neurons that reach for each other. */
export const brain: Draw = (scenery) => {
  const { context, palette } = scenery;
  faintly(scenery, () =>
    along(scenery, { pitch: 420, salt: 3 }, (x, next) =>
      branches(context, next, { x, y: -20, angle: Math.PI / 2, length: 240 + 80 * next(), width: 9 }),
    ),
  );
  rows(scenery, { count: 3, from: 150, step: 230 }, (nearness, y, row) =>
    along(scenery, { pitch: 430 + 40 * row, salt: 30 + row }, (x, next) => {
      const middle = y + 110 * (next() - 0.5);
      const radius = 26 + 16 * row;
      context.lineCap = 'round';
      context.strokeStyle = css(shade(scenery, nearness, 0.1));
      for (let arm = 0; arm < 7; arm += 1) {
        const angle = (arm / 7) * 2 * Math.PI + next();
        branches(context, next, { x, y: middle, angle, length: 95 + 28 * row, width: 11 + 6 * row });
      }
      disc(context, x, middle, radius);
      context.fillStyle = css(shade(scenery, nearness, 0.16));
      context.fill();
      disc(context, x, middle, radius * 0.45);
      context.fillStyle = css(palette.glow, 0.75);
      context.fill();
    }),
  );
};

/** Vessels with the cells of the blood; above them a heart's trace. */
export const body: Draw = (scenery) => {
  const { context } = scenery;
  const beat = (x: number) => {
    const at = (((x % 360) + 360) % 360) / 360;
    if (at > 0.4 && at < 0.44) return 40;
    if (at >= 0.44 && at < 0.5) return -150;
    if (at >= 0.5 && at < 0.55) return 70;
    return at > 0.68 && at < 0.84 ? -34 * Math.sin(((at - 0.68) / 0.16) * Math.PI) : 0;
  };
  faintly(scenery, () => {
    context.lineJoin = 'round';
    context.lineWidth = 5;
    for (const [line, y] of [190, 520, 850].entries()) {
      curve(scenery, (x) => y + beat(x + (scenery.seed % 997) + line * 130), 6);
      context.stroke();
    }
  });
  rows(scenery, { count: 3, from: 130, step: 230 }, (nearness, y, row) => {
    const wide = 120 + 50 * row;
    const middle = (x: number) =>
      y + 70 * Math.sin((x + (scenery.seed % 997)) / (210 + 40 * row) + row * 2 + (scenery.seed % 7));
    context.lineCap = 'butt';
    curve(scenery, middle);
    context.strokeStyle = css(shade(scenery, nearness, 0.22));
    context.lineWidth = wide + 22;
    context.stroke();
    context.strokeStyle = css(shade(scenery, Math.min(1, nearness + 0.35)));
    context.lineWidth = wide;
    context.stroke();
    along(scenery, { pitch: 92 + 20 * row, salt: 40 + row }, (x, next) => {
      const [across, size] = [(next() - 0.5) * wide * 0.5, wide * 0.19];
      for (const [scale, lit] of [
        [1, 0.42],
        [0.5, 0.2],
      ] as const) {
        context.beginPath();
        context.ellipse(
          x,
          middle(x) + across,
          size * scale,
          size * 0.72 * scale,
          next() * 0.4,
          0,
          2 * Math.PI,
        );
        context.fillStyle = css(shade(scenery, nearness, lit));
        context.fill();
      }
    });
  });
};

/** Tall grass under birds. */
export const animal: Draw = (scenery) => {
  const { context, seed } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 6;
    along(scenery, { pitch: 170, salt: 6 }, (x, next) => {
      const [y, size] = [90 + 650 * next() ** 1.6, 26 + 30 * next()];
      context.beginPath();
      context.moveTo(x - size, y - size * 0.35);
      context.quadraticCurveTo(x - size * 0.4, y - size * 0.6, x, y);
      context.quadraticCurveTo(x + size * 0.4, y - size * 0.6, x + size, y - size * 0.35);
      context.stroke();
    });
  });
  rows(scenery, { count: 4, from: 110, step: 150 }, (nearness, y, row) => {
    const crest = (x: number) =>
      y + 46 * Math.sin((x + (scenery.seed % 997)) / (240 - 20 * row) + row + (seed % 9));
    mass(scenery, crest);
    context.fillStyle = css(shade(scenery, nearness, 0.1 * (1 - nearness)));
    context.fill();
    along(scenery, { pitch: 20 + 7 * row, salt: 60 + row }, (x, next) => {
      const [high, lean] = [(50 + 46 * row) * (0.5 + next()), (next() - 0.4) * 40];
      context.beginPath();
      context.moveTo(x - 4 - row, crest(x) + 12);
      context.quadraticCurveTo(x + lean * 0.2, crest(x) - high * 0.6, x + lean, crest(x) - high);
      context.quadraticCurveTo(x + lean * 0.4 + 6, crest(x) - high * 0.5, x + 5 + row, crest(x) + 12);
      context.fill();
    });
  });
};

/** Seedlings in rows; above them leaves. */
export const field: Draw = (scenery) => {
  const { context, palette } = scenery;
  const leaf = (x: number, y: number, length: number, angle: number) => {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.beginPath();
    context.moveTo(0, 0);
    context.quadraticCurveTo(length * 0.45, -length * 0.42, length, 0);
    context.quadraticCurveTo(length * 0.45, length * 0.42, 0, 0);
    context.restore();
  };
  faintly(scenery, () =>
    along(scenery, { pitch: 300, salt: 7 }, (x, next) => {
      const [y, length, angle] = [80 + 800 * next(), 190 + 120 * next(), next() * 2 * Math.PI];
      leaf(x, y, length, angle);
      context.stroke();
      polyline(context, [
        [x, y],
        [x + length * Math.cos(angle), y + length * Math.sin(angle)],
      ]);
      context.stroke();
    }),
  );
  rows(scenery, { count: 4, from: 120, step: 160 }, (nearness, y, row) => {
    mass(scenery, (x) => y + 26 * Math.sin((x + (scenery.seed % 997)) / 320 + row));
    context.fillStyle = css(shade(scenery, nearness, 0.06 * (1 - nearness)));
    context.fill();
    along(scenery, { pitch: 105 + 34 * row, salt: 70 + row }, (x, next) => {
      const high = (80 + 48 * row) * (0.75 + 0.5 * next());
      context.strokeStyle = css(shade(scenery, nearness, 0.24));
      context.lineWidth = 5 + 2 * row;
      polyline(context, [
        [x, y + 30],
        [x + 8, y - high],
      ]);
      context.stroke();
      for (let pair = 1; pair <= 3; pair += 1) {
        context.fillStyle = css(pair % 2 ? shade(scenery, nearness, 0.34) : palette.glow, pair % 2 ? 1 : 0.4);
        for (const side of [-0.5, -2.64]) {
          leaf(
            x + 3 * pair,
            y + 20 - (high * pair) / 3.2,
            high * (0.62 - 0.12 * pair),
            side + 0.3 * (next() - 0.5),
          );
          context.fill();
        }
      }
    });
  });
};
