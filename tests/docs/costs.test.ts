import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '#src/runtime/root.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { costTables } from './costs-tables.ts';

const page = readFileSync(join(ROOT, 'docs/costs.md'), 'utf8');

it.each(Object.entries(costTables()))(
  'docs/costs.md has the table of %s as the code has it',
  (name, table) => {
    const shown = new RegExp(`<!-- ${name} -->\\n\\n([\\s\\S]*?)\\n\\n`).exec(page)?.[1];
    expect(shown).toBe(table);
  },
);

it('docs/costs.md names the budget that holds where none is set', () => {
  const { dayUsd, personUsd } = loadConfig({}).budget;
  expect(page).toContain(`${dayUsd} USD a day`);
  expect(page).toContain(`${personUsd.toFixed(2)} USD of it`);
});
