/** A prefix before every command, for workspaces where another bot has the same names. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMANDS } from '#commands/index.ts';
import { slash, unprefixed, useCommandPrefix } from '#src/core/text/slash.ts';
import { renderRegistration } from '#src/platforms/discord/app/registration.ts';
import { typedCommand } from '#src/platforms/playground/parse.ts';
import { manifestYaml } from '#src/platforms/slack/app/manifest.ts';
import { loadConfig } from '#src/wiring/config.ts';

beforeAll(() => useCommandPrefix(loadConfig({ COMMAND_PREFIX: 'hh-' }).commandPrefix));
afterAll(() => useCommandPrefix(''));

it('stands before every command that is registered, and is taken off what comes in', () => {
  const registered = renderRegistration(COMMANDS).filter(({ type }) => type === 1);
  expect(registered.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => `hh-${name}`));
  for (const { name } of registered)
    expect(COMMANDS.map((command) => command.name)).toContain(unprefixed(name));
  for (const { name } of COMMANDS) expect(manifestYaml(COMMANDS, null)).toContain(`command: /hh-${name}\n`);
  expect(slash('video')).toBe('/hh-video');
});

it('need not be typed in the playground, where there is no other bot', () => {
  for (const typed of ['/video sample', '/hh-video sample'])
    expect(typedCommand(typed)).toMatchObject({ command: { name: 'video' }, rest: 'sample' });
});

it('is small letters with a dash, as both platforms take them', () => {
  for (const wrong of ['Hh-', 'hh', 'h h-', '/hh-', 'a-very-long-prefix-'])
    expect(() => loadConfig({ COMMAND_PREFIX: wrong })).toThrow(/COMMAND_PREFIX/);
  expect(loadConfig({}).commandPrefix).toBe('');
});
