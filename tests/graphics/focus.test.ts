/** One thing under the sign of its part in the story. */
import { expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { BODY } from '#src/graphics/graphic.ts';
import { focusGraphic } from '#src/graphics/kinds/focus.ts';
import { pictureGraphic } from '#src/graphics/kinds/picture.ts';
import { groundOf, PALETTES, type Palette } from '#src/graphics/theme.ts';
import { requestWith } from './samples.ts';

type Items = Extract<Visual, { kind: 'focus' }>['items'];
const palette = PALETTES[0] as Palette;
const graphic = (items: Items) => {
  const visual = { kind: 'focus' as const, items };
  return focusGraphic({
    request: requestWith({ visual }),
    palette,
    ground: groundOf('open', palette),
    visual,
  });
};
const LIVER = { icon: 'hi:liver', label: '' };
const QUESTION = { icon: 'ph:question-duotone', label: '' };

it('has its sign come in last, where it has one', async () => {
  expect((await graphic([LIVER, QUESTION]))?.emphasis).toHaveLength(1);
  expect((await graphic([LIVER]))?.emphasis).toEqual([]);
});

it('has its words below its rings', async () => {
  const drawn = await graphic([{ ...LIVER, label: 'Liver of the rat' }, QUESTION]);
  const [rings, , words] = drawn?.blocks ?? [];
  expect(words?.box.y).toBeGreaterThanOrEqual((rings?.box.y ?? 0) + (rings?.box.height ?? 0) - 8);
});

it('is none where its thing has no icon', async () => {
  expect(await graphic([{ icon: 'no such icon', label: 'Liver' }])).toBeNull();
});

it.each([1, 2, 3, 4])('has what it is about beneath %i icons, and within the frame', async (count) => {
  const items = Array.from({ length: count }, () => LIVER);
  const visual = { kind: 'picture' as const, items, topic: 'Histology of the livers of all treated rats' };
  const input = { request: requestWith({ visual }), palette, ground: groundOf('plate', palette) };
  const blocks = (await pictureGraphic({ ...input, visual }))?.blocks ?? [];
  const words = blocks.find(({ steps, share }) => steps === undefined && share === undefined);
  expect(blocks.length - count).toBe(count);
  const feet = blocks.filter((block) => block !== words).map(({ box }) => box.y + box.height);
  expect(words?.box.y).toBeGreaterThanOrEqual(Math.max(...feet) - 30);
  expect((words?.box.y ?? 0) + (words?.box.height ?? 0)).toBeLessThanOrEqual(BODY.bottom);
});
