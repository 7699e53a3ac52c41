/** Grounds of what people do and make, and of matter and numbers. */
import { rollingNoise } from './noise.ts';
import { along, css, curve, type Draw, disc, faintly, mass, polyline, rows, shade } from './scenery.ts';

/** A skyline with lit windows, over the streets of a map. */
export const city: Draw = (scenery) => {
  const { context, palette, height, width, seed } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 5;
    for (let street = 0; street < 9; street += 1) {
      const y = 60 + street * 130 + ((seed >>> street) % 60);
      polyline(context, [
        [0, y],
        [width, y - 160],
      ]);
      context.stroke();
    }
    along(scenery, { pitch: 190, salt: 110 }, (x, next) => {
      const y = 900 * next() - 100;
      polyline(context, [
        [x, y],
        [x + 90, y + 360 + 300 * next()],
      ]);
      context.stroke();
    });
  });
  rows(scenery, { count: 3, from: 210, step: 190 }, (nearness, y, row) =>
    along(scenery, { pitch: 120 + 44 * row, salt: 111 + row }, (x, next) => {
      const [wide, high] = [(98 + 40 * row) * (0.75 + 0.5 * next()), (150 + 50 * row) * (0.5 + 1.1 * next())];
      context.fillStyle = css(shade(scenery, nearness, 0.05 * (1 - nearness)));
      context.fillRect(x, y - high, wide, height);
      if (next() < 0.3) context.fillRect(x + wide / 2 - 3, y - high - 60, 6, 60);
      const [pane, gap] = [12 + 3 * row, 30 + 6 * row];
      for (let down = y - high + 22; down < y + 180; down += gap)
        for (let across = x + 14; across < x + wide - pane - 8; across += gap) {
          if (next() > 0.5) continue;
          context.fillStyle = css(palette.glow, 0.3 + 0.4 * next());
          context.fillRect(across, down, pane, pane * 1.25);
        }
    }),
  );
};

/** A crowd; above it what it says. */
export const people: Draw = (scenery) => {
  const { context, height } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 5;
    along(scenery, { pitch: 310, salt: 120 }, (x, next) => {
      const [y, wide, high] = [70 + 780 * next(), 190 + 90 * next(), 110 + 50 * next()];
      context.beginPath();
      context.roundRect(x, y, wide, high, 40);
      context.moveTo(x + 50, y + high);
      context.lineTo(x + 40, y + high + 40);
      context.lineTo(x + 95, y + high);
      context.stroke();
    });
  });
  rows(scenery, { count: 4, from: 170, step: 150 }, (nearness, y, row) =>
    along(scenery, { pitch: 150 + 42 * row, salt: 121 + row }, (x, next) => {
      const [size, top] = [46 + 15 * row, y + 60 * (next() - 0.5)];
      context.fillStyle = css(shade(scenery, nearness, 0.06 + 0.22 * next() * (1.2 - nearness)));
      disc(context, x, top, size);
      context.fill();
      context.beginPath();
      context.roundRect(x - size * 1.75, top + size * 1.22, size * 3.5, height, size * 1.5);
      context.fill();
    }),
  );
};

/** A net of nodes; above it rows of points of many sizes. */
export const data: Draw = (scenery) => {
  const { context, palette, seed } = scenery;
  faintly(scenery, () => {
    for (let y = 60; y < 1140; y += 54)
      for (let x = 30; x < scenery.width; x += 54) {
        const size = rollingNoise(seed, (x + (scenery.seed % 997)) / 260, y / 260, 2);
        disc(context, x, y, Math.max(2, 11 + 22 * size));
        context.fill();
      }
  });
  rows(scenery, { count: 3, from: 120, step: 240 }, (nearness, y, row) => {
    const nodes: [number, number, number][] = [];
    along(scenery, { pitch: 110 + 30 * row, salt: 130 + row }, (x, next) =>
      nodes.push([x, y + 240 * (next() - 0.5), (12 + 8 * row) * (0.6 + 1.2 * next() ** 2)]),
    );
    context.lineWidth = 3 + 2 * row;
    context.strokeStyle = css(shade(scenery, nearness, 0.16), 0.9);
    for (const [at, [x, top]] of nodes.entries())
      for (const [toX, toY] of nodes.slice(at + 1, at + 4)) {
        polyline(context, [
          [x, top],
          [toX, toY],
        ]);
        context.stroke();
      }
    for (const [at, [x, top, size]] of nodes.entries()) {
      disc(context, x, top, size);
      context.fillStyle = at % 4 === 0 ? css(palette.glow, 0.8) : css(shade(scenery, nearness, 0.34));
      context.fill();
    }
  });
};

