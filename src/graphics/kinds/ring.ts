/** A number that is heard, within a ring: a percentage fills its part of it, a count has a ring of dots; what it is of stands on it. */
import { headlineOf } from '../form.ts';
import { BODY, easeOut, type Graphic, type GraphicInput } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import type { Ground } from '../theme.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';
import { arrowBeside, digitsBlock, digitsOf } from './digits.ts';
import { type ValueItem, valueIn } from './value-label.ts';

/** Px. */
const RING = { radius: 292, weight: 30, steps: 16 } as const;
/** What the digits and their words have of the ring's width. */
const WITHIN = 2 * RING.radius * 0.78;
const LARGEST = 210;
const WORDS = { sizes: [62, 56, 50, 44, 40], gap: 18, width: 2 * RING.radius * 0.66 } as const;
/** Where on the ring; it is open beneath it. Where the part that is filled ends there, the icon stands on the other side. */
const ICON = { side: 210, right: Math.PI / 4, left: (3 * Math.PI) / 4, open: 0.42 } as const;
const ENDS_RIGHT = { from: 0.25, to: 0.5 } as const;
/** Of a count: px of a dot and from one to the next. */
const DOTS = { size: 18, apart: 46 } as const;
const CENTRE = { x: AREA.left + AREA.width / 2, y: BODY.top + RING.radius + 44 } as const;
const TOP = -Math.PI / 2;
/** A little less than all of it: an arc that ends where it begins is none. */
const WHOLE = 1.9999 * Math.PI;

/** @returns null where the number does not fit the ring */
export async function ringGraphic(
  item: ValueItem,
  { ground, request }: GraphicInput,
): Promise<Graphic | null> {
  const { label, value, words, share } = valueIn(item);
  const digits = digitsOf(value, item.way, LARGEST, WITHIN);
  if (!digits) return null;
  const picture = await iconPicture(item.icon, ground.accent);
  const style = headlineOf(ground.form);
  const said = fitText({ text: words, style, sizes: WORDS.sizes, width: WORDS.width, maxLines: 2 });
  if (said.cut) return null;
  const below = words === '' ? 0 : WORDS.gap + said.height;
  const top = CENTRE.y - (digits.height + below) / 2;
  const left = CENTRE.x - digits.width / 2;
  const endsRight = share !== null && share > ENDS_RIGHT.from && share < ENDS_RIGHT.to;
  const iconAt = endsRight ? ICON.left : ICON.right;
  const open = picture ? iconAt : null;
  const blocks: Block[] = [
    arc({ part: 1, open, of: 'whole' }, ground),
    { ...digitsBlock(digits, { left, top }, ground), cue: label },
    {
      ...arc(share === null ? { part: 1, open, of: 'count' } : { part: share, open, of: 'part' }, ground),
      cue: label,
    },
  ];
  if (item.way) blocks.push(arrowBeside(item.way, digits, { left, top }, ground));
  if (words !== '') {
    const y = top + digits.height + WORDS.gap;
    const x = CENTRE.x - WORDS.width / 2;
    blocks.push(textBlock({ fitted: said, style, x, y, colour: ground.ink, centre: WORDS.width }));
  }
  if (picture) {
    const middle = {
      x: CENTRE.x + RING.radius * Math.cos(iconAt),
      y: CENTRE.y + RING.radius * Math.sin(iconAt),
    };
    const cue = cueOf({ icon: item.icon, label: '' }, request.scene.narration);
    const place = { x: middle.x - ICON.side / 2, y: middle.y - ICON.side / 2, side: ICON.side, cue };
    blocks.splice(1, 0, iconBlock(picture, place, ground));
  }
  return { blocks, emphasis: [], foot: 'source' };
}

interface Arc {
  part: number;
  /** Where an icon stands on it. */
  open: number | null;
  of: 'whole' | 'part' | 'count';
}

/** A part of the ring from its top on, clockwise; nothing is drawn beneath the icon. */
function arc({ part, open, of }: Arc, ground: Ground): Block {
  const reach = RING.radius + RING.weight;
  const box = { x: CENTRE.x - reach, y: CENTRE.y - reach, width: 2 * reach, height: 2 * reach };
  return {
    box,
    ...(of !== 'whole' && { steps: RING.steps }),
    draw(context, share) {
      const until = TOP + WHOLE * part * easeOut(share);
      const gap =
        open === null ? { from: until, to: until } : { from: open - ICON.open, to: open + ICON.open };
      context.globalAlpha = of === 'whole' ? 0.35 : 1;
      context.strokeStyle = of === 'whole' ? ground.muted : ground.accent;
      context.lineWidth = of === 'whole' ? RING.weight * 0.6 : of === 'part' ? RING.weight : DOTS.size;
      if (of === 'count') {
        context.lineCap = 'round';
        context.setLineDash([0.1, DOTS.apart]);
      }
      for (const [from, to] of [
        [TOP, Math.min(until, gap.from)],
        [gap.to, until],
      ] as const) {
        if (to <= from) continue;
        context.beginPath();
        context.arc(CENTRE.x, CENTRE.y, RING.radius, from, to);
        context.stroke();
      }
      context.setLineDash([]);
      context.lineCap = 'butt';
      context.globalAlpha = 1;
    },
  };
}
