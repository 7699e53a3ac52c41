/** Words beneath icons: the name of a thing, or what the scene is about. */
import { headlineOf } from '../form.ts';
import { clean } from '../graphic.ts';
import type { Ground } from '../theme.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';

const MOST_CHARS = 60;
const SIZES = [66, 60, 54, 48, 44] as const;
/** Px that words keep from a sheet's edge. */
const INSET = 36;

/** @returns two lines at most, centred under y, px; none where there are no words */
export function wordsBeneath(words: string, y: number, ground: Ground): Block[] {
  const style = headlineOf(ground.form);
  const [x, width] = [AREA.left + INSET, AREA.width - 2 * INSET];
  const fitted = fitText({ text: clean(words, MOST_CHARS), style, sizes: SIZES, width, maxLines: 2 });
  if (fitted.lines.length === 0) return [];
  return [textBlock({ fitted, style, x, y, colour: ground.ink, centre: width })];
}
