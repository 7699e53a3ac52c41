/** How it was done: up to five steps with an icon, how many there were or their place, which come in as they are spoken of. */
import { BODY, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { rule } from '../shapes.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';
import { isWhole } from '../type/layout.ts';
import { statement } from './statement.ts';

const MAX_CHARS = 130;
/** Px: a step is no higher, however few there are. */
const ROW = { most: 290, gap: 26, beside: 48 } as const;
/** Px of an icon, by how many steps there are: the fewer, the larger. */
const ICONS = [0, 0, 230, 196, 148, 128];
/** "112 participants": a count leads, and stands out. */
const COUNT = /^\d[\d,.]* /;
const COUNTS = new RegExp(COUNT, 'g');
const SIZES = [78, 72, 66, 62, 56, 52, 48, 44, 40, 36];

export async function stepsGraphic(input: InputOf<'steps'>): Promise<Graphic> {
  const { visual, ground, request } = input;
  const items = visual.items
    .map(({ icon, label }) => ({ icon, label: clean(label, MAX_CHARS) }))
    .filter(({ label }) => label !== '');
  const [only] = items;
  if (only === undefined) return statement(input, request.scene.heading);
  if (items.length === 1) return statement(input, only.label);
  const height = Math.min(ROW.most, (BODY.height - ROW.gap * (items.length - 1)) / items.length);
  const whole = height * items.length + ROW.gap * (items.length - 1);
  const top = BODY.top + (BODY.height - whole) / 2;
  const side = Math.min(ICONS[items.length] ?? height, height);
  const indent = side + ROW.beside;
  const size = sizeFor(items, { width: AREA.width - indent, height });
  const rows = items.map(async ({ icon, label }, index): Promise<Block[]> => {
    const middle = top + index * (height + ROW.gap) + height / 2;
    const picture = await iconPicture(icon, ground.accent);
    // How many there were needs no sign beside it.
    const isCount = !picture && COUNT.test(label);
    const x = isCount ? AREA.left : AREA.left + indent;
    const fitted = fitText({
      text: label,
      style: TYPE.reading,
      sizes: [size],
      width: AREA.right - x,
      height: height + ROW.gap,
      maxLines: 4,
    });
    const y = middle - fitted.height / 2;
    const lead = { pattern: COUNTS, colour: ground.accent };
    const text = textBlock({ fitted, style: TYPE.reading, x, y, colour: ground.ink, mark: lead });
    if (isCount) return [{ ...text, cue: label }];
    const place = { x: AREA.left, y: middle - side / 2, side };
    const mark = picture
      ? iconBlock(picture, place, ground)
      : numeral(index + 1, { x: AREA.left + side / 2, middle, radius: side * 0.36 }, input);
    return [{ ...mark, cue: label }, text];
  });
  const blocks = (await Promise.all(rows)).flat();
  const label = blocks.at(-1)?.box;
  const under = label && rule(label.x, label.y + label.height + 8, 240, ground);
  return { blocks, ...(under && { emphasis: [under] }), foot: 'source' };
}

/** The one size at which all labels fit. */
function sizeFor(
  items: readonly { label: string }[],
  { width, height }: { width: number; height: number },
): number {
  const fits = (size: number): boolean =>
    items.every(({ label }) => {
      const fitted = fitText({
        text: label,
        style: TYPE.reading,
        sizes: [size],
        width,
        maxLines: 4,
      });
      return isWhole(fitted) && fitted.height <= height;
    });
  return SIZES.find(fits) ?? (SIZES.at(-1) as number);
}

/** The step's number in a disc. */
function numeral(
  number: number,
  { x, middle, radius }: { x: number; middle: number; radius: number },
  { ground }: InputOf<'steps'>,
): Block {
  return {
    box: { x: x - radius, y: middle - radius, width: 2 * radius, height: 2 * radius },
    draw(context) {
      context.fillStyle = ground.accent;
      context.globalAlpha = 0.18;
      context.beginPath();
      context.arc(x, middle, radius, 0, 2 * Math.PI);
      context.fill();
      context.globalAlpha = 1;
      const fitted = fitText({
        text: String(number),
        style: TYPE.strong,
        sizes: [Math.round(radius * 1.1)],
        maxLines: 1,
      });
      textBlock({
        fitted,
        style: TYPE.strong,
        x: x - radius,
        y: middle - fitted.height / 2,
        colour: ground.accent,
        centre: 2 * radius,
      }).draw(context, 1);
    },
  };
}
