/** A number large on screen, whose it is, what it measures and which way it went. */
import { headlineOf } from '../form.ts';
import { bodyTop, clean, countedTo, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { type ValuePart, valueParts } from '../numbers.ts';
import { rule, wayArrow } from '../shapes.ts';
import { setFont } from '../type/fonts.ts';
import { AREA, type Block, fitText, measureIn, TYPE, textBlock } from '../type/ink.ts';
import type { Measure } from '../type/layout.ts';
import { statement } from './statement.ts';

const LIMITS = { value: 40, label: 160 } as const;
/** Largest and smallest digits, px; a value that needs smaller ones is set as a sentence instead. */
const DIGITS = { max: 320, min: 120, step: 6, steps: 12 } as const;
const UNIT = { share: 0.42, gap: 0.09 } as const;
const ICON = { side: 190, gap: 20 } as const;
/** Of the arrow beside the digits, in parts of their size. */
const ARROW = { width: 0.3, gap: 0.12 } as const;

const sizeOf = (part: ValuePart, size: number) => (part.large ? size : Math.max(56, size * UNIT.share));

/** Space before a part, px; a suffix (`-fold`) stands close. */
const gapBefore = (part: ValuePart, index: number, size: number) =>
  index === 0 || part.text.startsWith('-') ? 0 : size * UNIT.gap;

function widthOf(parts: readonly ValuePart[], size: number, measure: Measure): number {
  return parts.reduce(
    (sum, part, index) => sum + gapBefore(part, index, size) + measure(part.text, sizeOf(part, size)),
    0,
  );
}

/** The largest size at which the value stands on one line; null when even the smallest is too wide. */
function digitSize(parts: readonly ValuePart[], beside: number): number | null {
  const measure = measureIn(TYPE.number);
  for (let size: number = DIGITS.max; size >= DIGITS.min; size -= DIGITS.step) {
    if (widthOf(parts, size, measure) + beside * size <= AREA.width) return size;
  }
  return null;
}

export async function numberGraphic(input: InputOf<'number'>): Promise<Graphic> {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const value = clean(visual.value, LIMITS.value);
  const label = clean(visual.label, LIMITS.label);
  const parts = valueParts(value);
  const beside = visual.direction ? ARROW.width + ARROW.gap : 0;
  const size = digitSize(parts, beside);
  if (size === null || !parts.some((part) => part.large))
    return statement(input, [value, label].filter(Boolean).join(' '));
  const words = fitText({
    text: label,
    style: headline,
    sizes: [76, 70, 64, 58, 52, 46, 42],
    height: 250,
    maxLines: 4,
  });
  const picture = await iconPicture(visual.icon, ground.accent);
  const above = picture ? ICON.side + ICON.gap : 0;
  const digitsHeight = size * 0.8;
  const top = bodyTop(above + digitsHeight + 48 + words.height);
  const y = top + above;
  const labelY = y + digitsHeight + 48;
  return {
    blocks: [
      ...(picture ? [iconBlock(picture, { x: AREA.left - 12, y: top, side: ICON.side }, ground)] : []),
      { ...digits(parts, size, y, input), cue: value },
      ...(visual.direction ? [arrow(visual.direction, parts, size, y, input)] : []),
      textBlock({ fitted: words, style: headline, x: AREA.left, y: labelY, colour: ground.ink }),
    ],
    emphasis: [rule(AREA.left, labelY + words.height + 26, 240, ground)],
    foot: 'source',
  };
}

/** The digits count up from nothing. */
function digits(
  parts: readonly ValuePart[],
  size: number,
  top: number,
  { ground }: InputOf<'number'>,
): Block {
  const baseline = top + size * 0.76;
  const measure = measureIn(TYPE.number);
  return {
    box: { x: AREA.left, y: top - size * 0.1, width: AREA.width, height: size * 1.15 },
    steps: DIGITS.steps,
    draw(context, share) {
      // Digits bear white space on their left; taken back so that they align with the text beneath.
      let x = AREA.left - size * 0.035;
      context.textBaseline = 'alphabetic';
      for (const [index, part] of parts.entries()) {
        x += gapBefore(part, index, size);
        const partSize = sizeOf(part, size);
        setFont(context, TYPE.number.face, partSize, TYPE.number.tracking);
        context.fillStyle = part.large ? ground.accent : ground.ink;
        const text = part.large ? countedTo(part.text, easeOut(share)) : part.text;
        context.fillText(text, Math.max(AREA.left - 6, x), baseline);
        x += measure(part.text, partSize);
      }
    },
  };
}

/** Which way it went, to the right of the digits. */
function arrow(
  direction: 'up' | 'down',
  parts: readonly ValuePart[],
  size: number,
  top: number,
  { ground }: InputOf<'number'>,
): Block {
  const x = AREA.left + widthOf(parts, size, measureIn(TYPE.number)) + ARROW.gap * size;
  return wayArrow(
    direction,
    { x, y: top + size * 0.1, width: ARROW.width * size, height: size * 0.64 },
    ground.ink,
  );
}
