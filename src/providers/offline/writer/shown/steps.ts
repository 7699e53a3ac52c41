/** How a study was done, as steps. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { SceneRole } from '#src/core/script.ts';
import type { Point } from '../points.ts';
import { type Option, option } from './option.ts';

/** @returns the points as steps, each with the icon of what it names */
export function stepsOf(points: readonly Point[], role: SceneRole): Option[] {
  if (points.length < 2) return [];
  const items = points.map(({ item }) => {
    const icon = iconsIn(item)[0]?.icon;
    return { label: item, ...(icon && { icon }) };
  });
  const claims = points.map(({ item, quote, section }) => ({ text: item, quote, section }));
  return [option({ kind: 'steps', items }, role === 'method' ? 3 : 1.2, claims)];
}
