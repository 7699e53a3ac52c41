/** How a study was done, as steps. */
import { iconsIn, ROLE_ICONS } from '#src/core/icons/index.ts';
import type { SceneRole } from '#src/core/script.ts';
import { contentWords } from '#src/core/text/words.ts';
import type { Point } from '../points.ts';
import { type Option, option } from './option.ts';

/** With fewer that are new the others are shown, too. */
const ENOUGH = 2;
/** Share of a point's words that has been said where it is not new. */
const HEARD = 0.5;

/**
 * What else is known of how it was done goes before what is said: that is heard, and stands in the captions.
 *
 * @returns the points as steps in their order, each with the icon of what it names
 */
export function stepsOf(points: readonly Point[], role: SceneRole, said: string): Option[] {
  const heard = new Set(wordsOf(said));
  const further = points.filter(({ item }) => {
    const words = wordsOf(item);
    return words.filter((word) => heard.has(word)).length <= HEARD * words.length;
  });
  const chosen = further.length >= ENOUGH ? further : points;
  if (chosen.length < 2) return [];
  const items = chosen.map(({ item }) => {
    const own = iconsIn(item)[0]?.icon;
    // What is counted shows how many; else the sign of the method stands in.
    const icon = own ?? (/^\d/.test(item) ? undefined : ROLE_ICONS.method);
    return { label: item, ...(icon && { icon }) };
  });
  const claims = chosen.map(({ item, quote, section }) => ({ text: item, quote, section }));
  return [option({ kind: 'steps', items }, worthOf(chosen, further.length > 0, role), claims)];
}

/** What is not said is worth most; words that are all said only where each stands beside its own picture. */
function worthOf(chosen: readonly Point[], isNew: boolean, role: SceneRole): number {
  if (role !== 'method') return isNew ? 2.2 : 1.2;
  if (isNew) return 3;
  return chosen.every(({ item }) => iconsIn(item).length > 0) ? 2 : 1;
}

/** Whether of one or of many. */
const wordsOf = (text: string): string[] => contentWords(text).map((word) => word.replace(/s$/, ''));
