/** What sets the looks apart besides their colours: a table's words, and how each is drawn. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TypeStyle } from './type/ink.ts';
import { TYPE } from './type/ink.ts';

export interface Form {
  /** The face of what is set large. */
  headline: 'serif' | 'sans';
  /** The stroke that sets a headline off. */
  stroke: 'bar' | 'slab' | 'dots' | 'dashes' | 'wave' | 'double';
  /** The marker of how far the video is: a bar, a thin line or a dot for each scene. */
  progress: 'bars' | 'lines' | 'dots';
  /** The sheet that some graphics lie on: its corners, px, and its edge. */
  radius: number;
  edge: 'none' | 'frame' | 'side' | 'top' | 'shadow';
  /** Corners of bars and frames, px. */
  corner: number;
  /** What an icon stands on. */
  badge: 'none' | 'disc' | 'ring' | 'tile' | 'frame' | 'leaf';
  /** What an open sky has for a sun, and the faint pattern of any sky. */
  sun: 'disc' | 'ring' | 'halo' | 'stripes';
  sky: 'plain' | 'grid' | 'dots' | 'hatch' | 'rings';
}

const HEADLINES: Record<Form['headline'], TypeStyle> = {
  serif: TYPE.headline,
  sans: { face: 'sansBold', tracking: -0.026, leading: 1.12 },
};

export const headlineOf = ({ headline }: Form): TypeStyle => HEADLINES[headline];

interface Line {
  x: number;
  /** Of its middle. */
  y: number;
  width: number;
  /** Of the usual bar; others take more or less. */
  weight: number;
}

type Paint = (context: SKRSContext2D, line: Line) => void;

const bar = (context: SKRSContext2D, { x, y, width, weight }: Line, square: boolean): void => {
  context.beginPath();
  context.roundRect(x, y - weight / 2, width, weight, square ? 0 : weight / 2);
  context.fill();
};

/** So many like pieces as there is room for, each wholly there. */
function pieces({ x, width }: Line, length: number, gap: number, draw: (x: number) => void): void {
  for (let at = x; at + length <= x + width + 1; at += length + gap) draw(at);
}

const STROKES: Record<Form['stroke'], Paint> = {
  bar: (context, line) => bar(context, line, false),
  slab: (context, line) => bar(context, { ...line, width: line.width * 0.6, weight: line.weight * 2 }, true),
  double(context, line) {
    for (const side of [-1, 1])
      bar(context, { ...line, y: line.y + side * line.weight * 0.75, weight: line.weight / 2 }, true);
  },
  dashes: (context, line) =>
    pieces(line, line.weight * 5, line.weight * 2, (x) =>
      bar(context, { ...line, x, width: line.weight * 5 }, true),
    ),
  dots: (context, line) =>
    pieces(line, line.weight * 1.7, line.weight * 2, (x) =>
      bar(context, { ...line, x, width: line.weight * 1.7, weight: line.weight * 1.7 }, false),
    ),
  wave(context, { x, y, width, weight }) {
    context.lineWidth = weight * 0.9;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    for (let at = weight / 2; at <= width - weight / 2; at += 2)
      context.lineTo(x + at, y - weight * 0.9 * Math.sin((2 * Math.PI * at) / (weight * 7)));
    context.stroke();
  },
};

/** A stroke of a look in a colour. */
export function paintStroke(context: SKRSContext2D, { stroke }: Form, line: Line, colour: string): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  STROKES[stroke](context, line);
}

