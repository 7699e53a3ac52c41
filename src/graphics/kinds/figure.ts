/** A figure of the paper on a light plate, with a short caption. */
import type { Canvas } from '@napi-rs/canvas';
import type { Paper } from '#src/core/paper.ts';
import { licenceCredit, shortAuthors } from '../credit.ts';
import { BODY, bodyTop, clean, type Graphic, type GraphicInput, type InputOf } from '../graphic.ts';
import { AREA, type Block, type Box, fitText, TYPE, textBlock } from '../type/ink.ts';
import { statement } from './statement.ts';

const CAPTION_CHARS = 190;
const MARGIN = 24;
const RADIUS = 26;
/** Small pictures look worse the more they are enlarged. */
const MAX_SCALE = 2;
const CAPTION_GAP = 40;
/** A picture this much higher than wide leaves room for its caption beside it. */
const TALL = 1.55;
/** Narrower than this a column of caption is hard to read, px. */
const MIN_COLUMN = 300;

interface Size {
  width: number;
  height: number;
}

export function figureGraphic(input: InputOf<'figure'>, image: Canvas | null): Graphic {
  const { scene, paper } = input.request;
  const { visual } = input;
  const figure = paper.figures.find(({ id }) => id === visual.figureId);
  const caption = clean(visual.caption || figure?.caption || '', CAPTION_CHARS);
  const foot = { texts: creditsOf(input.request.paper, figure?.label ?? '') };
  if (!image) return { ...statement(input, caption || scene.narration), foot };
  const blocks =
    image.height / image.width > TALL ? beside(input, image, caption) : above(input, image, caption);
  return { blocks, foot };
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

/** Plate over the full width, caption beneath. */
function above({ palette }: GraphicInput, image: Canvas, caption: string): Block[] {
  const words = fitText({
    text: caption,
    style: TYPE.reading,
    sizes: [50, 46, 42, 38],
    height: 190,
    maxLines: 4,
  });
  const below = words.lines.length > 0 ? CAPTION_GAP + words.height : 0;
  const plate = plateFor(image, { width: AREA.width, height: BODY.height - below });
  const y = bodyTop(plate.height + below);
  const captionY = y + plate.height + CAPTION_GAP;
  return [
    plateBlock({ x: AREA.left, y, width: AREA.width, height: plate.height }, image),
    textBlock({ fitted: words, style: TYPE.reading, x: AREA.left, y: captionY, colour: palette.ink }),
  ];
}

/** A tall picture on a plate of its own width, the caption in a column to its right. */
function beside({ palette }: GraphicInput, image: Canvas, caption: string): Block[] {
  const widest = AREA.width - CAPTION_GAP - MIN_COLUMN;
  const plate = plateFor(image, { width: caption ? widest : AREA.width, height: BODY.height });
  const y = bodyTop(plate.height);
  const x = AREA.left + plate.width + CAPTION_GAP;
  const words = fitText({
    text: caption,
    style: TYPE.reading,
    sizes: [50, 46, 42, 38, 36],
    width: AREA.right - x,
    height: BODY.height,
    maxLines: 14,
  });
  const captionY = y + (plate.height - words.height) / 2;
  return [
    plateBlock({ x: AREA.left, y, ...plate }, image),
    textBlock({ fitted: words, style: TYPE.reading, x, y: captionY, colour: palette.ink }),
  ];
}

/** The smallest plate that shows a picture as large as the room allows, margins included, px. */
function plateFor(image: Size, room: Size): Size {
  const scale = scaleIn(image, room);
  return {
    width: Math.round(image.width * scale) + 2 * MARGIN,
    height: Math.round(image.height * scale) + 2 * MARGIN,
  };
}

function scaleIn(image: Size, room: Size): number {
  return Math.min(
    (room.width - 2 * MARGIN) / image.width,
    (room.height - 2 * MARGIN) / image.height,
    MAX_SCALE,
  );
}

function plateBlock(plate: Box, image: Canvas): Block {
  return {
    box: plate,
    draw(context) {
      context.fillStyle = '#ffffff';
      context.beginPath();
      context.roundRect(plate.x, plate.y, plate.width, plate.height, RADIUS);
      context.fill();
      const scale = scaleIn(image, plate);
      const width = Math.max(1, image.width * scale);
      const height = Math.max(1, image.height * scale);
      context.imageSmoothingQuality = 'high';
      context.drawImage(
        image,
        plate.x + (plate.width - width) / 2,
        plate.y + (plate.height - height) / 2,
        width,
        height,
      );
    },
  };
}
