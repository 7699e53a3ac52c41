/** What people do: commands, buttons, forms, messages. Each makes what Discord would send to the bot. */
import { randomBytes } from 'node:crypto';
import { InteractionType as Asked, MessageFlags } from 'discord.js';
import {
  announce,
  channelPayload,
  filePayload,
  memberPayload,
  messagePayload,
  userPayload,
} from './events.ts';
import { allComponents, listOf, mentionsOf, text } from './message-rules.ts';
import {
  type Channel,
  current,
  INVITED,
  type Interaction,
  type Json,
  type Message,
  type Store,
  type StoredFile,
  type User,
} from './store.ts';

/** A file someone attaches. */
export interface Attached {
  name: string;
  bytes: Uint8Array;
  type?: string;
}

type Answers = Record<string, string | number | boolean | Attached>;

interface Said {
  files?: Attached[];
  /** The message it answers, with a ping. */
  replyTo?: Message;
}

const PDF = 'application/pdf';
const isFile = (value: unknown): value is Attached =>
  typeof value === 'object' && value !== null && 'bytes' in value;

export class Actions {
  constructor(
    private readonly store: Store,
    private readonly cdn: () => string,
  ) {}

  /**
   * A slash command, by its registration: throws where the client would not let a person send it (no such
   * command or option, a required one missing, a file with another ending).
   */
  slash(user: User, channel: Channel, name: string, options: Answers = {}): Interaction {
    const command = this.command(channel, 1, name);
    const known = listOf(command.options);
    const missing = known.find((one) => one.required === true && options[text(one.name)] === undefined);
    if (missing) throw new Error(`/${name} needs ${missing.name}`);
    return this.interaction(
      Asked.ApplicationCommand,
      user,
      channel,
      this.commandData(command, channel, options),
    );
  }

  /** Someone types into an option that has autocomplete. */
  autocomplete(user: User, channel: Channel, name: string, option: string, typed: string): Interaction {
    const command = this.command(channel, 1, name);
    const known = listOf(command.options).find((one) => one.name === option);
    if (known?.autocomplete !== true) throw new Error(`/${name} ${option} has no autocomplete`);
    const data = this.commandData(command, channel, {});
    data.options = [{ name: option, type: known.type, value: typed, focused: true }];
    return this.interaction(Asked.ApplicationCommandAutocomplete, user, channel, data);
  }

  /** A message's context menu command. */
  menu(user: User, name: string, message: Message): Interaction {
    const channel = this.store.channel(message.channelId);
    const data = this.commandData(this.command(channel, 3, name), channel, {});
    data.target_id = message.id;
    data.resolved = { messages: { [message.id]: messagePayload(this.store, message, this.cdn()) } };
    return this.interaction(Asked.ApplicationCommand, user, channel, data);
  }

  /** Presses the button with this custom id or label; for a select menu, with the values picked. */
  click(user: User, message: Message, button: string, values?: string[]): Interaction {
    if (message.deletedAt !== null) throw new Error('the message is gone');
    if (message.ephemeralFor && message.ephemeralFor !== user.id)
      throw new Error('the message is private to another');
    const all = allComponents(current(message).components);
    const found = all.find((one) => one.custom_id === button || one.label === button);
    if (!found || found.disabled === true || !found.custom_id)
      throw new Error(`no button ${button} to press`);
    const data: Json = {
      custom_id: found.custom_id,
      component_type: found.type,
      ...(values ? { values } : {}),
    };
    const channel = this.store.channel(message.channelId);
    return this.interaction(Asked.MessageComponent, user, channel, data, message);
  }

  /** Presses a button that the message does not have, as nobody's client would. */
  forge(user: User, message: Message, customId: string): Interaction {
    const channel = this.store.channel(message.channelId);
    return this.interaction(
      Asked.MessageComponent,
      user,
      channel,
      { custom_id: customId, component_type: 2 },
      message,
    );
  }

  /** Sends the form that answered an interaction; values by custom id. */
  submit(
    user: User,
    opened: Interaction,
    values: Record<string, string | string[] | Attached[]>,
  ): Interaction {
    if (opened.callbackType !== 9 || !opened.answer) throw new Error('no form was opened');
    const channel = this.store.channel(opened.channelId);
    const resolved: Record<string, Json> = {};
    const fill = (field: Json): Json => {
      const value = values[text(field.custom_id)];
      const base = { type: field.type, id: 1, custom_id: field.custom_id };
      if (typeof value === 'string') return { ...base, value };
      const picked = (value ?? []).map((one) => (isFile(one) ? this.upload(channel, one, resolved).id : one));
      return field.type === 4 ? { ...base, value: '' } : { ...base, values: picked };
    };
    const components = listOf(opened.answer.components).map((row) =>
      row.component
        ? { type: row.type, id: 1, component: fill(row.component as Json) }
        : { type: row.type, id: 1, components: listOf(row.components).map(fill) },
    );
    const data = { custom_id: opened.answer.custom_id, components, resolved: { attachments: resolved } };
    const source = opened.sourceId ? this.store.messages.get(opened.sourceId) : undefined;
    return this.interaction(Asked.ModalSubmit, user, channel, data, source);
  }

