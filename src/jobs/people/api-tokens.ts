/** Tokens of the API: each lets a program do what its person may do in a chat. */
import { timingSafeEqual } from 'node:crypto';
import { hashBytes, hashOf } from '#src/core/hash.ts';
import { looksLikeApiToken, newApiToken } from '#src/core/ids.ts';
import { personOf, type Requester } from '#src/core/job.ts';
import { findToken, replaceToken, revokeTokens } from '#src/db/accounts/api-tokens.ts';
import type { Database } from '#src/db/connection/client.ts';
import { tryUse } from '#src/db/limits/rate-limits.ts';

/** What one token may ask: so many requests at once, and then four a second. */
const BURST = 60;
const SPACING_MS = 250;
/** How the rows of `rate_limits` begin that are tokens'. */
export const TOKEN_SLOT_PREFIX = 'api ';

/** As `DeskSettings.tokenKeys`. */
type Keys = Readonly<Record<string, string | null>> | undefined;

/** @param key what the person was admitted by; absent: nothing was asked for */
const hashOfToken = (token: string, key?: string | null): string =>
  key === undefined ? hashBytes(Buffer.from(token)) : hashOf(['api token', key, token]);

/** Makes a token for the person, and revokes the one before. @returns the token: only its hash is kept */
export async function issueToken(db: Database, requester: Requester, keys?: Keys): Promise<string> {
  const token = newApiToken();
  await replaceToken(db, personOf(requester), requester, hashOfToken(token, keys?.[requester.platform]));
  return token;
}

/** @returns whether the person had a token */
export const revokeToken = (db: Database, requester: Requester): Promise<boolean> =>
  revokeTokens(db, personOf(requester));

/** Who sends a token. */
export interface Bearer {
  requester: Requester;
  /** Names the token without giving it away. */
  name: string;
}

/** Whose token it is; null: nobody's, it is revoked, or its person would have to be admitted anew. */
export async function bearerOf(db: Database, token: string, keys?: Keys): Promise<Bearer | null> {
  if (!looksLikeApiToken(token)) return null;
  const hashes = [undefined, ...Object.values(keys ?? {})].map((key) => hashOfToken(token, key));
  const found = await findToken(db, hashes);
  const key = found && keys?.[found.platform];
  if (key === null && found !== null) return null;
  const hash = hashOfToken(token, key ?? undefined);
  // The index compares byte by byte; what it found is compared once more in constant time.
  if (!found || !timingSafeEqual(Buffer.from(found.hash), Buffer.from(hash))) return null;
  const { platform, workspace, userId } = found;
  return { requester: { platform, workspace, userId }, name: hash };
}

/** Counts a request of the token. @returns 0; or in how many ms the next one may come, for one that came too soon */
export const countRequest = (db: Database, { name }: Bearer): Promise<number> =>
  tryUse(db, { name: `${TOKEN_SLOT_PREFIX}${name}`, spacingMs: SPACING_MS, burst: BURST });
