/** One card from its scene: which kind, and its parts drawn. */
import type { Canvas } from '@napi-rs/canvas';
import type { ClipRequest } from '../core/ports.ts';
import type { Card, CardInput } from './card.ts';
import { endCard } from './end.ts';
import { figureCard } from './figure.ts';
import { footer, header } from './frame.ts';
import { type Box, renderBlock } from './ink.ts';
import { numberCard } from './number.ts';
import { openPicture } from './picture.ts';
import { pointsCard } from './points.ts';
import { quoteCard } from './quote.ts';
import { clipCard } from './statement.ts';
import { paletteFor } from './theme.ts';
import { titleCard } from './title.ts';

export interface DrawnCard {
  /** In the order in which they enter, cropped to their ink; `box` is their place, px of the frame. */
  parts: { canvas: Canvas; box: Box }[];
  pace: Card['pace'];
}

/** Draws everything of a card but its background. A picture that cannot be read is told in words instead. */
export async function composeCard(request: ClipRequest): Promise<DrawnCard> {
  const input: CardInput = { request, palette: paletteFor(request.style, request.paper.title) };
  const card = await cardFor(input);
  const [above, below] = [header(input), footer(input, card.foot)];
  // A list grows until late in its scene: the source does not wait for it.
  const blocks = card.pace === 'spoken' ? [above, below, ...card.blocks] : [above, ...card.blocks, below];
  return { parts: blocks.flatMap((block) => (block && renderBlock(block)) ?? []), pace: card.pace };
}

async function cardFor(input: CardInput): Promise<Card> {
  const { scene, figurePath } = input.request;
  switch (scene.visual.kind) {
    case 'title':
      return titleCard(input);
    case 'number':
      return numberCard(input);
    case 'quote':
      return quoteCard(input);
    case 'points':
      return pointsCard(input);
    case 'figure':
      return figureCard(input, figurePath ? await openPicture(figurePath) : null);
    case 'clip':
      return clipCard(input);
    case 'end':
      return endCard(input);
  }
}
