/** One request to the Web API as the methods see it. */
import type { Faults } from '../delivery.ts';
import { SlackError } from '../errors.ts';
import type { Events } from '../events.ts';
import type { Channel, Json, Token, Workspace } from '../model.ts';
import type { Rates } from '../rates.ts';
import type { Store } from '../store.ts';

/** What the methods share. */
export interface Api {
  store: Store;
  events: Events;
  rates: Rates;
  /** The address of the fake, without a slash at the end. */
  base: () => string;
  /** A WebSocket address for one connection. */
  socketUrl: () => string;
  /** The app's own credentials for OAuth. */
  client: { id: string; secret: string };
  /** Ms between the end of an upload and the message that shows it. */
  processingMs: number;
  faults: Omit<Faults, 'twice' | 'loseFirst'>;
  /** Does something later, unless the fake is closed meanwhile. */
  later(ms: number, run: () => void): void;
}

export interface Call extends Api {
  args: Json;
  /** Null for methods that take none. */
  token: Token | null;
}

/** A method: gives the answer without `ok`; throws SlackError. */
export type Method = (call: Call) => Json;

/** An argument that must be there. */
export function needed(call: Call, name: string): string {
  const value = call.args[name];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  const messages = [`[ERROR] missing required field: ${name}`];
  throw new SlackError('invalid_arguments', { response_metadata: { messages } });
}

export function given(call: Call, name: string): string | null {
  const value = call.args[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The workspace of the token. */
export function workspaceOf(call: Call): Workspace {
  if (!call.token) throw new SlackError('not_authed');
  return call.store.workspace(call.token.teamId);
}

/** A channel of the token's workspace. A private one that the bot is not in does not exist for it. */
export function channelOf(call: Call, id: string): Channel {
  const channel = call.store.channels.get(id);
  const hidden = channel?.kind === 'group' && !channel.member;
  if (!channel || hidden || channel.teamId !== workspaceOf(call).id)
    throw new SlackError('channel_not_found');
  return channel;
}

/** Throws unless the token has one of these scopes. */
export function demand(token: Token, scopes: string[]): void {
  if (scopes.some((scope) => token.scopes.includes(scope))) return;
  throw new SlackError('missing_scope', { needed: scopes.join(','), provided: token.scopes.join(',') });
}
