/** The paper's own words. */
import { bodyTop, clean, type Graphic, type GraphicInput } from '../graphic.ts';
import { setFont } from '../type/fonts.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';
import { statement } from './statement.ts';

const MAX_CHARS = 320;
const MARK = { size: 300, height: 130 } as const;

export function quoteGraphic(input: GraphicInput): Graphic {
  const { scene } = input.request;
  const { palette } = input;
  const raw = scene.visual.kind === 'quote' ? scene.visual.text : '';
  const text = clean(raw, MAX_CHARS).replace(/^["“„«]+|["”»]+$/g, '');
  if (!text) return statement(input, scene.heading);
  const fitted = fitText({
    text: `${text}”`,
    style: TYPE.reading,
    sizes: [104, 96, 90, 84, 78, 72, 66, 60, 56, 52, 48, 44],
    height: 540,
    maxLines: 9,
  });
  const top = bodyTop(MARK.height + fitted.height);
  const mark: Block = {
    box: { x: AREA.left, y: top - 10, width: 200, height: MARK.height + 10 },
    draw(context) {
      setFont(context, 'serif', MARK.size, 0);
      context.fillStyle = palette.accent;
      context.textBaseline = 'alphabetic';
      context.fillText('“', AREA.left - 14, top + MARK.size * 0.7);
    },
  };
  return {
    blocks: [
      mark,
      textBlock({ fitted, style: TYPE.reading, x: AREA.left, y: top + MARK.height, colour: palette.ink }),
    ],
    pace: 'brisk',
    foot: 'source',
  };
}
