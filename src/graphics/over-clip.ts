/** What stands on a clip: the heading, in the first scene its words, and below where it comes from and that it is made. */

import { createCanvas } from '@napi-rs/canvas';
import type { ClipRequest } from '#src/core/ports.ts';
import { screenWords } from '#src/core/screen-words/index.ts';
import { footer, footWidth, header } from './frame.ts';
import type { GraphicInput } from './graphic.ts';
import { clipGraphic } from './kinds/statement.ts';
import { groundOf, paletteFor, scrimColour } from './theme.ts';
import { AREA, type Block, type Box, fitText, TYPE, textBlock } from './type/ink.ts';

/** How far a scrim reaches beyond what is written on it, px; at the sides it ends where the safe area does. */
const PADDING = 22;
/** Free at the sides of a scrim, px. */
const EDGE = 18;
const MADE_TOP = 1056;
/** The opening's words stand for so long, seconds; then the clip is seen. */
export const OPENING_S = 3.2;

/**
 * @param corner what stands there besides; null: nothing
 * @returns what stands there throughout, and what leaves after `OPENING_S`
 */
export function overClip(request: ClipRequest, corner: Block | null): { stays: Block[]; leaves: Block[] } {
  const palette = paletteFor(request.style, request.paper);
  const input: GraphicInput = { request, palette, ground: groundOf('open', palette) };
  const { position } = request;
  const source = footer(input, 'source');
  const words = position.index === 0 ? clipGraphic(input).blocks : [];
  const foot = [madeLine(input), source, corner].filter((block) => block !== null);
  return {
    stays: [onScrim([header(input)], input), onScrim(foot, input)],
    leaves: words.length > 0 ? [onScrim(words, input)] : [],
  };
}

/** That it is generated, above the line that says of what. */
function madeLine({ request, palette }: GraphicInput): Block {
  const { made } = screenWords(request.language);
  const width = footWidth(request);
  const fitted = fitText({ text: made, style: TYPE.small, sizes: [34, 32, 30], width, maxLines: 1 });
  return textBlock({ fitted, style: TYPE.small, x: AREA.left, y: MADE_TOP, colour: palette.ink });
}

/** Blocks as one, on a ground that lets little of the clip through. */
function onScrim(blocks: readonly Block[], { palette }: GraphicInput): Block {
  const box = around(blocks.map((block) => block.box));
  return {
    box,
    draw(context) {
      context.fillStyle = scrimColour(palette);
      context.beginPath();
      context.roundRect(box.x, box.y, box.width, box.height, palette.form.radius / 2);
      context.fill();
      // By itself, since marks recolour what they lie on; a little smaller, so that it keeps off the edge.
      const written = createCanvas(box.width, box.height);
      const inner = written.getContext('2d');
      inner.translate(-box.x, -box.y);
      for (const block of blocks) {
        inner.save();
        block.draw(inner, 1);
        inner.restore();
      }
      const [width, height] = [box.width - 2 * EDGE, box.height * (1 - (2 * EDGE) / box.width)];
      context.imageSmoothingQuality = 'high';
      context.drawImage(written, box.x + EDGE, box.y + (box.height - height) / 2, width, height);
    },
  };
}

function around(boxes: readonly Box[]): Box {
  const top = Math.max(AREA.top, Math.min(...boxes.map(({ y }) => y)) - PADDING);
  const bottom = Math.min(AREA.bottom, Math.max(...boxes.map(({ y, height }) => y + height)) + PADDING);
  return { x: AREA.left - 4, y: top, width: AREA.width + 8, height: bottom - top };
}
