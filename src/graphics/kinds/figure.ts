/** A figure of the paper on a white sheet: all of it, then the panel that is spoken of, as large as the sheet. */
import type { Canvas } from '@napi-rs/canvas';
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import { licenceCredit, shortAuthors } from '../credit.ts';
import { type Directed, direct } from '../figure/direct.ts';
import type { Area } from '../figure/ink-map.ts';
import { BODY, bodyTop, clean, type Graphic, type GraphicInput, type InputOf } from '../graphic.ts';
import { frameAround } from '../shapes.ts';
import { AREA, type Block, type Box, fitText, TYPE, textBlock } from '../type/ink.ts';
import { pictureGraphic } from './picture.ts';
import { statement } from './statement.ts';

const CAPTION = { chars: 90, gap: 26, height: 66 } as const;
const MARGIN = 22;
const RADIUS = 26;
/** Small pictures look worse the more they are enlarged. */
const MAX_SCALE = 2;
/** The shares of the room that a picture takes at least, or else is moved over. */
const WIDTH = 0.84;
const HEIGHT = 0.3;
/** A flat picture is shown larger than fits by so much. */
const BEYOND = 1.6;
/** How near a picture is shown: so that it fits, or else so that it can be read. */
const NEARNESS = [1, 1.6] as const;
/** A picture without panels is looked at from so much nearer, from this share of the scene on. */
const NEARER = { scale: 1.3, at: 0.5 } as const;
/** The share of the scene after which the panel takes the place of the whole. */
const PANEL_AT = 0.42;
const MARK_AT = 0.16;
const MOST_ICONS = 3;

interface Size {
  width: number;
  height: number;
}

export async function figureGraphic(input: InputOf<'figure'>, image: Canvas | null): Promise<Graphic> {
  const { request, visual } = input;
  const { scene, paper } = request;
  const figure = paper.figures.find(({ id }) => id === visual.figureId) ?? { label: '', caption: '' };
  const caption = clean(visual.caption, CAPTION.chars);
  const foot = { texts: creditsOf(paper, figure.label) };
  const told = { narration: scene.narration, quotes: scene.claims.map(({ quote }) => quote) };
  const room = roomFor(caption);
  for (const nearness of NEARNESS) {
    const scale = (size: Size): number => scaleIn(size, room, nearness);
    const directed = image && direct(image, told, figure, scale);
    if (directed) return { blocks: sheets(directed, room, caption, input, scale), foot };
  }
  return inWords(input, caption || clean(figure.caption, CAPTION.chars));
}

/** What cannot be shown is told by the things that are spoken of. */
async function inWords(input: InputOf<'figure'>, caption: string): Promise<Graphic> {
  const { narration } = input.request.scene;
  const things = iconsIn(narration).filter(({ sign }) => !sign);
  const items = things.slice(0, MOST_ICONS).map(({ icon }) => ({ icon, label: '' }));
  const picture =
    items.length > 0 && (await pictureGraphic({ ...input, visual: { kind: 'picture', items } }));
  return picture || statement(input, caption || narration);
}

/** `Figure 2 · Curie et al. 1903 · CC BY 4.0` and shorter forms. */
function creditsOf(paper: Paper, label: string): string[] {
  const figure = clean(label, 24);
  const authors = shortAuthors(paper.authors);
  const year = paper.year === null ? '' : String(paper.year);
  const licence = paper.licence.code === null ? '' : licenceCredit(paper.licence.code).name;
  return [
    [figure, `${authors} ${year}`.trim(), licence],
    [figure, authors, licence],
    [authors, licence],
    [figure, licence],
  ].map((parts) => parts.filter(Boolean).join(' · '));
}

const roomFor = (caption: string): Size => ({
  width: AREA.width - 2 * MARGIN,
  height: BODY.height - 2 * MARGIN - (caption ? CAPTION.gap + CAPTION.height : 0),
});

/** Whole where that is wide enough to be read on a phone; else so wide, and moved over. */
function scaleIn(picture: Size, room: Size, nearness: number): number {
  const [across, down] = [room.width / picture.width, room.height / picture.height];
  const whole = Math.min(across, down);
  const wide = picture.width * whole >= WIDTH * room.width;
  const tall = picture.height * whole >= HEIGHT * room.height;
  const scale = wide && tall ? whole : wide ? BEYOND * whole : WIDTH * across;
  return Math.min(Math.max(scale, nearness * whole), MAX_SCALE);
}

