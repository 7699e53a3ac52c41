/** Which scenes may stand for the video: three to choose from. Pure. */
import type { Scene, Visual } from './script.ts';

/** The files of a video that its cover can be. */
export const COVERS = ['cover1', 'cover2', 'cover3'] as const;

const DATA: ReadonlySet<Visual['kind']> = new Set([
  'number',
  'chart',
  'share',
  'scale',
  'forest',
  'compare',
  'time',
]);
const PICTURES: ReadonlySet<Visual['kind']> = new Set(['figure', 'clip', 'own']);

/**
 * Their places: the opening, the first scene with a number or a chart, and the first with a figure, a clip or a picture
 * of one's own. Where there is none, the next scene takes its place.
 */
export function coverScenes(scenes: readonly Scene[]): number[] {
  const told = scenes.flatMap(({ role }, index) => (role === 'end' ? [] : [index]));
  const later = (kinds: ReadonlySet<Visual['kind']>) =>
    told.slice(1).find((index) => kinds.has(scenes[index]?.visual.kind ?? 'end'));
  const wanted = [told[0], later(DATA), later(PICTURES), ...told.slice(1)];
  const places = new Set(wanted.filter((index) => index !== undefined));
  return [...places].slice(0, COVERS.length).sort((one, other) => one - other);
}
