/** No framing of a figure cuts a label: each is seen whole or not at all. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { viewsOf } from '#src/graphics/figure/views.ts';

/** Room for a figure, px of the frame. */
const ROOM = { width: 784, height: 560 };
const scaleIn = ({ width, height }: { width: number; height: number }): number =>
  Math.min(ROOM.width / width, ROOM.height / height, 2);

/** Panels of axes with a label at each of their four sides, all colours different; the outermost touch the edges. */
function figure(columns: number, rows: number, side: { width: number; height: number }) {
  const gap = 60;
  const width = columns * side.width + (columns - 1) * gap;
  const height = rows * side.height + (rows - 1) * gap;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  const colours: string[] = [];
  const label = (x: number, y: number, across: number, down: number): void => {
    const colour = `rgb(${20 * (colours.length % 10)}, ${20 * Math.floor(colours.length / 10)}, 60)`;
    colours.push(colour);
    context.fillStyle = colour;
    context.fillRect(x, y, across, down);
  };
  for (let panel = 0; panel < columns * rows; panel += 1) {
    const x = (panel % columns) * (side.width + gap);
    const y = Math.floor(panel / columns) * (side.height + gap);
    label(x, y + 60, 12, side.height - 120);
    label(x + side.width - 12, y + 70, 12, 80);
    label(x + 80, y, 120, 12);
    label(x + 90, y + side.height - 12, side.width - 180, 12);
    context.strokeStyle = '#000000';
    context.strokeRect(x + 24, y + 24, side.width - 48, side.height - 48);
  }
  return { canvas, colours };
}

function pixelsOf(canvas: Canvas): Map<string, number> {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const PARTS = ['(a) Growth of oats in light.', '(b) Weight of seals in winter.', '(c) Sleep.', '(d) Heat.'];

describe.each([
  ['one panel', 1, 1, { width: 640, height: 480 }],
  ['a flat one', 1, 1, { width: 1600, height: 260 }],
  ['a tall one', 1, 1, { width: 300, height: 1500 }],
  ['two beside each other', 2, 1, { width: 500, height: 420 }],
  ['three below each other', 1, 3, { width: 700, height: 420 }],
  ['four', 2, 2, { width: 520, height: 400 }],
])('a figure of %s', (_, columns, rows, side) => {
  const { canvas, colours } = figure(columns, rows, side);
  const before = pixelsOf(canvas);
  const caption = PARTS.slice(0, columns * rows).join(' ');

  it.each([
    ['cites a panel', ['Seals were heavier (Fig. 1b).']],
    ['cites none', []],
  ])('has all of a label or nothing where the sentence %s', (_, quotes) => {
    const told = { narration: 'They were heavier.', quotes };
    const seen = viewsOf(canvas, told, { label: 'Figure 1', caption }, scaleIn);
    expect(seen?.views.length).toBe(2);
    for (const { picture } of seen?.views ?? []) {
      const now = pixelsOf(picture);
      for (const colour of colours)
        expect([undefined, before.get(colour)], colour).toContain(now.get(colour));
    }
    const [first, second] = seen?.views.map(({ picture, size }) => size * scaleIn(picture)) ?? [];
    expect(second).toBeGreaterThan(first ?? 0);
    expect(seen?.meant !== null).toBe(quotes.length > 0 && columns * rows > 1);
  });
});

it('shows the strips of a figure whose letters are too small as a whole, each with all of its labels', () => {
  const { canvas, colours } = figure(1, 3, { width: 900, height: 500 });
  const context = canvas.getContext('2d');
  context.fillStyle = '#101010';
  for (let letter = 0; letter < 90; letter += 1)
    context.fillRect(60 + 24 * (letter % 30), 100 + 560 * Math.floor(letter / 30), 8, 13);
  const before = pixelsOf(canvas);
  const seen = viewsOf(canvas, { narration: '', quotes: [] }, { label: '', caption: '' }, scaleIn);
  expect(seen?.views).toHaveLength(3);
  const all = seen?.views.map(({ picture }) => pixelsOf(picture)) ?? [];
  for (const colour of colours)
    expect(all.flatMap((counts) => counts.get(colour) ?? [])).toEqual([before.get(colour)]);
});
