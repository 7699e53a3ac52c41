/** What holds for one's videos where a request says nothing else. */
import type { z } from 'zod';
import { AS_USUAL } from '#commands/shared/options.ts';
import { readChange } from '#commands/shared/settings-change.ts';
import { personOf } from '#src/core/job.ts';
import { inForce, type Settings } from '#src/core/settings.ts';
import { changeSettings, settingsAround } from '#src/db/accounts/settings.ts';
import type { Ask } from './ask.ts';
import { readJson } from './body.ts';
import { checked } from './checked.ts';
import { settingsChangeSchema, type settingsSchema } from './schemas.ts';

/** `GET /api/settings` */
export async function showSettings({ c, web, call }: Ask): Promise<Response> {
  const { own, shared } = await settingsAround(web.db, call.requester);
  const body = { inForce: shown(inForce({ own, shared })), own: shown(own), shared: shown(shared) };
  return c.json(body satisfies z.input<typeof settingsSchema>, 200, { 'cache-control': 'no-store' });
}

/** `PATCH /api/settings`: one's own. */
export async function changeOwnSettings(ask: Ask): Promise<Response> {
  const wish = checked(settingsChangeSchema, await readJson(ask));
  const change = readChange({ text: asTyped(wish) }, ask.web.settings.languages);
  if (change) await changeSettings(ask.web.db, personOf(ask.call.requester), change);
  return showSettings(ask);
}

const shown = ({ options, pronunciations, brand }: Settings) => ({
  options,
  pronunciations: Object.fromEntries(pronunciations.map(({ word, said }) => [word, said])),
  brand,
});

/** As a person would type it in a chat; null takes back. */
function asTyped({ options = {}, pronunciations = {}, brand = {} }: z.output<typeof settingsChangeSchema>) {
  const chosen = Object.entries(options).map(([name, value]) => {
    if (typeof value === 'boolean') return [name, value ? 'on' : 'off'];
    return [name, value ?? AS_USUAL];
  });
  const lines = Object.entries(pronunciations).map(([word, said]) => `${word} = ${said ?? ''}`);
  const { closing, handle, colours, corner } = brand;
  return {
    ...(Object.fromEntries(chosen) as Record<string, string>),
    ...(lines.length > 0 && { pronounce: lines.join('\n') }),
    ...(closing !== undefined && { closing: closing ?? '' }),
    ...(handle !== undefined && { handle: handle ?? '' }),
    ...(colours !== undefined && { colours: colours?.join(' ') ?? '' }),
    ...(corner !== undefined && { corner: corner === null ? AS_USUAL : corner ? 'on' : 'off' }),
  };
}
