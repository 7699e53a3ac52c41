/** What is being posted to Slack, so that a repeated try knows what an earlier one did. */
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { type SlackPostingRow, slackPostings } from './tables.ts';

/** Deliveries that failed are tried again for a day at the most; after that each is another one. */
const KEEP_DAYS = 7;

/** The posting with this nonce, begun if need be. */
export async function beginPosting(db: Database, nonce: string): Promise<SlackPostingRow> {
  const [row] = await db
    .insert(slackPostings)
    .values({ nonce })
    .onConflictDoUpdate({ target: slackPostings.nonce, set: { nonce } })
    .returning();
  if (!row) throw new RangeError('an upsert returns its row');
  return row;
}

type Changes = Partial<Pick<SlackPostingRow, 'channelId' | 'askedAt' | 'fileId' | 'place'>>;

export async function notePosting(db: Database, nonce: string, changes: Changes): Promise<void> {
  await db.update(slackPostings).set(changes).where(eq(slackPostings.nonce, nonce));
}

/** Forgets what was posted as this message: it is no longer there, and may be posted anew. */
export async function forgetPosted(db: Database, channelId: string, ts: string): Promise<void> {
  const at = (name: string, value: string) => sql`${slackPostings.place}->>${name} = ${value}`;
  await db.delete(slackPostings).where(and(at('channelId', channelId), at('ts', ts)));
}

export async function forgetPostings(db: Database): Promise<void> {
  const old = sql`now() - make_interval(days => ${KEEP_DAYS})`;
  await db.delete(slackPostings).where(lt(slackPostings.createdAt, old));
}
