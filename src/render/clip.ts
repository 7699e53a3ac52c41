/** The filter chain of a clip: any size, rate and length to the video's frames. */
import type { Layout } from '#src/core/layout.ts';
import { FRAME } from '#src/core/media.ts';
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
 * Clips one after the other, each slowed down to fill its frames, as chains from `[0:v]`, `[1:v]`, … to `[clip]`.
 *
 * @param takes the clips' lengths in seconds, and the frames that each gets
 */
export function takesGraph(takes: readonly { seconds: number; frames: number }[], layout: Layout): string {
  const { fps } = FRAME;
  const chains = takes.map(({ seconds, frames }, index) => {
    const pace = Math.max(1, frames / fps / seconds);
    // A clip is a few frames shorter than its name, at times: only those are held.
    const moving = `setpts=(PTS-STARTPTS)*${pace.toFixed(5)},tpad=stop_mode=clone:stop_duration=1`;
    return `[${index}:v]${moving},${filled(layout)},fps=${fps},trim=end_frame=${frames}[take${index}]`;
  });
  const joined = takes.map((_, index) => `[take${index}]`).join('');
  return `${chains.join(';')};${joined}concat=n=${takes.length}:v=1:a=0[clip]`;
}

/** To the frame's size, in the video's pixels. */
const filled = ({ width, height }: Layout): string =>
  `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic:out_range=tv,` +
  `crop=${width}:${height},setsar=1,format=${PIXELS}`;

/** How many times nearer than the whole the second framing is; what is filmed stands above the middle more often. */
const CLOSER = 1.25;
const CLOSER_AT = 0.4;
/** Cropped before it is scaled: what is not seen costs nothing. */
const NEARER = `crop=iw/${CLOSER}:ih/${CLOSER}:(iw-ow)/2:(ih-oh)*${CLOSER_AT}`;

/**
 * Scales and crops the clip to the frame and holds its last picture when it is short, as a chain from `[0:v]` to
 * `[clip]`. Its rate stays, so that captions are drawn on no more pictures than needed. Its colours are taken for
 * BT.709, as those of nearly all clips of this size are, tagged or not.
 */
export function clipGraph(frames: number, layout: Layout): string {
  const held = `tpad=stop_mode=clone:stop_duration=${(frames / FRAME.fps + 1).toFixed(3)}`;
  return `[0:v]setpts=PTS-STARTPTS,${held},${filled(layout)}[clip]`;
}

/**
 * One clip in two framings, as a chain from `[0:v]` to `[clip]`: the whole, then from nearer what is further on, its last
 * picture held. It is decoded once. Rates stay, as in `clipGraph`.
 *
 * @param cut frames of the first framing
 * @param fromS what the second framing begins with, seconds of the clip
 * @param frames of both
 */
export function framingsGraph(
  { cut, fromS }: { cut: number; fromS: number },
  frames: number,
  layout: Layout,
): string {
  const cutS = (cut / FRAME.fps).toFixed(5);
  const held = `tpad=stop_mode=clone:stop_duration=${(frames / FRAME.fps + 1).toFixed(3)}`;
  const first = `[near]${held},trim=end=${cutS},${filled(layout)}[whole]`;
  const second = `[far]trim=start=${fromS.toFixed(5)},setpts=PTS-STARTPTS,${held},${NEARER},${filled(layout)}[closer]`;
  const ways = '[0:v]setpts=PTS-STARTPTS,split[near][far]';
  return `${ways};${first};${second};[whole][closer]concat=n=2:v=1:a=0[clip]`;
}
