/** The settings that turn Slack on, and what is said where they are not whole. */
import { describe, expect, it } from 'vitest';
import { loadConfig } from '#src/wiring/config.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };
const app = { SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_SIGNING_SECRET: 'signing' };
const oauth = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client',
  SLACK_STATE_SECRET: 'a text that nobody guesses',
};

describe('Slack', () => {
  it('is off, or on in one of four ways; Socket Mode goes first', () => {
    expect(loadConfig({}).slack).toBeNull();
    expect(loadConfig({ ...bot, ...app, ...http }).slack).toEqual({
      apiUrl: 'https://slack.com/api',
      transport: { kind: 'socket', appToken: 'xapp-1' },
      installs: { kind: 'token', botToken: 'xoxb-1' },
    });
    expect(loadConfig({ ...bot, ...http }).slack?.transport).toEqual({
      kind: 'http',
      signingSecret: 'signing',
    });
    expect(loadConfig({ ...oauth, ...http }).slack?.installs).toMatchObject({
      kind: 'oauth',
      clientId: '1.2',
    });
    expect(loadConfig({ ...oauth, ...app }).slack?.transport.kind).toBe('socket');
  });

  it.each([
    [{ ...bot }, /SLACK_APP_TOKEN: needed.*connections:write/],
    [{ ...app }, /SLACK_BOT_TOKEN: needed/],
    [{ ...http }, /SLACK_BOT_TOKEN: needed/],
    [
      { ...app, SLACK_CLIENT_ID: '1.2' },
      /SLACK_CLIENT_SECRET: needed with SLACK_CLIENT_ID.*SLACK_STATE_SECRET/,
    ],
    [{ ...oauth, ...bot, ...http }, /SLACK_BOT_TOKEN: is for one workspace/],
    [{ ...app, SLACK_BOT_TOKEN: 'xapp-hunter2' }, /SLACK_BOT_TOKEN: begins with xoxb-/],
    [{ ...http, ...oauth, SLACK_STATE_SECRET: 'short' }, /SLACK_STATE_SECRET/],
  ])('says what is missing (%#)', (environment, sentence) => {
    expect(() => loadConfig(environment)).toThrow(
      expect.objectContaining({ code: 'setup.invalid', userMessage: expect.stringMatching(sentence) }),
    );
    expect(() => loadConfig(environment)).not.toThrow(/hunter2/);
  });
});

describe('a file that is dropped in a channel', () => {
  it.each([
    [{}, 'auto'],
    [{ GEMINI_API_KEY: 'key' }, 'ask'],
    [{ RUNWAYML_API_SECRET: 'key' }, 'ask'],
    [{ GEMINI_API_KEY: 'key', ATTACHMENTS: 'auto' }, 'auto'],
    [{ ATTACHMENTS: 'off' }, 'off'],
  ])('with %o is taken as %s', (environment, wanted) => {
    expect(loadConfig(environment).desk.attachments).toBe(wanted);
  });
});
