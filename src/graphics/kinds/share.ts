/** A part of a whole: people, things or dots of which as many fill up as the paper says. */
import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { PERSON } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { headlineOf } from '../form.ts';
import { clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { iconPicture } from '../icons.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';
import { statement } from './statement.ts';

/** Px of the field of dots or things: beneath it stand the number and what it is a part of. */
const FIELD = { top: 380, height: 400 } as const;
const VALUE = { top: 800, sizes: [150, 136, 120, 104, 92] } as const;
const LABEL = { sizes: [60, 54, 48, 44, 40], chars: 120 } as const;
const STEPS = 14;
/** Wholes of up to so many are shown thing by thing; larger ones as a hundred. */
const MOST_THINGS = 30;
const IN_ROW = 8;
/** Of a hundred each is drawn a little larger than its column, in rows that are further apart. */
const CLOSE = { size: 1.14, row: 1.5 } as const;
/** Of people each is drawn as one, whatever stands for all of them. */
const ONE_OF: Readonly<Record<string, string>> = {
  'ph:users-three-duotone': PERSON,
  'hi:hospitalized': PERSON,
};
/** What is still told apart as one of a hundred; other things are dots there. */
const CLEAR_WHEN_SMALL: ReadonlySet<string> = new Set([PERSON, 'hi:man', 'hi:woman']);
const HUNDRED = { rows: 5, columns: 20 } as const;

interface Whole {
  /** How many there are, and how many of them are meant; the last may be meant in part. */
  count: number;
  meant: number;
  columns: number;
}

const WORDS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text.replaceAll(',', '')) : WORDS.indexOf(text.toLowerCase());

/** `43 %` of a hundred dots, `1 in 5` of five things, `15 of 79`; null where the value is no share. */
function wholeOf(value: string): Whole | null {
  const parts = /^\D*?([\d,]+|[a-z]+)\s+(?:in|of|out of)\s+(?:(?:every|the|all)\s+)?([\d,]+|[a-z]+)/i.exec(
    value.trim(),
  );
  const percent = /(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent)/i.exec(value);
  const hundred = (percent: number): Whole | null =>
    percent > 0 && percent <= 100 ? { count: 100, meant: percent, columns: HUNDRED.columns } : null;
  if (parts) {
    const [part, count] = [numberOf(parts[1] ?? ''), numberOf(parts[2] ?? '')];
    if (!(part > 0 && count >= part && count > 1)) return null;
    return count <= MOST_THINGS
      ? { count, meant: part, columns: Math.ceil(count / Math.ceil(count / IN_ROW)) }
      : hundred((100 * part) / count);
  }
  return percent ? hundred(Number(percent[1]?.replace(',', '.'))) : null;
}

export async function shareGraphic(input: InputOf<'share'>): Promise<Graphic> {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const [value, label] = [capitalise(clean(visual.value, 24)), clean(visual.label, LABEL.chars)];
  const whole = wholeOf(value);
  if (!whole) return statement(input, `${value} ${label}`.trim());
  const one = visual.icon && (ONE_OF[visual.icon] ?? visual.icon);
  const icon = one && (whole.count <= MOST_THINGS || CLEAR_WHEN_SMALL.has(one)) ? one : undefined;
  const pictures = await Promise.all(
    [ground.accent, ground.muted].map((colour) => iconPicture(icon, colour)),
  );
  const number = fitText({ text: value, style: TYPE.number, sizes: VALUE.sizes, maxLines: 1 });
  const labelY = VALUE.top + number.height + 8;
  const words = fitText({
    text: label,
    style: headline,
    sizes: LABEL.sizes,
    height: 1072 - labelY,
    maxLines: 2,
  });
  return {
    blocks: [
      field(whole, pictures, input, 0),
      { ...field(whole, pictures, input, STEPS), cue: value },
      textBlock({ fitted: number, style: TYPE.number, x: AREA.left, y: VALUE.top, colour: ground.accent }),
      textBlock({ fitted: words, style: headline, x: AREA.left, y: labelY, colour: ground.ink }),
    ],
    foot: 'source',
  };
}

/** The whole, faint; or with steps the part that fills it. */
function field(
  whole: Whole,
  pictures: readonly (Image | null)[],
  { ground }: InputOf<'share'>,
  steps: number,
): Block {
  const { count, meant, columns } = whole;
  const rows = Math.ceil(count / columns);
  const close = count > MOST_THINGS && pictures[0] ? CLOSE : { size: 0.92, row: 1 };
  const pitch = Math.min(AREA.width / columns, FIELD.height / rows / close.row);
  const high = pitch * close.row;
  const left = AREA.left + (AREA.width - pitch * columns) / 2;
  const top = FIELD.top + (FIELD.height - high * rows) / 2;
  const size = pitch * close.size;
  const [lit, dim] = pictures;
  const one = (context: SKRSContext2D, index: number, part: number): void => {
    // A hundred fills column by column, as a bar would grow.
    const [column, row] =
      count > MOST_THINGS
        ? [Math.floor(index / rows), index % rows]
        : [index % columns, Math.floor(index / columns)];
    const [x, y] = [left + column * pitch, top + row * high];
    context.save();
    context.beginPath();
    context.rect(x + (pitch - size) / 2, y, size * part, high);
    context.clip();
    const picture = steps > 0 ? lit : dim;
    if (picture) {
      context.globalAlpha = steps > 0 ? 1 : 0.45;
      context.drawImage(picture, x + (pitch - size) / 2, y + (high - size) / 2, size, size);
    } else {
      context.fillStyle = steps > 0 ? ground.accent : ground.faint;
      context.beginPath();
      context.arc(x + pitch / 2, y + high / 2, pitch * 0.4, 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  };
  return {
    box: { x: left, y: top, width: pitch * columns, height: high * rows },
    ...(steps > 0 && { steps }),
    draw(context, share) {
      const until = steps > 0 ? meant * easeOut(share) : count;
      for (let index = 0; index < Math.ceil(until); index += 1)
        one(context, index, Math.min(1, until - index));
    },
  };
}
