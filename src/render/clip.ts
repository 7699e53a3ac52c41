/** The filter chain of a clip: any size, rate and length to the film's frames. */
import { FRAME } from '../core/media.ts';
import { PIXELS } from './encoder.ts';
import type { FfmpegInput } from './ffmpeg/run.ts';

/** A clip comes from outside; a side of 4096 px is more than any provider makes. */
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

/**
 * Scales and crops the clip to the frame and holds its last picture when it is short, as a chain from `[0:v]` to
 * `[clip]`. Its rate stays, so that captions are drawn on no more pictures than needed. Its colours are taken for
 * BT.709, as those of nearly all clips of this size are, tagged or not.
 */
export function clipGraph(frames: number): string {
  const { width, height, fps } = FRAME;
  return (
    `[0:v]setpts=PTS-STARTPTS,tpad=stop_mode=clone:stop_duration=${(frames / fps + 1).toFixed(3)},` +
    `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic:out_range=tv,` +
    `crop=${width}:${height},setsar=1,format=${PIXELS}[clip]`
  );
}
