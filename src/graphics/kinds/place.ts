/** Where it was: a pin that lands, and the names of the places. */
import { headlineOf } from '../form.ts';
import { BODY, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';

const PIN = 270;

export async function placeGraphic(input: InputOf<'place'>): Promise<Graphic> {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const pin = await iconPicture('ph:globe-hemisphere-west-duotone', ground.accent);
  const names = visual.items.map(({ label }) =>
    fitText({
      text: clean(label, 40),
      style: headline,
      sizes: [112, 100, 88, 76, 64, 56, 48],
      maxLines: 2,
      height: 200,
    }),
  );
  const height = PIN + 30 + names.reduce((sum, one) => sum + one.height + 10, 0);
  let y = BODY.top + (BODY.height - height) / 2;
  const blocks: Block[] = pin ? [iconBlock(pin, { x: AREA.left - 16, y, side: PIN }, ground)] : [];
  y += PIN + 30;
  for (const [index, fitted] of names.entries()) {
    const block = textBlock({ fitted, style: headline, x: AREA.left, y, colour: ground.ink });
    blocks.push({ ...block, cue: visual.items[index]?.label });
    y += fitted.height + 10;
  }
  return { blocks, foot: 'source' };
}
