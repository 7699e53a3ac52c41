/** A script that waits for approval, in words. Pure. */
import type { OfferedOpening, PlannedScene } from '#src/core/chat.ts';
import type { Script, Visual } from '#src/core/script.ts';

/** Every scene but the credits, which every video has. */
export const planOf = ({ scenes }: Script): PlannedScene[] =>
  scenes
    .filter(({ visual }) => visual.kind !== 'end')
    .map(({ heading, narration, visual, edited }) => ({
      heading: edited === 'insisted' ? `${heading} (your own words)` : heading,
      narration,
      visual: visualWords(visual),
    }));

/** What the script can open with; null: there is no choice. */
export const offeredOpenings = ({ openings, scenes: [own] }: Script): OfferedOpening[] | null =>
  openings && openings.length > 1
    ? openings.map(({ narration, claims: [claim] }) => ({
        narration,
        quote: claim?.quote ?? '',
        section: claim?.section ?? '',
        taken: narration === own?.narration,
      }))
    : null;

/** `1 (taken): Two in five fell. “Of the 120 adults, 48 fell at least once.” (Results)`: the parts of its line. */
export function openingWords({ narration, quote, section, taken }: OfferedOpening, place: number) {
  const from = section ? ` (${section})` : '';
  return {
    name: `Opening ${place + 1}${taken ? ' (taken)' : ''}`,
    narration,
    quote: quote ? `“${quote}”${from}` : '',
  };
}

const listed = (items: readonly { label: string }[]): string =>
  items
    .map(({ label }) => label)
    .filter(Boolean)
    .join('; ');
const measured = (data: readonly { label: string; value: string }[]): string =>
  data.map(({ label, value }) => `${label} ${value}`).join(', ');

/** `A number: 43 %, less`. */
export function visualWords(visual: Visual): string {
  switch (visual.kind) {
    case 'title':
      return visual.text ? `A title: ${visual.text}` : 'The paper’s title';
    case 'number':
      return `A number: ${[visual.value, visual.label].filter(Boolean).join(', ')}`;
    case 'share':
      return `A share: ${visual.value} ${visual.label}`;
    case 'chart':
    case 'forest':
      return `A chart: ${visual.axis}: ${measured(visual.data)}`;
    case 'scale':
      return `Two sizes: ${measured(visual.data)}`;
    case 'quote':
      return `A sentence: ${visual.text}`;
    case 'steps':
      return `A list: ${listed(visual.items)}`;
    case 'compare':
      return `Two groups: ${listed(visual.items)}`;
    case 'place':
      return `A place: ${listed(visual.items)}`;
    case 'time':
      return `A time: ${listed(visual.items)}`;
    case 'term':
      return `A term: ${visual.term}, ${visual.text}`;
    case 'value':
      return `A number: ${listed(visual.items)}`;
    case 'flow':
      return iconList(visual.items);
    case 'picture':
    case 'focus':
      return `${iconList(visual.items)}${about(visual.topic)}`;
    case 'figure':
      return ['A figure of the paper', visual.caption].filter(Boolean).join(': ');
    case 'own':
      return ['A picture of your own', visual.by].filter(Boolean).join(': ');
    case 'clip':
      return `A video clip: ${visual.prompt}`;
    case 'end':
      return 'The credits';
  }
}

const iconList = (items: readonly { icon?: string | undefined; label: string }[]): string =>
  `Icons: ${items.map(({ icon = '', label }) => label || iconWord(icon)).join('; ')}`;

const about = (topic = ''): string => (topic === '' ? '' : ` (${topic})`);

/** `heart` of `ph:heart-duotone`. */
const iconWord = (icon: string): string => icon.replace(/^\w+:|-duotone$/g, '').replaceAll('-', ' ');

/** `about $1.20`; less than a cent is a cent. @param usd more than nothing */
export const priceWords = (usd: number): string => `about $${Math.max(0.01, usd).toFixed(2)}`;
