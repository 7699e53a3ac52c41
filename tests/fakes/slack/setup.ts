/** A local Slack with one workspace, one channel and one person, and plain calls of its Web API. */
import { type Logger, LogLevel } from '@slack/bolt';
import { type FakeSlackOptions, startFakeSlack } from './index.ts';
import type { Json, Message } from './model.ts';

export async function startWorld(options: FakeSlackOptions = {}) {
  const slack = await startFakeSlack({ retryDelays: [10, 10, 10], acknowledgeMs: 400, ...options });
  const lab = slack.addWorkspace('Lab');
  const channel = slack.addChannel(lab, 'papers');
  const ada = slack.addUser(lab, 'ada');
  const api = async (method: string, args: Json = {}, token = lab.botToken): Promise<Json> => {
    const response = await fetch(`${slack.urls.api}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
    });
    return (await response.json()) as Json;
  };
  const post = async (args: Json = {}, to = channel): Promise<Message> => {
    const { ts } = await api('chat.postMessage', { channel: to.id, text: 'hello', ...args });
    const message = slack.store.message(to.id, String(ts));
    if (!message) throw new Error('nothing was posted');
    return message;
  };
  return { slack, lab, channel, ada, api, post };
}

export const section = (text: string, more: Json = {}): Json => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
  ...more,
});

export const button = (actionId: string, label: string, more: Json = {}): Json => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text: label },
  ...more,
});

export const pdf = { name: 'paper.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };

/** For clients whose complaints are part of a test. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
