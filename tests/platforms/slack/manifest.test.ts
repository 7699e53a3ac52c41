import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '#commands/index.ts';
import { manifestYaml, usageHint } from '#src/platforms/slack/app/manifest.ts';
import { EVENT_SCOPES, SCOPES } from '../../fakes/slack/limits.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SCHEMA = join(ROOT, '../shared/specs/slack-manifest.schema.v2.json');
const hasSchema = existsSync(SCHEMA);
if (!hasSchema) process.stderr.write('Skipped: no schema of Slack manifests on this machine.\n');

describe('manifest.yaml', () => {
  const text = readFileSync(join(ROOT, 'manifest.yaml'), 'utf8');

  it('is what the registry says (npm run slack:manifest)', () => {
    expect(text).toBe(manifestYaml(COMMANDS, null));
  });

  it('hints at what one may write after a command', () => {
    const [video, help] = ['video', 'help'].map((name) => COMMANDS.find((one) => one.name === name));
    expect(usageHint(video ?? { options: [] })).toMatch(/^\[paper\] \[style=…\].*\[review\]/);
    expect(usageHint(help ?? { options: [] })).toBe('');
  });

  it('asks for the scope of each event and method that is used', () => {
    const { oauth_config: oauth, settings } = parse(text);
    const scopes: string[] = oauth.scopes.bot;
    for (const event of settings.event_subscriptions.bot_events) {
      const scope = EVENT_SCOPES[event];
      expect(scope === null || scopes.includes(String(scope)), event).toBe(true);
    }
    const used = [
      'chat.postMessage',
      'chat.postEphemeral',
      'conversations.open',
      'files.completeUploadExternal',
      'files.info',
      'users.info',
    ];
    for (const method of used)
      expect(
        SCOPES[method]?.some((scope) => scopes.includes(scope)),
        method,
      ).toBe(true);
  });

  it.runIf(hasSchema).each([null, 'https://videos.example'])('keeps to Slack’s schema (url %s)', (url) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    valid(parse(manifestYaml(COMMANDS, url)));
    expect(valid.errors).toBeNull();
  });

  it('names the address for everything where there is one', () => {
    const manifest = parse(manifestYaml(COMMANDS, 'https://videos.example'));
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: 'https://videos.example/slack/events' },
      event_subscriptions: { request_url: 'https://videos.example/slack/events' },
    });
    expect(manifest.oauth_config.redirect_urls).toEqual(['https://videos.example/slack/oauth_redirect']);
  });
});
