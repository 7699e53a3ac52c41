/**
 * How often a platform is written to, over all processes. What can wait (progress) never stands in line: it takes
 * a slot that is free or comes again later. What must arrive (a first status message, an end) reserves the next slot, so it
 * goes ahead of all progress in a busy channel.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { personOf, type Requester } from '#src/core/job.ts';
import { Later } from '#src/core/stop.ts';
import type { Database } from '#src/db/connection/client.ts';
import { reserveAll, type Slot, tryTake } from '#src/db/limits/rate-limits.ts';
import type { ChatPlatform, Place } from '../port.ts';

/** Part of the names of all slots of chats. */
export const SLOT_PREFIX = 'chat:';

/** Those who found a channel busy come back spread over so many of its slots, not all for the next one. */
const SPREAD_SLOTS = 3;

function slotsOf(platform: ChatPlatform, place: Place, requester: Requester): Slot[] {
  const { channelMs, workspaceMs } = platform.pace;
  const base = `${SLOT_PREFIX}${platform.name}`;
  return [
    { name: `${base}:channel:${platform.channelOf(place)}`, spacingMs: channelMs },
    { name: `${base}:workspace:${personOf(requester).workspace ?? ''}`, spacingMs: workspaceMs },
  ].filter(({ spacingMs }) => spacingMs > 0);
}

/** Waits for the next slot of the place's channel and workspace. */
export async function waitForSlot(
  db: Database,
  platform: ChatPlatform,
  place: Place,
  requester: Requester,
  signal: AbortSignal,
): Promise<void> {
  const waitMs = await reserveAll(db, slotsOf(platform, place, requester));
  if (waitMs > 0) await sleep(waitMs, undefined, { signal });
}

/**
 * Takes a slot for an edit that can wait.
 *
 * @param sinceMs how long ago the message was last written
 * @throws Later when the message, its channel or its workspace was written to just now
 */
export async function takeFreeSlot(
  db: Database,
  platform: ChatPlatform,
  place: Place,
  requester: Requester,
  sinceMs: number,
): Promise<void> {
  const { messageMs, channelMs } = platform.pace;
  if (sinceMs < messageMs) throw new Later(Math.ceil(messageMs - sinceMs));
  const waitMs = await tryTake(db, slotsOf(platform, place, requester));
  if (waitMs > 0) throw new Later(Math.ceil(waitMs + Math.random() * SPREAD_SLOTS * channelMs));
}
