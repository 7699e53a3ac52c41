/** Step 4: every scene as a finished segment, captions burned in, as soon as its own parts are there. */
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { shownIn } from '#src/core/brand.ts';
import { coverScenes } from '#src/core/covers.ts';
import { hashBytes } from '#src/core/hash.ts';
import { FRAME, type MadeArt } from '#src/core/media.ts';
import type { ClipMaker, ShownBefore } from '#src/core/ports.ts';
import { subjectOf } from '#src/core/subject.ts';
import { captionFonts, sceneCaptions } from '#src/render/captions/index.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import { renderPoster } from '#src/render/poster.ts';
import { renderScene } from '#src/render/scene.ts';
import { RENDER_VERSION } from '#src/render/version.ts';
import type { PipelineContext } from '../context.ts';
import type { SaveFile } from '../memo.ts';
import type { SceneVoice, SpokenScene } from './generate-audio.ts';
import {
  artShare,
  figureOf,
  folderOf,
  hasClip,
  makeArt,
  type SceneJob,
  type VideoPlan,
} from './scene-art.ts';

const segmentSchema = z.object({
  /** Storage key of the segment: H.264, no sound. */
  key: z.string(),
  /** Storage key of a JPEG of the scene at its best, for the scenes that may stand for the video. */
  poster: z.string().nullable(),
  /** What the viewer should be told of it. */
  note: z.string().nullable(),
});
export type Segment = z.infer<typeof segmentSchema>;

export interface VideoParts {
  clipMaker: ClipMaker;
  ffmpeg: FfmpegBinary;
}

/**
 * Segments in the order of the scenes. As many are drawn and rendered at a time as the machine has cores; clips are
 * waited for all at once, for that takes none.
 */
