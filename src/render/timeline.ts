import { FRAME } from '../core/media.ts';

/**
 * Scene lengths in seconds to whole frames. Every scene ends on the frame nearest to its end in the film, so that
 * rounding never adds up: N_i = round(30 * end_i) - round(30 * start_i).
 */
export function frameCounts(durationsS: readonly number[]): number[] {
  let endS = 0;
  let placed = 0;
  return durationsS.map((durationS) => {
    endS += durationS;
    const end = Math.round(endS * FRAME.fps);
    const frames = end - placed;
    placed = end;
    return frames;
  });
}
