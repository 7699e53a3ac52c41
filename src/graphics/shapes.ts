/** The few shapes that the graphics share. */
import { isSquare, paintSheet, paintStroke } from './form.ts';
import { BODY, easeOut } from './graphic.ts';
import { edgeColour, type Ground, type Palette, plateColour } from './theme.ts';
import { AREA, type Block, type Box, drawLines, type LinesRequest, measureIn, TYPE } from './type/ink.ts';

/** A short stroke that sets a headline off from what follows; `y` is the top of the usual bar. */
export function rule(x: number, y: number, width: number, { form, accent }: Ground, colour = accent): Block {
  return {
    box: { x, y: y - 4, width, height: 14 },
    steps: 6,
    draw: (context, share) =>
      paintStroke(context, form, { x, y: y + 3, width: width * share, weight: 6 }, colour),
  };
}

/** Px: nearer to what is read it is taken for a part of it, and not for something new. */
const APART = 64;
/** Where a stroke stands that draws the eye back to words whose foot is at y, px. */
export const ruleBelow = (y: number): number => Math.min(y + APART, BODY.bottom - 40);

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
export function frameAround(box: Box, { accent, form }: Ground): Block {
  return {
    box,
    steps: 10,
    draw(context, share) {
      const around = 2 * (box.width + box.height);
      context.strokeStyle = accent;
      context.lineWidth = 10;
      context.setLineDash([around * easeOut(share), around]);
      context.beginPath();
      context.roundRect(box.x + 6, box.y + 6, box.width - 12, box.height - 12, form.corner);
      context.stroke();
    },
  };
}

/** Weight of the line along a graphic's foot, px. */
const UNDERLINE = 9;

/** Drawn along the foot of any graphic that has nothing else to add; on a sheet away from its edges. */
export function underline({ accent, name, form }: Ground): Block {
  const inset = name === 'plate' ? 40 : 0;
  const [x, width] = [AREA.left + inset, AREA.width - 2 * inset];
  const [y, height] = [BODY.bottom - (name === 'plate' ? 40 : 20), 16];
  return {
    box: { x, y, width, height },
    steps: 16,
    draw: (context, share) =>
      paintStroke(context, form, { x, y: y + height / 2, width: width * share, weight: UNDERLINE }, accent),
  };
}

/** The light sheet that a graphic may stand on. */
export function plate(palette: Palette): Block {
  const { left: x, width } = AREA;
  const { top: y, height } = BODY;
  const box = { x, y, width, height };
  const colours = { paper: plateColour(palette), light: edgeColour(palette) };
  return { box, draw: (context) => paintSheet(context, palette.form, box, colours) };
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

/** Px that a ring keeps from the edges of what it may stand on. */
const EDGE = 14;

/** The ring's radius, in parts of the icon's side. */
const REACH = 0.56;

/** A ring that closes around what was named last; a frame, where its look frames icons. */
export function ringAround(place: { x: number; y: number; side: number }, ground: Ground): Block {
  const { x, y, side } = place;
  if (isSquare(ground.form)) return frameAround({ x, y, width: side, height: side }, ground);
  const centre = { x: x + side / 2, y: y + side / 2 };
  // Within the sheet that it may stand on.
  const radius = Math.min(side * REACH, AREA.right - EDGE - centre.x, BODY.bottom - EDGE - centre.y);
  return {
    box: {
      x: centre.x - radius - 8,
      y: Math.max(BODY.top, centre.y - radius - 8),
      width: 2 * radius + 16,
      height: 2 * radius + 16,
    },
    steps: 12,
    draw(context, share) {
      context.strokeStyle = ground.ink;
      context.lineWidth = 8;
      context.lineCap = 'round';
      context.beginPath();
      context.arc(centre.x, centre.y, radius, -Math.PI / 2, Math.PI * (1.999 * easeOut(share) - 0.5));
      context.stroke();
    },
  };
}
