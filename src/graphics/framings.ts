/** Which pictures a scene shows one after the other, and when. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import type { Scene, Visual } from '#src/core/script.ts';
import { changeAt, type Window } from './timing.ts';

export interface Framing extends Window {
  visual: Visual;
}

/** Longer than this no picture stands alone, s. */
const LONGEST_S = 7;
const MOST_ICONS = 3;

/** One picture, or two where the scene has another or is long. */
export function framingsOf({ scene, durationS, words = [] }: ClipRequest): Framing[] {
  const { visual } = scene;
  const whole = { visual, fromS: 0, toS: durationS };
  if (visual.kind === 'clip' || visual.kind === 'end') return [whole];
  const next = scene.next ?? (durationS > LONGEST_S ? secondOf(scene) : null);
  if (!next) return [whole];
  const change = changeAt(durationS, words);
  return [
    { visual, fromS: 0, toS: change },
    { visual: next, fromS: change, toS: durationS },
  ];
}

/** What a long scene speaks of, as icons that it does not show already. */
function secondOf({ narration, visual }: Scene): Visual | null {
  const shown = 'items' in visual ? (visual.items ?? []).map(({ icon }) => icon) : [];
  const found = iconsIn(narration).filter(({ icon }) => !shown.includes(icon));
  const things = found.filter(({ sign }) => !sign);
  const chosen = (things.length > 0 ? things : found).slice(-MOST_ICONS);
  if (chosen.length === 0) return null;
  return { kind: 'picture', items: chosen.map(({ icon }) => ({ icon, label: '' })) };
}
