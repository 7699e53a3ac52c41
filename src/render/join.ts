import { rm, writeFile } from 'node:fs/promises';
import type { Language } from '#src/core/language.ts';
import { FRAME } from '#src/core/media.ts';
import { movieSeconds } from './boxes.ts';
import { framesIn } from './ffmpeg/header.ts';
import { renderFailed, runFfmpeg } from './ffmpeg/run.ts';
import { addProvenance, type Provenance } from './provenance.ts';
import type { RenderContext } from './scene.ts';

interface VideoMetadata {
  title: string;
  artist: string;
  comment: string;
  /** What the file says of its origin, for platforms that read it. */
  provenance: Provenance;
  /** What is spoken; absent: nothing is said of it. */
  language?: Language | undefined;
}

export interface VideoRequest {
  /** Segments of `renderScene` in order (absolute paths) and the frames that each has. */
  segments: readonly { path: string; frames: number }[];
  /** The sound of `mixNarration`, absolute path. */
  audio: string;
  /** Absolute path of the video to write. */
  out: string;
  metadata: VideoMetadata;
}

const TIMEOUT_MS = 120_000;
/** Longest text of one metadata field, characters: a title, not a paper. */
const METADATA_CHARS = 500;
/** Less than a frame: lengths are printed in hundredths, and older ffmpegs count the sound's lead-in (21 ms) in. */
const LENGTH_TOLERANCE_S = 0.032;

/**
 * Joins segments and sound by stream copy into the finished video (index at the front, for playing while it loads)
 * and checks that it has every frame and exactly their length. Throws AppError `render.failed` (then there is no
 * `out`) or `job.cancelled`.
 */
export async function joinVideo(request: VideoRequest, context: RenderContext): Promise<void> {
  const list = `${request.out}.segments.txt`;
  try {
    await writeFile(list, concatList(request.segments));
    const log = await runFfmpeg(context.ffmpeg, {
      name: 'joining the video',
      inputs: [
        { path: list, options: ['-f', 'concat', '-safe', '0'] },
        { path: request.audio, options: ['-f', 'mov'] },
      ],
      options: [
        ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy', '-map_metadata', '-1'],
        ...metadataOptions(request.metadata),
        ...languageOptions(request.metadata),
        ...['-movflags', '+faststart', '-f', 'mp4'],
      ],
      output: request.out,
      timeoutMs: TIMEOUT_MS,
      signal: context.signal,
    });
    await verify(request, log);
    await addProvenance(request.out, request.metadata.provenance);
  } catch (error) {
    await rm(request.out, { force: true });
    throw error;
  } finally {
    await rm(list, { force: true });
  }
}

/** A segment that is short or has another timescale joins without a word to a video that is wrong. */
async function verify({ segments, out }: VideoRequest, log: string): Promise<void> {
  const frames = segments.reduce((sum, segment) => sum + segment.frames, 0);
  const lengthS = frames / FRAME.fps;
  const written = framesIn(log);
  if (written !== frames) throw renderFailed(`video has ${written} frames instead of ${frames}`);
  const seconds = await movieSeconds(out);
  if (seconds === null || Math.abs(seconds - lengthS) > LENGTH_TOLERANCE_S) {
    throw renderFailed(`video is ${seconds} s long instead of ${lengthS.toFixed(2)}`);
  }
}

/**
 * ffmpeg's list of files to join. Each has its length in microseconds from its frames: what the segment's own header
 * says is rounded to milliseconds, and a video joined by that has uneven frames. A quote in a path ends the quoting,
 * stands escaped, and opens it again.
 */
export function concatList(segments: VideoRequest['segments']): string {
  let placed = 0;
  return segments
    .map(({ path, frames }) => {
      if (/[\r\n]/.test(path)) throw renderFailed('a line break in the path of a segment');
      const microseconds = toMicroseconds(placed + frames) - toMicroseconds(placed);
      placed += frames;
      return `file 'file:${path.replaceAll("'", "'\\''")}'\nduration ${(microseconds / 1e6).toFixed(6)}\n`;
    })
    .join('');
}

function toMicroseconds(frames: number): number {
  return Math.round((frames * 1e6) / FRAME.fps);
}

/** The three letters of ISO 639-2 by which players know languages. */
const THREE_LETTERS: Record<Language, string> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  de: 'deu',
  pt: 'por',
  it: 'ita',
};

const languageOptions = ({ language }: VideoMetadata): string[] =>
  language ? ['-metadata:s:a:0', `language=${THREE_LETTERS[language]}`] : [];

/** Titles come from papers: one line each, without control characters, of a bounded length. */
function metadataOptions(metadata: VideoMetadata): string[] {
  return Object.entries({
    title: metadata.title,
    artist: metadata.artist,
    comment: metadata.comment,
    copyright: metadata.provenance.rights,
  }).flatMap(([key, value]) => {
    const plain = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return ['-metadata', `${key}=${[...plain].slice(0, METADATA_CHARS).join('')}`];
  });
}
