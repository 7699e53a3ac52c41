/** Two groups on columns: of which there is more stands higher; neither is to scale, so none has a foot. */
import { headlineOf } from '../form.ts';
import { BODY, clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';

const CHARS = 60;
/** Px. */
const INSET = 30;
const MEASURE = { sizes: [56, 50, 46, 42, 38], gap: 18 } as const;
const LABEL = { sizes: [54, 50, 46, 42, 38, 34], height: 150, gap: 16 } as const;
const COLUMN = { width: 230, more: 300, less: 130, level: 200, steps: 14, foot: 0.1 } as const;
const ICON = { side: 124, gap: 8 } as const;

export async function amountsGraphic(input: InputOf<'compare'>): Promise<Graphic> {
  const { visual, ground } = input;
  const inset = ground.name === 'plate' ? INSET : 0;
  const [left, width] = [AREA.left + inset, AREA.width - 2 * inset];
  const measure = fitText({
    text: clean(visual.of ?? '', CHARS),
    style: TYPE.strong,
    sizes: MEASURE.sizes,
    width,
    maxLines: 2,
  });
  const heading = textBlock({
    fitted: measure,
    style: TYPE.strong,
    x: left,
    y: BODY.top + inset,
    colour: ground.muted,
    centre: width,
  });
  const foot = BODY.bottom - inset - LABEL.height - LABEL.gap;
  // A tall column with its icon stays beneath what is measured.
  const room = foot - ICON.gap - ICON.side - MEASURE.gap - (heading.box.y + heading.box.height);
  const scale = Math.min(1, room / COLUMN.more);
  const half = width / 2;
  const ways = visual.items.map(({ way }) => way);
  const sides = visual.items.map(async ({ icon, label }, index): Promise<Block[]> => {
    const own = ways[index];
    const other = ways[1 - index];
    const height =
      scale * (own === other ? COLUMN.level : own === 'up' || other === 'down' ? COLUMN.more : COLUMN.less);
    const colour = index === 0 ? ground.accent : ground.muted;
    const middle = left + half * (index + 0.5);
    const fitted = fitText({
      text: clean(label, CHARS),
      style: headlineOf(ground.form),
      sizes: LABEL.sizes,
      width: half - 20,
      height: LABEL.height,
      maxLines: 3,
    });
    const text = textBlock({
      fitted,
      style: headlineOf(ground.form),
      x: left + half * index + 10,
      y: foot + LABEL.gap,
      colour: ground.ink,
      centre: half - 20,
    });
    const picture = await iconPicture(icon, colour);
    const place = { x: middle - ICON.side / 2, y: foot - height - ICON.gap - ICON.side, side: ICON.side };
    const box = { x: middle - COLUMN.width / 2, y: foot - height, width: COLUMN.width, height };
    const column: Block = {
      box,
      steps: COLUMN.steps,
      draw(context, share) {
        const high = height * easeOut(share);
        const fade = context.createLinearGradient(0, foot - height, 0, foot);
        fade.addColorStop(0, colour);
        fade.addColorStop(
          1,
          `${colour}${Math.round(255 * COLUMN.foot)
            .toString(16)
            .padStart(2, '0')}`,
        );
        context.fillStyle = fade;
        context.beginPath();
        context.roundRect(box.x, foot - high, box.width, high, [
          ground.form.corner,
          ground.form.corner,
          0,
          0,
        ]);
        context.fill();
      },
    };
    return [{ ...text, cue: label }, column, ...(picture ? [iconBlock(picture, place, ground)] : [])];
  });
  const [one = [], two = []] = await Promise.all(sides);
  const level = ways[0] === ways[1] ? [levelLine(foot - scale * COLUMN.level, left, width, input)] : [];
  return { blocks: [heading, ...one, ...two, ...level], foot: 'source' };
}

/** Along the tops of two that do not differ. */
function levelLine(y: number, left: number, width: number, { ground }: InputOf<'compare'>): Block {
  return {
    box: { x: left, y: y - 6, width, height: 12 },
    steps: 12,
    draw(context, share) {
      context.strokeStyle = ground.ink;
      context.lineWidth = 6;
      context.setLineDash([18, 16]);
      context.beginPath();
      context.moveTo(left, y);
      context.lineTo(left + width * easeOut(share), y);
      context.stroke();
      context.setLineDash([]);
    },
  };
}
