/** A short list: steps or findings, which enter as the narration goes through them. */
import { bodyTop, clean, type Graphic, type GraphicInput } from '../graphic.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';
import type { Fitted } from '../type/layout.ts';
import { statement } from './statement.ts';

const LIMITS = { items: 4, chars: 130 } as const;
const INDENT = 92;
const SIZES = [66, 60, 56, 52, 48, 44, 40];
const GAP = 56;

export function pointsGraphic(input: GraphicInput): Graphic {
  const { scene } = input.request;
  const { palette } = input;
  const raw = scene.visual.kind === 'points' ? scene.visual.items : [];
  const items = raw
    .slice(0, LIMITS.items)
    .map((item) => clean(item, LIMITS.chars))
    .filter(Boolean);
  const [only] = items;
  if (only === undefined) return statement(input, scene.heading);
  if (items.length === 1) return statement(input, only);
  const fitted = fitTogether(items);
  const height = fitted.reduce((sum, item) => sum + item.height, 0) + GAP * (items.length - 1);
  let y = bodyTop(height);
  const blocks = fitted.map((item, index): Block => {
    const block = numbered(item, index + 1, y, palette, index > 0);
    y += item.height + GAP;
    return block;
  });
  return { blocks, pace: 'spoken', foot: 'source' };
}

/** All items at the one size at which all of them fit. */
function fitTogether(items: string[]): Fitted[] {
  const room = 680 - GAP * (items.length - 1);
  const at = (sizes: number[], maxLines: number) =>
    items.map((text) => fitText({ text, style: TYPE.reading, sizes, width: AREA.width - INDENT, maxLines }));
  for (const size of SIZES) {
    const fitted = at([size], 5);
    if (fitted.every((item) => !item.cut) && fitted.reduce((sum, item) => sum + item.height, 0) <= room)
      return fitted;
  }
  return at([SIZES.at(-1) ?? 40], Math.max(1, Math.floor(room / items.length / (40 * TYPE.reading.leading))));
}

function numbered(
  item: Fitted,
  number: number,
  y: number,
  palette: GraphicInput['palette'],
  ruled: boolean,
): Block {
  const numeral = fitText({ text: String(number), style: TYPE.strong, sizes: [item.size], maxLines: 1 });
  const text = textBlock({
    fitted: item,
    style: TYPE.reading,
    x: AREA.left + INDENT,
    y,
    colour: palette.ink,
  });
  const digit = textBlock({ fitted: numeral, style: TYPE.strong, x: AREA.left, y, colour: palette.accent });
  return {
    box: { x: AREA.left, y: y - GAP / 2, width: AREA.width, height: item.height + GAP / 2 },
    draw(context) {
      if (ruled) {
        context.fillStyle = palette.ink;
        context.globalAlpha = 0.2;
        context.fillRect(AREA.left, y - GAP / 2 - 1, AREA.width, 2);
        context.globalAlpha = 1;
      }
      digit.draw(context);
      text.draw(context);
    },
  };
}
