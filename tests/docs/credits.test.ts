import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '#src/runtime/root.ts';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

it('CREDITS.md names every package that the product runs with, the ordinary ones under their licence', () => {
  const page = read('CREDITS.md');
  const packages = Object.keys(JSON.parse(read('package.json')).dependencies);
  expect(packages.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  const listed = page.slice(page.indexOf('## Packages'));
  for (const [, licence = '', names = ''] of listed.matchAll(/^\| ([^|`]+) \| (`.+) \|$/gm))
    for (const [, name] of names.matchAll(/`([^`]+)`/g))
      expect(JSON.parse(read(`node_modules/${name}/package.json`)).license, name).toBe(licence);
});
