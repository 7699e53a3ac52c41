/** What a model has seen in a figure is shown where the figure itself bears it out, and nowhere else. */
import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import type { Sight } from '#src/core/sight.ts';
import { viewsOf } from '#src/graphics/figure/views.ts';
import { figureGraphic } from '#src/graphics/kinds/figure.ts';
import { groundOf, PALETTES, type Palette } from '#src/graphics/theme.ts';
import { luminance } from './luminance.ts';
import { requestWith } from './samples.ts';

const FIGURE = { label: 'Figure 2', caption: 'Seals in winter.' };
const scaleIn = ({ width, height }: { width: number; height: number }): number =>
  Math.min(784 / width, 560 / height, 2);

/** Four panels of 400 x 300 in a field of 1,000 x 800, each with a word of its colour below its axes. */
function figure() {
  const canvas = createCanvas(1_000, 800);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1_000, 800);
  for (let panel = 0; panel < 4; panel += 1) {
    const [x, y] = [50 + 500 * (panel % 2), 50 + 400 * Math.floor(panel / 2)];
    context.fillStyle = COLOURS[panel] ?? '';
    context.fillRect(x, y, 400, 260);
    context.fillStyle = LABEL;
    context.fillRect(x + 40, y + 270, 320, 20);
  }
  return canvas;
}
const LABEL = '#123456';
const COLOURS = ['#aa0000', '#00aa00', '#0000aa', '#aaaa00'];

/** The panels, from 0, of which something is in the last view. */
function shownWith(sight: Partial<Sight>, quotes: string[] = [], canvas = figure()) {
  const refused: string[] = [];
  const seen = {
    sight: { box: box(0, 0, 1_000, 1_000), panel: '', mark: null, ...sight },
    refused: (why: string) => refused.push(why),
  };
  const views = viewsOf(canvas, { narration: 'They slept.', quotes }, FIGURE, scaleIn, seen);
  const last = views?.views.at(-1)?.picture;
  const { data = new Uint8ClampedArray() } =
    last?.getContext('2d').getImageData(0, 0, last.width, last.height) ?? {};
  const found = new Set<number>();
  for (let at = 0; at < data.length; at += 4) {
    const place = COLOURS.indexOf(
      `#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`,
    );
    if (place >= 0) found.add(place);
  }
  return { panels: [...found].sort(), refused, views };
}
/** Of 0 to 1,000, as it is asked for. */
const box = (top: number, left: number, bottom: number, right: number): Sight['box'] => ({
  top: top / 1_000,
  left: left / 1_000,
  bottom: bottom / 1_000,
  right: right / 1_000,
});

it('shows the panel that a box mostly covers, whole, however loose or tight the box is', () => {
  for (const drawn of [box(540, 30, 960, 470), box(580, 80, 900, 420)]) {
    const { panels, refused, views } = shownWith({ box: drawn });
    expect([panels, refused]).toEqual([[2], []]);
    expect(views?.meant).not.toBeNull();
    expect(views?.views.at(-1)?.picture.width).toBeGreaterThan(400);
  }
});

it('shows several panels where the box has its edges between panels', () => {
  expect(shownWith({ box: box(0, 0, 500, 1_000) }).panels).toEqual([0, 1]);
});

it('keeps what a box cuts through or leaves just outside, and refuses it where there is no gap near', () => {
  // Labels stand between 320 and 340 of 800 px.
  for (const bottom of [397, 410]) {
    const { panels, refused, views } = shownWith({ box: box(0, 0, bottom, 1_000) });
    expect([panels, refused]).toEqual([[0, 1], []]);
    expect(views?.views.at(-1)?.picture.height).toBeGreaterThanOrEqual(290);
  }
  expect(shownWith({ box: box(0, 0, 330, 1_000) }).refused).toEqual(['it cuts through something']);
});

it.each([
  ['cuts through panels', box(200, 200, 750, 800)],
  ['lies outside of the picture', box(540, 600, 960, 1_400)],
  ['is upside down', box(960, 470, 540, 30)],
  ['is as small as a label', box(60, 60, 100, 100)],
])('shows what the rules choose where the box %s', (_, drawn) => {
  const { panels, refused } = shownWith({ box: drawn });
  expect(panels).toEqual([0, 1, 2, 3]);
  expect(refused).toHaveLength(1);
});

