/** A figure of the paper on a white sheet: all of it, then the panel that is spoken of, as large as the sheet. */
import type { Canvas } from '@napi-rs/canvas';
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import { screenWords } from '#src/core/screen-words/index.ts';
import { licenceCredit, ownCredit, shortAuthors } from '../credit.ts';
import type { Area } from '../figure/ink-map.ts';
import { glideBlock, pushBlock } from '../figure/push.ts';
import { type Views, viewsOf, wholeTwice } from '../figure/views.ts';
import { BODY, bodyTop, clean, type Graphic, type GraphicInput, type InputOf } from '../graphic.ts';
import { frameAround } from '../shapes.ts';
import { type Ground, groundOf } from '../theme.ts';
import { PUSH_SHARE } from '../timing.ts';
import { AREA, type Block, type Box, fitText, TYPE, textBlock } from '../type/ink.ts';
import { pictureGraphic } from './picture.ts';
import { statement } from './statement.ts';

const CAPTION = { chars: 90, gap: 26, height: 66 } as const;
const MARGIN = 10;
const LEAST_SHEET = 120;
const RADIUS = 26;
/** Small pictures look worse the more they are enlarged. */
const MAX_SCALE = 2.6;
/** The share of the scene after which the panel that is meant is alone on the sheet, and pushed into. */
const PANEL_AT = 0.36;
const MARK_AT = 0.16;
/**
 * A panel that is too tall to fill `least` of the width, and so to be read on a phone, is as wide as `width` instead, and seen
 * from its top down from this share of the scene on; where that would take more than `most` sheets it stands whole.
 */
const TALL = { least: 0.8 * AREA.width, width: 0.9 * AREA.width, most: 2, from: 0.68 } as const;
/** And after which what is named in it is framed: so much later, s, for what fades and moves before. */
const NAMED_AT = PANEL_AT + PUSH_SHARE;
const NAMED_AFTER_S = 0.6;
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
  const told = { narration: scene.narration, quotes: scene.claims.map(({ quote }) => quote) };
  const { sight } = request;
  const eyes = sight && {
    sight,
    refused: (why: string) => request.onRemark?.(`what was seen is not shown: ${why}`),
  };
  const seen = image && viewsOf(image, told, figure, scaleIn, eyes ?? null);
  if (!seen) return inWords(input, caption || clean(figure.caption, CAPTION.chars));
  // A caption stands below a picture that is none the smaller for it.
  const fits = seen.views.every(({ picture }) => scaleAbove(CAPTION_HEIGHT)(picture) === scaleIn(picture));
  return {
    blocks: sheets(seen, fits ? caption : '', input),
    foot: { texts: creditsOf(paper, figure.label) },
  };
}

