/** API tokens that are given out in the playground. */
import { expect, it } from 'vitest';
import { play, startBot, visitor } from './play.ts';

const KEYS = { playground: 'open sesame, the first' };
const TOKEN = /hh_[0-9a-z]{40}/;

it('are kept nowhere, and end with the ADMIN_TOKEN under which they were given', async () => {
  const stage = await play({ settings: { tokenKeys: KEYS } });
  const ada = await visitor(stage.url);
  const { form = '' } = await ada.say('/access token');
  const [token = ''] = TOKEN.exec(form) ?? [];
  expect(token).not.toBe('');
  const rows = JSON.stringify([
    await stage.db.query.playgroundMessages.findMany(),
    await stage.db.query.apiTokens.findMany(),
  ]);
  expect(rows).toContain('Your token: **••••••**');
  expect(rows).not.toMatch(TOKEN);

  const ask = async (tokenKeys: Record<string, string | null> | undefined) => {
    const { tokenKeys: _, ...settings } = stage.desk.settings;
    const other = await startBot(stage, null, { settings: { ...settings, ...(tokenKeys && { tokenKeys }) } });
    const { status } = await fetch(`${other.url}/api/videos`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await other.close();
    return status;
  };
  expect(await ask(KEYS)).toBe(200);
  expect(await ask({ playground: 'another token' })).toBe(401);
  expect(await ask({ playground: null })).toBe(401);
  expect(await ask(undefined)).toBe(401);
});
