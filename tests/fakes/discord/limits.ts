/** Discord's numbers, as its documentation and public threads give them. Times in ms, sizes in bytes. */

const MIB = 1024 * 1024;

export const TIMES = {
  /** The first answer to an interaction; later its token is dead. */
  acknowledge: 3_000,
  /** The life of an interaction's token, from its creation. */
  token: 15 * 60_000,
  /** From this age on a message's edits are capped hard. */
  oldMessage: 60 * 60_000,
  /** "The past few minutes" in which a nonce is remembered. */
  nonce: 5 * 60_000,
  /** The life of a signed CDN address. */
  cdn: 24 * 60 * 60_000,
  day: 24 * 60 * 60_000,
  heartbeat: 41_250,
} as const;

/** How many requests a bucket takes in a window. Discord publishes none of these: observed values. */
export interface Rate {
  requests: number;
  windowMs: number;
}

export const RATES = {
  global: { requests: 50, windowMs: 1_000 },
  channel: { requests: 5, windowMs: 5_000 },
  webhook: { requests: 5, windowMs: 2_000 },
  other: { requests: 10, windowMs: 10_000 },
  oldEdits: { requests: 3, windowMs: 20_000 },
} as const satisfies Record<string, Rate>;

export const MESSAGE = {
  content: 2_000,
  nonce: 25,
  embeds: 10,
  embedTotal: 6_000,
  rows: 5,
  rowButtons: 5,
  files: 10,
  /** Of the whole Create Message request. */
  request: 25 * MIB,
  userInstallFollowUps: 5,
} as const;

export const EMBED: Record<string, number> = { title: 256, description: 4_096 };
export const EMBED_FOOTER = 2_048;

/** Longest text of a component, by its key. */
export const COMPONENT: Record<string, number> = { label: 80, custom_id: 100, placeholder: 150 };
export const SELECT_OPTIONS = 25;
export const MODAL = { title: 45, components: 5 } as const;
export const AUTOCOMPLETE_CHOICES = 25;

export const COMMANDS = {
  /** By command type: chat input, user menu, message menu. */
  perType: { 1: 100, 2: 15, 3: 15 } as Record<number, number>,
  description: 100,
  options: 25,
  choices: 25,
  choice: 100,
  createsPerDay: 200,
  name: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
} as const;

/** Largest file by the guild's boost tier. */
export const UPLOADS = [10 * MIB, 10 * MIB, 50 * MIB, 100 * MIB] as const;
