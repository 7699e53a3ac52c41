/**
 * Bars one below the other, from a common zero: each with its name above it and its value at its end. Those that are
 * spoken of light up with their words.
 */
import { contentWords } from '#src/core/text/words.ts';
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

/** The bars; where none is meant, a frame around the last. */
export function bars(
  data: readonly Datum[],
  room: Room,
  { ground, request }: GraphicInput,
): { blocks: Block[]; emphasis: Block[] } {
  const heard = heardIn(request.scene.narration, data);
  const meant = data.findIndex(({ marked }) => marked);
  const lit =
    heard.some(({ index }) => index === meant) || meant < 0 ? heard : [...heard, { index: meant, cue: '' }];
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
  const rows = data.map(({ label, value, number }, index) => {
    const y = top + index * block;
    const end = room.left + length * scale.at(number);
    const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
    const words = fitText({
      text: label,
      style: TYPE.strong,
      sizes: NAME.sizes,
      width: room.width,
      maxLines: 1,
    });
    const bar = (bright: boolean): Block => ({
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
    });
    const fitted = values[index] ?? fitText({ text: value, style: TYPE.number, sizes: [36], maxLines: 1 });
    const amount = (colour: string): Block =>
      textBlock({
        fitted,
        style: TYPE.number,
        x: to + 18,
        y: y + name + (height - fitted.height) / 2,
        colour,
      });
    const named = textBlock({ fitted: words, style: TYPE.strong, x: room.left, y, colour: ground.ink });
    return { named, bar, amount };
  });
  // Where some are spoken of, all are there soon, and wait to be lit.
  const blocks = rows.flatMap(({ named, bar, amount }, index) => [
    lit.length > 0 ? named : { ...named, cue: data[index]?.label },
    bar(lit.length === 0),
    amount(lit.length > 0 ? ground.ink : ground.accent),
  ]);
  for (const { index, cue } of lit) {
    const row = rows[index];
    if (row) blocks.push({ ...row.bar(true), ...(cue && { cue }) }, row.amount(ground.accent));
  }
  const row = {
    x: room.left - FRAME.beside,
    y: top + (data.length - 1) * block - FRAME.above,
    width: room.width + 2 * FRAME.beside,
    height: name + height + FRAME.above + FRAME.below,
  };
  // What is lit stands out enough.
  return { blocks, emphasis: lit.length > 0 ? [] : [frameAround(row, ground)] };
}

const wordsIn = (text: string): string[] => contentWords(text).map((word) => word.replace(/s$/, ''));

/** The bars that a narration speaks of, in the order in which it does, with the words that say so: a value, else a name. */
function heardIn(narration: string, data: readonly Datum[]): { index: number; cue: string }[] {
  const said = new Set(wordsIn(narration));
  return data
    .flatMap(({ label, value }, index) => {
      const at = placeOf(value, narration);
      if (at >= 0) return [{ index, cue: value, at }];
      const words = wordsIn(label);
      if (words.length === 0 || !words.every((word) => said.has(word))) return [];
      return [{ index, cue: label, at: narration.toLowerCase().indexOf(words.at(-1) ?? '') }];
    })
    .sort((one, other) => one.at - other.at);
}

/** Where a value is said that is no part of a longer number; -1: nowhere. A digit alone says too little. */
function placeOf(value: string, narration: string): number {
  if (!/\d\D*\d/.test(value)) return -1;
  const at = narration.indexOf(value);
  const [before, behind] = [narration.charAt(at - 1), narration.slice(at + value.length)];
  return at >= 0 && !/[\d.,−-]/.test(before) && !/^(?:[.,]?\d)/.test(behind) ? at : -1;
}
