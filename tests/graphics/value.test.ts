/** A number that is heard, with its picture. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { BODY } from '#src/graphics/graphic.ts';
import { focusGraphic } from '#src/graphics/kinds/focus.ts';
import { valuesGraphic } from '#src/graphics/kinds/value.ts';
import { isValue } from '#src/graphics/kinds/value-label.ts';
import { groundOf, PALETTES, type Palette } from '#src/graphics/theme.ts';
import { AREA } from '#src/graphics/type/ink.ts';
import { requestWith } from './samples.ts';

type Item = Extract<Visual, { kind: 'value' }>['items'][number];
const palette = PALETTES[0] as Palette;
const graphic = (item: Item) => {
  const visual = { kind: 'value' as const, items: [item] };
  return valuesGraphic({
    request: requestWith({ visual }),
    palette,
    ground: groundOf('open', palette),
    visual,
  });
};
const ICON = 'hi:animal-rat';
/** Columns of a block, in parts of its width, that have ink once it is all there. */
async function inked(item: Item, at: number): Promise<number> {
  const block = (await graphic(item))?.blocks.at(at);
  if (!block) throw new Error('no such block');
  const canvas = createCanvas(1080, 1920);
  const context = canvas.getContext('2d');
  block.draw(context, 1);
  const { x, y, width, height } = block.box;
  const { data } = context.getImageData(x, y, Math.ceil(width), Math.ceil(height));
  const columns = new Set<number>();
  for (let pixel = 0; pixel * 4 < data.length; pixel += 1)
    if ((data[pixel * 4 + 3] ?? 0) > 128) columns.add(pixel % Math.ceil(width));
  return columns.size / width;
}

describe('a number beside its picture', () => {
  it.each([
    ['46%', true],
    ['at least 16 years', true],
    ['222 twins', true],
    ['~40%', true],
    ['Twins', false],
    ['COX-2', false],
    ['', false],
  ])('is told from a name: %s', (label, is) => {
    expect(isValue(label)).toBe(is);
  });

  it('fills a bar as far as its percentage goes, unless it is a change', async () => {
    expect(await inked({ icon: ICON, label: '25%' }, -1)).toBeCloseTo(0.25, 1);
    expect(await inked({ icon: ICON, label: '80%' }, -1)).toBeCloseTo(0.8, 1);
    const change = await graphic({ icon: ICON, label: '80%', way: 'up' });
    expect(change?.blocks).toHaveLength(3);
    expect((await graphic({ icon: ICON, label: '240%' }))?.blocks).toHaveLength(2);
  });

  it('has the words of its number beneath it, and within the frame', async () => {
    const [, digits, words] = (await graphic({ icon: ICON, label: '222 twins' }))?.blocks ?? [];
    expect(words?.box.y).toBeGreaterThan((digits?.box.y ?? 0) + (digits?.box.height ?? 0) / 2);
    for (const { box } of (await graphic({ label: '1,234,567 kWh', way: 'down' }))?.blocks ?? [])
      expect(box.x + box.width).toBeLessThanOrEqual(AREA.right + 1);
  });

  it('is left to its name where it is too long for a line', async () => {
    const item = { icon: ICON, label: '1234567890123456789012345 things' };
    expect((await graphic(item))?.blocks.length).toBeGreaterThan(0);
  });

  it('is read with the sign of its percent', async () => {
    expect(await inked({ icon: ICON, label: '25 percent' }, -1)).toBeCloseTo(0.25, 1);
  });
});

describe('a number within a ring', () => {
  const ring = (item: Item) => {
    const visual = { kind: 'focus' as const, items: [item] };
    const ground = groundOf('open', palette);
    return focusGraphic({ request: requestWith({ visual }), palette, ground, visual });
  };
  /** The part of the ring's circle that has ink, of its last arc that grows. */
  async function filled(item: Item): Promise<number> {
    const block = (await ring(item))?.blocks.filter(({ steps }) => steps === 16).at(-1);
    if (!block) throw new Error('no arc');
    const context = createCanvas(1080, 1920).getContext('2d');
    block.draw(context, 1);
    const { x, y, width } = block.box;
    const [middle, radius] = [{ x: x + width / 2, y: y + width / 2 }, width / 2 - 30];
    const inkAt = (turn: number): boolean => {
      const angle = 2 * Math.PI * turn - Math.PI / 2;
      const [px, py] = [middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle)];
      return (context.getImageData(Math.round(px), Math.round(py), 1, 1).data[3] ?? 0) > 128;
    };
    return Array.from({ length: 200 }, (_, at) => inkAt((at + 0.5) / 200)).filter(Boolean).length / 200;
  }

  it('fills as much of it as its percentage', async () => {
    expect(await filled({ label: '25%' })).toBeCloseTo(0.25, 1);
    expect(await filled({ label: '80 percent' })).toBeCloseTo(0.8, 1);
    // The icon stands on it, and where the part does not end.
    expect(await filled({ label: '97%', icon: ICON })).toBeLessThan(0.9);
    expect(await filled({ label: '40%', icon: ICON })).toBeCloseTo(0.4, 1);
  });

  it('has dots all around of a count or a change, which are no part of anything', async () => {
    for (const item of [{ label: '267 unigenes' }, { label: '46%', way: 'down' as const }]) {
      const dots = await filled(item);
      expect(dots).toBeGreaterThan(0.2);
      expect(dots).toBeLessThan(0.6);
    }
  });

  it('is left to what has room where it does not fit, and stays an icon where there is no number', async () => {
    const blocks = async (item: Item) => (await ring(item))?.blocks.length ?? 0;
    expect(await blocks({ label: '1234567890123456789012345 things', icon: ICON })).toBeGreaterThan(0);
    expect((await ring({ label: '', icon: ICON }))?.blocks.some(({ steps }) => steps === 16)).toBe(false);
  });
});

describe('two numbers of one sentence', () => {
  it('stand beneath each other at one size, each with its words', async () => {
    const items = [
      { icon: ICON, label: '20 young rats' },
      { icon: ICON, label: '12,345 old rats' },
    ];
    const visual = { kind: 'value' as const, items };
    const ground = groundOf('open', palette);
    const drawn = await valuesGraphic({ request: requestWith({ visual }), palette, ground, visual });
    const digits = drawn?.blocks.filter(({ cue, steps }) => steps === 12 && /rats/.test(cue ?? '')) ?? [];
    expect(digits).toHaveLength(2);
    expect(digits[1]?.box.y).toBeGreaterThan((digits[0]?.box.y ?? 0) + (digits[0]?.box.height ?? 0));
    expect(digits[0]?.box.height).toBe(digits[1]?.box.height);
    for (const { box } of drawn?.blocks ?? []) expect(box.x + box.width).toBeLessThanOrEqual(AREA.right + 60);
  });
});

it('has its words in place of its bar', async () => {
  const { blocks } = await graphic({ icon: ICON, label: '46% patients' });
  const feet = blocks.map(({ box }) => box.y + box.height);
  expect(blocks).toHaveLength(3);
  expect(Math.max(...feet)).toBeLessThanOrEqual(BODY.bottom);
});
