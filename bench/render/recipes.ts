/** The three ways in which a video is made here: the product's, the floor under it, and the predecessor's. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { FRAME } from '#src/core/media.ts';
import { mixNarration } from '#src/render/audio/mix.ts';
import { captionFonts } from '#src/render/captions/index.ts';
import { encoderOptions } from '#src/render/encoder.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import { fileUrl, filterValue } from '#src/render/ffmpeg/escape.ts';
import { type FfmpegInput, runFfmpeg } from '#src/render/ffmpeg/run.ts';
import { joinVideo } from '#src/render/join.ts';
import { renderPoster } from '#src/render/poster.ts';
import { renderScene } from '#src/render/scene.ts';
import { type Cost, measured, NOTHING, plus } from './cost.ts';
import type { VideoScene } from './parts.ts';

export interface Bench {
  ffmpeg: FfmpegBinary;
  directory: string;
  /** Scenes rendered side by side, as the pipeline does on this machine. */
  atOnce: number;
}

const TIMEOUT_MS = 600_000;
const signal = new AbortController().signal;

const segmentPath = ({ directory }: Bench, index: number) => join(directory, `segment-${index}.mp4`);
const videoPath = ({ directory }: Bench) => join(directory, 'video.mp4');

/**
 * The product's render of a video from its parts. The last scene's parts come last, as the slowest clip does: `tail`
 * is what is left then (its render, the join with its check, the poster), `whole` includes it.
 */
export async function product(bench: Bench, scenes: VideoScene[]): Promise<{ whole: Cost; tail: Cost }> {
  const context = { ffmpeg: bench.ffmpeg, signal };
  const limit = pLimit(bench.atOnce);
  const render = (scene: VideoScene, index: number) =>
    renderScene(
      {
        art: scene.art,
        frames: scene.frames,
        captions: { assPath: scene.assPath, fontsDir: captionFonts() },
        fadeIn: index > 0,
        out: segmentPath(bench, index),
      },
      context,
    );
  const audio = join(bench.directory, 'sound.m4a');
  const last = scenes.length - 1;
  const before = await measured(async () => {
    const sound = limit(() => mixNarration({ scenes, out: audio }, context));
    await Promise.all([sound, ...scenes.slice(0, last).map((scene, index) => limit(render, scene, index))]);
  });
  const tail = await measured(async () => {
    const [first, final] = [scenes[0], scenes[last]];
    if (!first || !final) throw new Error('a video needs scenes');
    await render(final, last);
    const segments = scenes.map(({ frames }, index) => ({ path: segmentPath(bench, index), frames }));
    const provenance = { title: 'Bench', paper: '', source: null, rights: '', licence: null };
    const metadata = { title: 'Bench', artist: 'Nobody', comment: '', provenance };
    await joinVideo({ segments, audio, out: videoPath(bench), metadata }, context);
    await renderPoster({ art: first.art, out: join(bench.directory, 'poster.jpg') }, context);
  });
  return { whole: plus(before, tail), tail };
}

/**
 * The floor: the very frames that the product's segments show, lying ready as raw pictures in the page cache,
 * encoded with the same settings and as many at a time. What remains is reading three megabytes a frame, encoding
 * and writing the file, and decoding the clips where there are some; everything a recipe adds (scaling, captions, graphics,
 * sound, joining, this process) stands above it. Making the raw pictures is not counted. Call after `product`.
 */
