/** docs/privacy.md tells of everything that is kept, and of everybody who is spoken to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import * as schema from '#src/db/connection/schema.ts';
import { GOOGLE } from '#src/providers/gemini/client.ts';
import { ROOT } from '#src/runtime/root.ts';
import { loadConfig } from '#src/wiring/config.ts';

const page = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8');

it('names every table that is kept, and no other', () => {
  const tables = Object.values<unknown>(schema)
    .filter((value) => is(value, PgTable))
    .map((table) => getTableName(table as PgTable));
  const kept = page.slice(page.indexOf('## What is kept'), page.indexOf('Where limits count by network'));
  const named = [...kept.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(named.sort()).toEqual(tables.sort());
});

it('names every host that is spoken to where nothing else is set', () => {
  const { sources, discord, slack } = loadConfig({
    DISCORD_TOKEN: 'a',
    SLACK_BOT_TOKEN: 'xoxb-a',
    SLACK_APP_TOKEN: 'xapp-a',
  });
  const urls = [...Object.values(sources.urls), discord?.apiUrl ?? '', slack?.apiUrl ?? '', GOOGLE];
  for (const url of urls) expect(page).toContain(new URL(url).host);
});

it('tells the days for which things are kept as the code has them', () => {
  const constant = (file: string, name: string) =>
    new RegExp(`${name} = (\\d+)`).exec(readFileSync(join(ROOT, file), 'utf8'))?.[1];
  expect(page).toContain(`taken in | ${constant('src/db/messages/handled.ts', 'KEEP_DAYS')} days |`);
  expect(page).toContain(`posted | ${constant('src/db/slack/postings.ts', 'KEEP_DAYS')} days |`);
  expect(page).toContain(
    `came from | ${constant('src/platforms/playground/uploads.ts', 'KEPT_HOURS')} hours |`,
  );
});
