/** Where it was: a globe that turns to the countries, and the names of the places. */
import { headlineOf } from '../form.ts';
import { countryOf, globe } from '../globe.ts';
import { BODY, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';

/** Px of a globe, and of the sign that stands in for a place that is on no map. */
const GLOBE = 400;
const SIGN = 270;
const GAP = 30;

export async function placeGraphic(input: InputOf<'place'>): Promise<Graphic> {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const countries = visual.items.flatMap(({ label }) => countryOf(label) ?? []);
  const side = countries.length > 0 ? GLOBE : SIGN;
  const names = visual.items.map(({ label }) =>
    fitText({
      text: clean(label, 40),
      style: headline,
      sizes: [112, 100, 88, 76, 64, 56, 48],
      maxLines: 2,
      height: (BODY.height - side - GAP) / visual.items.length - 10,
    }),
  );
  const height = side + GAP + names.reduce((sum, one) => sum + one.height + 10, 0);
  let y = BODY.top + (BODY.height - height) / 2;
  const place = { x: AREA.left - (countries.length > 0 ? 0 : 16), y, side };
  const blocks: Block[] = await above(countries, place, input);
  y += side + GAP;
  for (const [index, fitted] of names.entries()) {
    const block = textBlock({ fitted, style: headline, x: AREA.left, y, colour: ground.ink });
    blocks.push({ ...block, cue: visual.items[index]?.label });
    y += fitted.height + 10;
  }
  return { blocks, foot: 'source' };
}

async function above(
  countries: readonly string[],
  place: { x: number; y: number; side: number },
  { ground }: InputOf<'place'>,
): Promise<Block[]> {
  if (countries.length > 0) return [globe(countries, place, ground)];
  const sign = await iconPicture('ph:globe-hemisphere-west-duotone', ground.accent);
  return sign ? [iconBlock(sign, place, ground)] : [];
}
