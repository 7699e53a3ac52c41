/** The few shapes that the graphics share. */
import { BODY, easeOut } from './graphic.ts';
import { type Ground, type Palette, plateColour } from './theme.ts';
import { AREA, type Block, type Box, drawLines, type LinesRequest, measureIn, TYPE } from './type/ink.ts';

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

/** An arrow that grows the way something went. */
export function wayArrow(way: 'up' | 'down', box: Box, colour: string): Block {
  const { x, y, width, height } = box;
  const [from, to] = way === 'up' ? [y + height, y] : [y, y + height];
  return {
    box: { x, y: y - width * 0.1, width, height: height + width * 0.2 },
    steps: 8,
    draw(context, share) {
      const tip = from + (to - from) * easeOut(share);
      const wing = (way === 'up' ? 1 : -1) * width * 0.45;
      context.strokeStyle = colour;
      context.lineWidth = Math.max(10, width * 0.2);
      context.lineCap = 'round';
      context.lineJoin = 'round';
      context.beginPath();
      context.moveTo(x + width / 2, from);
      context.lineTo(x + width / 2, tip);
      context.moveTo(x + width * 0.1, tip + wing);
      context.lineTo(x + width / 2, tip);
      context.lineTo(x + width * 0.9, tip + wing);
      context.stroke();
    },
  };
}

/** A frame that is drawn around what is meant. */
export function frameAround(box: Box, colour: string): Block {
  return {
    box,
    steps: 10,
    draw(context, share) {
      const around = 2 * (box.width + box.height);
      context.strokeStyle = colour;
      context.lineWidth = 10;
      context.setLineDash([around * easeOut(share), around]);
      context.beginPath();
      context.roundRect(box.x + 6, box.y + 6, box.width - 12, box.height - 12, 10);
      context.stroke();
    },
  };
}

/** Drawn along the foot of any graphic that has nothing else to add; on a sheet away from its edges. */
export function underline({ accent, name }: Ground): Block {
  const inset = name === 'plate' ? 40 : 0;
  const [x, width] = [AREA.left + inset, AREA.width - 2 * inset];
  const [y, height] = [BODY.bottom - 14, 10];
  return {
    box: { x, y, width, height },
    steps: 16,
    draw(context, share) {
      context.fillStyle = accent;
      context.beginPath();
      context.roundRect(x, y, width * share, height, height / 2);
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