export async function floor(bench: Bench, scenes: VideoScene[]): Promise<Cost> {
  let cost = NOTHING;
  for (let start = 0; start < scenes.length; start += bench.atOnce) {
    const batch = scenes
      .slice(start, start + bench.atOnce)
      .map(({ frames, art }, i) => ({ frames, art, index: start + i }));
    const rawPath = (index: number) => join(bench.directory, `raw-${index}.yuv`);
    for (const { index } of batch) {
      await run(bench, [{ path: segmentPath(bench, index) }], ['-f', 'rawvideo'], rawPath(index));
    }
    const size = ['-s', `${FRAME.width}x${FRAME.height}`, '-r', String(FRAME.fps)];
    const options = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', ...size];
    const encoded = await measured(async () => {
      await Promise.all(
        batch.map(async ({ frames, art, index }) => {
          if (art.kind === 'video') await decode(bench, art.path, frames);
          const input = { path: rawPath(index), options };
          await run(bench, [input], encoderOptions(frames), join(bench.directory, `floor-${index}.mp4`));
        }),
      );
    });
    cost = plus(cost, encoded);
    await Promise.all(batch.map(({ index }) => rm(rawPath(index))));
  }
  return cost;
}

/**
 * The predecessor's recipe at this video's size and rate: cut every clip to its narration by stream copy, burn its
 * captions in with x264's preset medium at CRF 23, one after the other, then join by stream copy with the narration
 * as AAC, ended by the shorter of both. It took clips only: a video of graphics hands it the same graphics as clips.
 */
export async function predecessor(bench: Bench, scenes: VideoScene[], clips: string[]): Promise<Cost> {
  const wav = join(bench.directory, 'narration.s16');
  await writeFile(wav, Buffer.concat(scenes.map(({ pcm }) => Buffer.from(pcm.buffer))));
  const size = `scale=${FRAME.width}:${FRAME.height},fps=${FRAME.fps}`;
  return measured(async () => {
    const list: string[] = [];
    for (const [index, { frames, assPath }] of scenes.entries()) {
      const cut = join(bench.directory, `cut-${index}.mp4`);
      const captioned = join(bench.directory, `captioned-${index}.mp4`);
      const clip = { path: clips[index] ?? '' };
      await run(bench, [clip], ['-t', (frames / FRAME.fps).toFixed(3), '-c', 'copy'], cut);
      const ass = `ass=filename=${filterValue(assPath)}:fontsdir=${filterValue(captionFonts())}`;
      const encoder = ['-c:v', 'libx264', '-crf', '23', '-preset', 'medium', '-movflags', '+faststart'];
      await run(bench, [{ path: cut }], ['-vf', `${size},${ass}`, ...encoder, '-c:a', 'copy'], captioned);
      list.push(`file '${fileUrl(captioned)}'`);
    }
    const listPath = join(bench.directory, 'list.txt');
    await writeFile(listPath, list.join('\n'));
    const inputs = [
      { path: listPath, options: ['-f', 'concat', '-safe', '0'] },
      { path: wav, options: ['-f', 's16le', '-ar', '16000', '-ac', '1'] },
    ];
    const joined = ['-map', '0:v', '-map', '1:a', '-c:v', 'copy', '-c:a', 'aac', '-shortest'];
    await run(bench, inputs, joined, join(bench.directory, 'predecessor.mp4'));
  });
}

/** What the predecessor gets: the clips themselves, or every graphic as a clip of its own without captions. */
export async function clipsOf(bench: Bench, scenes: VideoScene[]): Promise<string[]> {
  const paths: string[] = [];
  for (const [index, { art, frames }] of scenes.entries()) {
    const out = join(bench.directory, `as-clip-${index}.mp4`);
    if (art.kind === 'graphic') {
      const context = { ffmpeg: bench.ffmpeg, signal };
      await renderScene({ art, frames, captions: null, fadeIn: index > 0, out }, context);
    }
    paths.push(art.kind === 'video' ? art.path : out);
  }
  return paths;
}

/** As much of a clip as its scene shows. */
async function decode(bench: Bench, path: string, frames: number): Promise<void> {
  const options = ['-threads', '1', '-t', (frames / FRAME.fps).toFixed(3)];
  await run(bench, [{ path, options }], [], null);
}

async function run(
  bench: Bench,
  inputs: FfmpegInput[],
  options: string[],
  output: string | null,
): Promise<void> {
  await runFfmpeg(bench.ffmpeg, { name: 'bench', inputs, options, output, timeoutMs: TIMEOUT_MS, signal });
}
