/** What a sentence says one thing does to another: two or three cards, and between them an arrow as sure as its words. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { headlineOf } from '../form.ts';
import { BODY, clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { iconPicture } from '../icons.ts';
import { frameAround, wayArrow } from '../shapes.ts';
import { AREA, type Block, type Box, fitText, textBlock } from '../type/ink.ts';

const CHARS = 60;
/** Px. By how many cards there are: how high each is, and what lies between two. */
const CARDS = { 2: { height: 246, gap: 152 }, 3: { height: 168, gap: 84 } } as const;
const INSET = { plate: 34, text: 36 } as const;
const ICON = { share: 0.78, gap: 26 } as const;
const WAY = { width: 76, share: 0.62, gap: 24 } as const;
const SIZES = [78, 72, 66, 60, 54, 48, 44, 40];
const LINE = { weight: 14, head: 36, steps: 12, margin: 10, dash: [26, 22], cross: 44 } as const;
const CARD = { fill: 0.14, edge: 0.5, line: 3, faint: 0.4 } as const;

type Items = InputOf<'flow'>['visual']['items'];
type Link = NonNullable<InputOf<'flow'>['visual']['link']>;

export async function flowGraphic(input: InputOf<'flow'>): Promise<Graphic> {
  const { visual, ground, request } = input;
  const { items, link = 'acts' } = visual;
  const { height, gap } = items.length > 2 ? CARDS[3] : CARDS[2];
  const inset = ground.name === 'plate' ? INSET.plate : 0;
  const whole = height * items.length + gap * (items.length - 1);
  const top = BODY.top + (BODY.height - whole) / 2;
  const boxes = items.map(
    (_, index): Box => ({
      x: AREA.left + inset,
      y: top + index * (height + gap),
      width: AREA.width - 2 * inset,
      height,
    }),
  );
  const cards = await Promise.all(items.map((item, index) => cardOf(item, boxes[index] as Box, input)));
  const arrows = boxes.slice(1).map((box, index) => {
    const before = boxes[index] as Box;
    const [from, to] = [before.y + height + LINE.margin, box.y - LINE.margin];
    return { ...arrow(from, to, link, ground.ink), cue: heardLast(items, index, request.scene.narration) };
  });
  const waiting = boxes.map((box): Block => ({ ...sheet(box, input, CARD.faint), share: 0 }));
  // What is named first is seen first, whichever way the arrow goes.
  const [first, ...others] = orderOf(items, request.scene.narration);
  const blocks = [...(cards[first ?? 0] ?? [])];
  for (const at of others) {
    if (items.length === 2) blocks.push(...arrows, ...(cards[at] ?? []));
    else blocks.push(...arrows.slice(at - 1, at), ...(cards[at] ?? []));
  }
  return {
    blocks: [...waiting, ...blocks],
    emphasis: [frameAround(boxes.at(-1) as Box, ground)],
    foot: 'source',
  };
}

