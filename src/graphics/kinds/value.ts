/** A number that is heard, beside what it is of: with the way it went, or as a bar of which as much is full. */
import { headlineOf } from '../form.ts';
import { bodyTop, easeOut, type Graphic, type GraphicInput, type InputOf } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import { rule, ruleBelow } from '../shapes.ts';
import type { Ground } from '../theme.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';
import { arrowBeside, digitsBlock, digitsOf } from './digits.ts';
import { namedGraphic } from './named.ts';
import { type ValueItem, valueIn } from './value-label.ts';
import { valueRows } from './value-rows.ts';

/** Px from a sheet's edge. */
const INSET = 40;
/** Px. */
const ICON = { side: 330, gap: 34 } as const;
const LARGEST = { beside: 230, alone: 320 } as const;
const BAR = { height: 26, gap: 44, steps: 14 } as const;
const WORDS = { sizes: [72, 64, 58, 52, 46] } as const;

/** One number or two; a number that does not stand on its line is told by its words. */
export async function valuesGraphic(input: InputOf<'value'>): Promise<Graphic> {
  const { items } = input.visual;
  const [only, ...others] = items;
  const drawn = only && others.length === 0 ? await one(only, input) : await valueRows(items, input);
  return drawn ?? namedGraphic({ ...input, visual: { kind: 'picture', items } });
}

/** @returns null where the number does not stand on one line */
async function one(item: ValueItem, { ground, request }: GraphicInput): Promise<Graphic | null> {
  const { label, value, words: said, share: part } = valueIn(item);
  // Its words stand where the bar would.
  const share = said === '' ? part : null;
  const picture = await iconPicture(item.icon, ground.accent);
  const room = AREA.width - 2 * INSET;
  const digits = digitsOf(value, item.way, picture ? LARGEST.beside : LARGEST.alone, room);
  if (!digits) return null;
  const { height, width } = digits;
  const above = picture ? ICON.side + ICON.gap : 0;
  const style = headlineOf(ground.form);
  const words = fitText({ text: said, style, sizes: WORDS.sizes, width: room, maxLines: 2 });
  const below = said === '' ? BAR.height : words.height;
  const top = bodyTop(above + height + BAR.gap + below);
  const left = centred(width);
  const under = top + above + height + BAR.gap;
  const blocks: Block[] = [];
  if (picture) {
    const cue = cueOf({ icon: item.icon, label: '' }, request.scene.narration);
    blocks.push(iconBlock(picture, { x: centred(ICON.side), y: top, side: ICON.side, cue }, ground));
  }
  blocks.push({ ...digitsBlock(digits, { left, top: top + above }, ground), cue: label });
  if (item.way) blocks.push(arrowBeside(item.way, digits, { left, top: top + above }, ground));
  if (said !== '')
    blocks.push(
      textBlock({ fitted: words, style, x: AREA.left, y: under, colour: ground.ink, centre: AREA.width }),
    );
  if (share !== null) blocks.push(track(under, ground), { ...filled(under, share, ground), cue: label });
  const stroke = rule(centred(240), said === '' ? under : ruleBelow(under + words.height), 240, ground);
  return { blocks, emphasis: share === null ? [stroke] : [], foot: 'source' };
}

const centred = (width: number): number => AREA.left + (AREA.width - width) / 2;

const [BAR_LEFT, BAR_WIDTH] = [AREA.left + INSET, AREA.width - 2 * INSET];

const track = (y: number, { muted }: Ground): Block => ({
  box: { x: BAR_LEFT, y, width: BAR_WIDTH, height: BAR.height },
  draw(context) {
    context.globalAlpha = 0.35;
    context.fillStyle = muted;
    context.beginPath();
    context.roundRect(BAR_LEFT, y, BAR_WIDTH, BAR.height, BAR.height / 2);
    context.fill();
    context.globalAlpha = 1;
  },
});

const filled = (y: number, part: number, { accent }: Ground): Block => ({
  box: { x: BAR_LEFT, y, width: BAR_WIDTH, height: BAR.height },
  steps: BAR.steps,
  draw(context, share) {
    const width = Math.max(BAR.height, BAR_WIDTH * part * easeOut(share));
    context.fillStyle = accent;
    context.beginPath();
    context.roundRect(BAR_LEFT, y, width, BAR.height, BAR.height / 2);
    context.fill();
  },
});
