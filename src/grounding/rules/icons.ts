/** An icon stands for what its scene speaks of, and an arrow for a direction that a quote gives. */
import { namesIcon, ROLE_SIGNS } from '#src/core/icons/index.ts';
import type { Scene, Script, Visual } from '#src/core/script.ts';
import type { Finding } from '../model.ts';
import { DOWN, UP } from './direction.ts';

/** The rule for icons and arrows. */
export function icons({ scenes }: Script): Finding[] {
  return scenes.flatMap((scene) =>
    [scene.visual, ...(scene.next ? [scene.next] : [])].flatMap((visual) => [
      ...strayIcons(scene, visual),
      ...strayArrows(scene, visual),
    ]),
  );
}

function iconsOf(visual: Visual): { icon: string; text: string }[] {
  const single = 'icon' in visual && visual.icon ? [{ icon: visual.icon, label: '' }] : [];
  const items = 'items' in visual ? (visual.items ?? []) : [];
  const headline = visual.kind === 'title' ? visual.text : '';
  return [...single, ...items].flatMap(({ icon, label }) =>
    icon ? [{ icon, text: `${label} . ${headline}` }] : [],
  );
}

function strayIcons({ id, heading, narration, claims }: Scene, visual: Visual): Finding[] {
  const meaning = visual.kind === 'term' ? [visual.term, visual.text] : [];
  const told = [narration, heading, ...meaning, ...claims.flatMap(({ text, quote }) => [text, quote])].join(
    ' . ',
  );
  return iconsOf(visual)
    .filter(({ icon, text }) => !ROLE_SIGNS.has(icon) && !namesIcon(`${text} . ${told}`, icon))
    .map(({ icon }) => ({
      sceneId: id,
      kind: 'shown',
      severity: 'error',
      where: 'onscreen',
      text: icon,
      reason: 'This icon stands for something that the scene does not speak of.',
    }));
}

/** The ways that a graphic shows, and what for. */
function waysOf(visual: Visual): { way: 'up' | 'down'; text: string }[] {
  if (visual.kind === 'number' && visual.direction) return [{ way: visual.direction, text: visual.value }];
  const items = 'items' in visual ? (visual.items ?? []) : [];
  return items.flatMap(({ way, icon, label }) => (way ? [{ way, text: label || icon || '' }] : []));
}

/** "Prevents", "is older than": words that give an arrow its way, and turn no sentence round. */
const ARROW = {
  up: /^(?:up-regulat\w*|augment\w*|potentiat\w*|prolong\w*|exceed\w*|surpass\w*|outnumber\w*|outweigh\w*|strongest|inverse(?:ly)?|older|heavier|thicker|deeper|warmer|wider|taller)$/i,
  down: /^(?:down-regulat\w*|prevent\w*|protect\w*|kill\w*|mitigat\w*|alleviat\w*|reliev\w*|repress\w*|hinder\w*|hamper\w*|counteract\w*|ameliorat\w*|abolish\w*|eliminat\w*|eradicat\w*|antagoni[sz]\w*|minimi[sz]\w*|degrad\w*|destroy\w*|shorten\w*|adverse(?:ly)?|detrimental|weakest|inverse(?:ly)?|younger|lighter|thinner|colder|narrower)$/i,
} as const;

function strayArrows({ id, narration, claims }: Scene, visual: Visual): Finding[] {
  const label = visual.kind === 'number' ? visual.label : '';
  const told = [narration, label, ...claims.map(({ quote }) => quote)].join(' ').match(/[\p{L}-]+/gu) ?? [];
  return waysOf(visual)
    .filter(({ way }) => {
      const turns = way === 'up' ? UP : DOWN;
      return !told.some((word) => turns.test(word) || ARROW[way].test(word));
    })
    .map(({ way, text }) => ({
      sceneId: id,
      kind: 'direction',
      severity: 'error',
      where: 'onscreen',
      text,
      reason: `The arrow points ${way}, and nothing that this scene says does.`,
    }));
}
