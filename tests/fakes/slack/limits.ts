/** Slack's numbers, as its documentation and public threads give them. Times in ms, sizes in characters. */

export const TIMES = {
  /** The answer to a command, an interaction or an event. */
  acknowledge: 3_000,
  /** The life of a trigger_id. */
  trigger: 3_000,
  /** The life of a response_url. */
  responseUrl: 30 * 60_000,
  /** The life of a bot token where tokens rotate. */
  rotatedToken: 12 * 60 * 60_000,
} as const;

/** When an event that was not acknowledged comes again: at once, after a minute, after five. */
export const RETRY_DELAYS = [0, 60_000, 300_000] as const;

export const RESPONSE_URL_USES = 5;
export const SOCKETS = 10;

/** How many requests go through in any stretch of this length. */
export interface Rate {
  requests: number;
  windowMs: number;
}

const perMinute = (requests: number): Rate => ({ requests, windowMs: 60_000 });
const TIERS = { 1: perMinute(1), 2: perMinute(20), 3: perMinute(50), 4: perMinute(100) } as const;

/** By method, of one workspace. Slack allows bursts above the tiers, this one does not. */
export const RATES: Record<string, Rate> = {
  'auth.test': perMinute(200),
  // Documented as one a minute, but clients that reconnect are let through.
  'apps.connections.open': perMinute(10),
  // "1 per second per channel. Short bursts >1 allowed": by channel, see CHANNEL_RATE.
  'chat.postMessage': perMinute(300),
  'chat.update': TIERS[3],
  'chat.delete': TIERS[3],
  'chat.postEphemeral': TIERS[4],
  'chat.getPermalink': perMinute(300),
  'conversations.open': TIERS[3],
  'conversations.info': TIERS[3],
  'conversations.join': TIERS[3],
  'conversations.history': TIERS[3],
  'conversations.replies': TIERS[3],
  'users.info': TIERS[4],
  'views.open': TIERS[4],
  'views.push': TIERS[4],
  'views.update': TIERS[4],
  'views.publish': TIERS[4],
  'files.getUploadURLExternal': TIERS[4],
  'files.completeUploadExternal': TIERS[4],
  'files.info': TIERS[4],
  'files.delete': TIERS[3],
  'reactions.add': TIERS[3],
  'assistant.threads.setStatus': perMinute(600),
  'oauth.v2.access': TIERS[4],
  'auth.revoke': TIERS[3],
  'team.info': TIERS[3],
};

/** Posting, by channel: one a second on the average. */
export const CHANNEL_RATE: Rate = { requests: 4, windowMs: 4_000 };

export const MESSAGE = {
  blocks: 50,
  /** Longer text is cut when it is posted. */
  text: 40_000,
  /** Longer text is refused when a message is edited. */
  editedText: 4_000,
} as const;

export const VIEW = {
  blocks: 100,
  title: 24,
  button: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  /** How many modals lie on one another. */
  stack: 3,
} as const;

export const STATUS_MESSAGES = 10;

/** Channels that a file can be shared in, as Slack words it. */
export const CHANNEL_ID = '^[CGDZ][A-Z0-9]{8,}$';

/** Scopes of which one is needed, by method; a method that is not here needs none. */
export const SCOPES: Record<string, string[]> = {
  'apps.connections.open': ['connections:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.open': ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  'conversations.join': ['channels:join', 'channels:manage'],
  'users.info': ['users:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
  'files.delete': ['files:write'],
  'reactions.add': ['reactions:write'],
  'assistant.threads.setStatus': ['chat:write', 'assistant:write'],
  'team.info': ['team:read'],
};

/** Scopes to see a channel, by its kind. */
export const READ_SCOPES = { channel: 'channels:read', group: 'groups:read', im: 'im:read' } as const;

/** Scopes to read what was said in a channel, by its kind. */
export const HISTORY_SCOPES = {
  channel: 'channels:history',
  group: 'groups:history',
  im: 'im:history',
} as const;

/** The scope without which an event is not sent, by the name it is subscribed to under. */
export const EVENT_SCOPES: Record<string, string | null> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  app_mention: 'app_mentions:read',
  file_shared: 'files:read',
  app_home_opened: null,
  app_uninstalled: null,
  tokens_revoked: null,
};

/** What a bot like ours asks for. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
];
