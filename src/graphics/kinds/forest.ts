/** Effects with their intervals against the line of no effect. */
import { BODY, clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';
import { numberIn, type Scale, scaleOf } from './chart/values.ts';
import { statement } from './statement.ts';

const PADDING = 40;
const MARK = 15;
/** Of the line of no effect, above and below each effect, px. */
const REACH = 26;
const STEPS = 10;
const NAME = [42, 38, 34, 30];

interface Effect {
  label: string;
  value: string;
  interval: string;
  at: number;
  low: number;
  high: number;
}

export function forestGraphic(input: InputOf<'forest'>): Graphic {
  const { visual, ground } = input;
  const effects = visual.data.flatMap(({ label, value, low, high }): Effect[] => {
    const [at, from, to] = [value, low, high].map(numberIn);
    if (at == null || from == null || to == null) return [];
    const interval = `${clean(low, 10)} to ${clean(high, 10)}`;
    return [{ label: clean(label, 44), value: clean(value, 14), interval, at, low: from, high: to }];
  });
  if (effects.length === 0) return statement(input, visual.axis);
  const [left, width] = [AREA.left + PADDING, AREA.width - 2 * PADDING];
  const axis = fitText({
    text: clean(visual.axis, 90),
    style: TYPE.strong,
    sizes: [38, 35, 32, 29],
    width,
    maxLines: 2,
  });
  const top = BODY.top + PADDING + axis.height + 24;
  const height = Math.min(190, (BODY.bottom - PADDING - top) / effects.length);
  const first = top + (BODY.bottom - PADDING - top - height * effects.length) / 2;
  const scale = scaleOf([visual.noEffect, ...effects.flatMap(({ low, high }) => [low, high])], {
    zero: false,
  });
  const x = (value: number) => left + width * scale.at(value);
  return {
    blocks: [
      textBlock({ fitted: axis, style: TYPE.strong, x: left, y: BODY.top + PADDING, colour: ground.muted }),
      noEffect(
        x(visual.noEffect),
        effects.map((_, index) => first + (index + 0.72) * height),
        input,
      ),
      ...effects.flatMap((effect, index) =>
        rowOf(effect, first + index * height, height, { left, width, scale }, input),
      ),
    ],
    foot: 'source',
  };
}

/** The line of no effect, at each row: it does not cross what is written between. */
function noEffect(x: number, rows: readonly number[], { ground }: InputOf<'forest'>): Block {
  const [first = 0, last = first] = [rows[0], rows.at(-1)];
  return {
    box: { x: x - 2, y: first - REACH, width: 4, height: last - first + 2 * REACH },
    steps: 1,
    draw(context) {
      context.fillStyle = ground.muted;
      for (const y of rows) context.fillRect(x - 2, y - REACH, 4, 2 * REACH);
    },
  };
}

function rowOf(
  { label, value, interval, at, low, high }: Effect,
  top: number,
  height: number,
  { left, width, scale }: { left: number; width: number; scale: Scale },
  { ground }: InputOf<'forest'>,
): Block[] {
  const y = top + height * 0.72;
  const [from, mean, to] = [low, at, high].map((one) => left + width * scale.at(one)) as [
    number,
    number,
    number,
  ];
  const numbers = fitText({
    text: `${value} (${interval})`,
    style: TYPE.strong,
    sizes: NAME,
    width: width * 0.5,
    maxLines: 1,
  });
  const name = fitText({
    text: label,
    style: TYPE.strong,
    sizes: NAME,
    width: width * 0.5 - 16,
    maxLines: 1,
  });
  const nameY = y - REACH - 10 - name.height;
  return [
    { ...textBlock({ fitted: name, style: TYPE.strong, x: left, y: nameY, colour: ground.ink }), cue: label },
    textBlock({
      fitted: numbers,
      style: TYPE.strong,
      x: left + width * 0.5,
      y: nameY,
      colour: ground.accent,
    }),
    {
      cue: value,
      box: { x: from - MARK, y: y - MARK, width: to - from + 2 * MARK, height: 2 * MARK },
      steps: STEPS,
      draw(context, share) {
        const way = easeOut(share);
        context.fillStyle = ground.accent;
        context.fillRect(mean - (mean - from) * way, y - 4, (to - from) * way, 8);
        context.fillRect(mean - MARK, y - MARK, 2 * MARK, 2 * MARK);
      },
    },
  ];
}
