/** The things that are spoken of, each by its name: one large with its words beneath, more in rows that step aside. */
import type { Image } from '@napi-rs/canvas';
import { headlineOf } from '../form.ts';
import { BODY, bodyTop, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { frameAround, ringAround, rule, wayArrow } from '../shapes.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';
import { isWhole } from '../type/layout.ts';

const CHARS = 60;
/** Px from a sheet's edge. */
const INSET = 36;
const ONE = { side: 370, gap: 30, sizes: [92, 84, 76, 68, 60, 54, 48], lines: 3 } as const;
/** Of the arrow of the way that something went: beside its icon, and alone where there is none. */
const WAY = { width: 130, height: 290, gap: 36 } as const;
/** By how many there are: of an icon, and by how much each row stands further in than the one before. */
const ROWS = [
  { side: 0, step: 0 },
  { side: 370, step: 0 },
  { side: 240, step: 90 },
  { side: 196, step: 56 },
  { side: 150, step: 30 },
] as const;
const ROW = { gap: 32, beside: 36, way: { width: 62, gap: 20 } } as const;
const SIZES = [76, 68, 62, 56, 50, 46, 42];

type Item = InputOf<'picture'>['visual']['items'][number];

/** @returns the graphic; of a thing without an icon its arrow or its words alone */
export async function namedGraphic(input: InputOf<'picture'>): Promise<Graphic> {
  const [only, ...others] = input.visual.items;
  return only && others.length === 0 ? one(only, input) : rows(input);
}

async function one({ icon, label, way }: Item, { ground }: InputOf<'picture'>): Promise<Graphic> {
  const picture = await iconPicture(icon, ground.accent);
  const width = AREA.width - 2 * INSET;
  const headline = headlineOf(ground.form);
  const words = fitText({
    text: clean(label, CHARS),
    style: headline,
    sizes: ONE.sizes,
    width,
    maxLines: ONE.lines,
  });
  const above = picture || way ? ONE.side + ONE.gap : 0;
  const top = bodyTop(above + words.height);
  const parts = (picture ? ONE.side : 0) + (way ? WAY.width : 0) + (picture && way ? WAY.gap : 0);
  const x = AREA.left + INSET;
  const text = textBlock({
    fitted: words,
    style: headline,
    x,
    y: top + above,
    colour: ground.ink,
    centre: width,
  });
  const left = AREA.left + (AREA.width - parts) / 2;
  const drawn: Block[] = [];
  if (picture) drawn.push(iconBlock(picture, { x: left, y: top, side: ONE.side }, ground));
  if (way) {
    const box = {
      x: left + parts - WAY.width,
      y: top + (ONE.side - WAY.height) / 2,
      width: WAY.width,
      height: WAY.height,
    };
    drawn.push({ ...wayArrow(way, box, picture ? ground.ink : ground.accent), cue: WAY_WORDS[way] });
  }
  const under = rule(AREA.left + AREA.width / 2 - 120, top + above + words.height + 14, 240, ground);
  const ring = picture ? [ringAround({ x: left, y: top, side: ONE.side }, ground)] : [];
  return {
    blocks: [...drawn.slice(0, 1), text, ...drawn.slice(1)],
    emphasis: [...ring, under],
    foot: 'source',
  };
}

/** What is mostly said as something goes so. */
const WAY_WORDS = {
  up: 'increased increases increase higher rose more greater raised longer improved',
  down: 'decreased decreases reduced reduces lower fell less fewer declined shorter suppressed inhibited loss',
} as const;

async function rows(input: InputOf<'picture'>): Promise<Graphic> {
  const { visual, ground } = input;
  const { side, step } = ROWS[visual.items.length] ?? ROWS[4];
  const headline = headlineOf(ground.form);
  const whole = side * visual.items.length + ROW.gap * (visual.items.length - 1);
  const top = BODY.top + (BODY.height - whole) / 2;
  const left = AREA.left + (ground.name === 'plate' ? INSET : 0);
  const width = AREA.right - (ground.name === 'plate' ? INSET : 0) - left;
  const room = (way: Item['way']) => (way ? ROW.way.width + ROW.way.gap : 0);
  const indent = (index: number) => index * step;
  const fits = (size: number, item: Item, index: number) =>
    fitText({
      text: clean(item.label, CHARS),
      style: headline,
      sizes: [size],
      width: width - indent(index) - side - ROW.beside - room(item.way),
      height: side,
      maxLines: 3,
    });
  const size =
    SIZES.find((one) => visual.items.every((item, index) => isWhole(fits(one, item, index)))) ??
    (SIZES.at(-1) as number);
  const drawn = visual.items.map(async (item, index): Promise<Block[]> => {
    const picture = await iconPicture(item.icon, ground.accent);
    const [x, y] = [left + indent(index), top + index * (side + ROW.gap)];
    const fitted = fits(size, item, index);
    const wayBox = {
      x: x + side + ROW.beside / 2,
      y: y + side * 0.2,
      width: ROW.way.width,
      height: side * 0.6,
    };
    const text = textBlock({
      fitted,
      style: headline,
      x: x + side + ROW.beside + room(item.way),
      y: y + (side - fitted.height) / 2,
      colour: ground.ink,
    });
    const icon = picture ? iconBlock(picture, { x, y, side }, ground) : rule(x, y + side / 2, side, ground);
    const arrow = item.way ? [wayArrow(item.way, wayBox, ground.accent)] : [];
    return [
      ...(index > 0 && picture ? [faint(picture, { x, y, side })] : []),
      { ...icon, cue: item.label },
      text,
      ...arrow,
    ];
  });
  const all = (await Promise.all(drawn)).flat();
  const waiting = all.filter(({ share }) => share === 0);
  const last = { x: left + indent(visual.items.length - 1) - 14, y: top + whole - side - 10 };
  const frame = frameAround({ ...last, width: left + width - last.x, height: side + 20 }, ground);
  return {
    blocks: [...waiting, ...all.filter(({ share }) => share !== 0)],
    emphasis: [frame],
    foot: 'source',
  };
}

/** What has not been named yet can be made out. */
const FAINT = 0.14;

const faint = (picture: Image, { x, y, side }: { x: number; y: number; side: number }): Block => ({
  box: { x, y, width: side, height: side },
  share: 0,
  draw(context) {
    context.globalAlpha = FAINT;
    context.drawImage(picture, x + side * 0.2, y + side * 0.2, side * 0.6, side * 0.6);
    context.globalAlpha = 1;
  },
});
