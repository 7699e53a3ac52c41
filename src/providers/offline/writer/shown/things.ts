/** The things that a sentence names, as a picture of icons. */
import { type FoundIcon, iconsIn } from '#src/core/icons/index.ts';
import { wayOf } from '#src/core/icons/ways.ts';
import { namedThings } from './names.ts';
import { type Option, option } from './option.ts';

const MOST = 3;
/**
 * Their names are heard at the same time and need not be read.
 * @returns a picture of up to three things of the text, and of what is done where there is no thing; none without
 */
export function thingsOf(text: string): Option<Extract<Option['visual'], { kind: 'picture' }>>[] {
  const things = namedThings(text).slice(0, MOST);
  if (things.length === 0) return iconsIn(text).slice(0, 1).map(signAlone);
  const items = things.map(({ icon, way }) => ({ icon, label: '', ...(way && { way }) }));
  const ways = items.filter(({ way }) => way !== undefined).length;
  return [option({ kind: 'picture' as const, items }, 1.3 + 0.2 * (items.length - 1) + 0.3 * ways)];
}

const signAlone = ({ icon }: FoundIcon) =>
  option({ kind: 'picture' as const, items: [{ icon, label: '' }] }, 0.7);

/** A thing with the way it went. */
export function itemOf(found: FoundIcon, text: string): { icon: string; label: string; way?: 'up' | 'down' } {
  const way = wayOf(text, found);
  return { icon: found.icon, label: '', ...(way && { way }) };
}