interface Sheet {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Px. */
const EDGE = { frame: 16, line: 3, band: 14, shadow: 12 } as const;

/** The sheet with its edge. @param light of the look, for what is not paper */
export function paintSheet(
  context: SKRSContext2D,
  { radius, edge }: Form,
  { x, y, width, height }: Sheet,
  { paper, light }: { paper: string; light: string },
): void {
  const by = edge === 'shadow' ? EDGE.shadow : 0;
  const [wide, high] = [width - by, height - by];
  const outline = (inset: number) => {
    context.beginPath();
    context.roundRect(x + inset, y + inset, wide - 2 * inset, high - 2 * inset, Math.max(0, radius - inset));
  };
  context.fillStyle = light;
  if (edge === 'shadow') {
    context.beginPath();
    context.roundRect(x + by, y + by, wide, high, radius);
    context.fill();
  }
  context.save();
  outline(0);
  context.clip();
  context.fillStyle = paper;
  context.fillRect(x, y, wide, high);
  context.fillStyle = light;
  if (edge === 'side') context.fillRect(x, y, EDGE.band, high);
  if (edge === 'top') context.fillRect(x, y, wide, EDGE.band);
  context.restore();
  if (edge !== 'frame') return;
  context.strokeStyle = light;
  context.lineWidth = EDGE.line;
  outline(EDGE.frame);
  context.stroke();
}

/** Of an icon's place: the badge keeps off its edges, and the icon off the badge's. */
const BADGE = { inset: 0.06, icon: 0.68, line: 0.02, faint: 0.16, strong: 0.6 } as const;

/** Outlines, in a square with its top left at (x, y). */
const BADGES: Record<
  Exclude<Form['badge'], 'none'>,
  { filled: boolean; radii: (side: number) => number[] }
> = {
  disc: { filled: true, radii: (side) => [side / 2] },
  ring: { filled: false, radii: (side) => [side / 2] },
  tile: { filled: true, radii: (side) => [side * 0.12] },
  frame: { filled: false, radii: () => [0] },
  leaf: { filled: true, radii: (side) => [side / 2, side * 0.16, side / 2, side * 0.16] },
};

/** Whether a circle would cross what an icon stands on. */
export const isSquare = ({ badge }: Form): boolean => badge === 'frame' || badge === 'tile';

/** Draws what an icon stands on. @returns the icon's own square within its place */
export function paintBadge(
  context: SKRSContext2D,
  { badge }: Form,
  { x, y, side }: { x: number; y: number; side: number },
  colour: string,
): { x: number; y: number; side: number } {
  if (badge === 'none') return { x, y, side };
  const { filled, radii } = BADGES[badge];
  const line = side * BADGE.line;
  const inset = side * BADGE.inset + (filled ? 0 : line / 2);
  const within = side - 2 * inset;
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * (filled ? BADGE.faint : BADGE.strong);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(x + inset, y + inset, within, within, radii(within));
  if (filled) context.fill();
  else context.stroke();
  context.globalAlpha = alpha;
  const icon = side * BADGE.icon;
  return { x: x + (side - icon) / 2, y: y + (side - icon) / 2, side: icon };
}

/** Where the marker's parts stand and how high they are, px: `at` from and to, of a scene that is on, over or to come. */
export interface ProgressPart {
  from: number;
  to: number;
  top: number;
  height: number;
}

const DOT = { side: 12, now: 40, gap: 14 } as const;

/** The parts of a marker of so many scenes between two edges, px; `now` is drawn larger where the look does so. */
export function progressParts(
  { progress }: Form,
  {
    left,
    right,
    top,
    height,
    gap,
  }: { left: number; right: number; top: number; height: number; gap: number },
  count: number,
  now: number,
): ProgressPart[] {
  const middle = top + height / 2;
  if (progress === 'dots') {
    let from = left;
    return Array.from({ length: count }, (_, scene) => {
      const part = { from, to: from + (scene === now ? DOT.now : DOT.side), top: middle - DOT.side / 2 };
      from = part.to + DOT.gap;
      return { ...part, height: DOT.side };
    });
  }
  const width = (right - left - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, scene) => {
    const from = left + scene * (width + gap);
    const high = progress === 'lines' && scene !== now ? height / 2 : height;
    return { from, to: from + width, top: middle - high / 2, height: high };
  });
}
