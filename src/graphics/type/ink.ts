/** Canvas helpers: measuring, drawing lines of text, and turning a block into a cropped layer. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type PushView, SAFE } from '#src/core/media.ts';
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
  /** @param share of its growth, 1 where it does not grow */
  draw: (context: SKRSContext2D, share: number) => void;
  /** It grows over so many frames; absent: it is there at once. */
  steps?: number | undefined;
  /** The words with which it comes in; absent: it follows what comes before it. */
  cue?: string | undefined;
  /** It comes in after this share of its time, whatever is said. */
  share?: number;
  /** And so much later, s. */
  afterS?: number;
  /** It fades in where it would rise, or be there at once. */
  fades?: boolean;
  /** What is seen in its box is a picture that is pushed into; `draw` is how that ends. */
  push?: { canvas: Canvas; from: PushView; to: PushView };
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
  /** The lines stand in the middle of so many px, from x on; absent: they begin at x. */
  centre?: number;
}

/** Draws fitted lines with their top left at (x, y). */
export function drawLines(context: SKRSContext2D, request: LinesRequest): void {
  const { fitted, style, y, mark, centre } = request;
  setFont(context, style.face, fitted.size, style.tracking);
  context.textBaseline = 'alphabetic';
  for (const [index, line] of fitted.lines.entries()) {
    const x = request.x + (centre === undefined ? 0 : (centre - context.measureText(line).width) / 2);
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
  const { fitted, x, y, centre } = request;
  const aside = centre === undefined ? 0 : Math.max(0, (AREA.width - centre) / 2);
  return {
    box: { x: x - aside, y, width: AREA.right - x + aside, height: fitted.height },
    draw: (context) => drawLines(context, request),
  };
}

/** Letters may stand a little outside their line and measure, px. */
const OVERHANG_PX = 24;

/** The lines of a text as blocks of their own, each coming in as it is spoken; the first one at once. */
export function lineBlocks(request: LinesRequest): Block[] {
  const { fitted, style, y } = request;
  const height = fitted.size * style.leading;
  return fitted.lines.map((line, index) => ({
    ...textBlock({ ...request, fitted: { ...fitted, lines: [line], height }, y: y + index * height }),
    cue: index === 0 ? undefined : line.split(' ').slice(0, LINE_CUE_WORDS).join(' '),
  }));
}

/** So many words at its beginning call a line. */
const LINE_CUE_WORDS = 3;

export interface Layer {
  /** With `steps`, so many pictures one below the other. */
  canvas: Canvas;
  box: Box;
}

/** The layer's pixels and place at even coordinates, cropped to its ink unless it grows; null when it left none. */
export function renderBlock(block: Block): Layer | null {
  const left = Math.max(SAFE.x.min, Math.floor(block.box.x) - OVERHANG_PX);
  const top = Math.max(SAFE.graphics.yMin, Math.floor(block.box.y) - OVERHANG_PX);
  const right = Math.min(SAFE.x.max, Math.ceil(block.box.x + block.box.width) + OVERHANG_PX);
  const bottom = Math.min(SAFE.graphics.yMax, Math.ceil(block.box.y + block.box.height) + OVERHANG_PX);
  if (right <= left || bottom <= top) return null;
  const steps = block.steps ?? 1;
  const whole = createCanvas(right - left, bottom - top);
  whole.getContext('2d').translate(-left, -top);
  block.draw(whole.getContext('2d'), 1);
  const seen = inkOf(whole);
  if (!seen) return null;
  const ink = steps > 1 ? roomier(seen, whole) : seen;
  const x = left + ink.x - ((left + ink.x) % 2);
  const y = top + ink.y - ((top + ink.y) % 2);
  const width = evenUp(left + ink.x + ink.width - x);
  const height = evenUp(top + ink.y + ink.height - y);
  const cropped = createCanvas(width, height * steps);
  const context = cropped.getContext('2d');
  for (let step = 0; step < steps - 1; step += 1) {
    context.save();
    context.beginPath();
    context.rect(0, step * height, width, height);
    context.clip();
    context.translate(-x, step * height - y);
    block.draw(context, (step + 1) / steps);
    context.restore();
  }
  context.drawImage(whole, left - x, (steps - 1) * height + top - y);
  return { canvas: cropped, box: { x, y, width, height } };
}

const inkOf = (canvas: Canvas): Box | null =>
  inkBounds(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));

/** What grows may for a moment be a little larger than it ends; it stays within its block. */
function roomier({ x, y, width, height }: Box, within: { width: number; height: number }): Box {
  const by = Math.ceil(GROWS_BEYOND * Math.max(width, height));
  const [left, top] = [Math.max(Math.min(x, EDGE_PX), x - by), Math.max(Math.min(y, EDGE_PX), y - by)];
  const right = Math.min(Math.max(x + width, within.width - EDGE_PX), x + width + by);
  const bottom = Math.min(Math.max(y + height, within.height - EDGE_PX), y + height + by);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const GROWS_BEYOND = 0.08;
/** Of a block's margin nothing but ink itself uses the last px. */
const EDGE_PX = 4;

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
