/** Bars one below the other, from a common zero: each with its name above it and its value at its end. */
import { easeOut, type GraphicInput } from '../../graphic.ts';
import { frameAround } from '../../shapes.ts';
import { type Block, fitText, measureIn, TYPE, textBlock } from '../../type/ink.ts';
import { type Datum, type Room, scaleOf } from './values.ts';

const STEPS = 12;
const GAP = { least: 22, most: 70 } as const;
const BAR = { most: 84, least: 26 } as const;
const NAME = { sizes: [42, 39, 36, 33, 30] } as const;
const VALUE = { sizes: [60, 54, 48, 42, 36] } as const;
/** Px that the frame around a bar leaves. */
const FRAME = { beside: 20, above: 4, below: 8 } as const;

/** The bars, and a frame around the one that is meant. */
export function bars(
  data: readonly Datum[],
  room: Room,
  { ground }: GraphicInput,
): { blocks: Block[]; emphasis: Block[] } {
  const scale = scaleOf(
    data.map(({ number }) => number),
    { zero: true },
  );
  const share = room.height / data.length;
  const name = 58;
  const gap = Math.min(GAP.most, Math.max(GAP.least, share * 0.2));
  const height = Math.max(BAR.least, Math.min(BAR.most, share - gap - name));
  const values = data.map(({ value }) =>
    fitText({
      text: value,
      style: TYPE.number,
      sizes: VALUE.sizes,
      width: room.width * 0.4,
      height: height + 16,
      maxLines: 1,
    }),
  );
  const widest = Math.max(...values.map(({ lines, size }) => measureIn(TYPE.number)(lines[0] ?? '', size)));
  const length = room.width - widest - 24;
  const zero = room.left + length * scale.at(0);
  const block = name + height + gap;
  const top = room.top + Math.max(0, (room.height - block * data.length + gap) / 2);
  const anyMarked = data.some(({ marked }) => marked);
  const blocks = data.flatMap(({ label, value, number, marked }, index): Block[] => {
    const y = top + index * block;
    const end = room.left + length * scale.at(number);
    const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
    const bright = marked || !anyMarked;
    const words = fitText({
      text: label,
      style: TYPE.strong,
      sizes: NAME.sizes,
      width: room.width,
      maxLines: 1,
    });
    const bar: Block = {
      box: { x: from, y: y + name, width: Math.max(6, to - from), height },
      steps: STEPS,
      draw(context, share) {
        const grown = Math.max(6, (to - from) * easeOut(share));
        context.fillStyle = bright ? ground.accent : ground.muted;
        context.globalAlpha = bright ? 1 : 0.55;
        context.beginPath();
        context.roundRect(
          end < zero ? to - grown : from,
          y + name,
          grown,
          height,
          Math.min(ground.form.corner, height / 2),
        );
        context.fill();
        context.globalAlpha = 1;
      },
    };
    const fitted = values[index] ?? fitText({ text: value, style: TYPE.number, sizes: [36], maxLines: 1 });
    return [
      {
        ...textBlock({ fitted: words, style: TYPE.strong, x: room.left, y, colour: ground.ink }),
        cue: label,
      },
      bar,
      textBlock({
        fitted,
        style: TYPE.number,
        x: to + 18,
        y: y + name + (height - fitted.height) / 2,
        colour: bright ? ground.accent : ground.ink,
      }),
    ];
  });
  const meant = data.findIndex(({ marked }) => marked);
  const row = {
    x: room.left - FRAME.beside,
    y: top + (meant < 0 ? data.length - 1 : meant) * block - FRAME.above,
    width: room.width + 2 * FRAME.beside,
    height: name + height + FRAME.above + FRAME.below,
  };
  return { blocks, emphasis: [frameAround(row, ground)] };
}
