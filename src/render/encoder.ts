/** The video encoder's settings: one set for every scene, since scenes are joined by stream copy. */
import { FRAME } from '#src/core/media.ts';

/**
 * Threads of one scene's encoder. A fixed number, so that the same scene has the same bytes on every machine; two
 * cost little more CPU time than one and take half the wall time. Scenes are rendered side by side on larger ones.
 */
const ENCODER_THREADS = 2;

/** Closed groups of pictures of two seconds: any player can seek to any of them, and scenes join at one. */
const GOP_FRAMES = 2 * FRAME.fps;

/** Ticks a second of the track: a multiple of 30. Segments of different timescales join to a broken video. */
const TIMESCALE = 15_360;

/** What filters hand to the encoder. */
export const PIXELS = 'yuv420p';

/**
 * Arguments that turn filtered frames into a segment of exactly `frames` frames. `superfast` with macroblock-tree
 * rate control put back has veryfast's quality for about half its CPU time.
 */
export function encoderOptions(frames: number): string[] {
  return [
    ...['-an', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
    ...['-frames:v', String(frames), '-r', String(FRAME.fps)],
    ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '21', '-profile:v', 'high', '-pix_fmt', PIXELS],
    ...['-x264-params', 'rc-lookahead=10:mbtree=1', '-threads', String(ENCODER_THREADS)],
    ...['-g', String(GOP_FRAMES), '-flags', '+cgop'],
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
    ...['-video_track_timescale', String(TIMESCALE), '-f', 'mp4'],
  ];
}
