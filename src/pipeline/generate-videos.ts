/** Step 4: every scene as a finished segment, captions burned in, as soon as its own parts are there. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { z } from 'zod';
import type { Language } from '../core/language.ts';
import { FRAME, type MadeArt } from '../core/media.ts';
import type { Style } from '../core/options.ts';
import type { Figure, Paper } from '../core/paper.ts';
import type { ClipMaker } from '../core/ports.ts';
import { captionFonts, sceneCaptions } from '../render/captions/index.ts';
import type { FfmpegBinary } from '../render/ffmpeg/binary.ts';
import { renderPoster } from '../render/poster.ts';
import { renderScene } from '../render/scene.ts';
import { RENDER_VERSION } from '../render/version.ts';
import { callContext, type PipelineContext } from './context.ts';
import type { SpokenScene } from './generate-audio.ts';
import type { SaveFile } from './memo.ts';

const segmentSchema = z.object({
  /** Storage key of the segment: H.264, no sound. */
  key: z.string(),
  /** Storage key of a JPEG of the scene at its best, for the scene that stands for the film. */
  poster: z.string().nullable(),
  /** What the viewer should be told of it. */
  note: z.string().nullable().default(null),
});
export type Segment = z.infer<typeof segmentSchema>;

export interface VideoParts {
  clipMaker: ClipMaker;
  ffmpeg: FfmpegBinary;
}

/** What the pictures are of, and how they look. */
interface VideoPlan {
  paper: Paper;
  /** Each as soon as it is spoken. */
  scenes: Promise<SpokenScene>[];
  style: Style;
  /** Of what is written on screen; absent: English. */
  language: Language | undefined;
}

/** The share of a scene's work that is its art: drawn here, or filmed elsewhere; the rest is rendering. */
const ART_SHARE = { drawn: 0.15, filmed: 0.8 };

/**
 * Segments in the order of the scenes. As many are drawn and rendered at a time as the machine has cores; clips are
 * waited for all at once, for that takes none.
 */
export async function generateVideos(
  parts: VideoParts,
  { scenes, ...film }: VideoPlan,
  context: PipelineContext,
): Promise<Segment[]> {
  context.progress('generate-videos', 0);
  const done = scenes.map(() => 0);
  const limit = pLimit(availableParallelism());
  const make = async (spoken: Promise<SpokenScene>, index: number) =>
    makeSegment(
      parts,
      { ...film, timed: await spoken, position: { index, count: scenes.length }, limit },
      context,
      (share) => {
        done[index] = share;
        context.progress('generate-videos', done.reduce((sum, one) => sum + one, 0) / scenes.length);
      },
    );
  // The first failure ends the step, but not before the other scenes have stopped using the scratch folder.
  const results = await Promise.allSettled(scenes.map(make));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

interface SceneJob extends Omit<VideoPlan, 'scenes'> {
  timed: SpokenScene;
  position: { index: number; count: number };
  /** Whatever takes a core takes its turn here. */
  limit: LimitFunction;
}

function makeSegment(
  parts: VideoParts,
  job: SceneJob,
  context: PipelineContext,
  onShare: (share: number) => void,
): Promise<Segment> {
  const { paper, style, language, timed, position, limit } = job;
  const { scene, narration, frames } = timed;
  const figure = figureOf(paper, timed);
  return context
    .memo({
      name: 'segment',
      // Cards show the paper's metadata, so a change there is another segment; its text is not shown.
      inputs: [
        RENDER_VERSION,
        parts.clipMaker.version,
        style,
        ...[scene, position, frames, narration.words, figure],
        ...(language ? [language] : []),
        ...[paper.title, paper.authors, paper.journal, paper.year, paper.ids, paper.licence.code],
      ],
      schema: segmentSchema,
      async make(save) {
        context.signal.throwIfAborted();
        const directory = join(context.scratch, scene.id);
        await mkdir(directory);
        const filmed = scene.visual.kind === 'clip';
        const artShare = filmed ? ART_SHARE.filmed : ART_SHARE.drawn;
        const draw = async () => {
          const art = await makeArt(parts.clipMaker, job, figure, directory, context, (share) =>
            onShare(share * artShare),
          );
          onShare(artShare);
          return art;
        };
        const ready = filmed ? await draw() : null;
        const segment = await limit(async () => {
          context.signal.throwIfAborted();
          const art = ready ?? (await draw());
          return renderSegment(parts.ffmpeg, job, art, { directory, save, context }, (share) =>
            onShare(artShare + share * (1 - artShare)),
          );
        });
        await rm(directory, { recursive: true });
        return segment;
      },
    })
    .then((segment) => {
      onShare(1);
      return segment;
    });
}

async function renderSegment(
  ffmpeg: FfmpegBinary,
  { timed: { narration, frames }, position, language }: SceneJob,
  art: MadeArt,
  { directory, save, context }: { directory: string; save: SaveFile; context: PipelineContext },
  onProgress: (share: number) => void,
): Promise<Segment> {
  const isPoster = position.index === 0;
  const render = { ffmpeg, signal: context.signal };
  const assPath = join(directory, 'captions.ass');
  await writeFile(assPath, sceneCaptions(narration.words, language));
  const out = join(directory, 'segment.mp4');
  await renderScene(
    {
      art,
      frames,
      captions: { assPath, fontsDir: captionFonts() },
      // Cards share one landscape and bring in what they show by themselves; a clip is another world.
      fadeIn: position.index > 0 && art.kind === 'video',
      out,
    },
    { ...render, onProgress },
  );
  const posterPath = join(directory, 'poster.jpg');
  if (isPoster) await renderPoster({ art, out: posterPath }, render);
  return {
    key: await save('segment.mp4', { path: out }),
    poster: isPoster ? await save('poster.jpg', { path: posterPath }) : null,
    note: art.note ?? null,
  };
}

async function makeArt(
  clipMaker: ClipMaker,
  { paper, style, language, timed, position }: SceneJob,
  figure: Figure | null,
  directory: string,
  context: PipelineContext,
  onProgress: (share: number) => void,
): Promise<MadeArt> {
  let figurePath: string | null = null;
  if (figure?.image) {
    figurePath = join(directory, 'figure');
    await context.storage.fetchTo(figure.image.key, figurePath);
  }
  const artDirectory = join(directory, 'art');
  await mkdir(artDirectory);
  const durationS = timed.frames / FRAME.fps;
  return clipMaker.make(
    { scene: timed.scene, position, paper, style, language, durationS, directory: artDirectory, figurePath },
    { ...callContext(context), onProgress },
  );
}

function figureOf(paper: Paper, { scene }: SpokenScene): Figure | null {
  const { visual } = scene;
  return visual.kind === 'figure' ? (paper.figures.find(({ id }) => id === visual.figureId) ?? null) : null;
}
