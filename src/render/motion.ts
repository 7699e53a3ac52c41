/** How the layers of a graphic move, and at which frames anything of it does. Pure. */
import { FRAME, type GraphicLayer } from '#src/core/media.ts';

/** A layer's fade and rise, s: long enough to be seen as one movement, short enough not to be waited for. */
export const ENTRANCE_S = 0.5;
/** A layer's slide in from the right or out to the left, s. */
export const SLIDE_S = 0.4;

export const frameAt = (seconds: number): number => Math.round(seconds * FRAME.fps);
export const fades = ({ enterS, entrance = 'rise' }: GraphicLayer): boolean =>
  enterS > 0 && (entrance === 'rise' || entrance === 'fade');
export const rises = ({ enterS, entrance = 'rise' }: GraphicLayer): boolean =>
  enterS > 0 && entrance === 'rise';

/** Seconds, from and to. */
type Span = readonly [number, number];

/** When a layer moves, appears or is gone. */
function movesOf(layer: GraphicLayer): Span[] {
  const { enterS, entrance, leaveS, steps = 1, push } = layer;
  const entering = fades(layer) ? ENTRANCE_S : entrance === 'slide' ? SLIDE_S : 0;
  return [
    [enterS, enterS + Math.max(entering + (push?.seconds ?? 0), steps / FRAME.fps)],
    ...(leaveS === undefined ? [] : [[leaveS, leaveS + SLIDE_S] as const]),
  ];
}

const EVENT = /^Dialogue: \d+,(\d+):(\d\d):(\d\d\.\d\d),(\d+):(\d\d):(\d\d\.\d\d),(.*)$/gm;
const TRANSFORM = /\\t\(\d+,(\d+)/g;

/** When the captions of an ASS file change: as an event begins, is transformed, or ends. */
function captionChanges(ass: string): Span[] {
  return [...ass.matchAll(EVENT)].flatMap(([, ...fields]): Span[] => {
    const [from, to] = [0, 3].map(
      (at) => 3600 * Number(fields[at]) + 60 * Number(fields[at + 1]) + Number(fields[at + 2]),
    ) as [number, number];
    const ends = [...(fields[6] ?? '').matchAll(TRANSFORM)].map(([, end]) => Number(end) / 1000);
    return [
      [from, from + Math.max(0, ...ends)],
      [to, to],
    ];
  });
}

/** The frames, first and last, in which what is placed to the nearest frame may change. */
const around = ([from, to]: Span): Span => [
  Math.max(0, Math.floor(from * FRAME.fps)),
  Math.ceil(to * FRAME.fps),
];

/** Of a frame; what libass takes for a moment's own frame may be the next one. */
const ROUNDED = 1e-6;

/** The same of captions: a frame shows what is on at its own moment, so nothing changes before that. */
const within = ([from, to]: Span): Span => [
  Math.ceil(from * FRAME.fps - ROUNDED),
  Math.floor(to * FRAME.fps + ROUNDED) + 1,
];

/** The first row of a ground at each frame: where the next scene's begins, `travel` rows on, is reached at its end. */
const rowsAt = (travel: number, frames: number, frame: number): number =>
  Math.min(travel, Math.floor((frame * travel) / frames));

/**
 * The frames, first and last of each stretch, at which a graphic may look otherwise than a frame before: the others
 * need not be drawn.
 *
 * @param fadeS for how long it comes up out of the dark
 */
export function changingFrames(
  graphic: { layers: readonly GraphicLayer[]; travel: number },
  frames: number,
  { ass, fadeS }: { ass: string; fadeS: number },
): [number, number][] {
  const changes = new Uint8Array(frames);
  changes[0] = 1;
  const moves = [[0, fadeS] as const, ...graphic.layers.flatMap(movesOf)];
  for (const [first, last] of [...moves.map(around), ...captionChanges(ass).map(within)])
    changes.fill(1, first, last + 1);
  for (let frame = 1; frame < frames; frame += 1) {
    if (rowsAt(graphic.travel, frames, frame) !== rowsAt(graphic.travel, frames, frame - 1))
      changes[frame] = 1;
  }
  const stretches: [number, number][] = [];
  for (const [frame, change] of changes.entries()) {
    const last = stretches.at(-1);
    if (change === 0) continue;
    if (last?.[1] === frame - 1) last[1] = frame;
    else stretches.push([frame, frame]);
  }
  return stretches;
}