/** Where a name begins in what is said. */
const placeOf = (label: string, narration: string): number => {
  const at = narration.toLowerCase().indexOf(label.toLowerCase());
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** Two may be named the other way round; more are told in their order. */
function orderOf(items: Items, narration: string): number[] {
  const order = items.map((_, index) => index);
  const [one, other] = items.map(({ label }) => placeOf(label, narration)) as [number, number];
  return items.length === 2 && other < one ? [1, 0] : order;
}

const heardLast = (items: Items, index: number, narration: string): string => {
  const pair = items.slice(index, index + 2).map(({ label }) => label);
  return pair.sort((one, other) => placeOf(one, narration) - placeOf(other, narration)).at(-1) ?? '';
};

/** A thing on its card, and which way it went. */
async function cardOf(
  { icon, label, way }: Items[number],
  box: Box,
  input: InputOf<'flow'>,
): Promise<Block[]> {
  const { ground } = input;
  const picture = await iconPicture(icon, ground.accent);
  const headline = headlineOf(ground.form);
  const side = picture ? box.height * ICON.share : 0;
  const before = picture ? side + ICON.gap + INSET.text / 2 : INSET.text;
  const behind = way ? WAY.width + 2 * WAY.gap : INSET.text;
  const width = box.width - before - behind;
  const fitted = fitText({
    text: clean(label, CHARS),
    style: headline,
    sizes: SIZES,
    width,
    height: box.height - 24,
    maxLines: 3,
  });
  const text = textBlock({
    fitted,
    style: headline,
    x: box.x + before,
    y: box.y + (box.height - fitted.height) / 2,
    colour: ground.ink,
    ...(!picture && { centre: width }),
  });
  const card = sheet(box, input, 1);
  const whole: Block = {
    box,
    cue: label,
    draw(context, share) {
      card.draw(context, share);
      const at = { x: box.x + INSET.text / 2, y: box.y + (box.height - side) / 2 };
      if (picture) context.drawImage(picture, at.x, at.y, side, side);
      text.draw(context, share);
    },
  };
  const high = box.height * WAY.share;
  const wayBox = {
    x: box.x + box.width - WAY.gap - WAY.width,
    y: box.y + (box.height - high) / 2,
    width: WAY.width,
    height: high,
  };
  return way ? [whole, wayArrow(way, wayBox, ground.accent)] : [whole];
}

function sheet(box: Box, { ground }: InputOf<'flow'>, strength: number): Block {
  return {
    box,
    draw(context) {
      const radius = Math.min(40, ground.form.corner * 2);
      context.beginPath();
      context.roundRect(box.x + 2, box.y + 2, box.width - 4, box.height - 4, radius);
      context.fillStyle = ground.accent;
      context.globalAlpha = CARD.fill * strength;
      context.fill();
      context.globalAlpha = CARD.edge * strength;
      context.strokeStyle = ground.accent;
      context.lineWidth = CARD.line;
      context.stroke();
      context.globalAlpha = 1;
    },
  };
}

/** Straight down: dashed where it only may be so, without a head where the two go together, crossed out where it is not so. */
function arrow(from: number, to: number, link: Link, colour: string): Block {
  const x = (AREA.left + AREA.right) / 2;
  const half = Math.max(LINE.head, LINE.cross) + LINE.weight;
  return {
    box: { x: x - half, y: from - LINE.weight, width: 2 * half, height: to - from + 2 * LINE.weight },
    steps: LINE.steps,
    draw(context, share) {
      const tip = from + (to - from) * easeOut(Math.min(1, share * (link === 'not' ? 1.5 : 1)));
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = LINE.weight;
      context.lineCap = link === 'may' ? 'butt' : 'round';
      context.lineJoin = 'round';
      if (link === 'may') context.setLineDash([...LINE.dash]);
      context.beginPath();
      context.moveTo(x, from + LINE.weight / 2);
      context.lineTo(x, tip - LINE.weight / 2);
      context.stroke();
      context.setLineDash([]);
      context.lineCap = 'round';
      if (link === 'with') ends(context, x, [from, tip]);
      else head(context, x, tip);
      if (link === 'not') cross(context, x, (from + to) / 2, Math.max(0, share * 3 - 2));
    },
  };
}

function ends(context: SKRSContext2D, x: number, at: readonly number[]): void {
  for (const y of at) {
    context.beginPath();
    context.arc(x, y, LINE.weight, 0, 2 * Math.PI);
    context.fill();
  }
}

function head(context: SKRSContext2D, x: number, tip: number): void {
  context.beginPath();
  context.moveTo(x - LINE.head, tip - LINE.head);
  context.lineTo(x, tip - LINE.weight / 2);
  context.lineTo(x + LINE.head, tip - LINE.head);
  context.stroke();
}

function cross(context: SKRSContext2D, x: number, y: number, share: number): void {
  const reach = LINE.cross * share;
  if (reach === 0) return;
  context.beginPath();
  for (const turn of [-1, 1]) {
    context.moveTo(x - reach, y - turn * reach);
    context.lineTo(x + reach, y + turn * reach);
  }
  context.stroke();
}