/** A picture of the requester's own, whole, and then from nearer. */
export function ownGraphic(input: InputOf<'own'>, image: Canvas | null): Graphic {
  const { scene, language } = input.request;
  if (!image) return statement(input, scene.heading);
  const credit = ownCredit([clean(input.visual.by ?? '', CAPTION.chars)], screenWords(language));
  return { blocks: sheets(wholeTwice(image), '', input), foot: { texts: [credit] } };
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

/** At what scale a picture fits on the sheet, above something so high, px. */
const scaleAbove =
  (below: number) =>
  ({ width, height }: Size): number =>
    Math.min((AREA.width - 2 * MARGIN) / width, (BODY.height - 2 * MARGIN - below) / height, MAX_SCALE);
const scaleIn = scaleAbove(0);
const CAPTION_HEIGHT = CAPTION.gap + CAPTION.height;

/**
 * The views one after the other on a sheet, a mark around the panel that is meant and then around what is named in it; the
 * caption beneath.
 */
function sheets(
  { views, meant, mark: named }: Views,
  caption: string,
  { ground, palette }: GraphicInput,
): Block[] {
  const sheetGround = groundOf('plate', palette);
  const placed = views.map(({ picture, size }) => ({ picture, scale: size * scaleIn(picture) }));
  const highest = Math.max(...placed.map(({ picture, scale }) => picture.height * scale));
  const height = Math.max(LEAST_SHEET, highest + 2 * MARGIN);
  const words = fitText({ text: caption, style: TYPE.strong, sizes: [46, 42, 38, 34, 30], maxLines: 1 });
  const below = words.lines.length > 0 ? CAPTION.gap + words.height : 0;
  const sheet: Box = { x: AREA.left, y: bodyTop(height + below), width: AREA.width, height };
  const under = textBlock({
    fitted: words,
    style: TYPE.strong,
    x: AREA.left,
    y: sheet.y + sheet.height + CAPTION.gap,
    colour: ground.ink,
  });
  const at = placed.map(({ picture, scale }) => inMiddle(picture, scale, sheet));
  const framed = (place: Area, index: number): Block =>
    mark(place, placed[index]?.scale ?? 1, at[index] ?? sheet, sheetGround);
  const blocks = placed.flatMap(({ picture }, index): Block[] => {
    const place = at[index] ?? sheet;
    if (index === 0) return [blank(sheet), pictureBlock(picture, place), under];
    const share = meant ? PANEL_AT : index / views.length;
    const [first, whole] = [placed[0], at[0]];
    const from = first && whole && (meant ? within(meant, first.scale, whole) : whole);
    const isNearer = meant !== null || first?.picture === picture;
    const screen = inner(sheet);
    const tall = meant && !named ? tallPlace(picture, scaleIn(picture), screen) : null;
    const push = from && isNearer && pushBlock(picture, from, tall ?? place, screen);
    const glide = tall && { ...glideBlock(picture, tall, screen), share: TALL.from };
    if (push) return [{ ...push, share, fades: meant !== null }, ...(glide ? [glide] : [])];
    return [blank(sheet), pictureBlock(picture, place)].map((block) => ({ ...block, share }));
  });
  const last = placed.length - 1;
  return [
    ...blocks.slice(0, 3),
    ...(meant ? [{ ...framed(meant, 0), share: MARK_AT }] : []),
    ...blocks.slice(3),
    ...(named ? [{ ...framed(named, last), share: NAMED_AT, afterS: NAMED_AFTER_S }] : []),
  ];
}

/** What of a sheet a picture may stand on: not its round corners. */
function inner({ x, y, width, height }: Box): Box {
  const [left, top] = [2 * Math.ceil((x + MARGIN) / 2), 2 * Math.ceil((y + MARGIN) / 2)];
  return { x: left, y: top, width: even(x + width - MARGIN - left), height: even(y + height - MARGIN - top) };
}

/** A picture's place in the middle of its sheet, px, even. */
function inMiddle(picture: Size, scale: number, sheet: Box): Box {
  const [width, height] = [even(picture.width * scale), even(picture.height * scale)];
  return {
    x: even(sheet.x + (sheet.width - width) / 2),
    y: even(sheet.y + (sheet.height - height) / 2),
    width,
    height,
  };
}

/** Where a panel stands that is higher than the sheet once it is wide enough to be read, its top first; null: it is none. */
function tallPlace({ width, height }: Size, fits: number, screen: Box): Box | null {
  const scale = Math.min(MAX_SCALE, TALL.width / width);
  const high = even(height * scale);
  if (width * fits >= TALL.least || high <= screen.height || high > TALL.most * screen.height) return null;
  const wide = even(width * scale);
  return { x: even(screen.x + (screen.width - wide) / 2), y: screen.y, width: wide, height: high };
}

const even = (length: number): number => Math.max(2, 2 * Math.floor(length / 2));

function pictureBlock(picture: Canvas, box: Box): Block {
  return {
    box,
    draw(context) {
      context.fillStyle = '#ffffff';
      context.fillRect(box.x, box.y, box.width, box.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, box.x, box.y, box.width, box.height);
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

/** Where a part of a picture stands. */
const within = (part: Area, scale: number, at: Box): Box => ({
  x: at.x + part.x * scale,
  y: at.y + part.y * scale,
  width: part.width * scale,
  height: part.height * scale,
});

/** A frame around the panel that is meant. */
const mark = (place: Area, scale: number, at: Box, ground: Ground): Block =>
  frameAround(within(place, scale, at), ground);
