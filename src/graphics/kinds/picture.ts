/** The things that are spoken of, as icons that come in as they are named. */
import type { Image } from '@napi-rs/canvas';
import { paintBadge } from '../form.ts';
import type { Graphic, InputOf } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import { ringAround, wayArrow } from '../shapes.ts';
import { AREA, type Block, type Box } from '../type/ink.ts';
import { namedGraphic } from './named.ts';
import { wordsBeneath } from './words-beneath.ts';

interface Place {
  x: number;
  y: number;
  side: number;
}

/** Where one to four icons stand: largest alone, on a diagonal in twos, in a triangle, in a square; px of the frame. */
const PLACES: readonly (readonly Place[])[] = [
  [{ x: 230, y: 440, side: 500 }],
  [
    { x: 90, y: 400, side: 350 },
    { x: 520, y: 660, side: 350 },
  ],
  [
    { x: 80, y: 400, side: 300 },
    { x: 570, y: 400, side: 300 },
    { x: 325, y: 700, side: 300 },
  ],
  [
    { x: 100, y: 395, side: 290 },
    { x: 560, y: 395, side: 290 },
    { x: 100, y: 745, side: 290 },
    { x: 560, y: 745, side: 290 },
  ],
];
/** Above words they stand closer to the middle of their upper edge, in parts of their distance and side. */
const ABOVE_WORDS = { x: 480, y: 395, by: 0.74 } as const;
const aboveWords = ({ x, y, side }: Place): Place => ({
  x: ABOVE_WORDS.x + (x - ABOVE_WORDS.x) * ABOVE_WORDS.by,
  y: ABOVE_WORDS.y + (y - ABOVE_WORDS.y) * ABOVE_WORDS.by,
  side: side * ABOVE_WORDS.by,
});
/** Px of the frame at which those words begin. */
const WORDS_TOP = 884;
/** The arrow of the way that something went, in parts of its icon's side, and by how many px it stands in the icon's margin. */
const WAY = { width: 0.26, height: 0.5, overlap: 6 } as const;

/** A picture of icons alone; those that have names stand beside them. */
export async function pictureGraphic(input: InputOf<'picture'>): Promise<Graphic | null> {
  const { visual, ground, request } = input;
  if (visual.items.some(({ label }) => label !== '')) return namedGraphic(input);
  const drawn = await Promise.all(
    visual.items.map(async (item) => {
      const picture = await iconPicture(item.icon, ground.accent);
      const cue = cueOf(item, request.scene.narration);
      return picture && { picture, way: item.way, cue };
    }),
  );
  const items = drawn.filter((item) => item !== null);
  const { topic = '' } = visual;
  const places = PLACES[items.length - 1]?.map((place) => (topic === '' ? place : aboveWords(place)));
  if (!places) return null;
  const blocks = items.flatMap((item, index) => thing(item, places[index] as Place, input));
  const waiting = items
    .slice(1)
    .map(({ picture }, index) => faint(picture, places[index + 1] as Place, input));
  return {
    blocks: [
      ...waiting,
      ...blocks.slice(0, 1),
      ...wordsBeneath(topic, WORDS_TOP, ground),
      ...blocks.slice(1),
    ],
    emphasis: [ringAround(places[items.length - 1] as Place, ground)],
    foot: 'source',
  };
}

/** What has not been named yet can be made out: no sheet stands empty until then. */
const FAINT = 0.16;

const faint = (picture: Image, place: Place, { ground }: InputOf<'picture'>): Block => ({
  box: { x: place.x, y: place.y, width: place.side, height: place.side },
  share: 0,
  draw(context) {
    context.globalAlpha = FAINT;
    const { x, y, side } = paintBadge(context, ground.form, place, ground.accent);
    context.drawImage(picture, x, y, side, side);
    context.globalAlpha = 1;
  },
});

interface Thing {
  picture: Image;
  way: 'up' | 'down' | undefined;
  cue: string | undefined;
}

function thing({ picture, way, cue }: Thing, place: Place, { ground }: InputOf<'picture'>): Block[] {
  const icon = iconBlock(picture, { ...place, cue }, ground);
  return way ? [icon, wayArrow(way, besides(place), ground.ink)] : [icon];
}

/** Where the arrow of an icon stands: on its right where there is room. */
function besides({ x, y, side }: Place): Box {
  const width = Math.min(120, side * WAY.width);
  const height = side * WAY.height;
  const right = x + side - WAY.overlap;
  const left = right + width <= AREA.right ? right : x - width + WAY.overlap;
  return { x: left, y: y + (side - height) / 2, width, height };
}
