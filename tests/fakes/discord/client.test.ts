/** The real discord.js client, logged in to the local Discord. */
import { once } from 'node:events';
import { connect } from 'node:net';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits as Intent,
  type Interaction,
  type Message,
  MessageFlags,
  ModalBuilder,
  Partials,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../support/wait.ts';
import { startWorld } from './setup.ts';
import { current } from './store.ts';

const CHAT = [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages];
const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

async function login(options: Parameters<typeof startWorld>[0] = {}, intents: number[] = CHAT) {
  const world = await startWorld(options);
  cleanup.push(() => world.discord.close());
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: world.discord.urls.api } });
  const interactions: Interaction[] = [];
  const messages: Message[] = [];
  client.on(Events.InteractionCreate, (one) => void interactions.push(one));
  client.on(Events.MessageCreate, (one) => void (one.author.bot || messages.push(one)));
  client.on(Events.Error, () => {});
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  cleanup.push(() => client.destroy());
  await client.login(world.discord.token);
  await ready;
  return { ...world, client, interactions, messages };
}

const pdf = { name: 'paper.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };

describe('the client', () => {
  it('takes a command with a file, answers, edits with an upload and follows up', async () => {
    const { discord, ada, channel, interactions } = await login();
    const asked = discord.slash(ada, channel, 'video', { paper: 'PMC1', file: pdf });
    const got = await until(() => interactions[0]);
    if (!got.isChatInputCommand()) throw new Error('not a command');
    expect(got.options.getString('paper')).toBe('PMC1');
    expect(got.attachmentSizeLimit).toBe(10 * 1024 * 1024);
    expect(got.appPermissions.has('SendMessages')).toBe(true);
    const file = got.options.getAttachment('file', true);
    expect(await (await fetch(file.url)).text()).toBe('%PDF-1.7');
    await got.deferReply();
    expect(asked).toMatchObject({ callbackType: 5, acknowledgedAt: expect.any(Number) });
    await got.editReply({ content: 'done', files: [{ attachment: Buffer.from('video'), name: 'a.mp4' }] });
    await got.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
    const [statusMessage, note] = discord.messages(channel);
    expect(statusMessage && current(statusMessage)).toMatchObject({
      content: 'done',
      files: [{ name: 'a.mp4' }],
      flags: 0,
    });
    expect(note).toMatchObject({ ephemeralFor: ada.id });
    expect(discord.store.specProblems).toEqual([]);
  });

  it('opens a form from a button, and takes what it says', async () => {
    const { discord, ada, channel, client, interactions } = await login();
    const place = await client.channels.fetch(channel.id);
    if (!place?.isSendable()) throw new Error('no channel');
    const button = new ButtonBuilder().setCustomId('v1:why').setLabel('Why').setStyle(ButtonStyle.Primary);
    await place.send({
      content: 'status',
      components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
    });
    const [statusMessage] = discord.messages(channel);
    if (!statusMessage) throw new Error('no status message');
    const pressed = discord.click(ada, statusMessage, 'Why');
    const press = await until(() => interactions[0]);
    if (!press.isButton()) throw new Error('not a button');
    const input = new TextInputBuilder()
      .setCustomId('reason')
      .setLabel('Reason')
      .setStyle(TextInputStyle.Short);
    const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
    await press.showModal(new ModalBuilder().setCustomId('form').setTitle('Why?').addComponents(row));
    const sent = discord.submit(ada, pressed, { reason: 'because' });
    const form = await until(() => interactions[1]);
    if (!form.isModalSubmit()) throw new Error('not a form');
    expect(form.fields.getTextInputValue('reason')).toBe('because');
    await form.deferUpdate();
    await form.editReply({ content: 'noted', components: [] });
    expect(sent.callbackType).toBe(6);
    expect(statusMessage.versions.map(({ content }) => content)).toEqual(['status', 'noted']);
    expect(() => discord.click(ada, statusMessage, 'Why')).toThrow('no button');
    expect(discord.store.specProblems).toEqual([]);
  });

  it('completes what is typed, and sees the message of a context menu', async () => {
    const { discord, ada, channel, interactions } = await login();
    const typed = discord.autocomplete(ada, channel, 'video', 'paper', 'PM');
    const typing = await until(() => interactions[0]);
    if (!typing.isAutocomplete()) throw new Error('not typing');
    expect(typing.options.getFocused()).toBe('PM');
    await typing.respond([{ name: 'A paper', value: 'PMC1' }]);
    expect(typed.answer).toEqual({ choices: [{ name: 'A paper', value: 'PMC1' }] });
    discord.menu(ada, 'Make a video', discord.say(ada, channel, 'look', { files: [pdf] }));
    const menu = await until(() => interactions[1]);
    if (!menu.isMessageContextMenuCommand()) throw new Error('not a menu');
    expect(menu.targetMessage.attachments.first()?.name).toBe('paper.pdf');
    await menu.reply({ content: 'on it', flags: MessageFlags.Ephemeral });
    expect(() => discord.slash(ada, channel, 'video', { file: { ...pdf, name: 'a.txt' } })).toThrow('.pdf');
    expect(() => discord.slash(ada, channel, 'unknown')).toThrow('no command');
  });

  it('reads messages only as far as its intents go', async () => {
    const { discord, ada, channel, messages } = await login();
    discord.say(ada, channel, 'secret', { files: [pdf] });
    discord.say(ada, channel, `<@${discord.applicationId}> this`, { files: [pdf] });
    discord.say(ada, discord.store.directChannel(ada.id), 'private', { files: [pdf] });
    await until(() => messages.length === 3);
    const seen = messages.map(({ content, attachments }) => [content, attachments.size]);
    expect(seen).toEqual([
      ['', 0],
      [`<@${discord.applicationId}> this`, 1],
      ['private', 1],
    ]);
  });

  it('reads everything with the Message Content intent', async () => {
    const { discord, ada, channel, messages } = await login({ messageContent: true }, [
      ...CHAT,
      Intent.MessageContent,
    ]);
    discord.say(ada, channel, 'secret', { files: [pdf] });
    expect((await until(() => messages[0])).attachments.size).toBe(1);
  });

  it('is refused an intent that is not switched on', async () => {
    await expect(login({}, [...CHAT, Intent.MessageContent])).rejects.toThrow(/intents/);
  });

  it.each(['cut', 'asked'] as const)('resumes when the line is %s, and gets what it missed', async (how) => {
    const { discord, ada, channel, messages } = await login();
    if (how === 'asked') discord.gateway.askToReconnect();
    else discord.gateway.drop(4000);
    discord.say(ada, discord.store.directChannel(ada.id), 'while away');
    expect((await until(() => messages[0])).content).toBe('while away');
    await until(() => discord.gateway.resumed.length === 1);
    expect(discord.gateway.identified).toHaveLength(1);
    expect(discord.messages(channel)).toEqual([]);
  });

  it('identifies anew when its session is forgotten', async () => {
    const { discord, client } = await login();
    discord.gateway.forget();
    // A client that is taken away while it signs in leaves after a minute.
    const back = once(client, Events.ShardReady);
    discord.gateway.drop(4000);
    await until(() => discord.gateway.identified.length === 2);
    await back;
    expect(discord.gateway.resumed).toEqual([]);
  });

  it('comes back after an outage', async () => {
    const { discord, ada, channel, client, messages } = await login();
    discord.down();
    const place = client.channels.cache.get(channel.id);
    if (!place?.isSendable()) throw new Error('no channel');
    await expect(place.send('into the void')).rejects.toMatchObject({ status: 503 });
    discord.say(ada, discord.store.directChannel(ada.id), 'are you there');
    discord.up();
    expect((await until(() => messages[0])).content).toBe('are you there');
    await place.send('I am');
    expect(discord.messages(channel)).toHaveLength(1);
  });

  it('is not waited for when it never beats', async () => {
    const { discord } = await startWorld({ heartbeatMs: 40 });
    cleanup.push(() => discord.close());
    const line = connect(Number(new URL(discord.urls.api).port), '127.0.0.1');
    cleanup.push(async () => line.destroy());
    line.write('GET /gateway HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await until(() => discord.gateway.refused.includes(4009));
  });

  it('keeps the line while its heart beats', async () => {
    const { discord } = await login({ heartbeatMs: 150 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(discord.gateway.refused).toEqual([]);
    expect([...discord.gateway.sessions.values()][0]?.socket).not.toBeNull();
  });
});
