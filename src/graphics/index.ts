/** Scenes drawn as designed graphics: the pictures of the offline video, and of every video's numbers and figures. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SceneArt } from '#src/core/media.ts';
import type { CallContext, ClipMaker, ClipRequest } from '#src/core/ports.ts';
import { composeGraphic } from './compose.ts';
import { drawBackground } from './landscape/background.ts';
import { seedOf } from './landscape/noise.ts';
import { paletteFor } from './theme.ts';

/** Changes whenever the same scene would be drawn differently. */
const VERSION = 'graphics-4';
/** The scenes of a video look at one landscape, each from where the one before has left it; px in all. */
const TRAVEL = 440;
const DAWN = 0.6;
/** High enough for the dither to reach the video's encoder. */
const JPEG_QUALITY = 95;

/**
 * A maker of designed graphics. Draws every kind of visual; a `clip` becomes a graphic of the scene's key phrase. The
 * same request gives the same bytes. It draws in this thread, for about 0.1 s at a time.
 */
export function createGraphicMaker(): ClipMaker {
  return { version: VERSION, make };
}

async function make(request: ClipRequest, { signal }: CallContext): Promise<SceneArt> {
  signal.throwIfAborted();
  const { index, count } = request.position;
  const travel = Math.floor(TRAVEL / count);
  const background = await writeBackground(request);
  signal.throwIfAborted();
  const drawn = await composeGraphic(request);
  const layers = await Promise.all(
    drawn.map(async ({ canvas, ...layer }, index) => {
      const path = join(request.directory, `layer-${index}.png`);
      await writeFile(path, await canvas.encode('png'));
      return { path, ...layer };
    }),
  );
  return { kind: 'graphic', background, from: index * travel, travel, layers };
}

async function writeBackground({ paper, style, directory }: ClipRequest): Promise<string> {
  const canvas = drawBackground({
    palette: paletteFor(style, paper.title),
    seed: seedOf(paper.title),
    sceneIndex: 0,
    dawn: DAWN,
    travel: TRAVEL,
  });
  const path = join(directory, 'background.jpg');
  await writeFile(path, await canvas.encode('jpeg', JPEG_QUALITY));
  return path;
}
