/** Scenes drawn as designed cards: the pictures of the offline film, and of every film's numbers and figures. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CardLayer, FRAME, type SceneArt } from '../core/media.ts';
import type { CallContext, ClipMaker, ClipRequest } from '../core/ports.ts';
import { drawBackground } from './background.ts';
import type { Card, CardInput } from './card.ts';
import { endCard } from './end.ts';
import { figureCard } from './figure.ts';
import { footer, header } from './frame.ts';
import { renderBlock } from './ink.ts';
import { seedOf } from './noise.ts';
import { numberCard } from './number.ts';
import { openPicture } from './picture.ts';
import { pointsCard } from './points.ts';
import { quoteCard } from './quote.ts';
import { clipCard } from './statement.ts';
import { paletteFor } from './theme.ts';
import { enterTimes } from './timing.ts';
import { titleCard } from './title.ts';

/** Changes whenever the same scene would be drawn differently. */
const VERSION = 'cards-1';
/** A scene this long drifts as far as the hills reach, px; a longer one stands still at its end. */
const MAX_TRAVEL = 900;
/** High enough for the dither to survive into the film's encoder. */
const JPEG_QUALITY = 95;

async function drawCard(input: CardInput): Promise<Card> {
  switch (input.request.scene.visual.kind) {
    case 'title':
      return titleCard(input);
    case 'number':
      return numberCard(input);
    case 'quote':
      return quoteCard(input);
    case 'points':
      return pointsCard(input);
    case 'figure':
      return figureCard(input, input.request.figurePath ? await openPicture(input.request.figurePath) : null);
    case 'clip':
      return clipCard(input);
    case 'end':
      return endCard(input);
  }
}

async function make(request: ClipRequest, { signal }: CallContext): Promise<SceneArt> {
  const { paper, position, directory, durationS } = request;
  const input: CardInput = { request, palette: paletteFor(paper.title) };
  signal.throwIfAborted();
  const travel = Math.min(MAX_TRAVEL, Math.ceil(durationS * FRAME.fps));
  const ground = drawBackground({
    palette: input.palette,
    seed: seedOf(paper.title),
    sceneIndex: position.index,
    dawn: position.count > 1 ? Math.min(1, position.index / (position.count - 1)) : 0.5,
    travel,
  });
  const background = join(directory, 'background.jpg');
  await writeFile(background, await ground.encode('jpeg', JPEG_QUALITY));
  signal.throwIfAborted();

  const card = await drawCard(input);
  const blocks = [header(input), ...card.blocks, footer(input, card.foot)];
  const drawn = blocks.flatMap((block) => (block && renderBlock(block)) ?? []);
  const enters = enterTimes(drawn.length, durationS, card.pace);
  const layers: CardLayer[] = [];
  for (const [index, { canvas, box }] of drawn.entries()) {
    signal.throwIfAborted();
    const path = join(directory, `layer-${index}.png`);
    await writeFile(path, await canvas.encode('png'));
    layers.push({ path, ...box, enterS: enters[index] ?? 0 });
  }
  return { kind: 'card', background, travel, layers };
}

/** A maker of designed cards. Draws every kind of visual; a `clip` becomes a card of the scene's key phrase. */
export function createCardMaker(): ClipMaker {
  return { version: VERSION, make };
}