export async function generateVideos(
  parts: VideoParts,
  { scenes, ...video }: VideoPlan,
  context: PipelineContext,
): Promise<Segment[]> {
  context.progress('generate-videos', 0);
  const done = scenes.map(() => 0);
  const limit = pLimit(availableParallelism());
  const anchor = parts.clipMaker.anchors ? anchorOf(scenes) : undefined;
  const covers = coverScenes(scenes.map(({ scene }) => scene));
  const make = (voice: SceneVoice, index: number) => {
    const earlier = scenes[index - 1];
    const before = earlier && !hasClip(earlier.scene) && !hasClip(voice.scene) ? earlier : undefined;
    const brand = shownIn(voice.scene.visual.kind, video.brand);
    const position = { index, count: scenes.length };
    const isCover = covers.includes(index);
    const job = {
      ...{ ...video, brand, scene: voice.scene, before, position, isCover, limit },
      anchor: hasClip(voice.scene) ? anchor : undefined,
    };
    return makeScene(parts, job, voice, context, (share) => {
      done[index] = share;
      context.progress('generate-videos', done.reduce((sum, one) => sum + one, 0) / scenes.length);
    });
  };
  // The first failure ends the step, but not before the other scenes have stopped using the scratch folder.
  const results = await Promise.allSettled(scenes.map(make));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

/**
 * A scene with a clip is asked for as soon as its length is known, while its words are still being timed. A scene that is
 * remembered has no such moment: it may be there already.
 */
async function makeScene(
  parts: VideoParts,
  job: SceneJob,
  voice: SceneVoice,
  context: PipelineContext,
  onShare: (share: number) => void,
): Promise<Segment> {
  const unspoken = new AbortController();
  const ahead = { ...context, signal: AbortSignal.any([context.signal, unspoken.signal]) };
  const art = voice.ahead.then((frames) =>
    frames !== null && hasClip(job.scene)
      ? makeArt(parts.clipMaker, { ...job, before: undefined }, { frames }, ahead, onShare)
      : null,
  );
  art.catch(() => undefined); // it may fail while the words are waited for: that is told when they are there
  try {
    const spoken = await voice.spoken.catch((error: unknown) => {
      unspoken.abort(error);
      throw error;
    });
    const sight = figureOf(job.paper, job.scene) ? (await job.sights)?.[job.scene.id] : undefined;
    const before = job.before && (await shownBefore(job.before));
    return await makeSegment(parts, { ...job, spoken, before, sight }, art, context, onShare);
  } finally {
    await art.catch(() => undefined); // it uses the scratch folder
  }
}

/** Several clips are to show the same subject: the first one's. */
function anchorOf(scenes: readonly SceneVoice[]): string | undefined {
  const [first, second] = scenes.flatMap(({ scene: { visual } }) => (visual.kind === 'clip' ? [visual] : []));
  return second && first?.prompt;
}

async function shownBefore({ scene, spoken }: SceneVoice): Promise<ShownBefore> {
  const { frames, narration } = await spoken;
  return { scene, durationS: frames / FRAME.fps, words: narration.words };
}

interface SpokenJob extends Omit<SceneJob, 'before'> {
  spoken: SpokenScene;
  before: ShownBefore | undefined;
}

function makeSegment(
  parts: VideoParts,
  job: SpokenJob,
  begun: Promise<MadeArt | null>,
  context: PipelineContext,
  onShare: (share: number) => void,
): Promise<Segment> {
  const { paper, style, format, language, brand, scene, before, spoken, position, isCover, limit, sight } =
    job;
  const { narration, frames } = spoken;
  return context
    .memo({
      name: 'segment',
      // Graphics show the paper's metadata, so a change there is another segment; its text is not shown.
      inputs: [
        RENDER_VERSION,
        parts.clipMaker.version,
        style,
        ...[scene, position, frames, narration.words, figureOf(paper, scene)],
        ...(language ? [language] : []),
        ...(format ? [format] : []),
        ...(before ? [before] : []),
        ...(brand ? [{ ...brand, logo: brand.logo && hashBytes(brand.logo) }] : []),
        ...(isCover ? ['cover'] : []),
        ...(sight ? [{ sight }] : []),
        ...(job.anchor ? [{ anchor: job.anchor }] : []),
        subjectOf(paper),
        ...[paper.title, paper.authors, paper.journal, paper.year, paper.ids, paper.licence.code],
      ],
      schema: segmentSchema,
      async make(save) {
        context.signal.throwIfAborted();
        const make = () =>
          makeArt(parts.clipMaker, job, { frames, words: narration.words }, context, onShare);
        const clip = (await begun) ?? (hasClip(scene) ? await make() : null);
        const segment = await limit(async () => {
          context.signal.throwIfAborted();
          const art = clip ?? (await make());
          const done = artShare(scene);
          return renderSegment(parts.ffmpeg, job, art, { save, context }, (share) =>
            onShare(done + share * (1 - done)),
          );
        });
        await rm(folderOf(scene, context), { recursive: true });
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
  { scene, spoken: { narration, frames }, position, isCover, language, format }: SpokenJob,
  art: MadeArt,
  { save, context }: { save: SaveFile; context: PipelineContext },
  onProgress: (share: number) => void,
): Promise<Segment> {
  const directory = folderOf(scene, context);
  const render = { ffmpeg, signal: context.signal };
  const assPath = join(directory, 'captions.ass');
  const colours = art.kind === 'graphic' ? art.captions : undefined;
  await writeFile(assPath, sceneCaptions(narration.words, { language, colours, format }));
  const out = join(directory, 'segment.mp4');
  await renderScene(
    {
      art,
      format,
      frames,
      captions: { assPath, fontsDir: captionFonts() },
      words: narration.words,
      // Graphics share one world and bring in what they show by themselves; a clip is another world.
      fadeIn: position.index > 0 && art.kind !== 'graphic',
      out,
    },
    { ...render, onProgress },
  );
  const posterPath = join(directory, 'poster.jpg');
  if (isCover) await renderPoster({ art, format, out: posterPath }, render);
  return {
    key: await save('segment.mp4', { path: out }),
    poster: isCover ? await save('poster.jpg', { path: posterPath }) : null,
    note: art.note ?? null,
  };
}
