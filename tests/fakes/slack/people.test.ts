/** What people do, and what the app hears of it, through Bolt's connection of Socket Mode. */
import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../support/wait.ts';
import { movableClock } from '../clock.ts';
import type { FakeSlackOptions } from './index.ts';
import type { Json } from './model.ts';
import { button, pdf, section, silent, startWorld } from './setup.ts';
import { current, shown } from './store.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

interface Heard {
  type: string;
  body: Json & { event?: Json };
  retry_num?: number;
  retry_reason?: string;
}

/** Bolt's own connection, without an app behind it: keeps what it hears, and acknowledges what has an answer. */
async function world(options: FakeSlackOptions = {}) {
  const made = await startWorld(options);
  cleanup.push(() => made.slack.close());
  const heard: Heard[] = [];
  let answer: (one: Heard) => Json | null = () => ({});
  const connect = async () => {
    const { client } = new SocketModeReceiver({
      appToken: made.slack.appToken,
      logger: silent,
      installerOptions: { clientOptions: { slackApiUrl: made.slack.urls.api } },
    });
    client.on('slack_event', ({ ack, ...one }: Heard & { ack: (payload: Json) => Promise<void> }) => {
      heard.push(one);
      const payload = answer(one);
      if (payload) void ack(payload);
    });
    cleanup.push(() => client.disconnect());
    await client.start();
  };
  await connect();
  const events = (type: string) =>
    heard.map(({ body }) => body.event).filter((event): event is Json => event?.type === type);
  const answerWith = (by: typeof answer) => {
    answer = by;
  };
  return { ...made, heard, connect, events, answerWith };
}

describe('messages', () => {
  it('come as message and mention, and with a file as file_share and file_shared', async () => {
    const { slack, lab, channel, ada, events } = await world();
    slack.say(ada, channel, 'PMC1', { mention: true, files: [pdf] });
    await until(() => events('file_shared')[0]);
    const text = `<@${lab.botUserId}> PMC1`;
    expect(events('message')).toMatchObject([
      { subtype: 'file_share', text, user: ada.id, channel: channel.id, channel_type: 'channel' },
    ]);
    expect(events('message')[0]).not.toHaveProperty('team');
    expect(events('app_mention')).toMatchObject([{ text, files: [{ name: 'paper.pdf', size: 8 }] }]);
    expect(events('file_shared')).toMatchObject([{ channel_id: channel.id, user_id: ada.id }]);
  });

  it('to the bot alone are no mentions, and its own come back', async () => {
    const { slack, lab, ada, api, events, heard } = await world();
    const direct = slack.direct(ada);
    slack.say(ada, direct, 'my videos', { mention: true });
    await api('chat.postMessage', { channel: direct.id, text: 'here' });
    await until(() => events('message')[1]);
    expect(events('message')).toMatchObject([
      { channel_type: 'im', user: ada.id },
      { bot_id: lab.botId, user: lab.botUserId, text: 'here' },
    ]);
    expect(events('app_mention')).toEqual([]);
    expect(heard[0]?.body).toMatchObject({
      type: 'event_callback',
      team_id: lab.id,
      authorizations: [{ team_id: lab.id, user_id: lab.botUserId, is_bot: true }],
    });
  });

  it('are not heard without the scope, the subscription, or the bot in the channel', async () => {
    const { slack, lab, channel, ada, events } = await world({
      events: ['message.channels', 'message.groups'],
    });
    const direct = slack.direct(ada);
    slack.say(ada, direct, 'not subscribed');
    slack.say(ada, slack.addChannel(lab, 'away', { member: false }), 'not there');
    slack.setScopes(lab, ['channels:history']);
    slack.say(ada, slack.addChannel(lab, 'secret', { kind: 'group' }), 'no scope');
    slack.say(ada, channel, 'heard');
    await until(() => events('message')[0]);
    expect(events('message').map(({ text }) => text)).toEqual(['heard']);
  });

  it('from another workspace carry stubs, and the right installation', async () => {
    const { slack, lab, api, heard, events } = await world();
    const partner = slack.addWorkspace('Partner', { installed: false });
    const eve = slack.addUser(partner, 'eve');
    const shared = slack.addChannel(lab, 'shared', { sharedWith: [partner.id] });
    slack.say(eve, shared, 'see', { files: [pdf] });
    const event = await until(() => events('message')[0]);
    const [stub] = event.files as Json[];
    expect(stub).toMatchObject({ mode: 'file_access', file_access: 'check_file_info' });
    expect(stub).not.toHaveProperty('url_private_download');
    expect(heard[0]?.body).toMatchObject({
      team_id: partner.id,
      context_team_id: lab.id,
      authorizations: [{ team_id: lab.id }],
      is_ext_shared_channel: true,
    });
    const { file } = (await api('files.info', { file: stub?.id })) as { file: Json };
    const headers = { authorization: `Bearer ${lab.botToken}` };
    expect(await (await fetch(String(file.url_private_download), { headers })).text()).toBe('%PDF-1.7');
  });
});

