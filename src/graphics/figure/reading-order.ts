/** In which order panels are lettered: row by row, as they are read. Pure. */
import type { Area } from './ink-map.ts';

/** Edges of panels that stand in one line differ by so much of them at most. */
const UNEVEN = 0.12;

/** Rows where a line runs between all panels, else columns; each of them in the same way. */
export function inReadingOrder<Part extends Area>(areas: readonly Part[]): Part[] {
  if (areas.length < 2) return [...areas];
  for (const along of ['y', 'x'] as const) {
    const groups = apart(areas, along);
    if (groups.length > 1) return groups.flatMap((group) => inReadingOrder(group));
  }
  return [...areas].sort((one, other) => one.y - other.y || one.x - other.x);
}

/** Groups that lie one behind the other along an axis. */
function apart<Part extends Area>(areas: readonly Part[], along: 'x' | 'y'): Part[][] {
  const length = along === 'x' ? 'width' : 'height';
  const sorted = [...areas].sort((one, other) => one[along] - other[along]);
  const groups: Part[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const area of sorted) {
    if (area[along] >= end - UNEVEN * area[length]) groups.push([]);
    groups.at(-1)?.push(area);
    end = Math.max(end, area[along] + area[length]);
  }
  return groups;
}
