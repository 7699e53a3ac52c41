/** One graphic from its scene: which kind, and its parts drawn. */
import type { Canvas } from '@napi-rs/canvas';
import type { ClipRequest } from '#src/core/ports.ts';
import { footer, header } from './frame.ts';
import type { Graphic, GraphicInput } from './graphic.ts';
import { endGraphic } from './kinds/end.ts';
import { figureGraphic } from './kinds/figure.ts';
import { numberGraphic } from './kinds/number.ts';
import { pointsGraphic } from './kinds/points.ts';
import { quoteGraphic } from './kinds/quote.ts';
import { clipGraphic } from './kinds/statement.ts';
import { titleGraphic } from './kinds/title.ts';
import { openPicture } from './picture.ts';
import { paletteFor } from './theme.ts';
import { type Box, renderBlock } from './type/ink.ts';

export interface DrawnGraphic {
  /** In the order in which they enter, cropped to their ink; `box` is their place, px of the frame. */
  parts: { canvas: Canvas; box: Box }[];
  pace: Graphic['pace'];
}

/** Draws everything of a graphic but its background. A picture that cannot be read is told in words instead. */
export async function composeGraphic(request: ClipRequest): Promise<DrawnGraphic> {
  const input: GraphicInput = { request, palette: paletteFor(request.style, request.paper.title) };
  const graphic = await graphicFor(input);
  const [above, below] = [header(input), footer(input, graphic.foot)];
  // A list grows until late in its scene: the source does not wait for it.
  const blocks =
    graphic.pace === 'spoken' ? [above, below, ...graphic.blocks] : [above, ...graphic.blocks, below];
  return { parts: blocks.flatMap((block) => (block && renderBlock(block)) ?? []), pace: graphic.pace };
}

async function graphicFor(input: GraphicInput): Promise<Graphic> {
  const { scene, figurePath } = input.request;
  switch (scene.visual.kind) {
    case 'title':
      return titleGraphic(input);
    case 'number':
      return numberGraphic(input);
    case 'quote':
      return quoteGraphic(input);
    case 'points':
      return pointsGraphic(input);
    case 'figure':
      return figureGraphic(input, figurePath ? await openPicture(figurePath) : null);
    case 'clip':
      return clipGraphic(input);
    case 'end':
      return endGraphic(input);
  }
}