it('takes the sentence’s own citation before a box or a letter that contradicts it', () => {
  const quotes = ['Seals slept longer (Figure 2b).'];
  expect(shownWith({ box: box(540, 30, 960, 470) }, quotes).panels).toEqual([1]);
  expect(shownWith({ box: box(540, 530, 960, 970), panel: 'd' }, quotes).panels).toEqual([1]);
  expect(shownWith({ box: box(40, 530, 470, 970), panel: 'b' }, quotes).refused).toEqual([]);
});

it('frames what is named where it lies in what is shown', () => {
  const panel = { box: box(540, 30, 960, 470) };
  const { views } = shownWith({ ...panel, mark: box(600, 100, 700, 400) });
  expect(views?.mark?.width).toBeGreaterThan(290);
  expect(views?.mark?.x).toBeGreaterThan(40);
  expect(shownWith({ ...panel, mark: box(100, 100, 200, 400) }).views?.mark).toBeNull();
  expect(shownWith({ ...panel, mark: box(540, 30, 960, 470) }).views?.mark).toBeNull();
  expect(shownWith({ mark: box(600, 100, 700, 400) }).views?.mark?.width).toBeGreaterThan(290);
});

it('leaves a part whose letters could not be read', () => {
  const canvas = createCanvas(2_000, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 2_000, 900);
  context.fillStyle = '#101010';
  for (let letter = 0; letter < 120; letter += 1)
    context.fillRect(100 + 14 * letter, 200 + 200 * (letter % 3), 7, 10);
  const { refused, views } = shownWith({ box: box(100, 0, 900, 1_000) }, [], canvas);
  expect(views).toBeNull();
  expect(refused).toEqual(['it could not be read']);
});

it('pushes slowly from the whole sheet into the panel that is meant', async () => {
  const visual = { kind: 'figure' as const, figureId: 'f1', caption: '' };
  const sight = { box: box(540, 30, 960, 470), panel: '', mark: null };
  const palette = PALETTES[0] as Palette;
  const input = {
    request: { ...requestWith({ visual }), sight },
    palette,
    ground: groundOf('open', palette),
    visual,
  };
  const { blocks } = await figureGraphic(input, figure());
  const [push, ...others] = blocks.filter((block) => block.push);
  expect(others).toEqual([]);
  expect(push).toMatchObject({ fades: true });
  const { from, to } = push?.push ?? {};
  expect((from?.width ?? 0) / (to?.width ?? 1)).toBeGreaterThan(1.5);
  // What it starts from is what stands there: the panel at the left below, and nothing of the others.
  const { canvas } = push?.push ?? {};
  const { data } = canvas?.getContext('2d').getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const seen = new Set(
    Array.from({ length: data.length / 4 }, (_, at) => [0, 1, 2].map((part) => data[4 * at + part]).join()),
  );
  expect(seen).toContain('0,0,170');
  for (const colour of ['170,0,0', '0,170,0', '170,170,0']) expect(seen).not.toContain(colour);
});

/** A scene of the figure in a look, as its pixels, on white. */
async function drawnIn(palette: Palette, sight: Sight): Promise<Uint8ClampedArray> {
  const visual = { kind: 'figure' as const, figureId: 'f1', caption: '' };
  const request = { ...requestWith({ visual }), sight };
  const input = { request, palette, ground: groundOf('open', palette), visual };
  const canvas = createCanvas(1_080, 1_920);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1_080, 1_920);
  for (const { draw } of (await figureGraphic(input, figure())).blocks) draw(context, 1);
  return context.getImageData(0, 0, 1_080, 1_920).data;
}

it.each(PALETTES.map((palette) => [palette.name, palette] as const))(
  'frames what is named in a colour that is seen on the white of a figure: %s',
  async (_, palette) => {
    const sight = { box: box(540, 30, 960, 470), panel: '', mark: null };
    const [bare, framed] = await Promise.all([
      drawnIn(palette, sight),
      drawnIn(palette, { ...sight, mark: box(885, 70, 922, 430) }),
    ]);
    const changed = Array.from({ length: bare.length / 4 }, (_, at) => 4 * at).filter(
      (at) =>
        bare[at] === 255 && bare[at + 1] === 255 && bare[at + 2] === 255 && bare[at + 1] !== framed[at + 1],
    );
    const darkest = Math.min(
      ...changed.map((at) => luminance(framed[at] ?? 0, framed[at + 1] ?? 0, framed[at + 2] ?? 0)),
    );
    expect(changed.length).toBeGreaterThan(500);
    expect(1.05 / (darkest + 0.05)).toBeGreaterThan(3);
  },
);
