/** The few shapes that the graphics share. */
import { type Block, drawLines, type LinesRequest, measureIn, TYPE } from './type/ink.ts';

/** A short thick stroke that sets a headline off from what follows. */
export function rule(x: number, y: number, width: number, colour: string): Block {
  return {
    box: { x, y, width, height: 6 },
    draw(context) {
      context.fillStyle = colour;
      context.beginPath();
      context.roundRect(x, y, width, 6, 3);
      context.fill();
    },
  };
}

export const PILL = { height: 68, padding: 30, stroke: 2.5 } as const;

/** One line of small text in an outlined capsule with its top left at (x, y). */
export function pill(request: Omit<LinesRequest, 'style'>): Block {
  const { fitted, x, y, colour } = request;
  const width = measureIn(TYPE.small)(fitted.lines[0] ?? '', fitted.size) + 2 * PILL.padding;
  return {
    box: { x, y, width, height: PILL.height },
    draw(context) {
      context.strokeStyle = colour;
      context.globalAlpha = 0.7;
      context.lineWidth = PILL.stroke;
      const inset = PILL.stroke / 2;
      context.beginPath();
      context.roundRect(
        x + inset,
        y + inset,
        width - PILL.stroke,
        PILL.height - PILL.stroke,
        PILL.height / 2,
      );
      context.stroke();
      context.globalAlpha = 1;
      drawLines(context, {
        ...request,
        style: TYPE.small,
        x: x + PILL.padding,
        y: y + (PILL.height - fitted.height) / 2,
      });
    },
  };
}
