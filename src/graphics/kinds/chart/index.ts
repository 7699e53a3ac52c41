/** Numbers of one measure against each other: they grow as they are spoken. */
import { BODY, clean, type Graphic, type InputOf } from '../../graphic.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../../type/ink.ts';
import { statement } from '../statement.ts';
import { bars } from './bars.ts';
import { line } from './line.ts';
import { type Datum, numberIn, type Room } from './values.ts';

const PADDING = 40;
const AXIS = { sizes: [38, 35, 32, 29], chars: 90 } as const;
const LIMITS = { label: 40, value: 16 } as const;

export function chartGraphic(input: InputOf<'chart'>): Graphic {
  const { visual, ground } = input;
  const data = visual.data.flatMap(({ label, value }, index): Datum[] => {
    const number = numberIn(value);
    const shown = { label: clean(label, LIMITS.label), value: clean(value, LIMITS.value) };
    return number === null ? [] : [{ ...shown, number, marked: index === visual.marked }];
  });
  if (data.length < 2) return statement(input, visual.axis);
  const left = AREA.left + PADDING;
  const width = AREA.width - 2 * PADDING;
  const axis = fitText({
    text: clean(visual.axis, AXIS.chars),
    style: TYPE.strong,
    sizes: AXIS.sizes,
    width,
    maxLines: 2,
  });
  const top = BODY.top + PADDING;
  const room: Room = {
    left,
    width,
    top: top + axis.height + 28,
    height: BODY.bottom - PADDING - (top + axis.height + 28),
  };
  const title: Block = textBlock({ fitted: axis, style: TYPE.strong, x: left, y: top, colour: ground.muted });
  const drawn =
    visual.form === 'bars' ? bars(data, room, input) : { blocks: line(data, room, input), emphasis: [] };
  return { blocks: [title, ...drawn.blocks], emphasis: drawn.emphasis, foot: 'source' };
}
