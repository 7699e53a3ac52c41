/** Two groups against each other, each on its half. */
import { headlineOf } from '../form.ts';
import { BODY, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';
import { amountsGraphic } from './amounts.ts';

const HALF = AREA.width / 2 - 16;
/** Px: of which there is more is larger. */
const ICON = { same: 250, more: 320, less: 180 } as const;
/** Length of what stands between them, px: it leaves the foot free. */
const LINE = 560;

/** @returns groups whose measure is named on columns, others beside each other */
export async function compareGraphic(input: InputOf<'compare'>): Promise<Graphic> {
  const { visual, ground } = input;
  if (visual.of !== undefined) return amountsGraphic(input);
  const headline = headlineOf(ground.form);
  const [one, other] = visual.items.map(({ way }) => way);
  const sides = visual.items.map(async ({ icon, label }, index): Promise<Block[]> => {
    const side = sideOf(...(index === 0 ? ([one, other] as const) : ([other, one] as const)));
    const x = AREA.left + index * (HALF + 32);
    const picture = await iconPicture(icon, index === 0 ? ground.accent : ground.muted);
    const words = fitText({
      text: clean(label, 60),
      style: headline,
      sizes: [66, 60, 54, 48, 42, 38],
      width: HALF - 24,
      height: 300,
      maxLines: 4,
    });
    const height = (picture ? ICON.more + 40 : 0) + words.height;
    const top = BODY.middle - height / 2;
    const text = textBlock({
      fitted: words,
      style: headline,
      x: x + 12,
      y: top + height - words.height,
      colour: ground.ink,
      centre: HALF - 24,
    });
    const place = { x: x + (HALF - side) / 2, y: top + ICON.more - side, side };
    const [first, ...rest] = [...(picture ? [iconBlock(picture, place, ground)] : []), text];
    return first ? [{ ...first, cue: label }, ...rest] : [];
  });
  const [left = [], right = []] = await Promise.all(sides);
  return { blocks: [divide(input), ...left, ...right], foot: 'source' };
}

type Way = 'up' | 'down' | undefined;

/** Px of a side's icon, by its own way and by that of the other. */
const sideOf = (own: Way, other: Way): number =>
  own === other ? ICON.same : own === 'up' || other === 'down' ? ICON.more : ICON.less;

function divide({ ground }: InputOf<'compare'>): Block {
  const x = (AREA.left + AREA.right) / 2;
  return {
    box: { x: x - 3, y: BODY.middle - LINE / 2, width: 6, height: LINE },
    steps: 8,
    draw(context, share) {
      context.fillStyle = ground.faint;
      const height = LINE * share;
      context.fillRect(x - 3, BODY.middle - height / 2, 6, height);
    },
  };
}
