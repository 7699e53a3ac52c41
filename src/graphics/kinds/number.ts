/** A number large on screen, and what it counts. */
import { screenWords } from '#src/core/screen-words/index.ts';
import { bodyTop, clean, type Graphic, type GraphicInput } from '../graphic.ts';
import { RIDGE_HEIGHT, ridge } from '../landscape/ridge.ts';
import { shareOfWhole, type ValuePart, valueParts } from '../numbers.ts';
import { setFont } from '../type/fonts.ts';
import { AREA, type Block, fitText, measureIn, TYPE, textBlock } from '../type/ink.ts';
import type { Measure } from '../type/layout.ts';
import { statement } from './statement.ts';

const LIMITS = { value: 40, label: 160 } as const;
/** Largest and smallest digits, px; a value that needs smaller ones is set as a sentence instead. */
const DIGITS = { max: 320, min: 132, step: 6 } as const;
const RIDGE_GAP = 52;
const UNIT = { share: 0.42, gap: 0.09 } as const;

const sizeOf = (part: ValuePart, size: number) => (part.large ? size : Math.max(56, size * UNIT.share));

/** Space before a part, px; a suffix (`-fold`) stands close. */
const gapBefore = (part: ValuePart, index: number, size: number) =>
  index === 0 || part.text.startsWith('-') ? 0 : size * UNIT.gap;

function widthOf(parts: ValuePart[], size: number, measure: Measure): number {
  return parts.reduce(
    (sum, part, index) => sum + gapBefore(part, index, size) + measure(part.text, sizeOf(part, size)),
    0,
  );
}

/** The largest size at which the value stands on one line; null when even the smallest is too wide. */
function digitSize(parts: ValuePart[]): number | null {
  const measure = measureIn(TYPE.number);
  for (let size: number = DIGITS.max; size >= DIGITS.min; size -= DIGITS.step) {
    if (widthOf(parts, size, measure) <= AREA.width) return size;
  }
  return null;
}

export function numberGraphic(input: GraphicInput): Graphic {
  const { scene } = input.request;
  const { palette } = input;
  const visual = scene.visual.kind === 'number' ? scene.visual : { value: '', label: '' };
  const value = clean(visual.value, LIMITS.value);
  const label = clean(visual.label, LIMITS.label);
  const parts = valueParts(value);
  const size = digitSize(parts);
  if (size === null || !parts.some((part) => part.large))
    return statement(input, [value, label].filter(Boolean).join(' '));

  const share = shareOfWhole(value, label, screenWords(input.request.language).shareOf);
  const words = fitText({
    text: label,
    style: TYPE.headline,
    sizes: [76, 70, 64, 58, 52, 46, 42],
    height: share === null ? 330 : 230,
    maxLines: 5,
  });
  const digitsHeight = size * 0.8;
  const height = digitsHeight + 44 + words.height + (share === null ? 0 : RIDGE_GAP + RIDGE_HEIGHT);
  const top = bodyTop(height);
  const blocks: Block[] = [
    digits(parts, size, top, palette),
    textBlock({
      fitted: words,
      style: TYPE.headline,
      x: AREA.left,
      y: top + digitsHeight + 44,
      colour: palette.ink,
    }),
  ];
  if (share !== null) blocks.push(ridge(share, top + digitsHeight + 44 + words.height + RIDGE_GAP, input));
  return { blocks, pace: 'brisk', foot: 'source' };
}

function digits(parts: ValuePart[], size: number, top: number, palette: GraphicInput['palette']): Block {
  const baseline = top + size * 0.76;
  return {
    box: { x: AREA.left, y: top - size * 0.1, width: AREA.width, height: size * 1.15 },
    draw(context) {
      // Digits bear white space on their left; taken back so that they align with the text beneath.
      let x = AREA.left - size * 0.035;
      context.textBaseline = 'alphabetic';
      for (const [index, part] of parts.entries()) {
        x += gapBefore(part, index, size);
        const partSize = sizeOf(part, size);
        setFont(context, TYPE.number.face, partSize, TYPE.number.tracking);
        context.fillStyle = part.large ? palette.accent : palette.ink;
        context.fillText(part.text, Math.max(AREA.left - 6, x), baseline);
        x += context.measureText(part.text).width;
      }
    },
  };
}
