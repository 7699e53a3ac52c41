/** Every rule of the local Discord's REST side, provoked through the real client's REST. */
import { MessageFlags, PermissionFlagsBits as P, Routes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { movableClock } from '../clock.ts';
import { failure, startWorld } from './setup.ts';
import { hasSpec } from './spec.ts';
import { current, INVITED } from './store.ts';

type World = Awaited<ReturnType<typeof startWorld>>;

let world: World | undefined;
const start = async (...options: Parameters<typeof startWorld>): Promise<World> => {
  world = await startWorld(...options);
  return world;
};
afterEach(async () => {
  await world?.discord.close();
  world = undefined;
});

const MINUTE = 60_000;
const calm = { channel: { requests: 1000, windowMs: 1000 } };

describe('interactions', () => {
  it('are unknown three seconds after they came', async () => {
    const clock = movableClock();
    const { discord, ada, channel, respond } = await start({ clock: clock.now });
    const asked = discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    clock.forward(3_100);
    expect(await failure(respond(asked, 5))).toMatchObject({ status: 404, code: 10062 });
    expect(asked.acknowledgedAt).toBeNull();
  });

  it('are answered once, and edited until the token dies after fifteen minutes', async () => {
    const clock = movableClock();
    const { discord, ada, channel, respond, own, webhook } = await start({ clock: clock.now });
    const asked = discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    const early = await failure(own.patch(webhook(asked.token), { body: { content: 'early' }, auth: false }));
    expect(early).toMatchObject({ status: 404, code: 10015 });
    await respond(asked, 5);
    expect(await failure(respond(asked, 5))).toMatchObject({ status: 400, code: 40060 });
    await own.patch(webhook(asked.token), { body: { content: 'reading' }, auth: false });
    expect(discord.original(asked)?.versions.map(({ content }) => content)).toEqual(['', 'reading']);
    clock.forward(15 * MINUTE);
    const late = await failure(own.patch(webhook(asked.token), { body: { content: 'late' }, auth: false }));
    expect(late).toMatchObject({ status: 401, code: 50027 });
    const unknown = await failure(own.patch(webhook('nobody'), { body: { content: 'x' }, auth: false }));
    expect(unknown).toMatchObject({ status: 404, code: 10015 });
  });

  it('leave a public answer open to the bot for ever, a private one never', async () => {
    const { discord, ada, channel, respond, own } = await start();
    const open = discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    await respond(open, 5);
    await own.patch(Routes.channelMessage(channel.id, String(open.originalId)), {
      body: { content: 'by the bot' },
    });
    expect(current(discord.messages(channel)[0] as never).content).toBe('by the bot');
    const hidden = discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    await respond(hidden, 4, { content: 'for you', flags: MessageFlags.Ephemeral });
    const edit = own.patch(Routes.channelMessage(channel.id, String(hidden.originalId)), {
      body: { content: 'x' },
    });
    expect(await failure(edit)).toMatchObject({ status: 404, code: 10008 });
    expect(discord.original(hidden)?.ephemeralFor).toBe(ada.id);
  });

  it('take five follow-ups where the app is the person’s own', async () => {
    const { discord, ada, respond, own } = await start({
      rates: { webhook: { requests: 100, windowMs: 1000 } },
    });
    const elsewhere = discord.addChannel(discord.addGuild('Far', { installed: false }), 'talk');
    const asked = discord.slash(ada, elsewhere, 'video', { paper: 'PMC1' });
    expect(asked.payload.authorizing_integration_owners).toEqual({ 1: ada.id });
    await respond(asked, 4, { content: 'on it' });
    const post = () =>
      own.post(Routes.webhook(discord.applicationId, asked.token), {
        body: { content: 'more' },
        auth: false,
      });
    for (let count = 0; count < 5; count += 1) await post();
    expect(await failure(post())).toMatchObject({ code: 40094 });
    const direct = own.post(Routes.channelMessages(elsewhere.id), { body: { content: 'hello' } });
    expect(await failure(direct)).toMatchObject({ status: 403, code: 50001 });
  });

  it('refuse answers of a kind that does not fit', async () => {
    const { discord, ada, channel, respond } = await start();
    const typed = discord.autocomplete(ada, channel, 'video', 'paper', 'PM');
    expect(await failure(respond(typed, 5))).toMatchObject({ code: 50035 });
    const asked = discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    expect(await failure(respond(asked, 6))).toMatchObject({ code: 50035 });
    const many = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
    expect(await failure(respond(typed, 8, { choices: many }))).toMatchObject({ code: 50035 });
  });
});

describe('messages', () => {
  it('keep to the lengths, with the place of each fault', async () => {
    const { send, discord, channel } = await start({ rates: calm });
    const button = (id: string) => ({ type: 2, style: 1, label: 'Go', custom_id: id });
    const bodies: [object, object][] = [
      [{ content: 'x'.repeat(2001) }, { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } }],
      [{ embeds: [{ title: 'x'.repeat(257) }] }, { embeds: { 0: { title: {} } } }],
      [
        { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) },
        { embeds: { _errors: [{ code: 'MAX_EMBED_SIZE_EXCEEDED' }] } },
      ],
      [
        { content: 'x', components: [{ type: 1, components: [button('x'.repeat(101))] }] },
        { components: { 0: { components: { 0: { custom_id: {} } } } } },
      ],
      [
        { content: 'x', components: [{ type: 1, components: ['1', '2', '3', '4', '5', '6'].map(button) }] },
        { components: { 0: { components: {} } } },
      ],
      [
        { content: 'x', components: [{ type: 1, components: ['1', '1'].map(button) }] },
        { components: { 0: { components: { 1: { custom_id: {} } } } } },
      ],
      [{ content: 'x', nonce: 'n'.repeat(26) }, { nonce: {} }],
      [{ content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }, { allowed_mentions: {} }],
    ];
    const answers = [];
    for (const [body] of bodies) answers.push((await failure(send(body))).rawError);
    expect(answers).toMatchObject(bodies.map(([, errors]) => ({ code: 50035, errors })));
    expect(await failure(send({}))).toMatchObject({ code: 50006 });
    expect(discord.messages(channel)).toEqual([]);
  }, 20_000);

  it('mention everybody unless told not to, at every edit again', async () => {
    const { send, own, discord, channel, ada } = await start();
    const content = `@everyone <@${ada.id}>`;
    const { id } = await send({ content, allowed_mentions: { parse: [] } });
    await own.patch(Routes.channelMessage(channel.id, id), { body: { content } });
    await send({ content, allowed_mentions: { users: [ada.id] } });
    const seen = discord.messages(channel).flatMap((one) => one.versions.map(({ mentions }) => mentions));
    const everybody = { everyone: true, users: [ada.id] };
    expect(seen).toEqual([{ everyone: false, users: [] }, everybody, { everyone: false, users: [ada.id] }]);
  });

  it('are posted once for a nonce, for some minutes', async () => {
    const clock = movableClock();
    const { send, discord, channel } = await start({ clock: clock.now });
    const body = { content: 'done', nonce: 'job-1', enforce_nonce: true };
    expect((await send(body)).id).toBe((await send(body)).id);
    expect((await send({ ...body, enforce_nonce: false })).id).not.toBe(discord.messages(channel)[0]?.id);
    clock.forward(6 * MINUTE);
    await send(body);
    expect(discord.messages(channel)).toHaveLength(3);
  });

  it('need permissions, channel by channel', async () => {
    const { discord, guild, send, own } = await start();
    const place = (without: bigint) => discord.addChannel(guild, 'x', { permissions: INVITED & ~without }).id;
    expect(await failure(send({ content: 'x' }, place(P.ViewChannel)))).toMatchObject({
      status: 403,
      code: 50001,
    });
    expect(await failure(send({ content: 'x' }, place(P.SendMessages)))).toMatchObject({
      status: 403,
      code: 50013,
    });
    expect(await failure(send({ embeds: [{ title: 'x' }] }, place(P.EmbedLinks)))).toMatchObject({
      code: 50013,
    });
    const files = [{ name: 'a.mp4', data: Buffer.from('video') }];
    const upload = own.post(Routes.channelMessages(place(P.AttachFiles)), { body: { content: 'x' }, files });
    expect(await failure(upload)).toMatchObject({ code: 50013 });
    expect(await failure(send({ content: 'x' }, '12345'))).toMatchObject({ status: 404, code: 10003 });
    const quiet = place(P.ReadMessageHistory);
    const { id } = await send({ content: 'x' }, quiet);
    expect(await failure(send({ content: 'y', message_reference: { message_id: id } }, quiet))).toMatchObject(
      { code: 160002 },
    );
  });

  it('are the author’s to edit, and unknown once gone', async () => {
    const { discord, ada, channel, own, send } = await start();
    const said = discord.say(ada, channel, 'hello');
    const at = (id: string) => Routes.channelMessage(channel.id, id);
    expect(await failure(own.patch(at(said.id), { body: { content: 'x' } }))).toMatchObject({ code: 50005 });
    expect(await failure(own.delete(at(said.id)))).toMatchObject({ code: 50013 });
    const { id } = await send({ content: 'mine' });
    await own.delete(at(id));
    expect(await failure(own.patch(at(id), { body: { content: 'x' } }))).toMatchObject({
      status: 404,
      code: 10008,
    });
    const lost = send({ content: 'x', message_reference: { message_id: id } });
    expect(await failure(lost)).toMatchObject({ code: 50035 });
  });

  it('older than an hour take three edits, then 30046', async () => {
    const clock = movableClock();
    const { discord, channel, rest, send } = await start({ clock: clock.now, rates: calm });
    const { id } = await send({ content: 'status' });
    clock.forward(61 * MINUTE);
    const strict = rest({ rejectOnRateLimit: () => true });
    const edit = () => strict.patch(Routes.channelMessage(channel.id, id), { body: { content: 'step' } });
    for (let count = 0; count < 3; count += 1) await edit();
    await failure(edit());
    expect(discord.store.requests.at(-1)).toMatchObject({ status: 429, code: 30046 });
    expect(discord.rates.refused.oldEdits).toBe(1);
  });

  it('carry files up to the server’s limit, which the CDN gives until they expire', async () => {
    const clock = movableClock();
    const { guild, channel, own } = await start({ clock: clock.now });
    const post = (size: number) =>
      own.post(Routes.channelMessages(channel.id), {
        body: { content: 'video', attachments: [{ id: 0, filename: 'a.mp4' }] },
        files: [{ name: 'a.mp4', data: Buffer.alloc(size), contentType: 'video/mp4' }],
      }) as Promise<{ attachments: { url: string; size: number }[] }>;
    const [file] = (await post(1000)).attachments;
    const url = String(file?.url);
    expect((await fetch(url)).headers.get('content-type')).toBe('video/mp4');
    expect((await fetch(url.replace(/hm=./, 'hm=x'))).status).toBe(404);
    clock.forward(25 * 60 * MINUTE);
    expect((await fetch(url)).status).toBe(404);
    expect(await failure(post(10 * 1024 * 1024 + 1))).toMatchObject({ status: 413, code: 40005 });
    guild.tier = 2;
    expect((await post(10 * 1024 * 1024 + 1)).attachments[0]?.size).toBe(10 * 1024 * 1024 + 1);
  });

  it('do not reach people who take none', async () => {
    const { discord, own, send } = await start();
    const shy = discord.addUser('shy', { dms: false });
    const open = (id: string) =>
      own.post(Routes.userChannels(), { body: { recipient_id: id } }) as Promise<{ id: string }>;
    expect(await failure(send({ content: 'x' }, (await open(shy.id)).id))).toMatchObject({
      status: 403,
      code: 50007,
    });
    const glad = await open(discord.addUser('glad').id);
    await send({ content: 'x' }, glad.id);
    expect(discord.store.messagesIn(glad.id)).toHaveLength(1);
  });

  it('say nothing to a bot without the Message Content intent', async () => {
    const { discord, ada, channel, own } = await start();
    const said = discord.say(ada, channel, 'secret');
    const asked = discord.say(ada, channel, `<@${discord.applicationId}> look`);
    const read = async (id: string) =>
      ((await own.get(Routes.channelMessage(channel.id, id))) as { content: string }).content;
    expect([await read(said.id), await read(asked.id)]).toEqual(['', `<@${discord.applicationId}> look`]);
  });
});

