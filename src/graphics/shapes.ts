/** The few shapes that the graphics share. */
import { BODY } from './graphic.ts';
import { type Ground, type Palette, plateColour } from './theme.ts';
import { AREA, type Block, drawLines, type LinesRequest, measureIn, TYPE } from './type/ink.ts';

/** A short thick stroke that sets a headline off from what follows. */
export function rule(x: number, y: number, width: number, colour: string): Block {
  return {
    box: { x, y, width, height: 6 },
    steps: 6,
    draw(context, share) {
      context.fillStyle = colour;
      context.beginPath();
      context.roundRect(x, y, width * share, 6, 3);
      context.fill();
    },
  };
}

/** Drawn along the foot of any graphic that has nothing else to add. */
export function underline({ accent }: Ground): Block {
  const [y, height] = [BODY.bottom - 14, 10];
  return {
    box: { x: AREA.left + 40, y, width: AREA.width - 80, height },
    steps: 16,
    draw(context, share) {
      context.fillStyle = accent;
      context.beginPath();
      context.roundRect(AREA.left + 40, y, (AREA.width - 80) * share, height, height / 2);
      context.fill();
    },
  };
}

const PLATE_RADIUS = 36;

/** The light sheet that a graphic may stand on. */
export function plate(palette: Palette): Block {
  const { left: x, width } = AREA;
  const { top: y, height } = BODY;
  return {
    box: { x, y, width, height },
    draw(context) {
      context.fillStyle = plateColour(palette);
      context.beginPath();
      context.roundRect(x, y, width, height, PLATE_RADIUS);
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
