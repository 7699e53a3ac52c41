/**
 * Writes `icons.json`, the drawings of the icons that the product uses, out of the packages that carry thousands:
 * `node src/runtime/run.js assets/icons/pick.ts`. Run it after a change of the list of nouns.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ICONS } from '#src/core/icons/index.ts';
import { ROOT } from '#src/runtime/root.ts';

interface IconSet {
  /** 16 where it is not said. */
  width?: number;
  icons: Record<string, { body: string }>;
}

const load = (address: string): IconSet => JSON.parse(readFileSync(fileURLToPath(address), 'utf8'));
const [phosphor, health, lucide, tabler, fluent] = [
  load(import.meta.resolve('@iconify-json/ph/icons.json')),
  load(import.meta.resolve('@iconify-json/healthicons/icons.json')),
  load(import.meta.resolve('@iconify-json/lucide/icons.json')),
  load(import.meta.resolve('@iconify-json/tabler/icons.json')),
  load(import.meta.resolve('@iconify-json/fluent-emoji-high-contrast/icons.json')),
] as const;

const faint = (body: string): string => `<g opacity=".2">${body}</g>`;

/** Lucide and Tabler draw strokes alone: what they enclose is filled faintly, and they are as thin as Phosphor's. */
const stroked = (body: string): string =>
  faint(
    body
      .replaceAll('fill="none"', 'fill="currentColor"')
      .replaceAll('stroke="currentColor"', 'stroke="none"'),
  ) + body.replaceAll('stroke-width="2"', 'stroke-width="1.5"');

function drawing(icon: string): { side: number; body: string } {
  const [set, name = ''] = icon.split(':');
  const made = ({ width = 16, icons }: IconSet, draw: (bodyOf: (id: string) => string) => string) => ({
    side: width,
    body: draw((id) => {
      const body = icons[id]?.body;
      if (body === undefined) throw new Error(`no icon ${icon}`);
      return body;
    }),
  });
  switch (set) {
    case 'ph':
      return made(phosphor, (bodyOf) => bodyOf(name));
    // They have no second tone: the filled drawing stands faintly behind the outlined one.
    case 'hi':
      return made(health, (bodyOf) => faint(bodyOf(name)) + bodyOf(`${name}-outline`));
    case 'lu':
      return made(lucide, (bodyOf) => stroked(bodyOf(name)));
    case 'tb':
      return made(tabler, (bodyOf) => stroked(bodyOf(name)));
    default:
      return made(fluent, (bodyOf) => bodyOf(name));
  }
}

const drawings = Object.fromEntries([...ICONS].sort().map((icon) => [icon, drawing(icon)]));
writeFileSync(join(ROOT, 'assets/icons/icons.json'), `${JSON.stringify(drawings, null, 1)}\n`);
