/** A value on one line: its digits large, its unit small beside them. */
import { countedTo, easeOut } from '../graphic.ts';
import { type ValuePart, valueParts } from '../numbers.ts';
import { wayArrow } from '../shapes.ts';
import type { Ground } from '../theme.ts';
import { setFont } from '../type/fonts.ts';
import { AREA, type Block, measureIn, TYPE } from '../type/ink.ts';

/** Largest and smallest digits, px. */
const DIGITS = { max: 320, min: 120, step: 6, steps: 12 } as const;
/** Of the digits, in parts of their size. */
const HEIGHT = 0.8;
/** Of the arrow behind the digits, in parts of their size. */
const ARROW = { width: 0.3, gap: 0.12 } as const;
const UNIT = { share: 0.42, gap: 0.09, min: 56 } as const;

type Way = 'up' | 'down' | undefined;

export interface Digits {
  parts: readonly ValuePart[];
  /** Px of the large digits. */
  size: number;
  /** Px from the top of the digits to what may stand beneath them. */
  height: number;
  /** Px of the whole line, the arrow behind it included. */
  width: number;
}

const sizeOf = (part: ValuePart, size: number) => (part.large ? size : Math.max(UNIT.min, size * UNIT.share));

/** Space before a part, px; a suffix (`-fold`) stands close. */
const gapBefore = (part: ValuePart, index: number, size: number) =>
  index === 0 || part.text.startsWith('-') ? 0 : size * UNIT.gap;

/**
 * The value as large as it stands on one line.
 *
 * @param way has an arrow behind the digits
 * @param room px of its line
 * @returns null where it has no digits, or even the smallest are too wide
 */
export function digitsOf(
  value: string,
  way?: Way,
  max: number = DIGITS.max,
  room: number = AREA.width,
): Digits | null {
  const parts = valueParts(value);
  if (!parts.some(({ large }) => large)) return null;
  const measure = measureIn(TYPE.number);
  for (let size = max; size >= DIGITS.min; size -= DIGITS.step) {
    const digits = parts.reduce(
      (sum, part, index) => sum + gapBefore(part, index, size) + measure(part.text, sizeOf(part, size)),
      0,
    );
    const width = digits + (way ? (ARROW.width + ARROW.gap) * size : 0);
    if (width <= room) return { parts, size, height: size * HEIGHT, width };
  }
  return null;
}

/** The digits count up from nothing. */
export function digitsBlock(
  { parts, size }: Digits,
  { left, top }: { left: number; top: number },
  ground: Ground,
): Block {
  const baseline = top + size * 0.76;
  const measure = measureIn(TYPE.number);
  return {
    box: { x: left, y: top - size * 0.1, width: AREA.right - left, height: size * 1.15 },
    steps: DIGITS.steps,
    draw(context, share) {
      // Digits bear white space on their left; taken back so that they align with the text beneath.
      let x = left - size * 0.035;
      context.textBaseline = 'alphabetic';
      for (const [index, part] of parts.entries()) {
        x += gapBefore(part, index, size);
        const partSize = sizeOf(part, size);
        setFont(context, TYPE.number.face, partSize, TYPE.number.tracking);
        context.fillStyle = part.large ? ground.accent : ground.ink;
        const text = part.large ? countedTo(part.text, easeOut(share)) : part.text;
        context.fillText(text, Math.max(left - 6, x), baseline);
        x += measure(part.text, partSize);
      }
    },
  };
}

/** Which way it went, at the end of the line. */
export function arrowBeside(
  way: 'up' | 'down',
  { size, width }: Digits,
  { left, top }: { left: number; top: number },
  { ink }: Ground,
): Block {
  const box = {
    x: left + width - ARROW.width * size,
    y: top + size * 0.1,
    width: ARROW.width * size,
    height: size * 0.64,
  };
  return wayArrow(way, box, ink);
}
