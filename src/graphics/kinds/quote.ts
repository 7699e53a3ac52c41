/** The paper's own words, which come in line by line as they are spoken. */
import { bodyTop, clean, type Graphic, type InputOf } from '../graphic.ts';
import { rule } from '../shapes.ts';
import { setFont } from '../type/fonts.ts';
import { AREA, type Block, fitText, lineBlocks, TYPE } from '../type/ink.ts';
import { statement } from './statement.ts';

const MAX_CHARS = 320;
const MARK = { size: 300, height: 130 } as const;

export function quoteGraphic(input: InputOf<'quote'>): Graphic {
  const { visual, ground, request } = input;
  const text = clean(visual.text, MAX_CHARS).replace(/^["“„«]+|["”»]+$/g, '');
  if (!text) return statement(input, request.scene.heading);
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
      context.fillStyle = ground.accent;
      context.textBaseline = 'alphabetic';
      context.fillText('“', AREA.left - 14, top + MARK.size * 0.7);
    },
  };
  const y = top + MARK.height;
  return {
    blocks: [mark, ...lineBlocks({ fitted, style: TYPE.reading, x: AREA.left, y, colour: ground.ink })],
    emphasis: [rule(AREA.left, y + fitted.height + 20, 240, ground)],
    foot: 'source',
  };
}
