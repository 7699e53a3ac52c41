/** The things the local Slack knows of. */

export type Json = Record<string, unknown>;

export interface Workspace {
  id: string;
  name: string;
  domain: string;
  /** The person who installed the app. */
  installerId: string;
  botUserId: string;
  botId: string;
  /** The bot's token; the newest one where tokens rotate. Empty while the app is not installed. */
  botToken: string;
  scopes: string[];
  installed: boolean;
}

export interface Token {
  value: string;
  type: 'bot' | 'app';
  teamId: string;
  scopes: string[];
  expiresAt: number | null;
  /** Why it is dead: `token_revoked`, or `account_inactive` after the app was removed. */
  dead: string | null;
}

export interface User {
  id: string;
  teamId: string;
  name: string;
  /** A guest who is in one channel alone. */
  guest: boolean;
  bot: boolean;
  /** Administrates the workspace. */
  admin: boolean;
}

export interface Channel {
  id: string;
  teamId: string;
  name: string;
  kind: 'channel' | 'group' | 'im';
  /** True: the bot is in it. */
  member: boolean;
  archived: boolean;
  /** The person of a direct conversation. */
  userId: string | null;
  /** Slack Connect: other workspaces that share the channel. */
  sharedWith: string[];
}

/** What a message says at one time. */
export interface Version {
  at: number;
  text: string;
  blocks: Json[];
  /** Whom it calls: `everyone` by @channel, @here or @everyone. */
  mentions: { everyone: boolean; users: string[] };
}

export interface Message {
  ts: string;
  channelId: string;
  userId: string;
  threadTs: string | null;
  createdAt: number;
  /** Oldest first; the last is what one sees. An edit adds one. */
  versions: Version[];
  fileIds: string[];
  /** The only person who sees it. */
  ephemeralFor: string | null;
  /** Under response_url: which command or press it answers. */
  answers: string | null;
  reactions: string[];
  deletedAt: number | null;
}

export interface StoredFile {
  id: string;
  teamId: string;
  userId: string;
  name: string;
  title: string;
  type: string;
  bytes: Uint8Array;
  createdAt: number;
  /** Null: announced and perhaps sent, but never completed; no one can see it. */
  completedAt: number | null;
  deletedAt: number | null;
  /** The length that was announced for an upload. */
  length: number;
  /** True: its address leads on to another host. */
  redirects: boolean;
  /** Slack Connect: events carry a stub, files.info the rest. */
  stub: boolean;
  /** True: it was handed to the app in a modal. */
  handed: boolean;
  shares: { channelId: string; ts: string; threadTs: string | null }[];
}

export interface View {
  id: string;
  teamId: string;
  userId: string;
  type: 'modal' | 'home';
  /** The view below, for a pushed modal. */
  previousId: string | null;
  hash: string;
  /** Oldest first, as the app gave them. */
  versions: { at: number; view: Json }[];
  /** What the app said about a submission: by block id. */
  errors: Record<string, string>;
  closedAt: number | null;
}

export interface Call {
  at: number;
  method: string;
  teamId: string | null;
  args: Json;
  status: number;
  /** Slack's word when it was refused. */
  error: string | null;
}

export interface Download {
  at: number;
  fileId: string;
  /** False: the login page was sent instead. */
  authorised: boolean;
  /** True: the token was also sent to the host that the address led to. */
  leaked: boolean;
}

export interface Trigger {
  id: string;
  userId: string;
  teamId: string;
  createdAt: number;
  used: boolean;
  /** The modal it was pressed in. */
  viewId: string | null;
}

export interface Hook {
  path: string;
  channelId: string;
  userId: string;
  createdAt: number;
  uses: number;
  /** The message whose button was pressed. */
  sourceTs: string | null;
  /** Its delivery. */
  deliveryId: string;
}

export interface Status {
  at: number;
  channelId: string;
  threadTs: string;
  status: string;
  loadingMessages: string[];
}
