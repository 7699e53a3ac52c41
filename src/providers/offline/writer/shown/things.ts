/** The things that a sentence names, as a picture of icons. */
import { type FoundIcon, iconsIn, ROLE_SIGNS } from '#src/core/icons/index.ts';
import { wayOf } from '#src/core/icons/ways.ts';
import { type Named, namedThings } from './names.ts';
import { type Option, option } from './option.ts';
import { isOpen, isPredicate, predicateOf } from './predicate.ts';
import { inSeries } from './series.ts';

const MOST = 3;
/** "Plots of women were compared with those of men": of two sides neither is shown alone. */
const COMPARES = /\bcompar(?:es?|ed|ing)\b|\b(?:than|versus)\b/i;
const SIDES = 2;
type Picture = Extract<Option['visual'], { kind: 'picture' }>;

/**
 * Their names are heard at the same time and need not be read.
 * @returns pictures of up to three things of the text, of one where others of them were shown before, and of what is done
 *   where there is no thing or all have been shown often
 */
export function thingsOf(text: string): Option<Picture>[] {
  const things = namedThings(text);
  const signs = iconsIn(text)
    .filter(({ sign, start }) => sign && !isOpen(text, start))
    .slice(0, MOST)
    .map(signAlone);
  const few = [things.slice(0, MOST), things.length > MOST ? things.slice(-MOST) : []].filter(
    ({ length }) => length > 0,
  );
  const isOneOfMany = inSeries(text);
  const single = things.filter((thing) => !isOneOfMany(thing));
  const areSides = things.length === SIDES && COMPARES.test(text);
  const alone = things.length > 1 && !areSides ? single.slice(0, 2 * MOST).map((thing) => [thing]) : [];
  const shown = [
    ...few.filter(([only, ...more]) => more.length > 0 || single.includes(only as Named)),
    ...alone,
  ];
  const said = predicateOf(text);
  return [...shown.map((all) => pictureOf(all, said)), ...signs];
}

/** @param said the sign of what is said of a thing that stands alone */
function pictureOf(things: readonly Named[], said: string | null): Option<Picture> {
  const own = things.map(({ icon, way }) => ({ icon, label: '', ...(way && { way }) }));
  const ways = own.filter(({ way }) => way !== undefined).length;
  const isSaid = said !== null && own.length === 1 && ways === 0 && own[0]?.icon !== said;
  const items = isSaid ? [...own, { icon: said, label: '' }] : own;
  return option({ kind: 'picture' as const, items }, 1.3 + 0.2 * (items.length - 1) + 0.3 * ways);
}

/** A sign of the story says less than any other. */
const signAlone = ({ icon }: FoundIcon) =>
  option(
    { kind: 'picture' as const, items: [{ icon, label: '' }] },
    ROLE_SIGNS.has(icon) || isPredicate(icon) ? 0.45 : 0.7,
  );

/** A thing with the way it went. */
export function itemOf(found: FoundIcon, text: string): { icon: string; label: string; way?: 'up' | 'down' } {
  const way = wayOf(text, found);
  return { icon: found.icon, label: '', ...(way && { way }) };
}
