/** A number large on screen, whose it is, what it measures and which way it went. */
import { headlineOf } from '../form.ts';
import { bodyTop, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { rule, ruleBelow } from '../shapes.ts';
import { AREA, fitText, textBlock } from '../type/ink.ts';
import { arrowBeside, digitsBlock, digitsOf } from './digits.ts';
import { statement } from './statement.ts';

const LIMITS = { value: 40, label: 160 } as const;
const ICON = { side: 190, gap: 20 } as const;
/** A value that stands on no line is set as a sentence instead. */
export async function numberGraphic(input: InputOf<'number'>): Promise<Graphic> {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const value = clean(visual.value, LIMITS.value);
  const label = clean(visual.label, LIMITS.label);
  const digits = digitsOf(value, visual.direction);
  if (!digits) return statement(input, [value, label].filter(Boolean).join(' '));
  const words = fitText({
    text: label,
    style: headline,
    sizes: [76, 70, 64, 58, 52, 46, 42],
    height: 250,
    maxLines: 4,
  });
  const picture = await iconPicture(visual.icon, ground.accent);
  const above = picture ? ICON.side + ICON.gap : 0;
  const top = bodyTop(above + digits.height + 48 + words.height);
  const y = top + above;
  const labelY = y + digits.height + 48;
  return {
    blocks: [
      ...(picture ? [iconBlock(picture, { x: AREA.left - 12, y: top, side: ICON.side }, ground)] : []),
      { ...digitsBlock(digits, { left: AREA.left, top: y }, ground), cue: value },
      ...(visual.direction
        ? [arrowBeside(visual.direction, digits, { left: AREA.left, top: y }, ground)]
        : []),
      textBlock({ fitted: words, style: headline, x: AREA.left, y: labelY, colour: ground.ink }),
    ],
    emphasis: [rule(AREA.left, ruleBelow(labelY + words.height), Math.max(240, digits.width), ground)],
    foot: 'source',
  };
}
