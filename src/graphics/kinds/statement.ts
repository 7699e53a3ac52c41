/** A sentence set large: for scenes whose picture is words alone. Its lines come in as they are spoken. */
import { headlineOf } from '../form.ts';
import { bodyTop, clean, type Graphic, type GraphicInput } from '../graphic.ts';
import { STRIKING_NUMBER } from '../numbers.ts';
import { rule } from '../shapes.ts';
import { AREA, fitText, lineBlocks } from '../type/ink.ts';

const MAX_CHARS = 260;
const SIZES = [124, 112, 104, 96, 88, 80, 74, 68, 62, 56, 52, 48];

/** A graphic of one text. Where nothing of it can be drawn, the scene's heading stands in. */
export function statement(input: GraphicInput, text: string): Graphic {
  const { ground, request } = input;
  const headline = headlineOf(ground.form);
  const words = clean(text, MAX_CHARS) || clean(request.scene.heading, MAX_CHARS);
  const fitted = fitText({ text: words, style: headline, sizes: SIZES, height: 600, maxLines: 9 });
  const y = bodyTop(fitted.height + 50);
  const mark = { pattern: STRIKING_NUMBER, colour: ground.accent };
  return {
    blocks: [
      rule(AREA.left, y, 120, ground),
      ...lineBlocks({ fitted, style: headline, x: AREA.left, y: y + 44, colour: ground.ink, mark }),
    ],
    foot: 'source',
  };
}

/** What a scene says in one phrase: the shortest sentence of its narration that holds a number, else the first. */
export function keyPhrase(narration: string): string {
  const sentences = narration.match(/.+?[.!?]+(?=\s|$)|.+$/gs)?.map((sentence) => sentence.trim()) ?? [];
  const telling = sentences
    .filter((sentence) => /\d/.test(sentence) && sentence.length <= 140)
    .sort((one, other) => one.length - other.length)[0];
  return telling ?? sentences[0] ?? narration;
}

export function clipGraphic(input: GraphicInput): Graphic {
  return statement(input, keyPhrase(input.request.scene.narration));
}
