/** Points in the order of their labels, joined by a line; before and after are two of them. */
import { easeOut, type GraphicInput } from '../../graphic.ts';
import { type Block, fitText, TYPE, textBlock } from '../../type/ink.ts';
import { type Datum, type Room, scaleOf } from './values.ts';

const STEPS = 10;
const NAME = { sizes: [40, 36, 32, 28], height: 96 } as const;
const VALUE = { sizes: [76, 66, 56, 48, 40, 34], gap: 26 } as const;
const DOT = 17;
/** Below the lowest point, for its value, px. */
const ROOM = 90;

interface Point extends Datum {
  x: number;
  y: number;
}

export function line(data: readonly Datum[], room: Room, { ground }: GraphicInput): Block[] {
  const scale = scaleOf(
    data.map(({ number }) => number),
    { zero: false },
  );
  const column = room.width / data.length;
  const floor = room.top + room.height - NAME.height - 20;
  const ceiling = room.top + 110;
  const points = data.map(
    (datum, index): Point => ({
      ...datum,
      x: room.left + column * (index + 0.5),
      y: floor - ROOM - (floor - ROOM - ceiling) * scale.at(datum.number),
    }),
  );
  const base: Block = {
    box: { x: room.left, y: floor, width: room.width, height: 4 },
    draw(context) {
      context.fillStyle = ground.faint;
      context.fillRect(room.left, floor, room.width, 4);
    },
  };
  const parts = points.flatMap((point, index): Block[] => {
    const before = points[index - 1];
    const name = fitText({
      text: point.label,
      style: TYPE.strong,
      sizes: NAME.sizes,
      width: column - 10,
      height: NAME.height,
      maxLines: 2,
    });
    const value = fitText({
      text: point.value,
      style: TYPE.number,
      sizes: VALUE.sizes,
      width: column - 12,
      maxLines: 1,
    });
    const x = room.left + column * index;
    const last = index === points.length - 1;
    return [
      ...(before ? [stroke(before, point, ground.accent)] : []),
      {
        ...textBlock({
          fitted: name,
          style: TYPE.strong,
          x,
          y: floor + 18,
          colour: ground.ink,
          centre: column,
        }),
        cue: point.value,
      },
      dot(point, last ? ground.accent : ground.ink),
      textBlock({
        fitted: value,
        style: TYPE.number,
        x,
        // A line that comes from above would cross what stands there.
        y:
          before && before.y < point.y - value.height
            ? point.y + VALUE.gap
            : point.y - VALUE.gap - value.height,
        colour: last || point.marked ? ground.accent : ground.ink,
        centre: column,
      }),
    ];
  });
  return [base, ...parts];
}

function stroke(from: Point, to: Point, colour: string): Block {
  return {
    box: {
      x: from.x,
      y: Math.min(from.y, to.y) - 8,
      width: to.x - from.x,
      height: Math.abs(to.y - from.y) + 16,
    },
    steps: STEPS,
    draw(context, share) {
      const way = easeOut(share);
      context.strokeStyle = colour;
      context.lineWidth = 10;
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way);
      context.stroke();
    },
  };
}

function dot({ x, y }: Point, colour: string): Block {
  return {
    box: { x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT },
    draw(context) {
      context.fillStyle = colour;
      context.beginPath();
      context.arc(x, y, DOT, 0, 2 * Math.PI);
      context.fill();
    },
  };
}
