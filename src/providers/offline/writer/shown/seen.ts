/** Which icons have been shown: one that comes again and again tells less each time. */
import type { Visual } from '#src/core/script.ts';

/** Kinds that show icons and claim nothing. */
export const ICONS_ALONE: ReadonlySet<Visual['kind']> = new Set(['picture', 'focus']);
/** What a picture loses with an icon that was shown once before; with one that was shown n times, 1 + 2 + … + n times as much. */
const SEEN_BEFORE = 0.15;

/** The icons that stand for what is spoken of; the sign in the corner of a focus does not. */
export function iconsOf(visual: Visual): string[] {
  const own = 'icon' in visual && visual.icon !== undefined ? [visual.icon] : [];
  const items = 'items' in visual ? (visual.items ?? []) : [];
  const meant = visual.kind === 'focus' ? items.slice(0, 1) : items;
  return [...own, ...meant.flatMap(({ icon }) => icon ?? [])];
}

/** What pictures of icons alone lose, of which some were seen before. */
export function staleness(visuals: readonly Visual[], seen: readonly string[]): number {
  return visuals
    .filter(({ kind }) => ICONS_ALONE.has(kind))
    .flatMap(iconsOf)
    .map((icon) => seen.filter((before) => before === icon).length)
    .reduce((sum, times) => sum + (SEEN_BEFORE * times * (times + 1)) / 2, 0);
}
