/** A number that is heard, with its picture. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { pictureGraphic } from '#src/graphics/kinds/picture.ts';
import { isValue, valueGraphic } from '#src/graphics/kinds/value.ts';
import { groundOf, PALETTES, type Palette } from '#src/graphics/theme.ts';
import { AREA } from '#src/graphics/type/ink.ts';
import { requestWith } from './samples.ts';

type Item = Extract<Visual, { kind: 'picture' }>['items'][number];
const palette = PALETTES[0] as Palette;
const graphic = (item: Item) => {
  const visual = { kind: 'picture' as const, items: [item] };
  return pictureGraphic({
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
    const visual = { kind: 'picture' as const, items: [item] };
    const input = { request: requestWith({ visual }), palette, ground: groundOf('open', palette) };
    expect(await valueGraphic(item, input)).toBeNull();
    expect((await graphic(item))?.blocks.length).toBeGreaterThan(0);
  });
});
