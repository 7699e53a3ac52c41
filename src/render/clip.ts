/** The filter chain of a clip: any size, rate and length to the film's frames. */
import { FRAME } from '../core/media.ts';
import { PIXELS } from './encoder.ts';
import type { FfmpegBinary } from './ffmpeg/binary.ts';
import { type MediaFacts, readMedia } from './ffmpeg/header.ts';
import { type FfmpegInput, renderFailed } from './ffmpeg/run.ts';

/** A clip comes from outside. Twice 2160x3840 in either direction is more than any provider makes. */
const MAX_PIXELS = 4096 * 4096;
/** Containers and codecs that clips come in; a playlist or a picture named `.mp4` is none of them. */
const CONTAINERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm';
const CODECS = 'h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,mpeg4,prores,mjpeg,png';

/**
 * The clip as an input: local, of a known container and codec, of a bounded size, and read no further than the
 * scene needs.
 */
export function clipInput(path: string, frames: number): FfmpegInput {
  const seconds = frames / FRAME.fps + 1;
  const limits = ['-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS, '-codec_whitelist', CODECS];
  // The decoder is a small part of the work: with more threads it takes more memory and no less time.
  return {
    path,
    options: [...limits, '-max_pixels', String(MAX_PIXELS), '-threads', '1', '-t', seconds.toFixed(3)],
  };
}

/** What the clip says of itself. Throws AppError `render.failed` when it can't be opened or holds no pictures. */
export async function readClip(
  binary: FfmpegBinary,
  input: FfmpegInput,
  signal: AbortSignal,
): Promise<NonNullable<MediaFacts['video']>> {
  const { video } = await readMedia(binary, input, { countFrames: false, signal });
  if (video === null) throw renderFailed(`no pictures in ${input.path}`);
  return video;
}

/**
 * Scales and crops the clip to the frame and holds its last picture when it is short, as a chain from `[0:v]` up to
 * where captions are drawn. Its rate stays, so that captions are drawn on no more pictures than needed; a clip of
 * more than the film's rate is thinned out first.
 */
export function clipGraph(video: NonNullable<MediaFacts['video']>, frames: number): string {
  const { width, height, fps } = FRAME;
  const held = `tpad=stop_mode=clone:stop_duration=${(frames / fps + 1).toFixed(3)}`;
  const thinned = video.fps === null || video.fps > fps ? `fps=${fps},` : '';
  return (
    `[0:v]setpts=PTS-STARTPTS,${thinned}${held},` +
    `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic:${colours(video.line)},` +
    `crop=${width}:${height},setsar=1,format=${PIXELS}[clip]`
  );
}

/**
 * Only a clip that says it has another colour matrix is converted: untagged clips of this size are BT.709 nearly
 * always, and swscale would take them for BT.601.
 */
function colours(line: string): string {
  const other = /\b(smpte170m|bt470bg|bt2020)/.exec(line)?.[1];
  if (other === undefined) return 'out_range=tv';
  return `in_color_matrix=${other === 'bt2020' ? 'bt2020' : 'bt601'}:out_color_matrix=bt709:out_range=tv`;
}
