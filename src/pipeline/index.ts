/**
 * From a paper to a video, in five steps. Each remembers what it made under the hash of what it was made from,
 * so a run that begins again, here or on another worker, goes on where the last one was.
 */
import type { SeenBrand } from '#src/core/brand.ts';
import { type Correction, corrected, retitled } from '#src/core/correction.ts';
import type { ReadySource, Video } from '#src/core/job.ts';
import type { JobOptions, Voice } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ClipMaker, FigureEyes, Narrator, PaperReader, ScriptWriter } from '#src/core/ports.ts';
import type { Pronunciation } from '#src/core/pronunciation.ts';
import { seedOf } from '#src/core/random.ts';
import type { Scene, Script } from '#src/core/script.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import type { PipelineContext } from './context.ts';
import { mixAudio } from './mix-audio.ts';
import { anotherOpening } from './script/another-opening.ts';
import { checkClaims } from './script/check-claims.ts';
import type { Signer } from './signing/index.ts';
import { addCaptions } from './steps/add-captions.ts';
import { fetchPaper } from './steps/fetch-paper.ts';
import { narrateScenes, placeScenes, sampleVoices } from './steps/generate-audio.ts';
import { generateScript, withEnd } from './steps/generate-script.ts';
import { generateVideos } from './steps/generate-videos.ts';
import { lookAtFigures } from './steps/look-at-figures.ts';

/** The makers that the installation is configured with. */
export interface Makers {
  reader: PaperReader;
  writer: ScriptWriter;
  narrator: Narrator;
  clipMaker: ClipMaker;
  ffmpeg: FfmpegBinary;
  /** Looks at the figures that are shown; absent or null: the rules choose alone. */
  eyes?: FigureEyes | null;
  /** Signs finished videos; absent or null: they are not signed. */
  signer?: Signer | null;
  /** Prices what is still to be bought for a script, USD; null: nothing. Absent: everything is free. */
  estimate?(script: Script): number | null;
}

export interface VideoJob {
  id: string;
  source: ReadySource;
  options: JobOptions;
  /** The script to be made, end scene and all; null: it is to be written. */
  script: Script | null;
  /** What the requester corrected of the paper; absent: nothing. */
  correction?: Correction | null;
  /** First scenes that were turned down. */
  openings: readonly Scene[];
  /** What it ends with besides its credits; absent: nothing. */
  brand?: SeenBrand | undefined;
  /** How words are said where it was asked for; absent: as they are written. */
  pronunciations?: readonly Pronunciation[];
}

export interface VideoContext extends PipelineContext {
  /** Called as soon as it is known which paper this is: a wrong one is seen before any work is spent on it. */
  onPaper(paper: Paper): Promise<void>;
  /** Called with the script before anything is bought for it; false: the video is not to be made now. */
  onScript(script: Script): Promise<boolean>;
  /** Called when the figures were looked at, whatever came of it; absent: nobody counts what it took. */
  onLooked?(script: Script): Promise<void>;
  /**
   * Called, where the video is not to be made now, with the storage keys of the script's first sentences in each voice;
   * null: they could not be made. Absent: nobody wants to hear them.
   */
  onSamples?(files: Partial<Record<Voice, string>> | null): Promise<void>;
}

/**
 * Makes the video of a job. Null where it may not go on from the script: made again, it goes on from there.
 *
 * @throws AppError; or whatever a step threw when `context.signal` was aborted
 */
export async function makeVideo(makers: Makers, job: VideoJob, context: VideoContext): Promise<Video | null> {
  const { length, audience, tone, focus, language } = job.options;
  const found = await fetchPaper(makers.reader, job, context);
  const paper = corrected(found, job.correction ?? null);
  await context.onPaper(paper);
  const brief = { length, audience, tone, focus, language };
  const written = job.script
    ? retitled(withEnd(job.script, paper), found.title, paper)
    : await generateScript(makers.writer, paper, brief, context);
  const script = await anotherOpening(makers.writer, written, job.openings, { paper, brief }, context);
  const claims = await checkClaims(script, paper, context);
  context.progress('generate-script', 1);
  if (!(await context.onScript(script))) {
    if (context.onSamples) await context.onSamples(await samplesOf(makers.narrator, script, job, context));
    return null;
  }
  const { scenes, segments, sound } = await audioAndVideos(makers, job, { paper, script }, context);
  return addCaptions(makers, { paper, script, claims, scenes, segments, sound }, context);
}

/** null: the voice is away. Nobody loses a script because a sample of it failed. */
async function samplesOf(narrator: Narrator, script: Script, job: VideoJob, context: VideoContext) {
  try {
    return await sampleVoices(narrator, script, job, context);
  } catch (err) {
    if (context.signal.aborted) throw err;
    context.log.warn({ err }, 'no samples of the voices');
    return null;
  }
}

/**
 * Steps 3 and 4 run into each other: a scene's pictures are begun as soon as it is spoken, and a video clip as soon as
 * its length is known, for a clip that is made elsewhere takes longer than all the narration. What is shown is the earlier step until it has ended.
 */
async function audioAndVideos(
  makers: Makers,
  { options: { voice, style, music, format }, pronunciations, brand }: VideoJob,
  { paper, script }: { paper: Paper; script: Script },
  context: VideoContext,
) {
  let spoken = false;
  const behind: PipelineContext = {
    ...context,
    progress: (step, fraction) => {
      if (spoken) context.progress(step, fraction);
    },
  };
  const sights = lookAtFigures(makers.eyes, { paper, scenes: script.scenes }, context).finally(() =>
    context.onLooked?.(script),
  );
  const narrated = narrateScenes(makers.narrator, script, { voice, pronunciations }, context);
  const spokenScenes = narrated.map((one) => one.spoken);
  const sounding = Promise.all(spokenScenes).then((all) => {
    spoken = true;
    const bed = music && music !== 'off' ? { music, seed: seedOf(paper.title) } : undefined;
    return mixAudio(makers.ffmpeg, { scenes: placeScenes(all), bed }, context);
  });
  const picturing = generateVideos(
    makers,
    { paper, scenes: narrated, style, format, brand, language: script.language, sights },
    behind,
  );
  // All are waited for even if one fails: no work may go on after a step has ended.
  await Promise.allSettled([sights, ...spokenScenes, sounding, picturing]);
  const [segments, sound] = await Promise.all([picturing, sounding]);
  return { scenes: placeScenes(await Promise.all(spokenScenes)), segments, sound };
}
