/** Two sizes side by side, true to scale: areas of circles for what is far apart, columns for what is near. */
import { BODY, clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';
import { numberIn } from './chart/values.ts';
import { statement } from './statement.ts';

/** From this ratio on columns would leave nothing of the smaller one. */
const FAR = 6;
const TALLEST = 430;
const WORDS = { height: 190, width: AREA.width / 2 - 20 } as const;
const STEPS = 12;

export function scaleGraphic(input: InputOf<'scale'>): Graphic {
  const { visual, ground } = input;
  const data = visual.data.map(({ label, value }) => ({
    label: clean(label, 44),
    value: clean(value, 16),
    number: numberIn(value) ?? 0,
  }));
  const most = Math.max(...data.map(({ number }) => number));
  const least = Math.min(...data.map(({ number }) => number));
  if (!(least > 0)) return statement(input, data.map(({ label, value }) => `${value} ${label}`).join(', '));
  const round = most / least >= FAR;
  const floor = BODY.bottom - WORDS.height;
  const blocks = data.flatMap(({ label, value, number }, index): Block[] => {
    const x = AREA.left + index * (AREA.width / 2 + 10);
    const share = number / most;
    const across = WORDS.width * Math.sqrt(share);
    const size = round ? { width: across, height: across } : { width: 250, height: TALLEST * share };
    const largest = number === most;
    const figure = fitText({
      text: value,
      style: TYPE.number,
      sizes: [84, 76, 68, 60, 52, 44],
      width: WORDS.width,
      maxLines: 1,
    });
    const name = fitText({
      text: label,
      style: TYPE.strong,
      sizes: [42, 38, 34, 30],
      width: WORDS.width,
      maxLines: 2,
    });
    const centre = WORDS.width;
    return [
      {
        ...shape(x + (WORDS.width - size.width) / 2, floor - 16, size, {
          round,
          corner: ground.form.corner,
          colour: largest ? ground.accent : ground.muted,
        }),
        cue: value,
      },
      textBlock({ fitted: figure, style: TYPE.number, x, y: floor + 8, colour: ground.ink, centre }),
      textBlock({
        fitted: name,
        style: TYPE.strong,
        x,
        y: floor + 8 + figure.height,
        colour: ground.muted,
        centre,
      }),
    ];
  });
  return { blocks, foot: 'source' };
}

/** Grows from the floor. */
function shape(
  x: number,
  floor: number,
  { width, height }: { width: number; height: number },
  { round, corner, colour }: { round: boolean; corner: number; colour: string },
): Block {
  return {
    box: { x, y: floor - height, width, height },
    steps: STEPS,
    draw(context, share) {
      const way = easeOut(share);
      context.fillStyle = colour;
      context.beginPath();
      if (round) context.arc(x + width / 2, floor - (height / 2) * way, (width / 2) * way, 0, 2 * Math.PI);
      else context.roundRect(x, floor - height * way, width, height * way, corner);
      context.fill();
    },
  };
}
