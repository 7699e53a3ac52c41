import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '#src/core/layout.ts';
import { FRAME } from '#src/core/media.ts';
import type { Visual } from '#src/core/script.ts';
import { SUBJECTS, type Subject } from '#src/core/subject.ts';
import { composeGraphic, type DrawnLayer } from '#src/graphics/compose.ts';
import { drawBackground } from '#src/graphics/ground/background.ts';
import { PALETTES, type Palette, paletteFor } from '#src/graphics/theme.ts';
import { linear, luminance } from './luminance.ts';
import { paperWith, requestWith } from './samples.ts';

/** Drift of the whole video. */
const TRAVEL = 240;
const VISUALS: Visual[] = [
  { kind: 'title', text: 'Sharks live longer than anybody thought' },
  { kind: 'number', value: '48 %', label: 'of the patients walked without help' },
  { kind: 'end' },
];

const groundOf = (subject: Subject, palette: Palette): Canvas =>
  drawBackground({ subject, palette, seed: 99, layout: LAYOUTS.vertical, travel: TRAVEL });

const drawn = new Map<string, Promise<DrawnLayer[]>>();
function layersOf(visual: Visual, { name: style }: Palette): Promise<DrawnLayer[]> {
  const key = `${style} ${visual.kind}`;
  const layers = drawn.get(key) ?? composeGraphic(requestWith({ visual, style }));
  drawn.set(key, layers);
  return layers;
}

/** CIELAB of an sRGB colour, D65. */
function labOf([red = 0, green = 0, blue = 0]: readonly number[]): [number, number, number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance(red, green, blue));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Mean colour of frames: the middle of the drift with everything in its place. */
async function meanColour(palette: Palette): Promise<number[]> {
  const small = createCanvas(54, 96);
  const context = small.getContext('2d');
  const sums = [0, 0, 0];
  for (const visual of VISUALS) {
    const frame = createCanvas(FRAME.width, FRAME.height);
    frame.getContext('2d').drawImage(groundOf('sea', palette), 0, -TRAVEL / 2);
    for (const { canvas, x, y, height, steps = 1 } of await layersOf(visual, palette))
      frame
        .getContext('2d')
        .drawImage(canvas, 0, (steps - 1) * height, canvas.width, height, x, y, canvas.width, height);
    context.drawImage(frame, 0, 0, 54, 96);
    const { data } = context.getImageData(0, 0, 54, 96);
    for (const [at, value] of data.entries()) if (at % 4 < 3) sums[at % 4] = (sums[at % 4] ?? 0) + value;
  }
  return sums.map((sum) => sum / (VISUALS.length * 54 * 96));
}

/** The lowest contrast of what is written in a layer with the ground that passes behind it. */
function contrastOf({ canvas, x, y, width, height, steps = 1 }: DrawnLayer, ground: Canvas): number {
  const behind = ground.getContext('2d').getImageData(x, y, width, height + TRAVEL).data;
  const grounds: number[] = [];
  for (let at = 0; at < behind.length; at += 4 * 7)
    grounds.push(luminance(behind[at] ?? 0, behind[at + 1] ?? 0, behind[at + 2] ?? 0));
  grounds.sort((one, other) => one - other);
  const ends = [0.01, 0.99].map((share) => grounds[Math.floor(share * (grounds.length - 1))] ?? 0);
  const ink = canvas.getContext('2d').getImageData(0, (steps - 1) * height, canvas.width, height).data;
  const colours = new Map<number, number>();
  let opaque = 0;
  for (let at = 0; at < ink.length; at += 4) {
    if (ink[at + 3] !== 255) continue;
    opaque += 1;
    const light = luminance(ink[at] ?? 0, ink[at + 1] ?? 0, ink[at + 2] ?? 0);
    const key = Math.round(light * 50) / 50;
    colours.set(key, (colours.get(key) ?? 0) + 1);
  }
  const written = [...colours].filter(([, count]) => count > 0.05 * opaque).map(([light]) => light);
  const contrasts = written.flatMap((light) =>
    ends.map((end) => (Math.max(light, end) + 0.05) / (Math.min(light, end) + 0.05)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...contrasts);
}

describe('looks', () => {
  it('differ at a glance, and two are light', async () => {
    const colours = await Promise.all(PALETTES.map(meanColour));
    const labs = colours.map(labOf);
    const near: string[] = [];
    for (const [one, a] of labs.entries())
      for (const [other, b] of labs.entries())
        if (one < other && Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < 25)
          near.push(`${PALETTES[one]?.name} ${PALETTES[other]?.name}`);
    expect(near).toEqual([]);
    expect(PALETTES.filter((_, index) => (labs[index]?.[0] ?? 0) > 75).map(({ name }) => name)).toEqual([
      'coral',
      'glacier',
    ]);
  });

  it('differ in form, too: in most of what the table says of any two', () => {
    const alike: string[] = [];
    for (const [one, a] of PALETTES.entries())
      for (const b of PALETTES.slice(one + 1)) {
        const names = Object.keys(a.form) as (keyof typeof a.form)[];
        const same = names.filter((name) => a.form[name] === b.form[name]);
        if (same.length > 3) alike.push(`${a.name} ${b.name}: ${same.join(' ')}`);
      }
    expect(alike).toEqual([]);
  });

  it.each(SUBJECTS.map((subject, index) => [subject, index] as const))(
    'can be read on %s',
    async (subject, index) => {
      for (const turn of [0, 3]) {
        const palette = PALETTES[(index + turn) % PALETTES.length] as Palette;
        const ground = groundOf(subject, palette);
        for (const visual of VISUALS)
          for (const [at, layer] of (await layersOf(visual, palette)).entries())
            expect(contrastOf(layer, ground), `${palette.name} ${visual.kind} ${at}`).toBeGreaterThanOrEqual(
              4.5,
            );
      }
    },
  );
});

describe('grounds', () => {
  it('differ from subject to subject', () => {
    const palette = PALETTES[0] as Palette;
    const small = createCanvas(27, 48);
    const context = small.getContext('2d');
    const pictures = SUBJECTS.map((subject) => {
      context.drawImage(groundOf(subject, palette), 0, TRAVEL, 1080, 1920, 0, 0, 27, 48);
      return context.getImageData(0, 0, 27, 48).data;
    });
    const alike: string[] = [];
    for (const [one, a] of pictures.entries())
      for (const [other, b] of pictures.entries()) {
        const difference = a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
        if (one < other && difference < 1.5) alike.push(`${SUBJECTS[one]} ${SUBJECTS[other]}: ${difference}`);
      }
    expect(alike).toEqual([]);
  });

  it('have a look that suits them, the same for the same paper', () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => paletteFor('auto', paperWith({ title: `Oceans, seas and fish ${index}` })).name,
    );
    expect(new Set(names)).toEqual(new Set(['tide', 'glacier', 'fern']));
    expect(paletteFor('auto', paperWith())).toBe(paletteFor('auto', paperWith()));
  });
});
