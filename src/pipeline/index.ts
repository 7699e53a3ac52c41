/**
 * From a paper to a film, in five steps. Each remembers what it made under the hash of what it was made from,
 * so a run that begins again, here or on another worker, goes on where the last one was.
 */
import type { Film, ReadySource } from '../core/job.ts';
import type { JobOptions } from '../core/options.ts';
import type { Paper } from '../core/paper.ts';
import type { ClipMaker, Narrator, PaperReader, ScriptWriter } from '../core/ports.ts';
import type { Script } from '../core/script.ts';
import type { FfmpegBinary } from '../render/ffmpeg/binary.ts';
import { addCaptions } from './add-captions.ts';
import type { PipelineContext } from './context.ts';
import { fetchPaper } from './fetch-paper.ts';
import { generateAudio } from './generate-audio.ts';
import { generateScript } from './generate-script.ts';
import { generateVideos } from './generate-videos.ts';
import { mixAudio } from './mix-audio.ts';

/** The makers that the installation is configured with. */
export interface Makers {
  reader: PaperReader;
  writer: ScriptWriter;
  narrator: Narrator;
  clipMaker: ClipMaker;
  ffmpeg: FfmpegBinary;
}

interface FilmContext extends PipelineContext {
  /** Called as soon as it is known which paper this is: a wrong one is seen before any work is spent on it. */
  onPaper(paper: Paper): Promise<void>;
  /** Asked once the script is written, before anything is bought for it: whether to make the film now. */
  mayGoOn(script: Script): boolean;
}

/**
 * Makes the film of a job. Null where it may not go on from the script: made again, it goes on from there.
 *
 * @throws AppError; or whatever a step threw when `context.signal` was aborted
 */
export async function makeFilm(
  makers: Makers,
  job: { id: string; source: ReadySource; options: JobOptions },
  context: FilmContext,
): Promise<Film | null> {
  const { style, voice, length, audience } = job.options;
  const paper = await fetchPaper(makers.reader, job, context);
  await context.onPaper(paper);
  const script = await generateScript(makers.writer, paper, { length, audience }, context);
  if (!context.mayGoOn(script)) return null;
  const scenes = await generateAudio(makers.narrator, script, voice, context);
  const [segments, sound] = await both(
    generateVideos(makers, { paper, scenes, style }, context),
    mixAudio(makers.ffmpeg, scenes, context),
  );
  return addCaptions(makers.ffmpeg, { paper, script, scenes, segments, sound }, context);
}

/** Waits for both even if one fails: no work may go on after a step has ended. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}
