/** Tokens with which programs act for a person, by their hashes. */
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Person, Requester } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isBy } from '../connection/person.ts';
import { lockPerson } from '../jobs/of-person.ts';
import { apiTokens } from './tables.ts';

/** Every request uses its token: the row tells to the minute when that was. */
const NOTED_EVERY_S = 60;

/** Revokes the person's tokens. @returns whether there was one */
export async function revokeTokens(db: Database, person: Person): Promise<boolean> {
  const rows = await db
    .update(apiTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(isBy(apiTokens, person), isNull(apiTokens.revokedAt)))
    .returning({ hash: apiTokens.hash });
  return rows.length > 0;
}

/** Keeps the hash of a new token in the place of the person's older ones. */
export function replaceToken(
  db: Database,
  person: Person,
  requester: Requester,
  hash: string,
): Promise<void> {
  const { platform, workspace, userId } = requester;
  return db.transaction(async (tx) => {
    await lockPerson(tx, person);
    await revokeTokens(tx, person);
    await tx.insert(apiTokens).values({ hash, platform, workspace, userId });
  });
}

interface FoundToken extends Requester {
  hash: string;
}

/** The valid token with one of these hashes, and whose it is. */
export async function findToken(db: Database, hashes: string[]): Promise<FoundToken | null> {
  const { platform, workspace, userId, lastUsedAt } = apiTokens;
  const [row] = await db
    .select({
      hash: apiTokens.hash,
      platform,
      workspace,
      userId,
      fresh: sql<boolean>`coalesce(${gt(lastUsedAt, sql`now() - make_interval(secs => ${NOTED_EVERY_S})`)}, false)`,
    })
    .from(apiTokens)
    .where(and(inArray(apiTokens.hash, hashes), isNull(apiTokens.revokedAt)));
  if (!row) return null;
  const { fresh, ...token } = row;
  if (!fresh) await db.update(apiTokens).set({ lastUsedAt: sql`now()` }).where(eq(apiTokens.hash, row.hash));
  return token;
}
