/** The one thing that is spoken of, large, and in its corner the sign of what is said of it, or the way that it went. */
import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import { wayArrow } from '../shapes.ts';
import { type Ground, plateColour, skyColour } from '../theme.ts';
import type { Block } from '../type/ink.ts';
import { ringGraphic } from './ring.ts';
import { isValue } from './value-label.ts';
import { wordsBeneath } from './words-beneath.ts';

/** Px of the frame; with words under it the thing is smaller. */
const THING = { x: 270, y: 460, side: 440, labelled: 330 } as const;
/** The sign's disc, in parts of the thing's side; its middle lies on the thing's lower right corner. */
const SIGN = { disc: 0.44, icon: 0.62, edge: 10 } as const;
/** Rings around the thing, as radii in parts of its side. */
const RINGS = [0.57, 0.63, 0.69] as const;
/** Px from the thing to its words. */
const GAP = 84;

/** A number stands in a ring. @returns null where the thing has no icon, and is no number */
export async function focusGraphic(input: InputOf<'focus'>): Promise<Graphic | null> {
  const [first] = input.visual.items;
  const ring = first && isValue(first.label) ? await ringGraphic(first, input) : null;
  return ring ?? iconInFocus(input);
}

async function iconInFocus({ visual, ground, palette, request }: InputOf<'focus'>): Promise<Graphic | null> {
  const [thing, sign] = visual.items;
  const picture = await iconPicture(thing?.icon, ground.accent);
  if (!thing || !picture) return null;
  const words = thing.label || visual.topic || '';
  const side = words === '' ? THING.side : THING.labelled;
  const place = { x: THING.x + (THING.side - side) / 2, y: THING.y, side };
  const blocks = [
    ringsAround(place, ground),
    iconBlock(picture, { ...place, cue: cueOf(thing, request.scene.narration) }, ground),
  ];
  const paper = ground.name === 'plate' ? plateColour(palette) : skyColour(palette);
  const signed = await iconPicture(sign?.icon, paper);
  blocks.push(...wordsBeneath(words, place.y + side + GAP, ground));
  const badge = thing.way ? wayBadge(thing.way, paper) : signed ? iconBadge(signed) : null;
  return { blocks, emphasis: badge ? [onDisc(badge, place, ground)] : [], foot: 'source' };
}

interface Place {
  x: number;
  y: number;
  side: number;
}

/** Faint rings that open one after the other. */
function ringsAround({ x, y, side }: Place, { accent }: Ground): Block {
  const centre = { x: x + side / 2, y: y + side / 2 };
  const reach = side * Math.max(...RINGS) + 4;
  return {
    box: { x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach },
    steps: 12,
    draw(context, share) {
      context.strokeStyle = accent;
      context.lineWidth = 5;
      for (const [index, radius] of RINGS.entries()) {
        const open = easeOut(Math.max(0, Math.min(1, share * RINGS.length - index)));
        context.globalAlpha = open * (0.5 - 0.14 * index);
        context.beginPath();
        context.arc(centre.x, centre.y, side * (0.5 + (radius - 0.5) * open), 0, 2 * Math.PI);
        context.stroke();
      }
      context.globalAlpha = 1;
    },
  };
}

/** What is drawn on the sign's disc, within a square around its middle. */
type Badge = (context: SKRSContext2D, centre: { x: number; y: number }, side: number) => void;

const iconBadge =
  (picture: Image): Badge =>
  (context, { x, y }, side) =>
    context.drawImage(picture, x - side / 2, y - side / 2, side, side);

/** Of the arrow of the way that the thing went, in parts of its square. */
const ARROW = { width: 0.62, height: 0.86 } as const;
const wayBadge =
  (way: 'up' | 'down', colour: string): Badge =>
  (context, { x, y }, side) => {
    const [width, height] = [side * ARROW.width, side * ARROW.height];
    wayArrow(way, { x: x - width / 2, y: y - height / 2, width, height }, colour).draw(context, 1);
  };

/** The sign pops up on a disc of its own. */
function onDisc(badge: Badge, { x, y, side }: Place, ground: Ground): Block {
  const disc = side * SIGN.disc;
  const place = { x: x + side - disc * 0.6, y: y + side - disc * 0.75, side: disc };
  return {
    box: {
      x: place.x - SIGN.edge,
      y: place.y - SIGN.edge,
      width: disc + 2 * SIGN.edge,
      height: disc + 2 * SIGN.edge,
    },
    steps: 7,
    draw(context, share) {
      const size = disc * (0.6 + 0.4 * easeOut(share));
      const centre = { x: place.x + disc / 2, y: place.y + disc / 2 };
      context.globalAlpha = Math.min(1, share * 3);
      context.fillStyle = ground.accent;
      context.beginPath();
      context.arc(centre.x, centre.y, size / 2, 0, 2 * Math.PI);
      context.fill();
      badge(context, centre, size * SIGN.icon);
      context.globalAlpha = 1;
    },
  };
}
