/** A script that waits for approval, in words. Pure. */
import type { PlannedScene } from '#src/core/chat.ts';
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

/** `A number: 43 %, less`. */
export function visualWords(visual: Visual): string {
  switch (visual.kind) {
    case 'title':
      return `A title: ${visual.text}`;
    case 'number':
      return `A number: ${[visual.value, visual.label].filter(Boolean).join(', ')}`;
    case 'quote':
      return `A sentence: ${visual.text}`;
    case 'points':
      return `A list: ${visual.items.join('; ')}`;
    case 'figure':
      return `A figure of the paper: ${visual.caption}`;
    case 'clip':
      return `A video clip: ${visual.prompt}`;
    case 'end':
      return 'The credits';
  }
}

/** `about $1.20`; less than a cent is a cent. @param usd more than nothing */
export const priceWords = (usd: number): string => `about $${Math.max(0.01, usd).toFixed(2)}`;