describe('limits of requests', () => {
  it('hold for each route and channel, and the client waits them out', async () => {
    const { discord, channel, rest } = await start({ rates: { channel: { requests: 2, windowMs: 400 } } });
    const posts = Array.from({ length: 6 }, (_, index) =>
      rest().post(Routes.channelMessages(channel.id), { body: { content: `${index}` } }),
    );
    await Promise.all(posts);
    expect(discord.messages(channel)).toHaveLength(6);
    expect(discord.rates.refused.user).toBeGreaterThanOrEqual(4);
  });

  it('come with headers and a body, route by route and for the whole bot', async () => {
    const global = { requests: 3, windowMs: 60_000 };
    const { discord, channel } = await start({
      rates: { channel: { requests: 1, windowMs: 60_000 }, global },
    });
    const post = () =>
      fetch(`${discord.urls.api}/v10${Routes.channelMessages(channel.id)}`, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: '{"content":"x"}',
      });
    const first = await post();
    expect([first.status, first.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    const second = await post();
    expect([second.status, second.headers.get('x-ratelimit-scope')]).toEqual([429, 'user']);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await second.json()).toMatchObject({ message: 'You are being rate limited.', global: false });
    const third = await post();
    expect([third.status, third.headers.get('x-ratelimit-global')]).toEqual([429, 'true']);
    expect(discord.rates.refused).toMatchObject({ user: 1, global: 1 });
  });
});

