/**
 * From a paper to a film, in five steps. Each remembers what it made under the hash of what it was made from,
 * so a run that begins again, here or on another worker, goes on where the last one was.
 */
import type { Film, ReadySource } from '../core/job.ts';
import type { JobOptions } from '../core/options.ts';
import type { Paper } from '../core/paper.ts';
import type { ClipMaker, Narrator, PaperReader, ScriptWriter } from '../core/ports.ts';
import type { Scene, Script } from '../core/script.ts';
import type { FfmpegBinary } from '../render/ffmpeg/binary.ts';
import { addCaptions } from './add-captions.ts';
import { anotherOpening } from './another-opening.ts';
import { checkClaims } from './check-claims.ts';
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
  /** The expected price of what is still to be bought for a script; absent: everything is free. */
  estimate?(script: Script): { usd: number };
}

interface FilmJob {
  id: string;
  source: ReadySource;
  options: JobOptions;
  /** The script to be filmed, end scene and all; null: it is to be written. */
  script: Script | null;
  /** First scenes that were turned down. */
  openings: readonly Scene[];
}

interface FilmContext extends PipelineContext {
  /** Called as soon as it is known which paper this is: a wrong one is seen before any work is spent on it. */
  onPaper(paper: Paper): Promise<void>;
  /** Called with the script before anything is bought for it; false: the film is not to be made now. */
  onScript(script: Script): Promise<boolean>;
}

/**
 * Makes the film of a job. Null where it may not go on from the script: made again, it goes on from there.
 *
 * @throws AppError; or whatever a step threw when `context.signal` was aborted
 */
export async function makeFilm(makers: Makers, job: FilmJob, context: FilmContext): Promise<Film | null> {
  const { style, voice, length, audience } = job.options;
  const paper = await fetchPaper(makers.reader, job, context);
  await context.onPaper(paper);
  const brief = { length, audience };
  const written = job.script ?? (await generateScript(makers.writer, paper, brief, context));
  const script = await anotherOpening(makers.writer, written, job.openings, { paper, brief }, context);
  const claims = await checkClaims(script, paper, context);
  context.progress('generate-script', 1);
  if (!(await context.onScript(script))) return null;
  const scenes = await generateAudio(makers.narrator, script, voice, context);
  const [segments, sound] = await both(
    generateVideos(makers, { paper, scenes, style }, context),
    mixAudio(makers.ffmpeg, scenes, context),
  );
  return addCaptions(makers.ffmpeg, { paper, script, claims, scenes, segments, sound }, context);
}

/** Waits for both even if one fails: no work may go on after a step has ended. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}
