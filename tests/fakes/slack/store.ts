/** What the local Slack knows. Everything here may be read by a test; only the fake writes it. */
import { randomBytes } from 'node:crypto';
import { BOT_SCOPES } from './limits.ts';
import type {
  Call,
  Channel,
  Download,
  Hook,
  Json,
  Message,
  Status,
  StoredFile,
  Token,
  Trigger,
  User,
  Version,
  View,
  Workspace,
} from './model.ts';

export class Store {
  readonly workspaces = new Map<string, Workspace>();
  readonly tokens = new Map<string, Token>();
  /** Refresh tokens that still work, with their workspace. */
  readonly refreshTokens = new Map<string, string>();
  /** OAuth codes; true: used. */
  readonly codes = new Map<string, { teamId: string; scopes: string[]; used: boolean }>();
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly files = new Map<string, StoredFile>();
  readonly views = new Map<string, View>();
  readonly triggers = new Map<string, Trigger>();
  readonly hooks = new Map<string, Hook>();
  readonly statuses: Status[] = [];
  readonly calls: Call[] = [];
  readonly downloads: Download[] = [];
  readonly appId: string;
  private counter = 0;
  private lastTs = 0;

  constructor(
    readonly clock: () => number,
    /** True: bot tokens live twelve hours and are refreshed. */
    readonly rotation: boolean,
  ) {
    this.appId = this.id('A');
  }

  /** A new id in Slack's form: a letter for its kind, ten digits or capitals. */
  id(kind: string): string {
    this.counter += 1;
    return `${kind}0${this.counter.toString(36).toUpperCase().padStart(9, '0')}`;
  }

  /** A new timestamp as messages bear it; never twice the same. */
  ts(): string {
    this.lastTs = Math.max(Math.round(this.clock() * 1000), this.lastTs + 1);
    return `${Math.floor(this.lastTs / 1e6)}.${`${this.lastTs % 1e6}`.padStart(6, '0')}`;
  }

  workspace(id: string): Workspace {
    return found(this.workspaces.get(id), `workspace ${id}`);
  }

  user(id: string): User {
    return found(this.users.get(id), `user ${id}`);
  }

  channel(id: string): Channel {
    return found(this.channels.get(id), `channel ${id}`);
  }

  file(id: string): StoredFile {
    return found(this.files.get(id), `file ${id}`);
  }

  /** A message that people see now; null when there is none, or only a private one. */
  message(channelId: string, ts: string): Message | null {
    const is = (one: Message) => one.channelId === channelId && one.ts === ts;
    return this.messages.find((one) => is(one) && !one.ephemeralFor && one.deletedAt === null) ?? null;
  }

  /** The direct conversation of the bot with a person, made when it is not there yet. */
  directChannel(user: User): Channel {
    const there = [...this.channels.values()].find((one) => one.userId === user.id);
    if (there) return there;
    const channel: Channel = {
      id: this.id('D'),
      teamId: user.teamId,
      name: 'directmessage',
      kind: 'im',
      member: true,
      archived: false,
      userId: user.id,
      sharedWith: [],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** A new bot token for a workspace, which becomes its current one. */
  issueToken(workspace: Workspace, lifeMs: number | null): Token {
    const prefix = lifeMs === null ? 'xoxb' : 'xoxe.xoxb';
    const token: Token = {
      value: `${prefix}-${workspace.id}-${randomBytes(12).toString('hex')}`,
      type: 'bot',
      teamId: workspace.id,
      scopes: workspace.scopes,
      expiresAt: lifeMs === null ? null : this.clock() + lifeMs,
      dead: null,
    };
    this.tokens.set(token.value, token);
    Object.assign(workspace, { botToken: token.value, installed: true });
    return token;
  }

  /** Kills all tokens of a workspace. */
  killTokens(workspace: Workspace, reason: string): void {
    for (const token of this.tokens.values()) if (token.teamId === workspace.id) token.dead = reason;
    for (const [value, teamId] of this.refreshTokens)
      if (teamId === workspace.id) this.refreshTokens.delete(value);
  }

  /** As after a new installation with other scopes. */
  setScopes(workspace: Workspace, scopes: string[]): void {
    workspace.scopes = scopes;
    for (const token of this.tokens.values()) if (token.teamId === workspace.id) token.scopes = scopes;
  }

  addWorkspace(name: string, workspace: Partial<Workspace>): Workspace {
    const id = this.id('T');
    const bot: User = {
      id: this.id('U'),
      teamId: id,
      name: 'hiddenhill',
      guest: false,
      bot: true,
      admin: false,
    };
    const installer: User = {
      id: this.id('U'),
      teamId: id,
      name: 'admin',
      guest: false,
      bot: false,
      admin: true,
    };
    for (const user of [bot, installer]) this.users.set(user.id, user);
    const made: Workspace = {
      id,
      name,
      domain: name.toLowerCase().replace(/\W+/g, '-'),
      installerId: installer.id,
      botUserId: bot.id,
      botId: this.id('B'),
      botToken: '',
      scopes: [...BOT_SCOPES],
      installed: true,
      ...workspace,
    };
    this.workspaces.set(id, made);
    if (made.installed) this.issueToken(made, null);
    return made;
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the local Slack has no ${what}`);
  return value;
}

/** What a message says now. */
export function current(message: Message): Version {
  return found(message.versions.at(-1), `version of message ${message.ts}`);
}

/** What a view shows now. */
export function shown(view: View): Json {
  return found(view.versions.at(-1), `version of view ${view.id}`).view;
}
