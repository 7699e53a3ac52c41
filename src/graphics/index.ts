/** Scenes drawn as designed graphics: the pictures of the offline video, and of every video's numbers and figures. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { hashBytes } from '#src/core/hash.ts';
import { layoutOf } from '#src/core/layout.ts';
import type { GraphicLayer, SceneArt } from '#src/core/media.ts';
import type { CallContext, ClipMaker, ClipRequest } from '#src/core/ports.ts';
import { seedOf } from '#src/core/random.ts';
import { subjectOf } from '#src/core/subject.ts';
import { composeGraphic, composeOverClip, type DrawnLayer } from './compose.ts';
import { drawBackground } from './ground/background.ts';
import { cornerBlock, logoOf } from './logo.ts';
import { openPicture } from './picture.ts';
import { darkCaptions, isLight, paletteFor } from './theme.ts';
import type { Block } from './type/ink.ts';

/** Changes whenever the same scene would be drawn differently. */
const VERSION = 'graphics-48';
/** The scenes of a video look at one ground, each from where the one before has left it: over so much of its height in all. */
const TRAVEL = 0.125;
const travelOf = ({ format }: ClipRequest): number => Math.round(TRAVEL * layoutOf(format).height);
/** High enough for the dither to reach the video's encoder. */
const JPEG_QUALITY = 95;

/**
 * A maker of designed graphics. Draws every kind of visual; a `clip` becomes a graphic of the scene's key phrase. The
 * same request gives the same bytes. It draws in this thread, for about 0.1 s at a time.
 */
export function createGraphicMaker(): ClipMaker {
  const ground = groundMaker();
  const corner = cornerMaker();
  return {
    version: VERSION,
    make: (request, context) => make(request, { ground, corner }, context),
    overClip: async (request) => written(composeOverClip(request, await corner(request)), request),
  };
}

interface Shared {
  ground: GroundMaker;
  corner: CornerMaker;
}

async function make(
  request: ClipRequest,
  { ground, corner }: Shared,
  { signal }: CallContext,
): Promise<SceneArt> {
  signal.throwIfAborted();
  const { index, count } = request.position;
  const travel = Math.floor(travelOf(request) / count);
  const background = join(request.directory, 'background.jpg');
  await writeFile(background, await ground(request));
  signal.throwIfAborted();
  const drawn = await composeGraphic(request, await corner(request));
  const layers = await written(drawn, request);
  const palette = paletteFor(request.style, request.paper);
  const captions = isLight(palette) ? { captions: darkCaptions(palette) } : {};
  return { kind: 'graphic', background, from: index * travel, travel, layers, ...captions };
}

const written = (drawn: readonly DrawnLayer[], { directory }: ClipRequest): Promise<GraphicLayer[]> =>
  Promise.all(
    drawn.map(async ({ canvas, ...layer }, index) => {
      const path = join(directory, `layer-${index}.png`);
      await writeFile(path, await canvas.encode('png'));
      return { path, ...layer };
    }),
  );

/** @returns the ground as a JPEG */
type GroundMaker = (request: ClipRequest) => Promise<Buffer>;

/** All scenes of a video stand on one ground, which takes longer to draw than what stands on it: the last one is kept. */
function groundMaker(): GroundMaker {
  let last: { key: string; jpeg: Promise<Buffer> } | null = null;
  return (request) => {
    const { paper, style, format } = request;
    const wanted = {
      palette: paletteFor(style, paper),
      subject: subjectOf(paper),
      seed: seedOf(paper.title),
      layout: layoutOf(format),
      travel: travelOf(request),
    };
    const key = JSON.stringify(wanted);
    if (last?.key !== key) last = { key, jpeg: drawBackground(wanted).encode('jpeg', JPEG_QUALITY) };
    return last.jpeg;
  };
}

/** @returns what stands in the scene's corner; null: nothing */
type CornerMaker = (request: ClipRequest) => Promise<Block | null>;

/** All scenes of a video show one logo, which takes a process of its own to decode: the last one is kept. */
function cornerMaker(): CornerMaker {
  let last: { key: string; picture: Promise<Canvas | null> } | null = null;
  return async ({ brand, scene, style, paper }) => {
    if (!brand?.corner || !brand.logoPath || scene.visual.kind === 'end') return null;
    const key = hashBytes(await readFile(brand.logoPath));
    if (last?.key !== key) last = { key, picture: openPicture(brand.logoPath) };
    const logo = logoOf(await last.picture, brand, paletteFor(style, paper));
    return logo && cornerBlock(logo);
  };
}
