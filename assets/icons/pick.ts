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
  width: number;
  icons: Record<string, { body: string }>;
}

const load = (address: string): IconSet => JSON.parse(readFileSync(fileURLToPath(address), 'utf8'));
const phosphor = load(import.meta.resolve('@iconify-json/ph/icons.json'));
const health = load(import.meta.resolve('@iconify-json/healthicons/icons.json'));

/** Health Icons have no second tone: the filled drawing stands faintly behind the outlined one. */
function drawing(icon: string): { side: number; body: string } {
  const [set, name = ''] = icon.split(':');
  const bodyOf = ({ icons }: IconSet, id: string): string => {
    const body = icons[id]?.body;
    if (body === undefined) throw new Error(`no icon ${icon}`);
    return body;
  };
  if (set === 'ph') return { side: phosphor.width, body: bodyOf(phosphor, name) };
  const [outline, filled] = [bodyOf(health, `${name}-outline`), bodyOf(health, name)];
  return { side: health.width, body: `<g opacity=".2">${filled}</g>${outline}` };
}

const drawings = Object.fromEntries([...ICONS].sort().map((icon) => [icon, drawing(icon)]));
writeFileSync(join(ROOT, 'assets/icons/icons.json'), `${JSON.stringify(drawings, null, 1)}\n`);
