/** What the local Discord knows. Everything here may be read by a test; only the fake writes it. */
import { randomBytes } from 'node:crypto';
import { PermissionFlagsBits as P } from 'discord.js';
import { TIMES, UPLOADS } from './limits.ts';

export type Json = Record<string, unknown>;

export interface User {
  id: string;
  username: string;
  bot: boolean;
  /** False: the person takes no direct messages from the bot (50007). */
  dms: boolean;
  /** In servers; those of an ordinary member if absent. */
  permissions?: bigint;
}

export interface Guild {
  id: string;
  name: string;
  /** Boost tier 0 to 3, which sets the upload limit. */
  tier: number;
  /** False: the app is not in this server; people use it there as their own (user-installed) app. */
  installed: boolean;
  /** What the bot may do in the server before a channel's own rules; what it is invited with if absent. */
  permissions?: bigint;
}

export interface Channel {
  id: string;
  /** discord.js ChannelType. */
  type: number;
  name: string;
  guildId: string | null;
  /** The other side of a direct channel. */
  recipientId: string | null;
  /** What the bot may do here. */
  permissions: bigint;
}

export interface StoredFile {
  id: string;
  channelId: string;
  name: string;
  type: string;
  bytes: Uint8Array;
  uploadedAt: number;
}

/** What a message says at one time. */
export interface Version {
  at: number;
  content: string;
  embeds: Json[];
  components: Json[];
  files: StoredFile[];
  flags: number;
  /** Whom this version's text mentions, after allowed_mentions. */
  mentions: { everyone: boolean; users: string[] };
}

export interface Message {
  id: string;
  channelId: string;
  authorId: string;
  createdAt: number;
  /** Oldest first; the last is what one sees. An edit adds one. */
  versions: Version[];
  nonce: string | null;
  replyTo: string | null;
  /** The interaction it answers, when it came by an interaction's token. */
  interactionId: string | null;
  /** The only person who sees it. */
  ephemeralFor: string | null;
  deletedAt: number | null;
}

export interface Interaction {
  id: string;
  token: string;
  /** discord.js InteractionType. */
  type: number;
  userId: string;
  channelId: string;
  createdAt: number;
  /** When it was first answered; null: not yet, or never. */
  acknowledgedAt: number | null;
  /** discord.js InteractionResponseType of that answer. */
  callbackType: number | null;
  /** The data of that answer: autocomplete choices, a modal. */
  answer: Json | null;
  /** The message `@original` stands for. */
  originalId: string | null;
  /** The message whose button was pressed. */
  sourceId: string | null;
  followUps: number;
  userInstalled: boolean;
  payload: Json;
}

export interface LoggedRequest {
  at: number;
  method: string;
  path: string;
  status: number;
  code: number | null;
}

/** Every permission the bot is invited with. */
export const INVITED =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory;

export class Store {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly interactions = new Map<string, Interaction>();
  readonly files = new Map<string, StoredFile>();
  /** Registered commands by place: `global` or a guild's id. */
  readonly commands = new Map<string, Json[]>();
  /** When commands were created, by place: the daily budget. */
  readonly commandCreates = new Map<string, number[]>();
  readonly requests: LoggedRequest[] = [];
  /** What the published API description objects to in the bodies received. */
  readonly specProblems: string[] = [];
  readonly bot: User;
  readonly botToken = `fake.${randomBytes(12).toString('hex')}`;
  /** Tells the gateway's sessions of an event. Set by the gateway. */
  dispatch: (event: string, payload: (session: { intents: number }) => Json | null) => void = () => {};
  private counter = 0n;

  constructor(
    readonly clock: () => number,
    readonly messageContent: boolean,
  ) {
    this.bot = { id: this.id(), username: 'hidden-hill', bot: true, dms: true };
    this.users.set(this.bot.id, this.bot);
  }

  /** A new snowflake: carries the clock's time as Discord's do. */
  id(): string {
    this.counter += 1n;
    return (
      ((BigInt(Math.round(this.clock())) - 1_420_070_400_000n) << 22n) |
      (this.counter & 0x3fffffn)
    ).toString();
  }

  user(id: string): User {
    return found(this.users.get(id), `user ${id}`);
  }

  channel(id: string): Channel {
    return found(this.channels.get(id), `channel ${id}`);
  }

  /** Messages of a channel that are still there, oldest first; private ones too. */
  messagesIn(channelId: string): Message[] {
    return [...this.messages.values()].filter((one) => one.channelId === channelId && one.deletedAt === null);
  }

  uploadLimit(channel: Channel): number {
    const guild = channel.guildId ? this.guilds.get(channel.guildId) : undefined;
    return UPLOADS[guild?.tier ?? 0] ?? UPLOADS[0];
  }

  saveFile(channelId: string, name: string, bytes: Uint8Array, type: string): StoredFile {
    const file = { id: this.id(), channelId, name, type, bytes, uploadedAt: this.clock() };
    this.files.set(file.id, file);
    return file;
  }

  /** The direct channel between the bot and a person, made when it is not there yet. */
  directChannel(userId: string): Channel {
    const there = [...this.channels.values()].find((one) => one.recipientId === userId);
    if (there) return there;
    const channel = {
      id: this.id(),
      type: 1,
      name: '',
      guildId: null,
      recipientId: userId,
      permissions: INVITED,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  tokenExpired(interaction: Interaction): boolean {
    return this.clock() - interaction.createdAt > TIMES.token;
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the local Discord has no ${what}`);
  return value;
}

/** What a message says now. */
export function current(message: Message): Version {
  return found(message.versions.at(-1), `version of message ${message.id}`);
}
