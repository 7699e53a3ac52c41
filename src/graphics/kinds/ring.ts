/** A number that is heard, within a ring: of which a percentage fills its part; what it is of stands on the ring. */
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
const DIGITS = { largest: 210, share: 0.8 } as const;
const WORDS = { sizes: [62, 56, 50, 44, 40], gap: 18, width: 2 * RING.radius * 0.66 } as const;
/** On the ring's lower right; the ring is open beneath it. */
const ICON = { side: 210, at: Math.PI / 4, open: 0.42 } as const;
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
  const digits = digitsOf(value, item.way, DIGITS.largest, WITHIN);
  if (!digits) return null;
  const picture = await iconPicture(item.icon, ground.accent);
  const style = headlineOf(ground.form);
  const said = fitText({ text: words, style, sizes: WORDS.sizes, width: WORDS.width, maxLines: 2 });
  if (said.cut) return null;
  const below = words === '' ? 0 : WORDS.gap + said.height;
  const top = CENTRE.y - (digits.size * DIGITS.share + below) / 2;
  const left = CENTRE.x - digits.width / 2;
  const open = picture !== null;
  const blocks: Block[] = [
    arc({ part: 1, open, faint: true }, ground),
    { ...digitsBlock(digits, { left, top }, ground), cue: label },
    { ...arc({ part: share ?? 1, open, faint: false }, ground), cue: label },
  ];
  if (item.way) blocks.push(arrowBeside(item.way, digits, { left, top }, ground));
  if (words !== '') {
    const y = top + digits.size * DIGITS.share + WORDS.gap;
    const x = CENTRE.x - WORDS.width / 2;
    blocks.push(textBlock({ fitted: said, style, x, y, colour: ground.ink, centre: WORDS.width }));
  }
  if (picture) {
    const middle = {
      x: CENTRE.x + RING.radius * Math.cos(ICON.at),
      y: CENTRE.y + RING.radius * Math.sin(ICON.at),
    };
    const cue = cueOf({ icon: item.icon, label: '' }, request.scene.narration);
    const place = { x: middle.x - ICON.side / 2, y: middle.y - ICON.side / 2, side: ICON.side, cue };
    blocks.splice(1, 0, iconBlock(picture, place, ground));
  }
  return { blocks, emphasis: [], foot: 'source' };
}

/** A part of the ring from its top on, clockwise; where it is `open`, nothing is drawn beneath the icon. */
function arc({ part, open, faint }: { part: number; open: boolean; faint: boolean }, ground: Ground): Block {
  const reach = RING.radius + RING.weight;
  const box = { x: CENTRE.x - reach, y: CENTRE.y - reach, width: 2 * reach, height: 2 * reach };
  return {
    box,
    ...(!faint && { steps: RING.steps }),
    draw(context, share) {
      const until = TOP + WHOLE * part * easeOut(share);
      const gap = open ? { from: ICON.at - ICON.open, to: ICON.at + ICON.open } : { from: until, to: until };
      context.globalAlpha = faint ? 0.35 : 1;
      context.strokeStyle = faint ? ground.muted : ground.accent;
      context.lineWidth = faint ? RING.weight * 0.6 : RING.weight;
      for (const [from, to] of [
        [TOP, Math.min(until, gap.from)],
        [gap.to, until],
      ] as const) {
        if (to <= from) continue;
        context.beginPath();
        context.arc(CENTRE.x, CENTRE.y, RING.radius, from, to);
        context.stroke();
      }
      context.globalAlpha = 1;
    },
  };
}
