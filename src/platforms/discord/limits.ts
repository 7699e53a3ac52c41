/** Discord's limits, as documented at https://discord.com/developers/docs. */
export const LIMITS = {
  content: 2_000,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFooter: 2_048,
  buttonLabel: 80,
  rowButtons: 5,
  selectOptions: 25,
  selectText: 100,
  autocompleteChoices: 25,
  choiceText: 100,
  modalTitle: 45,
  modalFields: 5,
  modalLabel: 45,
} as const;

/** An interaction that nobody has acknowledged so long after it came is lost; with a second for clocks that differ. */
export const ACKNOWLEDGE_MS = 4_000;
/** An interaction's token lives this long from the interaction on. */
export const TOKEN_LIFE_MS = 15 * 60_000;
/** The last edit by token is made this long before its end, to say where things go on. */
export const TOKEN_MARGIN_MS = 60_000;

/** Edits of messages older than an hour are capped hard: a status message moves on to a new message before. */
export const MESSAGE_LIFE_MS = 55 * 60_000;

/** What Discord says when it is too late for that, with status 429: "Maximum number of edits to messages older than 1 hour". */
export const MAX_EDITS_CODE = 30046;

/** Uploads to a channel by the server's boost tier, bytes; everywhere else the first. */
export const UPLOAD_BYTES = [10, 10, 50, 100].map((megabytes) => megabytes * 1024 * 1024);
/** What Create Message takes in one request, whatever the tier. */
export const REQUEST_BYTES = 25 * 1024 * 1024;

/** Hosts that serve attachments. */
export const FILE_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
