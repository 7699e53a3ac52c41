/** What is stamped along the edge of every page, and is therefore no figure's axis title. */
import type { PdfPage, TurnedText } from '../model.ts';

/** Text that comes back on this share of the pages, at the same place, belongs to none of them. */
const REPEAT_SHARE = 0.3;
const MIN_REPEATS = 3;
const SAME_PLACE_PT = 4;

/** Turned text that comes back at one place, with its page. */
export function stampsOf(pages: readonly PdfPage[]): (TurnedText & { page: number })[] {
  const needed = Math.max(MIN_REPEATS, REPEAT_SHARE * pages.length);
  const places = new Map<string, (TurnedText & { page: number })[]>();
  for (const { number, turnedItems = [] } of pages) {
    for (const item of turnedItems) {
      const [x, y] = [item.x0, item.top].map((at) => Math.round(at / SAME_PLACE_PT));
      const key = `${x} ${y} ${item.text}`;
      places.set(key, [...(places.get(key) ?? []), { ...item, page: number }]);
    }
  }
  return [...places.values()].filter((found) => new Set(found.map(({ page }) => page)).size >= needed).flat();
}
