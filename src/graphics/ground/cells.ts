/** Grounds of what is small and lives. */
import { along, css, curve, type Draw, disc, faintly, polyline, rows, shade } from './scenery.ts';

/** Cells with membrane and nucleus, side by side. */
export const cell: Draw = (scenery) => {
  const { context, palette } = scenery;
  faintly(scenery, () =>
    along(scenery, { pitch: 300, salt: 1 }, (x, next) => {
      disc(context, x, 80 + 900 * next(), 90 + 110 * next());
      context.stroke();
    }),
  );
  rows(scenery, { count: 4, from: 90, step: 165 }, (nearness, y, row) =>
    along(scenery, { pitch: 250 + 60 * row, salt: 10 + row }, (x, next) => {
      const [middle, radius] = [y + 120 * (next() - 0.5), 110 + 60 * row * (0.6 + 0.4 * next())];
      disc(context, x, middle, radius);
      context.fillStyle = css(shade(scenery, nearness), 0.86);
      context.fill();
      context.strokeStyle = css(shade(scenery, nearness, 0.3), 0.8);
      context.lineWidth = 5 + 3 * row;
      context.stroke();
      disc(context, x + radius * 0.2, middle - radius * 0.12, radius * 0.38);
      context.fillStyle = css(palette.glow, 0.2 + 0.1 * nearness);
      context.fill();
      for (let grain = 0; grain < 7; grain += 1) {
        const [angle, far] = [2 * Math.PI * next(), radius * (0.5 + 0.35 * next())];
        disc(context, x + far * Math.cos(angle), middle + far * Math.sin(angle), 5 + 5 * next());
        context.fillStyle = css(shade(scenery, nearness, 0.35), 0.6);
        context.fill();
      }
    }),
  );
};

/** Strands wound around each other; above them the bands of a gel. */
export const gene: Draw = (scenery) => {
  const { context } = scenery;
  faintly(scenery, () =>
    along(scenery, { pitch: 150, salt: 2 }, (x, next) => {
      for (let band = 0; band < 9; band += 1)
        context.fillRect(x - 45, 60 + 1050 * next(), 90, 6 + 10 * next());
    }),
  );
  rows(scenery, { count: 3, from: 110, step: 240 }, (nearness, y, row) => {
    const [length, high] = [430 + 130 * row, 80 + 32 * row];
    const phase = (x: number) => ((x + (scenery.seed % 997)) / length) * 2 * Math.PI + row;
    const strand = (turn: number) => (x: number) =>
      y + turn * high * Math.sin(phase(x)) + 0.16 * (x - scenery.width / 2);
    context.lineCap = 'round';
    for (let x = 0; x <= scenery.width; x += 34 + 8 * row) {
      polyline(context, [
        [x, strand(1)(x)],
        [x, strand(-1)(x)],
      ]);
      context.strokeStyle = css(shade(scenery, nearness, 0.12), 0.9);
      context.lineWidth = 7 + 3 * row;
      context.stroke();
    }
    for (const turn of [1, -1]) {
      curve(scenery, strand(turn));
      context.strokeStyle = css(shade(scenery, nearness, turn > 0 ? 0.42 : 0.2));
      context.lineWidth = 18 + 10 * row;
      context.stroke();
    }
  });
};

/** Viruses with their spikes, and rods. */
export const microbe: Draw = (scenery) => {
  const { context } = scenery;
  const spiky = (x: number, y: number, radius: number, spikes: number) => {
    for (let spike = 0; spike < spikes; spike += 1) {
      const angle = (spike / spikes) * 2 * Math.PI;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      polyline(context, [
        [x + dx * radius, y + dy * radius],
        [x + dx * radius * 1.28, y + dy * radius * 1.28],
      ]);
      context.stroke();
      disc(context, x + dx * radius * 1.32, y + dy * radius * 1.32, radius * 0.07);
      context.fill();
    }
    disc(context, x, y, radius);
  };
  faintly(scenery, () =>
    along(scenery, { pitch: 330, salt: 5 }, (x, next) => {
      spiky(x, 90 + 850 * next(), 60 + 60 * next(), 14);
      context.stroke();
    }),
  );
  rows(scenery, { count: 3, from: 130, step: 220 }, (nearness, y, row) =>
    along(scenery, { pitch: 320 + 50 * row, salt: 50 + row }, (x, next) => {
      const [middle, radius] = [y + 130 * (next() - 0.5), 62 + 34 * row];
      context.strokeStyle = css(shade(scenery, nearness, 0.25));
      context.fillStyle = css(shade(scenery, nearness, 0.25));
      context.lineWidth = 6 + 3 * row;
      if (next() < 0.6) {
        spiky(x, middle, radius, 16);
        context.fillStyle = css(shade(scenery, nearness, 0.06));
        context.fill();
        disc(context, x - radius * 0.25, middle - radius * 0.25, radius * 0.4);
        context.fillStyle = css(shade(scenery, nearness, 0.2), 0.7);
      } else {
        context.save();
        context.translate(x, middle);
        context.rotate(next() * Math.PI);
        context.beginPath();
        context.roundRect(-radius * 1.3, -radius * 0.5, radius * 2.6, radius, radius * 0.5);
        context.restore();
        context.stroke();
        context.fillStyle = css(shade(scenery, nearness, 0.14));
      }
      context.fill();
    }),
  );
};
