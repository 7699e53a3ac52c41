/** Numbers of one sentence, each in a row of its own beside what it is of. */
import { headlineOf } from '../form.ts';
import { BODY, type Graphic, type GraphicInput } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import { rule } from '../shapes.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';
import { arrowBeside, digitsBlock, digitsOf } from './digits.ts';
import { type ValueItem, valueIn } from './value-label.ts';

/** Px. */
const ROW = { height: 290, gap: 60, inset: 36 } as const;
const ICON = { side: 230, gap: 40 } as const;
const LARGEST = 210;
const WORDS = { sizes: [58, 52, 46, 42], gap: 28 } as const;

/** @returns null where a number does not stand on its line */
export async function valueRows(
  items: readonly ValueItem[],
  { ground, request }: GraphicInput,
): Promise<Graphic | null> {
  const pictures = await Promise.all(items.map(({ icon }) => iconPicture(icon, ground.accent)));
  // Rows begin beneath each other, whether each has its icon or not.
  const indent = pictures.some((picture) => picture !== null) ? ICON.side + ICON.gap : 0;
  const left = AREA.left + ROW.inset;
  const room = AREA.width - 2 * ROW.inset - indent;
  const told = items.map((item) => ({ ...valueIn(item), way: item.way }));
  const largest = Math.min(...told.map(({ value, way }) => digitsOf(value, way, LARGEST, room)?.size ?? 0));
  const style = headlineOf(ground.form);
  const whole = items.length * ROW.height + (items.length - 1) * ROW.gap;
  const blocks: Block[] = [];
  for (const [index, { label, value, words, way }] of told.entries()) {
    const digits = digitsOf(value, way, largest, room);
    const said = fitText({ text: words, style, sizes: WORDS.sizes, width: room, maxLines: 2 });
    if (!digits || said.cut) return null;
    const y = BODY.top + (BODY.height - whole) / 2 + index * (ROW.height + ROW.gap);
    const picture = pictures[index];
    const cue = cueOf({ icon: items[index]?.icon, label: '' }, request.scene.narration);
    if (picture) {
      const place = { x: left, y: y + (ROW.height - ICON.side) / 2, side: ICON.side, cue };
      blocks.push(iconBlock(picture, place, ground));
    }
    const below = words === '' ? 0 : WORDS.gap + said.height;
    const place = { left: left + indent, top: y + (ROW.height - digits.height - below) / 2 };
    blocks.push({ ...digitsBlock(digits, place, ground), cue: label });
    if (way) blocks.push(arrowBeside(way, digits, place, ground));
    const foot = place.top + digits.height + WORDS.gap;
    if (words !== '')
      blocks.push(textBlock({ fitted: said, style, x: place.left, y: foot, colour: ground.ink }));
  }
  const between = BODY.top + (BODY.height - ROW.gap) / 2 + ROW.gap / 2 - 4;
  return { blocks, emphasis: [rule(left + indent, between, room, ground)], foot: 'source' };
}