describe('deliveries', () => {
  it('of events that are not acknowledged come again with the same id', async () => {
    const { slack, channel, ada, heard, answerWith } = await world({
      acknowledgeMs: 200,
      events: ['message.channels'],
    });
    answerWith(({ retry_num: turn }) => (turn === 2 ? {} : null));
    slack.say(ada, channel, 'hello');
    const [delivery] = slack.deliveries;
    await until(() => delivery?.acknowledgedAt);
    expect(heard.map((one) => [one.retry_num, one.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
    ]);
    expect(new Set(heard.map(({ body }) => body.event_id)).size).toBe(1);
    expect(delivery?.attempts.map(({ outcome }) => outcome)).toEqual(['timeout', 'timeout', 'ok']);
  });

  it('stop after three retries', async () => {
    const { slack, channel, ada, heard, answerWith } = await world({
      acknowledgeMs: 20,
      events: ['message.channels'],
    });
    answerWith(() => null);
    slack.say(ada, channel, 'hello');
    await until(() => slack.deliveries[0]?.attempts[3]?.outcome === 'timeout');
    await until(() => heard[3]);
    expect(heard).toHaveLength(4);
    expect(slack.deliveries[0]).toMatchObject({ acknowledgedAt: null });
  });

  it('of commands come once; a late answer is an error the person sees', async () => {
    const { slack, channel, ada, heard, answerWith } = await world({ acknowledgeMs: 40 });
    answerWith(() => null);
    const asked = slack.slash(ada, channel, '/video', 'PMC1');
    await until(() => asked.error);
    expect(asked).toMatchObject({ error: 'operation_timeout', acknowledgedAt: null });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: 'slash_commands',
      body: { command: '/video', text: 'PMC1', user_id: ada.id, channel_id: channel.id },
    });
  });

  it('may double, or lose the first', async () => {
    const { slack, channel, ada, heard } = await world({ events: ['message.channels'] });
    slack.faults.twice = true;
    slack.say(ada, channel, 'twice');
    await until(() => heard[1]);
    expect(heard[0]?.body.event_id).toBe(heard[1]?.body.event_id);
    Object.assign(slack.faults, { twice: false, loseFirst: true });
    slack.say(ada, channel, 'late');
    await until(() => heard[2]);
    expect(heard[2]).toMatchObject({ retry_num: 1, retry_reason: 'timeout' });
  });

  it('take the connections in turn, and wait for one', async () => {
    const { slack, channel, ada, heard, connect } = await world({
      retryDelays: [10, 10, 700],
      events: ['message.channels'],
    });
    await connect();
    expect(slack.sockets.connected).toBe(2);
    slack.say(ada, channel, 'one');
    slack.say(ada, channel, 'two');
    await until(() => heard[1]);
    expect(slack.sockets.envelopes.map(({ connection }) => connection)).toEqual([0, 1]);
    slack.sockets.disconnect('refresh_requested');
    await until(() => slack.sockets.connected === 0);
    slack.down();
    slack.say(ada, channel, 'three');
    await until(() => slack.deliveries[2]?.attempts[0]?.outcome === 'connection_failed');
    slack.up();
    await connect();
    await until(() => slack.deliveries[2]?.acknowledgedAt);
  });
});

