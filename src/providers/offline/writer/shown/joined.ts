/** Two or three things on cards, and what is between them. */
import { type Option, option } from './option.ts';
import { alike, type ShortThing, type Way } from './short-thing.ts';

type Flow = Extract<Option['visual'], { kind: 'flow' }>;
export type Link = 'acts' | 'may' | 'not' | 'with';

/**
 * @param way of the last, where it has none of its own: "basil lowers the heart rate"
 * @returns none where one of them is missing or named in another, or where the last goes both ways: "reduced a decrease"
 */
export function joined(things: readonly (ShortThing | null)[], link: Link, way?: Way): Option<Flow>[] {
  const whole = things.filter((thing) => thing !== null);
  if (whole.length < things.length) return [];
  if (whole.some((one, at) => whole.slice(at + 1).some((other) => alike(one.label, other.label)))) return [];
  const last = whole.at(-1)?.way;
  if (way && last && way !== last) return [];
  const items = whole.map(({ icon, label, way: own }, at) => {
    // What was not done to it has not turned it.
    const shown = own ?? (at === whole.length - 1 && link !== 'not' ? way : undefined);
    return { ...(icon && { icon }), label, ...(shown && { way: shown }) };
  });
  const icons = items.filter(({ icon }) => icon !== undefined).length;
  return [option({ kind: 'flow' as const, items, link }, 2 + 0.4 * icons)];
}
