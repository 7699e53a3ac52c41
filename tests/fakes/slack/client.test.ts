/** The real Bolt and WebClient against the local Slack, in both transports. */
import { App, HTTPReceiver, type Installation, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../support/wait.ts';
import type { FakeSlackOptions } from './index.ts';
import type { Json } from './model.ts';
import { encode } from './request-url.ts';
import { button, pdf, section, silent, startWorld } from './setup.ts';
import { current } from './store.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

async function socketWorld(options: FakeSlackOptions = {}) {
  const world = await startWorld(options);
  cleanup.push(() => world.slack.close());
  const { slack, lab } = world;
  const app = new App({
    token: lab.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logger: silent,
    clientOptions: { slackApiUrl: slack.urls.api, logger: silent },
  });
  const start = async () => {
    await app.start();
    cleanup.push(() => app.stop());
  };
  return { ...world, app, start };
}

async function httpWorld(options: FakeSlackOptions = {}) {
  const world = await startWorld(options);
  cleanup.push(() => world.slack.close());
  const { slack, lab } = world;
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent });
  const app = new App({
    receiver,
    token: lab.botToken,
    logger: silent,
    clientOptions: { slackApiUrl: slack.urls.api, logger: silent },
  });
  const server = await receiver.start(0);
  cleanup.push(() => app.stop());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = slack.useRequestUrl(`http://127.0.0.1:${address.port}/slack/events`);
  if (!url) throw new Error('no request URL');
  return { ...world, app, url };
}

describe('Bolt in Socket Mode', () => {
  it('takes a command, posts, edits, and hears a button', async () => {
    const { slack, channel, ada, app, start } = await socketWorld();
    app.command('/video', async ({ ack, client, command }) => {
      await ack({ text: `Looking for ${command.text}` });
      const blocks = [{ type: 'actions', block_id: 'a', elements: [button('cancel', 'Cancel')] }];
      const posted = await client.chat.postMessage({
        channel: command.channel_id,
        text: 'queued',
        blocks: blocks as never,
      });
      await client.chat.update({ channel: command.channel_id, ts: String(posted.ts), text: 'reading' });
    });
    const pressed: string[] = [];
    app.action('cancel', async ({ ack, respond, body }) => {
      await ack();
      pressed.push(body.user.id);
      await respond({ text: 'cancelled', replace_original: true, blocks: [] });
    });
    await start();
    const asked = slack.slash(ada, channel, '/video', 'PMC1');
    const statusMessage = await until(() =>
      slack.messages(channel).find((one) => current(one).text === 'reading'),
    );
    expect(asked).toMatchObject({ error: null, acknowledgedAt: expect.any(Number) });
    expect(slack.ephemerals(channel, ada)).toMatchObject([{ versions: [{ text: 'Looking for PMC1' }] }]);
    slack.click(ada, statusMessage, 'Cancel');
    await until(() => current(statusMessage).text === 'cancelled');
    expect(pressed).toEqual([ada.id]);
    expect(statusMessage.versions.map(({ text }) => text)).toEqual(['queued', 'reading', 'cancelled']);
  });

  it('gets a file from a message, also when the first delivery is lost, and answers in the thread', async () => {
    const { slack, channel, ada, app, start } = await socketWorld();
    const got: { retryNum: number | undefined; bytes: string }[] = [];
    app.message(async ({ message, context, client }) => {
      if (message.subtype !== 'file_share') return;
      const headers = { authorization: `Bearer ${context.botToken}` };
      const file = await fetch(String(message.files?.[0]?.url_private_download), { headers });
      got.push({ retryNum: context.retryNum, bytes: await file.text() });
      await client.files.uploadV2({
        channel_id: message.channel,
        thread_ts: message.ts,
        file: Buffer.from('video'),
        filename: 'video.mp4',
        initial_comment: `<@${message.user}> here it is`,
      });
    });
    await start();
    slack.faults.loseFirst = true;
    const asked = slack.say(ada, channel, 'please', { files: [pdf] });
    const [video] = await until(() => (slack.replies(asked).length > 0 ? slack.replies(asked) : null));
    expect(got).toEqual([{ retryNum: 1, bytes: '%PDF-1.7' }]);
    expect(video && current(video).text).toBe(`<@${ada.id}> here it is`);
    const file = slack.store.file(String(video?.fileIds[0]));
    expect(file).toMatchObject({ name: 'video.mp4', type: 'video/mp4', title: 'video.mp4' });
    expect(Buffer.from(file.bytes).toString()).toBe('video');
  });

  it('opens a form by a shortcut in a thread, and checks what it says', async () => {
    const { slack, channel, ada, app, start, post } = await socketWorld();
    const title = { type: 'plain_text' as const, text: 'Options' };
    app.shortcut('make_video', async ({ ack, body, client }) => {
      await ack();
      const element = { type: 'plain_text_input' as const, action_id: 'paper' };
      const block = { type: 'input' as const, block_id: 'paper', label: title, element };
      const view = { type: 'modal' as const, callback_id: 'options', title, submit: title, blocks: [block] };
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    app.view('options', async ({ ack, view }) => {
      const paper = view.state.values.paper?.paper?.value;
      await (paper === 'PMC1' ? ack() : ack({ response_action: 'errors', errors: { paper: 'Which one?' } }));
    });
    await start();
    const parent = await post();
    slack.shortcut(ada, slack.say(ada, channel, 'this one', { threadTs: parent.ts }), 'make_video');
    const form = await until(() => slack.modal(ada));
    slack.submit(ada, form, { paper: 'what' });
    await until(() => form.errors.paper);
    slack.submit(ada, form, { paper: 'PMC1' });
    await until(() => slack.modal(ada) === null);
  });

  it('comes back when its connection is to be refreshed, and hears what was said meanwhile', async () => {
    const { slack, lab, channel, ada } = await startWorld({ retryDelays: [10, 100, 2_000] });
    cleanup.push(() => slack.close());
    const clientOptions = { slackApiUrl: slack.urls.api };
    const receiver = new SocketModeReceiver({
      appToken: slack.appToken,
      logger: silent,
      // Also the pause before it connects again.
      clientPingTimeout: 300,
      installerOptions: { clientOptions },
    });
    const app = new App({ receiver, token: lab.botToken, logger: silent, clientOptions });
    const heard: string[] = [];
    app.event('app_mention', async ({ event }) => void heard.push(event.text));
    await app.start();
    cleanup.push(() => app.stop());
    slack.sockets.disconnect('refresh_requested');
    await until(() => slack.sockets.connected === 0);
    slack.say(ada, channel, 'meanwhile', { mention: true });
    await until(() => heard[0]);
    await until(() => slack.eventsOf('app_mention')[0]?.attempts.some(({ outcome }) => outcome === 'ok'));
    expect(slack.sockets.opened).toBe(2);
    expect(slack.eventsOf('app_mention')[0]?.attempts.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['connection_failed', 'ok']),
    );
  });

  it('answers too late: the person sees it, although Bolt does not mind', async () => {
    const { slack, channel, ada, app, start } = await socketWorld({ acknowledgeMs: 50 });
    app.command('/video', async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      await ack();
    });
    await start();
    const asked = slack.slash(ada, channel, '/video');
    await until(() => asked.lateAcks > 0);
    expect(asked).toMatchObject({ error: 'operation_timeout', acknowledgedAt: null });
  });
});

