/** The things that are spoken of, as icons that come in as they are named. */
import type { Image } from '@napi-rs/canvas';
import { isSquare, paintBadge } from '../form.ts';
import { BODY, clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import { frameAround, wayArrow } from '../shapes.ts';
import { AREA, type Block, type Box, fitText, TYPE, textBlock } from '../type/ink.ts';

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
/** Labelled icons are smaller by this share, and their words may be so much wider than they are, px. */
const LABEL = { sizes: [42, 38, 34, 30], chars: 44, gap: 6, share: 0.84, wider: 90 } as const;
/** The arrow of the way that something went, in parts of its icon's side, and by how many px it stands in the icon's margin. */
const WAY = { width: 0.26, height: 0.5, overlap: 6 } as const;
const ARROW = { width: 10, gap: 26, head: 34, steps: 10 } as const;

/** A picture of icons alone; in a flow an arrow grows from each to the next. */
export async function pictureGraphic(input: InputOf<'picture' | 'flow'>): Promise<Graphic | null> {
  const { visual, ground, request } = input;
  const drawn = await Promise.all(
    visual.items.map(async (item) => {
      const picture = await iconPicture(item.icon, ground.accent);
      const cue = cueOf(item, request.scene.narration);
      return picture && { picture, label: item.label, way: item.way, cue };
    }),
  );
  const items = drawn.filter((item) => item !== null);
  const labelled = items.some(({ label }) => label !== '');
  const places = PLACES[items.length - 1]?.map((place) => (labelled ? smaller(place) : place));
  if (!places) return null;
  const blocks = items.flatMap((item, index) => {
    const place = places[index] as Place;
    const before = visual.kind === 'flow' ? places[index - 1] : undefined;
    return [...(before ? [arrow(before, place, input)] : []), ...thing(item, place, input)];
  });
  const waiting = items
    .slice(1)
    .map(({ picture }, index) => faint(picture, places[index + 1] as Place, input));
  return {
    blocks: [...waiting, ...blocks],
    emphasis: [
      halo(places[items.length - 1] as Place, REACH[items.at(-1)?.label ? 'labelled' : 'alone'], input),
    ],
    foot: 'source',
  };
}

const smaller = ({ x, y, side }: Place): Place => ({
  x: x + (side * (1 - LABEL.share)) / 2,
  y,
  side: side * LABEL.share,
});

/** What has not been named yet can be made out: no sheet stands empty until then. */
const FAINT = 0.16;

const faint = (picture: Image, place: Place, { ground }: InputOf<'picture' | 'flow'>): Block => ({
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
  label: string;
  way: 'up' | 'down' | undefined;
  cue: string | undefined;
}

function thing(
  { picture, label, way, cue }: Thing,
  place: Place,
  { ground, visual }: InputOf<'picture' | 'flow'>,
): Block[] {
  const middle = place.x + place.side / 2;
  const text = clean(label, LABEL.chars);
  const words = fitText({
    text,
    style: TYPE.strong,
    sizes: LABEL.sizes,
    width: Math.min(place.side + LABEL.wider, 2 * (middle - AREA.left), 2 * (AREA.right - middle)),
    maxLines: visual.items.length > 3 ? 1 : 2,
  });
  const icon = iconBlock(picture, { ...place, cue }, ground);
  const drawn = way ? [icon, wayArrow(way, besides(place), ground.ink)] : [icon];
  if (words.lines.length === 0) return drawn;
  const under = textBlock({
    fitted: words,
    style: TYPE.strong,
    x: place.x,
    y: place.y + place.side + LABEL.gap,
    colour: ground.ink,
    centre: place.side,
  });
  return [...drawn, under];
}

/** Where the arrow of an icon stands: on its right where there is room. */
function besides({ x, y, side }: Place): Box {
  const width = Math.min(120, side * WAY.width);
  const height = side * WAY.height;
  const right = x + side - WAY.overlap;
  const left = right + width <= AREA.right ? right : x - width + WAY.overlap;
  return { x: left, y: y + (side - height) / 2, width, height };
}

/** From one icon to the next, between their edges. */
function arrow(from: Place, to: Place, { ground }: InputOf<'picture' | 'flow'>): Block {
  const [a, b] = [from, to].map(({ x, y, side }) => ({ x: x + side / 2, y: y + side / 2, r: side / 2 })) as [
    { x: number; y: number; r: number },
    { x: number; y: number; r: number },
  ];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const start = a.r + ARROW.gap;
  const end = Math.max(start + 40, length - b.r - ARROW.gap);
  return {
    box: {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(b.x - a.x),
      height: Math.abs(b.y - a.y) + 40,
    },
    steps: ARROW.steps,
    draw(context, share) {
      const reached = start + (end - start) * easeOut(share);
      context.strokeStyle = ground.ink;
      context.lineWidth = ARROW.width;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      const tip = { x: a.x + dx * reached, y: a.y + dy * reached };
      context.beginPath();
      context.moveTo(a.x + dx * start, a.y + dy * start);
      context.lineTo(tip.x, tip.y);
      for (const turn of [-1, 1]) {
        context.moveTo(tip.x, tip.y);
        context.lineTo(
          tip.x - ARROW.head * (dx * 0.8 + turn * dy * 0.6),
          tip.y - ARROW.head * (dy * 0.8 - turn * dx * 0.6),
        );
      }
      context.stroke();
    },
  };
}

const EDGE = 14;

/** The ring's radius, in parts of the icon's side: it stays clear of the words under an icon. */
const REACH = { alone: 0.56, labelled: 0.5 } as const;

/** A ring that closes around what was named last; a frame, where its look frames icons. */
function halo(place: Place, reach: number, { ground }: InputOf<'picture' | 'flow'>): Block {
  const { x, y, side } = place;
  if (isSquare(ground.form)) return frameAround({ x, y, width: side, height: side }, ground);
  const centre = { x: x + side / 2, y: y + side / 2 };
  // Within the sheet that it may stand on.
  const radius = Math.min(side * reach, AREA.right - EDGE - centre.x, BODY.bottom - EDGE - centre.y);
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