describe('commands', () => {
  it('are overwritten as a whole, by Discord’s rules', async () => {
    const { discord, guild, own } = await start();
    const put = (body: object[]) =>
      own.put(Routes.applicationGuildCommands(discord.applicationId, guild.id), { body });
    const one = { name: 'help', description: 'Help' };
    const wrong = [
      [{ ...one, name: 'Help me' }],
      [{ ...one, description: 'x'.repeat(101) }],
      [{ ...one, description: '' }],
      [one, one],
      [{ name: 'Menu', type: 3, description: 'not here' }],
      [
        {
          ...one,
          options: [
            { type: 3, name: 'a', description: 'a' },
            { type: 3, name: 'b', description: 'b', required: true },
          ],
        },
      ],
    ];
    for (const body of wrong) expect(await failure(put(body))).toMatchObject({ code: 50035 });
    await put([one]);
    expect(discord.store.commands.get(guild.id)).toMatchObject([one]);
    await put([]);
    expect(discord.store.commands.get(guild.id)).toEqual([]);
  });

  it('may be created two hundred times a day', async () => {
    const { discord, guild, own } = await start();
    const put = (prefix: string) =>
      own.put(Routes.applicationGuildCommands(discord.applicationId, guild.id), {
        body: Array.from({ length: 99 }, (_, index) => ({ name: `${prefix}${index}`, description: 'x' })),
      });
    await put('a');
    await put('b');
    await put('b');
    expect(await failure(put('c'))).toMatchObject({ code: 30034 });
  });
});

describe('the server', () => {
  it('asks for the token, and answers 503 while it is down', async () => {
    const { discord, rest } = await start();
    expect(await failure(rest().setToken('wrong').get(Routes.user()))).toMatchObject({ status: 401 });
    discord.down();
    expect(await failure(rest().get(Routes.user()))).toMatchObject({ status: 503 });
    discord.up();
    expect(await rest().get(Routes.user())).toMatchObject({ id: discord.applicationId });
  });

  it.skipIf(!hasSpec)('compares bodies with the published description', async () => {
    const { discord, send } = await start();
    expect(discord.store.specProblems).toEqual([]);
    await send({ content: 'x', tts: 'yes', components: [] });
    expect(discord.store.specProblems).toEqual([
      'POST /channels/{channel_id}/messages body.tts: string where boolean or null belongs',
    ]);
  });
});
