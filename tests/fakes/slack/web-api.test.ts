/** The rules of the Web API, asked by plain fetch. */
import { afterEach, describe, expect, it } from 'vitest';
import { movableClock } from '../clock.ts';
import type { FakeSlackOptions } from './index.ts';
import type { Json } from './model.ts';
import { button, pdf, section, startWorld } from './setup.ts';
import { current } from './store.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

async function world(options: FakeSlackOptions = {}) {
  const made = await startWorld(options);
  cleanup.push(() => made.slack.close());
  return made;
}

const messagesOf = (answer: Json) => ((answer.response_metadata as Json)?.messages as string[]) ?? [];

describe('tokens', () => {
  it('are asked for, and must be known, alive and of the right kind', async () => {
    const { slack, lab, api } = await world();
    expect(await api('auth.test')).toMatchObject({ ok: true, team_id: lab.id, bot_id: lab.botId });
    expect(await api('auth.test', {}, 'xoxb-other')).toMatchObject({ ok: false, error: 'invalid_auth' });
    expect(await (await fetch(`${slack.urls.api}auth.test`)).json()).toMatchObject({ error: 'not_authed' });
    expect(await api('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await api('apps.connections.open', {}, slack.appToken)).toMatchObject({ ok: true });
    expect(await api('chat.nothing')).toMatchObject({ error: 'unknown_method' });
    expect(await api('auth.revoke')).toMatchObject({ revoked: true });
    expect(await api('auth.test')).toMatchObject({ error: 'token_revoked' });
  });

  it('need the scope of the method', async () => {
    const { slack, lab, channel, api } = await world();
    slack.setScopes(lab, ['commands']);
    expect(await api('chat.postMessage', { channel: channel.id, text: 'a' })).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands',
    });
  });

  it('come by OAuth, expire, and are renewed once', async () => {
    const clock = movableClock();
    const { slack, api } = await world({ clock: clock.now, rotation: true });
    const other = slack.addWorkspace('Other', { installed: false });
    const keys = { client_id: slack.client.id, client_secret: slack.client.secret };
    const code = slack.consent(other, ['chat:write', 'commands']);
    expect(await api('oauth.v2.access', { ...keys, client_secret: 'no', code })).toMatchObject({
      error: 'bad_client_secret',
    });
    const first = await api('oauth.v2.access', { ...keys, code });
    expect(first).toMatchObject({ team: { id: other.id }, expires_in: 43_200, scope: 'chat:write,commands' });
    expect(await api('oauth.v2.access', { ...keys, code })).toMatchObject({ error: 'code_already_used' });
    const old = String(first.access_token);
    expect(await api('auth.test', {}, old)).toMatchObject({ team_id: other.id });
    clock.forward(43_200_000);
    expect(await api('auth.test', {}, old)).toMatchObject({ error: 'token_expired' });
    const renewal = { ...keys, grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = await api('oauth.v2.access', renewal);
    expect(await api('auth.test', {}, String(second.access_token))).toMatchObject({ ok: true });
    expect(await api('oauth.v2.access', renewal)).toMatchObject({ error: 'invalid_refresh_token' });
  });
});

describe('messages', () => {
  it('keep every version, with blocks that are not given again', async () => {
    const { slack, channel, api, post } = await world();
    const message = await post({ blocks: [section('one')] });
    const where = { channel: channel.id, ts: message.ts };
    expect(await api('chat.update', { ...where, text: 'two' })).toMatchObject({ ok: true });
    expect(current(message)).toMatchObject({ text: 'two', blocks: [{ text: { text: 'one' } }] });
    expect(await api('chat.update', { ...where, text: 'three', blocks: [] })).toMatchObject({ ok: true });
    expect(current(message)).toMatchObject({ text: 'three', blocks: [] });
    expect(message.versions).toHaveLength(3);
    expect(await api('chat.getPermalink', { channel: channel.id, message_ts: message.ts })).toMatchObject({
      permalink: `https://lab.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`,
    });
    expect(await api('chat.delete', where)).toMatchObject({ ok: true });
    expect(slack.messages(channel)).toEqual([]);
    expect(await api('chat.update', { ...where, text: 'four' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('go only where the bot may write', async () => {
    const { slack, lab, ada, api, post } = await world();
    const send = (channel: { id: string }) => api('chat.postMessage', { channel: channel.id, text: 'a' });
    const open = slack.addChannel(lab, 'open', { member: false });
    expect(await send(open)).toMatchObject({ ok: true });
    expect(await send(slack.addChannel(lab, 'secret', { kind: 'group', member: false }))).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await send(slack.addChannel(lab, 'old', { archived: true }))).toMatchObject({
      error: 'is_archived',
    });
    expect(await send({ id: 'CNONE00000' })).toMatchObject({ error: 'channel_not_found' });
    slack.setScopes(
      lab,
      lab.scopes.filter((scope) => scope !== 'chat:write.public'),
    );
    expect(await send(open)).toMatchObject({ error: 'not_in_channel' });
    expect(await send({ id: ada.id })).toMatchObject({ channel: slack.direct(ada).id });
    const foreign = slack.addChannel(slack.addWorkspace('Other'), 'theirs');
    expect(await send(foreign)).toMatchObject({ error: 'channel_not_found' });
    const parent = await post();
    await post({ thread_ts: parent.ts });
    expect(slack.replies(parent)).toHaveLength(1);
    expect(
      await api('chat.postMessage', { channel: parent.channelId, text: 'a', thread_ts: '1.2' }),
    ).toMatchObject({ error: 'thread_not_found' });
  });

  it('belong to their author, and are short when edited', async () => {
    const { slack, channel, ada, api, post } = await world();
    const theirs = slack.say(ada, channel, 'mine');
    expect(await api('chat.update', { channel: channel.id, ts: theirs.ts, text: 'a' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await api('chat.delete', { channel: channel.id, ts: theirs.ts })).toMatchObject({
      error: 'cant_delete_message',
    });
    const own = await post({ text: 'a'.repeat(50_000) });
    expect(current(own).text).toHaveLength(40_000);
    const where = { channel: channel.id, ts: own.ts };
    expect(await api('chat.update', { ...where, text: 'a'.repeat(4_001) })).toMatchObject({
      error: 'msg_too_long',
    });
    expect(await api('chat.update', where)).toMatchObject({ error: 'no_text' });
  });

  it('to one person cannot be edited', async () => {
    const { slack, channel, ada, api } = await world();
    const note = { channel: channel.id, user: ada.id, text: 'psst' };
    const { message_ts: ts } = await api('chat.postEphemeral', note);
    expect(slack.ephemerals(channel, ada)).toMatchObject([{ ts, versions: [{ text: 'psst' }] }]);
    expect(slack.messages(channel)).toEqual([]);
    expect(await api('chat.update', { channel: channel.id, ts, text: 'a' })).toMatchObject({
      error: 'message_not_found',
    });
    expect(await api('chat.postEphemeral', { ...note, user: 'U0' })).toMatchObject({
      error: 'user_not_in_channel',
    });
  });
});

describe('the status of a thread', () => {
  it('lasts until the next message', async () => {
    const { slack, channel, api, post } = await world();
    const parent = await post();
    const where = { channel_id: channel.id, thread_ts: parent.ts };
    const many = Array.from({ length: 11 }, () => 'a');
    expect(
      await api('assistant.threads.setStatus', { ...where, status: 'reads', loading_messages: many }),
    ).toMatchObject({ error: 'invalid_arguments' });
    await api('assistant.threads.setStatus', { ...where, status: 'reads' });
    const reply = await post({ thread_ts: parent.ts });
    expect(slack.store.statuses.map(({ status }) => status)).toEqual(['reads', '']);
    await post({ thread_ts: reply.ts });
    expect(slack.replies(parent)).toEqual([reply]);
  });
});

describe('mentions', () => {
  it('call whom people read of, and everyone from anywhere', async () => {
    const { ada, post } = await world();
    const mentions = async (args: Json) => current(await post(args)).mentions;
    const name = `<@${ada.id}>`;
    expect(await mentions({ text: `${name} done` })).toEqual({ everyone: false, users: [ada.id] });
    expect(await mentions({ text: name, blocks: [section('done')] })).toEqual({ everyone: false, users: [] });
    expect(await mentions({ text: 'done', blocks: [section(`${name} <!channel>`)] })).toEqual({
      everyone: true,
      users: [ada.id],
    });
    expect(await mentions({ text: '&lt;!channel&gt;' })).toEqual({ everyone: false, users: [] });
  });
});

describe('rate limits', () => {
  it('count by method and workspace, and posts by channel', async () => {
    const clock = movableClock();
    const { slack, channel, api, post } = await world({ clock: clock.now });
    const message = await post();
    const edit = () => api('chat.update', { channel: channel.id, ts: message.ts, text: 'a' });
    for (let turn = 0; turn < 50; turn++) expect(await edit()).toMatchObject({ ok: true });
    expect(await edit()).toMatchObject({ error: 'ratelimited' });
    expect(slack.calls('chat.update').at(-1)).toMatchObject({ status: 429, error: 'ratelimited' });
    const elsewhere = slack.addWorkspace('Other');
    expect(await api('chat.update', {}, elsewhere.botToken)).toMatchObject({ error: 'invalid_arguments' });
    clock.forward(60_000);
    expect(await edit()).toMatchObject({ ok: true });
    const posts = await Promise.all(
      [1, 2, 3, 4, 5].map(() => api('chat.postMessage', { channel: channel.id, text: 'a' })),
    );
    expect(posts.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
  });

  it('say how long to wait', async () => {
    const { slack, lab } = await world({ rates: { 'auth.test': { requests: 1, windowMs: 30_000 } } });
    const ask = () =>
      fetch(`${slack.urls.api}auth.test`, { headers: { authorization: `Bearer ${lab.botToken}` } });
    await ask();
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
  });
});

describe('blocks', () => {
  const text = (length: number) => ({ type: 'plain_text', text: 'a'.repeat(length) });
  const actions = (...elements: Json[]) => ({ type: 'actions', elements });
  const task = (more: Json = {}) => ({
    type: 'task_card',
    task_id: 'a',
    title: 'Read',
    status: 'pending',
    ...more,
  });
  const plan = (...tasks: Json[]) => ({ type: 'plan', title: 'A video', tasks });

  it.each<[string, Json[]]>([
    ['fifty blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
    ['long but not too long', [{ type: 'header', text: text(150) }, section('a'.repeat(3_000))]],
    ['25 buttons', [actions(...Array.from({ length: 25 }, (_, index) => button(`b${index}`, 'a')))]],
    [
      'a plan',
      [plan(task({ status: 'in_progress' }), task({ task_id: 'b', status: 'complete' })), section('a')],
    ],
    ['single tasks', [task(), task({ status: 'error' })]],
  ])('take %s', async (_, blocks) => {
    const { channel, api } = await world();
    expect(await api('chat.postMessage', { channel: channel.id, text: 'a', blocks })).toMatchObject({
      ok: true,
    });
  });

  it.each<[string, Json[], RegExp]>([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), /no more than 50 items/],
    ['a long header', [{ type: 'header', text: text(151) }], /less than 151.*\/blocks\/0\/text\/text/],
    [
      'mrkdwn in a header',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
      /unsupported type: mrkdwn/,
    ],
    ['a long section', [section('a'.repeat(3_001))], /less than 3001/],
    ['an empty text', [section('')], /more than 0 characters/],
    ['a long label', [actions(button('a', 'a'.repeat(76)))], /less than 76/],
    ['a long value', [actions(button('a', 'a', { value: 'a'.repeat(2_001) }))], /less than 2001/],
    ['a long action id', [actions(button('a'.repeat(256), 'a'))], /less than 256/],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, n) => button(`b${n}`, 'a')))],
      /no more than 25/,
    ],
    ['one action id twice', [actions(button('a', 'a'), button('a', 'b'))], /`action_id` "a" already exists/],
    [
      'one block id twice',
      [section('a', { block_id: 'x' }), section('b', { block_id: 'x' })],
      /block_id "x" already/,
    ],
    ['an unknown type', [{ type: 'progress' }], /unsupported type: progress/],
    ['an unknown key', [section('a', { colour: 'red' })], /invalid additional property: colour/],
    ['"completed"', [plan(task({ status: 'completed' }))], /valid enum value/],
    ['a section in a plan', [plan(section('a'))], /unsupported type: section/],
    ['a plan beside a task', [plan(task()), task()], /mutually exclusive/],
  ])('refuse %s', async (_, blocks, why) => {
    const { channel, api } = await world();
    const answer = await api('chat.postMessage', { channel: channel.id, text: 'a', blocks });
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(messagesOf(answer).join()).toMatch(why);
  });
});

describe('files', () => {
  async function upload(
    { slack, channel, api }: Awaited<ReturnType<typeof world>>,
    to = channel.id,
    bytes = 'video',
  ) {
    const { upload_url: url, file_id: id } = await api('files.getUploadURLExternal', {
      filename: 'a.mp4',
      length: 5,
    });
    if (bytes) await fetch(String(url), { method: 'POST', body: bytes });
    const done = await api('files.completeUploadExternal', {
      files: [{ id, title: 'A video' }],
      channel_id: to,
    });
    return { id: String(id), done, file: slack.store.file(String(id)) };
  }

  it('appear a moment after they are completed', async () => {
    const made = await world({ processingMs: 300 });
    const { slack, channel } = made;
    const { done, file } = await upload(made);
    expect(done).toMatchObject({ ok: true, files: [{ title: 'A video' }] });
    expect(slack.messages(channel)).toEqual([]);
    await expect.poll(() => slack.messages(channel)).toMatchObject([{ fileIds: [file.id] }]);
    expect(new TextDecoder().decode(file.bytes)).toBe('video');
    expect(file).toMatchObject({ type: 'video/mp4', shares: [{ channelId: channel.id }] });
    expect(await made.api('files.delete', { file: file.id })).toMatchObject({ ok: true });
    expect(await made.api('files.info', { file: file.id })).toMatchObject({ error: 'file_deleted' });
  });

  it('may never appear, although all went well', async () => {
    const made = await world({ processingMs: 1 });
    made.slack.faults.dropShares = true;
    const { id, done } = await upload(made);
    expect(done).toMatchObject({ ok: true, files: [{ shares: {}, mimetype: '' }] });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await made.api('files.info', { file: id })).toMatchObject({ file: { channels: [] } });
    expect(made.slack.messages(made.channel)).toEqual([]);
  });

  it('are refused by the name of a channel, unsent, or where the bot is not', async () => {
    const made = await world();
    const named = await upload(made, '#papers');
    expect(named.done).toMatchObject({ error: 'invalid_arguments' });
    expect(messagesOf(named.done).join()).toContain('^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]');
    expect(await made.api('files.info', { file: named.id })).toMatchObject({ error: 'file_not_found' });
    expect((await upload(made, made.channel.id, '')).done).toMatchObject({ error: 'file_not_found' });
    const away = made.slack.addChannel(made.lab, 'away', { member: false });
    expect((await upload(made, away.id)).done).toMatchObject({ error: 'not_in_channel' });
  });

  it('are given to the right token alone, else a login page', async () => {
    const { slack, lab, channel, ada, api } = await world();
    const message = slack.say(ada, channel, '', { files: [pdf] });
    const { file } = (await api('files.info', { file: message.fileIds[0] })) as { file: Json };
    const get = (token: string) =>
      fetch(String(file.url_private_download), { headers: { authorization: `Bearer ${token}` } });
    expect(await (await get(lab.botToken)).text()).toBe('%PDF-1.7');
    const page = await get('xoxb-wrong');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    slack.setScopes(lab, ['files:write']);
    expect(await (await get(lab.botToken)).text()).toContain('<!DOCTYPE html>');
    expect(slack.store.downloads.map(({ authorised }) => authorised)).toEqual([true, false, false]);
  });

  it('may lie elsewhere, where the token is not sent', async () => {
    const { slack, lab, channel, ada, api } = await world();
    const message = slack.say(ada, channel, '', { files: [{ ...pdf, redirects: true }] });
    const { file } = (await api('files.info', { file: message.fileIds[0] })) as { file: Json };
    const headers = { authorization: `Bearer ${lab.botToken}` };
    expect(await (await fetch(String(file.url_private_download), { headers })).text()).toBe('%PDF-1.7');
    const step = await fetch(String(file.url_private_download), { headers, redirect: 'manual' });
    expect(slack.store.downloads[0]).toMatchObject({ leaked: false });
    await fetch(String(step.headers.get('location')), { headers });
    expect(slack.store.downloads[1]).toMatchObject({ leaked: true });
  });
});
