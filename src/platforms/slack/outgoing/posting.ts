/**
 * Posts a message once. Slack has no way to say "the same again": so it is noted before it is asked for, and after
 * an outcome that nobody knows (a crash, a line that broke) it is looked for in the channel before it is tried
 * again. Where the app may not read the channel it cannot be found, and is posted again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Delivery } from '#src/chat/port.ts';
import type { Database } from '#src/db/connection/client.ts';
import { beginPosting, notePosting } from '#src/db/slack/postings.ts';
import type { SlackPostingRow } from '#src/db/slack/tables.ts';
import type { Workspace } from '../app/workspaces.ts';
import { codeOf, wasRefused } from '../errors.ts';
import { parsePlace, type SlackPlace } from './place.ts';

/** What was posted can be read so much later at the latest, ms. */
const READABLE_MS = 1_500;
/** Clocks of machines differ; a search begins so much before the request, s. */
const SKEW_S = 60;
/** Messages that are searched: the app's own is among the latest. */
const SEARCHED = 100;

/** The name of the first block: by it a message is found again. */
export const markerOf = (nonce: string): string => `post-${nonce}`;

export interface Posting {
  row: SlackPostingRow;
  db: Database;
}

/** What one delivery is worked on with. */
export interface Task {
  delivery: Delivery;
  workspace: Workspace;
  posting: Posting;
}

export const startPosting = async (db: Database, nonce: string): Promise<Posting> => ({
  db,
  row: await beginPosting(db, nonce),
});

/** Where it stands already, as an earlier try noted. */
export const standing = ({ row }: Posting): SlackPlace | null => (row.place ? parsePlace(row.place) : null);

/** Notes where it stands: whoever asks for it again gets this place. */
export async function keep({ db, row }: Posting, place: SlackPlace): Promise<SlackPlace> {
  await notePosting(db, row.nonce, { place });
  return place;
}

/** Asks for it, having noted so; a refusal takes the note back. */
export async function ask<T>(
  { db, row }: Posting,
  changes: { channelId: string; fileId: string | null },
  request: () => Promise<T>,
): Promise<T> {
  await notePosting(db, row.nonce, { ...changes, askedAt: new Date() });
  try {
    return await request();
  } catch (thrown) {
    if (wasRefused(thrown)) await notePosting(db, row.nonce, { askedAt: null });
    throw thrown;
  }
}

/**
 * Looks for a message that an earlier try may have posted.
 *
 * @returns its ts; null: it is not there, or the app may not look
 */
export async function findPosted(
  { row }: Posting,
  place: SlackPlace,
  client: webApi.WebClient,
  signal: AbortSignal,
): Promise<string | null> {
  const { askedAt, channelId: channel, nonce } = row;
  if (!askedAt || !channel) return null;
  const early = READABLE_MS - (Date.now() - askedAt.getTime());
  if (early > 0) await sleep(early, undefined, { signal });
  const range = { channel, oldest: String(askedAt.getTime() / 1_000 - SKEW_S), limit: SEARCHED };
  // Elsewhere than it was asked for first, it stands in no thread.
  const thread = channel === place.channelId ? place.threadTs : null;
  try {
    const { messages = [] } = thread
      ? await client.conversations.replies({ ...range, ts: thread })
      : await client.conversations.history(range);
    const own = messages.find(({ blocks }) => blocks?.[0]?.block_id === markerOf(nonce));
    return own?.ts ?? null;
  } catch (thrown) {
    if (codeOf(thrown) !== null && wasRefused(thrown)) return null;
    throw thrown;
  }
}