describe('answers without a token', () => {
  it('are five, for half an hour', async () => {
    const clock = movableClock();
    const { slack, channel, ada } = await world({ clock: clock.now });
    const [first, second] = [1, 2].map(() => slack.slash(ada, channel, '/video').payload.response_url);
    const respond = (url: unknown, body: Json) =>
      fetch(String(url), { method: 'POST', body: JSON.stringify(body) });
    expect(await (await respond(first, { text: 'for you' })).text()).toBe('ok');
    await respond(first, { text: 'for all', response_type: 'in_channel' });
    expect(slack.ephemerals(channel, ada).map((one) => current(one).text)).toEqual(['for you']);
    expect(slack.messages(channel).map((one) => current(one).text)).toEqual(['for all']);
    for (const text of ['3', '4', '5']) await respond(first, { text });
    const sixth = await respond(first, { text: '6' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
    clock.forward(30 * 60_000 + 1);
    expect(await (await respond(second, { text: 'a' })).json()).toEqual({ ok: false, error: 'expired_url' });
  });

  it('may come with the acknowledgement, and change the pressed message', async () => {
    const { slack, channel, ada, post, answerWith } = await world({ events: [] });
    answerWith(() => ({ text: 'looking' }));
    slack.slash(ada, channel, '/video');
    await until(() => slack.ephemerals(channel, ada)[0]);
    const statusMessage = await post({
      blocks: [{ type: 'actions', elements: [button('cancel', 'Cancel')] }],
    });
    const pressed = slack.click(ada, statusMessage, 'Cancel');
    await fetch(String(pressed.payload.response_url), {
      method: 'POST',
      body: JSON.stringify({ text: 'cancelled', replace_original: true, blocks: [] }),
    });
    expect(current(statusMessage)).toMatchObject({ text: 'cancelled', blocks: [] });
  });
});

describe('views', () => {
  const input = (id: string, more: Json = {}) => ({
    type: 'input',
    block_id: id,
    label: { type: 'plain_text', text: id },
    element: { type: 'plain_text_input', action_id: `${id}_in` },
    ...more,
  });
  const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
  const modal = (...blocks: Json[]): Json => ({
    type: 'modal',
    callback_id: 'options',
    title: { type: 'plain_text', text: 'Options' },
    submit: { type: 'plain_text', text: 'Make' },
    blocks,
  });

  it('open once by a trigger, within three seconds', async () => {
    const clock = movableClock();
    const { slack, channel, ada, api } = await world({ clock: clock.now });
    const trigger = () => slack.slash(ada, channel, '/video').payload.trigger_id;
    const view = modal(input('paper'));
    const [first, late] = [trigger(), trigger()];
    expect(await api('views.open', { trigger_id: first, view })).toMatchObject({ ok: true });
    expect(await api('views.open', { trigger_id: first, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    clock.forward(3_001);
    expect(await api('views.open', { trigger_id: late, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    const { submit: _, ...unfinished } = view;
    const refused = await api('views.open', { trigger_id: trigger(), view: unfinished });
    expect(refused).toMatchObject({ error: 'invalid_arguments' });
  });

  it('are filled in, refused, changed and closed', async () => {
    const { slack, channel, ada, api, heard, answerWith } = await world();
    const select = {
      type: 'static_select',
      action_id: 'voice_in',
      options: [option('warm'), option('calm')],
    };
    const view = modal(
      input('paper'),
      input('voice', { element: { ...select, initial_option: option('warm') } }),
    );
    const trigger = slack.slash(ada, channel, '/video').payload.trigger_id;
    await api('views.open', { trigger_id: trigger, view });
    const opened = await until(() => slack.modal(ada));
    expect(() => slack.submit(ada, opened)).toThrow('paper must be filled in');
    answerWith(() => ({ response_action: 'errors', errors: { paper: 'no such paper' } }));
    slack.submit(ada, opened, { paper_in: 'PMC0' });
    await until(() => opened.errors.paper);
    answerWith(() => ({ response_action: 'update', view: modal(section('thanks')) }));
    slack.submit(ada, opened, { paper: 'PMC1' });
    await until(() => opened.versions[1]);
    expect(heard.at(-1)?.body).toMatchObject({
      type: 'view_submission',
      view: {
        callback_id: 'options',
        state: {
          values: {
            paper: { paper_in: { type: 'plain_text_input', value: 'PMC1' } },
            voice: { voice_in: { selected_option: { value: 'warm' } } },
          },
        },
      },
    });
    expect(shown(opened).blocks).toMatchObject([{ text: { text: 'thanks' } }]);
    answerWith(() => ({}));
    slack.submit(ada, opened);
    await until(() => slack.modal(ada) === null);
  });

  it('lie on one another, and take files', async () => {
    const { slack, channel, ada, api, answerWith, heard } = await world();
    const trigger = slack.slash(ada, channel, '/video').payload.trigger_id;
    await api('views.open', { trigger_id: trigger, view: modal(section('a')) });
    const below = await until(() => slack.modal(ada));
    const file = input('file', { element: { type: 'file_input', action_id: 'file_in', filetypes: ['pdf'] } });
    answerWith(() => ({ response_action: 'push', view: modal(file) }));
    slack.submit(ada, below);
    const above = await until(() => (slack.modal(ada) === below ? null : slack.modal(ada)));
    expect(above.previousId).toBe(below.id);
    answerWith(() => ({ response_action: 'clear' }));
    slack.submit(ada, above, { file_in: [pdf] });
    await until(() => slack.modal(ada) === null);
    const view = heard.at(-1)?.body.view as
      | { state: { values: { file: { file_in: { files: Json[] } } } } }
      | undefined;
    const [given] = view?.state.values.file.file_in.files ?? [];
    expect(await api('files.info', { file: given?.id })).toMatchObject({ file: { name: 'paper.pdf' } });
  });

  it('make a Home of buttons', async () => {
    const { slack, ada, api, heard, events } = await world();
    slack.openHome(ada);
    await until(() => events('app_home_opened')[0]);
    expect(events('app_home_opened')[0]).not.toHaveProperty('view');
    const view = { type: 'home', blocks: [section('A video', { accessory: button('more', 'More') })] };
    const { view: published } = (await api('views.publish', { user_id: ada.id, view })) as { view: Json };
    const stale = { user_id: ada.id, view, hash: 'other' };
    expect(await api('views.publish', stale)).toMatchObject({ error: 'hash_conflict' });
    const home = await until(() => slack.home(ada));
    slack.click(ada, home, 'more');
    await until(() => heard[1]);
    expect(heard[1]?.body).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: published.id },
      actions: [{ type: 'button', action_id: 'more' }],
    });
    expect(heard[1]?.body).not.toHaveProperty('response_url');
  });
});

describe('the app', () => {
  it('is removed: its token is dead, and it is told', async () => {
    const { slack, lab, channel, ada, api, events } = await world();
    slack.uninstall(lab);
    await until(() => events('app_uninstalled')[0]);
    expect(events('tokens_revoked')).toMatchObject([{ tokens: { bot: [lab.botUserId] } }]);
    expect(await api('auth.test')).toMatchObject({ error: 'account_inactive' });
    expect(() => slack.slash(ada, channel, '/video')).toThrow('not installed');
  });
});
