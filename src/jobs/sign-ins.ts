/** Keeps anybody from guessing a token at a door, counted over all processes. */
import { createHash } from 'node:crypto';
import type { Database } from '../db/client.ts';
import { tryUse } from '../db/rate-limits.ts';

export const SIGN_IN_SLOT_PREFIX = 'sign-in:';
const MINUTE_MS = 60_000;
/**
 * Addresses share so many rows by their hash: however many somebody has, the table stays small, and so does what they
 * may try altogether.
 */
const ROWS = 4_096;

/**
 * Counts a try to sign in.
 *
 * @param door which token is asked for: `admin`
 * @param address the IP address it comes from
 * @param perMinute how many may come in a minute, all at once if need be
 * @returns 0: it may be; else in how many seconds the next one may
 */
export async function countSignIn(
  db: Database,
  door: 'admin' | 'playground',
  address: string,
  perMinute: number,
): Promise<number> {
  const hash = createHash('sha256').update(networkOf(address)).digest();
  const name = `${SIGN_IN_SLOT_PREFIX}${door}:${hash.readUInt32BE() % ROWS}`;
  return Math.ceil((await tryUse(db, { name, spacingMs: MINUTE_MS / perMinute, burst: perMinute })) / 1_000);
}

/** What one subscriber has: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0');
  return [...groups, ...zeros, ...last].slice(0, 4).join(':');
}