/** A honeycomb of atoms; above it rings as chemists draw them. */
export const matter: Draw = (scenery) => {
  const { context, horizon, height, width, seed } = scenery;
  const hexagon = (x: number, y: number, radius: number) => {
    context.beginPath();
    for (let corner = 0; corner < 6; corner += 1)
      context.lineTo(
        x + radius * Math.sin((corner * Math.PI) / 3),
        y + radius * Math.cos((corner * Math.PI) / 3),
      );
    context.closePath();
  };
  faintly(scenery, () => {
    context.lineWidth = 6;
    along(scenery, { pitch: 280, salt: 140 }, (x, next) => {
      const [y, radius] = [90 + 880 * next(), 62 + 22 * next()];
      for (let ring = 0; ring < 1 + 2 * next(); ring += 1) {
        hexagon(x + ring * radius * Math.sqrt(3), y, radius);
        context.stroke();
      }
    });
  });
  const radius = 74;
  const pitch = radius * Math.sqrt(3);
  for (let row = 0; horizon + row * radius * 1.5 < height + radius; row += 1)
    for (let column = -1; column * pitch < width + pitch; column += 1) {
      const x = column * pitch + (row % 2) * (pitch / 2);
      const y = horizon + 40 + row * radius * 1.5;
      const level = rollingNoise(seed, column * 0.42, row * 0.42, 3);
      // The upper edge is broken.
      if (row < 3 && level > 0.1 * row) continue;
      const nearness = Math.min(1, row / 6);
      hexagon(x, y, radius - 5);
      context.fillStyle = css(shade(scenery, nearness, Math.max(0, 0.12 + 0.5 * level)));
      context.fill();
      disc(context, x, y, 15);
      context.fillStyle = css(shade(scenery, nearness, 0.45));
      context.fill();
    }
};

/** Rings from two sources that cross; above them waves. */
export const light: Draw = (scenery) => {
  const { context, palette, horizon, seed, width } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 5;
    for (let line = 0; line < 7; line += 1) {
      const high = 34 * Math.sin(line + (seed % 7));
      curve(
        scenery,
        (x) => 120 + line * 150 + high * Math.sin(((x + (scenery.seed % 997)) / (60 + 14 * line)) * 1.4),
        8,
      );
      context.stroke();
    }
  });
  mass(scenery, (x) => horizon + 90 + 40 * Math.sin(x / 300 + (seed % 5)));
  context.fillStyle = css(shade(scenery, 0.65));
  context.fill();
  context.save();
  context.clip();
  const middle = width * (0.3 + 0.05 * (seed % 9));
  for (const [source, x] of [middle - 240, middle + 330].entries())
    for (let ring = 1; ring < 26; ring += 1) {
      disc(context, x, horizon + 420, ring * 46);
      context.strokeStyle = css(
        source ? palette.glow : shade(scenery, 0, 0.5),
        Math.max(0.1, 0.6 - ring * 0.02),
      );
      context.lineWidth = 11;
      context.stroke();
    }
  context.restore();
};

/** Sheets of paper on sheets of paper, ruled. */
export const paper: Draw = (scenery) => {
  const { context, width, height, seed } = scenery;
  faintly(scenery, () => {
    context.lineWidth = 4;
    for (let y = 90; y < 1140; y += 74) {
      polyline(context, [
        [0, y],
        [width, y],
      ]);
      context.stroke();
    }
  });
  rows(scenery, { count: 4, from: 90, step: 160 }, (nearness, y, row) => {
    const lean = ((((seed >>> (row * 4)) % 9) - 4) / 100) * (row % 2 ? 1 : -1);
    const shift = (((seed % 997) + row * 170) % 240) - 120;
    context.save();
    context.translate(width / 2 + shift, y);
    context.rotate(lean);
    context.fillStyle = css(shade(scenery, nearness, 0.16 * (1 - nearness)));
    context.beginPath();
    context.roundRect(-width * 0.62, 0, width * 1.24, height, 22);
    context.fill();
    context.fillStyle = css(shade(scenery, nearness, 0.22), 0.8);
    for (let line = 0; line < 12; line += 1)
      context.fillRect(-width * 0.5, 52 + line * 46, width * (line % 4 === 3 ? 0.55 : 0.96), 9);
    context.restore();
  });
};