describe('Bolt over HTTP', () => {
  it('passes the check of its URL, and takes commands, buttons and events', async () => {
    const { slack, lab, channel, ada, app, url, post } = await httpWorld();
    const heard: string[] = [];
    app.command('/video', ({ ack, command }) => {
      heard.push(command.text);
      return ack('on it');
    });
    app.action('again', async ({ ack }) => {
      heard.push('again');
      await ack();
    });
    app.event('app_mention', async ({ event }) => void heard.push(event.text));
    expect(await url.verify()).toBe(true);
    slack.slash(ada, channel, '/video', 'PMC1 & more');
    await until(() => slack.ephemerals(channel, ada)[0]);
    const statusMessage = await post({ blocks: [section('done', { accessory: button('again', 'Again') })] });
    slack.click(ada, statusMessage, 'again');
    slack.say(ada, channel, 'hello', { mention: true });
    await until(() => heard[2]);
    expect(heard.sort()).toEqual([`<@${lab.botUserId}> hello`, 'PMC1 & more', 'again'].sort());
  });

  it('refuses old and forged requests', async () => {
    const { url } = await httpWorld();
    const { body, type } = encode('slash_commands', { command: '/video', text: '' });
    expect((await url.post(body, type, { secret: 'forged' })).status).toBe(401);
    expect((await url.post(body, type, { ageSeconds: 400 })).status).toBe(401);
  });

  it('hears an event again when the first delivery is lost', async () => {
    const { slack, channel, ada, app } = await httpWorld({ events: ['message.channels'] });
    const turns: [number | undefined, string | undefined][] = [];
    app.message(async ({ context }) => void turns.push([context.retryNum, context.retryReason]));
    slack.faults.loseFirst = true;
    slack.say(ada, channel, 'hello');
    await until(() => turns[0]);
    expect(turns).toEqual([[1, 'http_timeout']]);
  });

  it('installs in several workspaces by OAuth, and renews its tokens', async () => {
    const world = await startWorld({ rotation: true });
    cleanup.push(() => world.slack.close());
    const { slack } = world;
    const partner = slack.addWorkspace('Partner', { installed: false });
    const kept = new Map<string, Installation>();
    const receiver = new HTTPReceiver({
      signingSecret: slack.signingSecret,
      clientId: slack.client.id,
      clientSecret: slack.client.secret,
      stateSecret: 'a state secret',
      scopes: ['chat:write', 'commands'],
      logger: silent,
      installationStore: {
        storeInstallation: async (installation) => void kept.set(String(installation.team?.id), installation),
        fetchInstallation: async ({ teamId }) => {
          const installation = kept.get(String(teamId));
          if (!installation) throw new Error('not installed');
          return installation as Installation<'v2', false>;
        },
      },
      installerOptions: {
        directInstall: true,
        authorizationUrl: slack.urls.authorize,
        clientOptions: { slackApiUrl: slack.urls.api },
      },
    });
    const app = new App({ receiver, logger: silent, clientOptions: { slackApiUrl: slack.urls.api } });
    const server = await receiver.start(0);
    cleanup.push(() => app.stop());
    const address = server.address() as { port: number };
    const base = `http://127.0.0.1:${address.port}`;
    const begin = await fetch(`${base}/slack/install`, { redirect: 'manual' });
    const cookie = String(begin.headers.get('set-cookie')).split(';')[0] ?? '';
    const authorize = new URL(String(begin.headers.get('location')));
    authorize.searchParams.set('redirect_uri', `${base}/slack/oauth_redirect`);
    const agreed = await fetch(authorize, { redirect: 'manual' });
    const done = await fetch(String(agreed.headers.get('location')), { headers: { cookie } });
    expect(done.status).toBe(200);
    const first = kept.get(partner.id)?.bot?.token;
    expect(first).toBe(partner.botToken);
    const bot = kept.get(partner.id)?.bot;
    if (bot) bot.expiresAt = Math.floor(Date.now() / 1000) + 60;
    const renewed = await receiver.installer?.authorize({
      teamId: partner.id,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    expect(renewed?.botToken).toBe(partner.botToken);
    expect(renewed?.botToken).not.toBe(first);
  });
});

describe('WebClient', () => {
  it('waits as long as it is told, or drops what is too much', async () => {
    const { slack, lab, channel, post } = await startWorld({
      rates: { 'chat.update': { requests: 1, windowMs: 1_000 } },
    });
    cleanup.push(() => slack.close());
    const { ts } = await post();
    const options = { slackApiUrl: slack.urls.api, logger: silent };
    const dropping = new WebClient(lab.botToken, { ...options, rejectRateLimitedCalls: true });
    const edit = (client: WebClient, text: string) => client.chat.update({ channel: channel.id, ts, text });
    await edit(dropping, 'one');
    await expect(edit(dropping, 'two')).rejects.toMatchObject({ retryAfter: 1 });
    await edit(new WebClient(lab.botToken, options), 'three');
    const [message] = slack.messages(channel);
    expect(message?.versions.map(({ text }) => text)).toEqual(['hello', 'one', 'three']);
    expect(slack.calls('chat.update').map(({ status }) => status)).toEqual([200, 429, 429, 200]);
  });

  it('sends plans as forms, and comes back after an outage', async () => {
    const { slack, lab, channel } = await startWorld();
    cleanup.push(() => slack.close());
    const retryConfig = { retries: 5, minTimeout: 50, factor: 1 };
    const client = new WebClient(lab.botToken, { slackApiUrl: slack.urls.api, logger: silent, retryConfig });
    slack.down();
    const tasks = [{ type: 'task_card', task_id: 'read', title: 'Reading', status: 'complete' }];
    const blocks = [{ type: 'plan', title: 'A video', tasks }] as Json[];
    const posted = client.chat.postMessage({ channel: channel.id, text: 'A video', blocks: blocks as never });
    await until(() => slack.calls('chat.postMessage')[1]);
    slack.up();
    await posted;
    expect(slack.messages(channel)).toMatchObject([{ versions: [{ blocks }] }]);
  });
});
