/** Canvas helpers: measuring, drawing lines of text, and turning a block into a cropped layer. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { SAFE } from '#src/core/media.ts';
import { type Face, setFont } from './fonts.ts';
import { type Fitted, fitLines, type Measure } from './layout.ts';

/** How one kind of text is set. */
export interface TypeStyle {
  face: Face;
  /** Extra space after each letter, em. */
  tracking: number;
  /** Line height, em. */
  leading: number;
}

export const TYPE = {
  headline: { face: 'serif', tracking: -0.012, leading: 1.1 },
  reading: { face: 'serif', tracking: -0.004, leading: 1.22 },
  italic: { face: 'serifItalic', tracking: 0, leading: 1.24 },
  number: { face: 'sansBold', tracking: -0.045, leading: 1 },
  strong: { face: 'sansBold', tracking: -0.01, leading: 1.25 },
  label: { face: 'sansBold', tracking: 0.09, leading: 1.2 },
  small: { face: 'sans', tracking: 0, leading: 1.34 },
} as const satisfies Record<string, TypeStyle>;

/** Where graphics draw, px: the safe graphic area less the overhang that italics and round letters may have. */
export const AREA = {
  left: 66,
  right: 894,
  top: SAFE.graphics.yMin,
  bottom: SAFE.graphics.yMax,
  width: 828,
} as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a graphic that enters on its own. */
export interface Block {
  /** What it may draw on, px of the frame; it is cropped to the ink afterwards. */
  box: Box;
  draw: (context: SKRSContext2D) => void;
}

const ruler = createCanvas(1, 1).getContext('2d');

/** Size at which widths are taken, px; they grow in proportion, since the faces are not hinted. */
const RULER_PX = 100;

/** The width of a line in a style. Each piece of text is measured once, whatever the sizes that are tried. */
export function measureIn(style: TypeStyle): Measure {
  const widths = new Map<string, number>();
  return (text, size) => {
    let width = widths.get(text);
    if (width === undefined) {
      setFont(ruler, style.face, RULER_PX, style.tracking);
      width = ruler.measureText(text).width / RULER_PX;
      widths.set(text, width);
    }
    return width * size;
  };
}

export interface TextRequest {
  text: string;
  style: TypeStyle;
  sizes: readonly number[];
  width?: number;
  height?: number;
  maxLines: number;
}

/** Text fitted into a box in a style. */
export function fitText(request: TextRequest): Fitted {
  return fitLines({
    width: AREA.width,
    height: Number.POSITIVE_INFINITY,
    ...request,
    leading: request.style.leading,
    measure: measureIn(request.style),
  });
}

/** The vertical place of the first baseline within its line, em: centres capitals in the line. */
function baselineOf(style: TypeStyle): number {
  return style.leading / 2 + 0.35;
}

export interface LinesRequest {
  fitted: Fitted;
  style: TypeStyle;
  x: number;
  y: number;
  colour: string;
  /** Parts that match are set in another colour. */
  mark?: { pattern: RegExp; colour: string };
}

/** Draws fitted lines with their top left at (x, y). */
export function drawLines(context: SKRSContext2D, request: LinesRequest): void {
  const { fitted, style, x, y, mark } = request;
  setFont(context, style.face, fitted.size, style.tracking);
  context.textBaseline = 'alphabetic';
  for (const [index, line] of fitted.lines.entries()) {
    const baseline = y + fitted.size * (index * style.leading + baselineOf(style));
    context.fillStyle = request.colour;
    context.fillText(line, x, baseline);
    for (const match of mark ? line.matchAll(mark.pattern) : []) {
      const before = context.measureText(line.slice(0, match.index)).width;
      const width = context.measureText(match[0]).width;
      context.save();
      // Recolours the ink that is already there, so that letter fit stays that of the whole line.
      context.globalCompositeOperation = 'source-atop';
      context.fillStyle = mark?.colour ?? request.colour;
      context.fillRect(x + before, baseline - fitted.size, width, fitted.size * 1.35);
      context.restore();
    }
  }
}

/** A block of fitted text. */
export function textBlock(request: LinesRequest): Block {
  const { fitted, x, y } = request;
  return {
    box: { x, y, width: AREA.right - x, height: fitted.height },
    draw: (context) => drawLines(context, request),
  };
}

/** Letters may stand a little outside their line and measure, px. */
const OVERHANG_PX = 24;

/** The layer's pixels and place, cropped to its ink at even coordinates; null when it left none. */
export function renderBlock(block: Block): { canvas: Canvas; box: Box } | null {
  const left = Math.max(SAFE.x.min, Math.floor(block.box.x) - OVERHANG_PX);
  const top = Math.max(SAFE.graphics.yMin, Math.floor(block.box.y) - OVERHANG_PX);
  const right = Math.min(SAFE.x.max, Math.ceil(block.box.x + block.box.width) + OVERHANG_PX);
  const bottom = Math.min(SAFE.graphics.yMax, Math.ceil(block.box.y + block.box.height) + OVERHANG_PX);
  if (right <= left || bottom <= top) return null;
  const canvas = createCanvas(right - left, bottom - top);
  const context = canvas.getContext('2d');
  context.translate(-left, -top);
  block.draw(context);
  const ink = inkBounds(context.getImageData(0, 0, canvas.width, canvas.height));
  if (!ink) return null;
  const x = left + ink.x - ((left + ink.x) % 2);
  const y = top + ink.y - ((top + ink.y) % 2);
  const width = evenUp(left + ink.x + ink.width - x);
  const height = evenUp(top + ink.y + ink.height - y);
  const cropped = createCanvas(width, height);
  cropped.getContext('2d').drawImage(canvas, left - x, top - y);
  return { canvas: cropped, box: { x, y, width, height } };
}

const evenUp = (length: number) => length + (length % 2);

/** The smallest box around every pixel that is not wholly transparent. */
export function inkBounds(image: { data: Uint8ClampedArray; width: number; height: number }): Box | null {
  const { data, width, height } = image;
  let left = width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      if (top < 0) top = y;
      bottom = y;
      if (x < left) left = x;
      if (x > right) right = x;
    }
  }
  return bottom < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