  /** Someone writes in a channel. */
  say(user: User, channel: Channel, content: string, said: Said = {}): Message {
    const files = (said.files ?? []).map((one) => this.save(channel, one));
    const mentions = mentionsOf(content, null);
    if (said.replyTo) mentions.users.push(said.replyTo.authorId);
    const at = this.store.clock();
    const message: Message = {
      id: this.store.id(),
      channelId: channel.id,
      authorId: user.id,
      createdAt: at,
      versions: [{ at, content, embeds: [], components: [], files, flags: 0, mentions }],
      nonce: null,
      replyTo: said.replyTo?.id ?? null,
      interactionId: null,
      ephemeralFor: null,
      deletedAt: null,
    };
    this.store.messages.set(message.id, message);
    announce(this.store, 'MESSAGE_CREATE', message, this.cdn());
    return message;
  }

  private command(channel: Channel, type: number, name: string): Json {
    const places = [...(channel.guildId ? [channel.guildId] : []), 'global'];
    const all = places.flatMap((place) => this.store.commands.get(place) ?? []);
    const found = all.find((one) => one.type === type && one.name === name);
    if (!found) throw new Error(`no command ${name} is registered here`);
    return found;
  }

  private commandData(command: Json, channel: Channel, options: Answers): Json {
    const attachments: Record<string, Json> = {};
    const given = Object.entries(options).map(([name, value]) => {
      const known = listOf(command.options).find((one) => one.name === name);
      if (!known) throw new Error(`/${command.name} has no option ${name}`);
      if (!isFile(value)) return { name, type: known.type, value };
      const endings = (known.file_types as string[] | undefined) ?? [];
      if (endings.length > 0 && !endings.some((end) => value.name.toLowerCase().endsWith(end))) {
        throw new Error(`/${command.name} ${name} takes ${endings.join(', ')} only`);
      }
      return { name, type: known.type, value: this.upload(channel, value, attachments).id };
    });
    return {
      id: command.id,
      name: command.name,
      type: command.type,
      options: given,
      resolved: { attachments },
    };
  }

  private save(channel: Channel, file: Attached): StoredFile {
    return this.store.saveFile(channel.id, file.name, file.bytes, file.type ?? PDF);
  }

  private upload(channel: Channel, file: Attached, resolved: Record<string, Json>): StoredFile {
    const stored = this.save(channel, file);
    resolved[stored.id] = { ...filePayload(stored, this.cdn()), ephemeral: true };
    return stored;
  }

  private interaction(type: number, user: User, channel: Channel, data: Json, source?: Message): Interaction {
    const { store } = this;
    const guild = channel.guildId ? store.guilds.get(channel.guildId) : undefined;
    const userInstalled = guild?.installed === false;
    const owners = userInstalled ? { 1: user.id } : { 0: guild?.id ?? '0' };
    const id = store.id();
    const token = randomBytes(24).toString('base64url');
    const who = guild
      ? { member: memberPayload(user), guild_id: guild.id, guild_locale: 'en-US' }
      : { user: userPayload(user) };
    const payload: Json = {
      id,
      application_id: store.bot.id,
      type,
      token,
      version: 1,
      ...who,
      channel_id: channel.id,
      channel: channelPayload(store, channel),
      locale: 'en-US',
      data,
      entitlements: [],
      authorizing_integration_owners: owners,
      context: guild ? 0 : 1,
      attachment_size_limit: store.uploadLimit(channel),
      app_permissions: (userInstalled ? INVITED : channel.permissions).toString(),
      ...(source ? { message: sourcePayload(store, source, this.cdn()) } : {}),
    };
    const interaction: Interaction = {
      id,
      token,
      type,
      userId: user.id,
      channelId: channel.id,
      createdAt: store.clock(),
      acknowledgedAt: null,
      callbackType: null,
      answer: null,
      originalId: null,
      sourceId: source?.id ?? null,
      followUps: 0,
      userInstalled,
      payload,
    };
    store.interactions.set(id, interaction);
    store.dispatch('INTERACTION_CREATE', () => payload);
    return interaction;
  }
}

/** A button's message carries its flags: a private one is marked. */
const sourcePayload = (store: Store, message: Message, cdn: string): Json => ({
  ...messagePayload(store, message, cdn),
  flags: current(message).flags | (message.ephemeralFor ? MessageFlags.Ephemeral : 0),
});
