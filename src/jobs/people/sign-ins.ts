/** Keeps anybody from guessing a token at a door, counted over all processes. */
import { createHmac } from 'node:crypto';
import type { Database } from '#src/db/connection/client.ts';
import { giveBack, tryUse } from '#src/db/limits/rate-limits.ts';

export const SIGN_IN_SLOT_PREFIX = 'sign-in:';
const MINUTE_MS = 60_000;
/**
 * Networks share so many rows by their hash: however many somebody has, the table stays small, and so does what they may
 * try altogether. The hash is keyed, so that nobody can choose a network that shares the administrator's row.
 */
const ROWS = 65_536;

export interface Door {
  /** Which token is asked for. */
  name: 'admin' | 'playground' | 'metrics' | 'access';
  /** The key of the hash: the token itself. */
  secret: string;
  /** How many wrong ones may come in a minute from one network, all at once if need be. */
  perMinute: number;
}

/** `waitS`: not looked at; after so many seconds it may be tried again. */
export type Tried = 'right' | 'wrong' | { waitS: number };

/**
 * Tries a token at a door. Only wrong ones count; each is counted before it is looked at, and what was right is given
 * back, so that many at once get no further than one after the other.
 *
 * @param network of whoever tries
 */
export async function tryToSignIn(
  db: Database,
  { name: door, secret, perMinute }: Door,
  network: string,
  isRight: () => boolean | Promise<boolean>,
): Promise<Tried> {
  const hash = createHmac('sha256', secret).update(`${door} ${network}`).digest();
  const name = `${SIGN_IN_SLOT_PREFIX}${door}:${hash.readUInt32BE() % ROWS}`;
  const bucket = { name, spacingMs: MINUTE_MS / perMinute, burst: perMinute };
  const waitMs = await tryUse(db, bucket);
  if (waitMs > 0) return { waitS: Math.ceil(waitMs / 1_000) };
  if (!(await isRight())) return 'wrong';
  await giveBack(db, bucket);
  return 'right';
}