/** The whole that fits, and where there is a panel a mark around it and the panel; the caption beneath. */
function sheets(
  { whole, panel }: Directed,
  room: Size,
  caption: string,
  { ground }: GraphicInput,
  scale: (size: Size) => number,
): Block[] {
  const fitting = Math.min(room.width / whole.width, room.height / whole.height, MAX_SCALE);
  const first = panel ? { picture: whole, scale: fitting } : { picture: whole, scale: scale(whole) };
  const second = panel
    ? { picture: panel.picture, scale: scale(panel.picture), at: PANEL_AT }
    : nearer(first, room);
  const heights = [first, ...(second ? [second] : [])].map(({ picture, scale }) =>
    Math.min(room.height, picture.height * scale),
  );
  const height = Math.max(...heights) + 2 * MARGIN;
  const words = fitText({ text: caption, style: TYPE.strong, sizes: [46, 42, 38, 34, 30], maxLines: 1 });
  const below = words.lines.length > 0 ? CAPTION.gap + words.height : 0;
  const sheet: Box = { x: AREA.left, y: bodyTop(height + below), width: AREA.width, height };
  const captionY = sheet.y + sheet.height + CAPTION.gap;
  const at = placed(first.picture, first.scale, sheet, room);
  const shown = [blank(sheet), pictureBlock(first.picture, first.scale, at)];
  if (panel) shown.push({ ...mark(panel.place, fitting, at, ground.accent), share: MARK_AT });
  if (second) {
    shown.push({ ...blank(sheet), share: second.at });
    const place = placed(second.picture, second.scale, sheet, room);
    const block = pictureBlock(second.picture, second.scale, place);
    // From the axis at the foot up to what reaches highest: no bar stays without its top.
    const pan = block.pan && { x: block.pan.x, y: -block.pan.y };
    shown.push({ ...block, pan, share: second.at });
  }
  const under = textBlock({
    fitted: words,
    style: TYPE.strong,
    x: AREA.left,
    y: captionY,
    colour: ground.ink,
  });
  return [...shown.slice(0, 2), under, ...shown.slice(2)];
}

/** The same picture from nearer, moved over; null: it is as near as it may be, or moves already. */
function nearer({ picture, scale }: { picture: Canvas; scale: number }, room: Size) {
  const moves = picture.width * scale > room.width + 2 || picture.height * scale > room.height + 2;
  const near = scale * NEARER.scale;
  const fills = picture.width * near > room.width || picture.height * near > room.height;
  return moves || near > MAX_SCALE || !fills ? null : { picture, scale: near, at: NEARER.at };
}

/** The window of a picture in the middle of its sheet, px, even. */
function placed(picture: Size, scale: number, sheet: Box, room: Size): Box {
  const width = even(Math.min(room.width, picture.width * scale));
  const height = even(Math.min(room.height, picture.height * scale));
  return {
    x: even(sheet.x + (sheet.width - width) / 2),
    y: even(sheet.y + (sheet.height - height) / 2),
    width,
    height,
  };
}

const even = (length: number): number => Math.max(2, 2 * Math.floor(length / 2));

/** A picture that is larger than its window is moved over, slowly. */
function pictureBlock(picture: Canvas, scale: number, box: Box): Block {
  const [width, height] = [even(picture.width * scale), even(picture.height * scale)];
  const pan = { x: Math.max(0, width - box.width), y: Math.max(0, height - box.height) };
  return {
    box,
    ...(pan.x + pan.y > 0 && { pan }),
    draw(context) {
      context.fillStyle = '#ffffff';
      context.fillRect(box.x, box.y, width, height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, box.x, box.y, width, height);
    },
  };
}

function blank({ x, y, width, height }: Box): Block {
  return {
    box: { x, y, width, height },
    draw(context) {
      context.fillStyle = '#ffffff';
      context.beginPath();
      context.roundRect(x, y, width, height, RADIUS);
      context.fill();
    },
  };
}

/** A frame around the panel that is meant. */
const mark = (place: Area, scale: number, at: Box, colour: string): Block =>
  frameAround(
    {
      x: at.x + place.x * scale,
      y: at.y + place.y * scale,
      width: place.width * scale,
      height: place.height * scale,
    },
    colour,
  );
