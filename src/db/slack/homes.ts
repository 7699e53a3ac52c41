/** Home tabs that people have opened in Slack. */
import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { type SlackHomeRow, slackHomes } from './tables.ts';

type Whose = Pick<SlackHomeRow, 'teamId' | 'userId'>;

const is = ({ teamId, userId }: Whose) => and(eq(slackHomes.teamId, teamId), eq(slackHomes.userId, userId));
const inMs = (ms: number) => sql`clock_timestamp() + make_interval(secs => ${ms / 1_000})`;

/** Notes that somebody looks at their Home; it keeps the page that it showed. */
export async function openHome(db: Database, whose: Whose, page: string): Promise<SlackHomeRow> {
  const [row] = await db
    .insert(slackHomes)
    .values({ ...whose, page })
    .onConflictDoUpdate({
      target: [slackHomes.teamId, slackHomes.userId],
      set: { openedAt: sql`now()` },
    })
    .returning();
  if (!row) throw new RangeError('an upsert returns its row');
  return row;
}

type Changes = Partial<Pick<SlackHomeRow, 'page' | 'shown' | 'shownAt'>>;

/** Notes that its person has turned it to another page. @param quietMs how long it stays as it is, whatever happens */
export async function noteTurned(
  db: Database,
  whose: Whose,
  changes: Changes,
  quietMs: number,
): Promise<void> {
  await db
    .update(slackHomes)
    .set({ ...changes, refreshAfter: inMs(quietMs) })
    .where(is(whose));
}

/**
 * Notes what came of bringing it up to date. Where it was turned meanwhile, nobody knows which of the two views is the
 * one that is seen: then it counts as behind.
 *
 * @param home as it was taken
 */
export async function noteRefreshed(
  db: Database,
  home: SlackHomeRow,
  changes: Changes,
  quietMs: number,
): Promise<void> {
  const untouched = sql`date_trunc('milliseconds', ${slackHomes.refreshAfter}) = ${home.refreshAfter.toISOString()}`;
  const noted = await db
    .update(slackHomes)
    .set({ ...changes, refreshAfter: inMs(quietMs) })
    .where(and(is(home), untouched))
    .returning({ userId: slackHomes.userId });
  if (noted.length === 0) await db.update(slackHomes).set({ shown: null, shownAt: null }).where(is(home));
}

const behind = sql`exists (select from jobs where jobs.platform = 'slack' and jobs.workspace = ${slackHomes.teamId}
  and jobs.user_id = ${slackHomes.userId} and (${slackHomes.shownAt} is null or jobs.updated_at > ${slackHomes.shownAt}))`;

/**
 * Homes that may show something old, each given to one caller only.
 *
 * @param openedWithinHours those that were opened longer ago are brought up to date when they are opened again
 * @param heldMs how long nobody else gets them
 */
export async function takeHomesBehind(
  db: Database,
  openedWithinHours: number,
  heldMs: number,
): Promise<SlackHomeRow[]> {
  return db
    .update(slackHomes)
    .set({ refreshAfter: inMs(heldMs) })
    .where(
      and(
        lte(slackHomes.refreshAfter, sql`clock_timestamp()`),
        gt(slackHomes.openedAt, sql`now() - make_interval(hours => ${openedWithinHours})`),
        behind,
      ),
    )
    .returning();
}

/** Forgets the Homes of a workspace that removed the app. */
export async function forgetHomes(db: Database, teamId: string): Promise<void> {
  await db.delete(slackHomes).where(eq(slackHomes.teamId, teamId));
}
