/** Who uses the installation, who was let in by the code, and who is shut out. */
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { GLOBAL_IDS, type Person } from '#src/core/job.ts';
import { admissions } from '../accounts/tables.ts';
import type { Database } from '../connection/client.ts';
import { isFor } from '../connection/person.ts';
import { jobs } from '../jobs/tables.ts';

export interface UserCounts {
  person: Person;
  asked: number;
  made: number;
  failed: number;
  lastAt: Date;
}

/** Who asked for videos in the last `days`, whoever asked for most first. @param userId empty: everybody */
export async function listUsers(
  db: Database,
  days: number,
  userId: string,
  limit: number,
): Promise<UserCounts[]> {
  // One line for whoever is the same person in several workspaces.
  const workspace = sql<string | null>`case when ${jobs.platform} = any(${sql.param(GLOBAL_IDS)}) then null
    else ${jobs.workspace} end`;
  const rows = await db
    .select({
      platform: jobs.platform,
      workspace,
      userId: jobs.userId,
      asked: sql<number>`count(*)::int`,
      made: sql<number>`(count(*) filter (where ${jobs.state} = 'completed'))::int`,
      failed: sql<number>`(count(*) filter (where ${jobs.state} = 'failed'))::int`,
      lastAt: sql`max(${jobs.createdAt})`.mapWith(jobs.createdAt),
    })
    .from(jobs)
    .where(
      and(
        gt(jobs.createdAt, sql`now() - make_interval(days => ${days})`),
        userId === '' ? undefined : eq(jobs.userId, userId),
      ),
    )
    .groupBy(sql`1, 2, 3`)
    .orderBy(desc(sql`count(*)`))
    .limit(limit);
  return rows.map(({ platform, workspace, userId, ...counts }) => ({
    person: { platform, workspace, userId },
    ...counts,
  }));
}

/** The latest admissions, revoked ones too. */
export const listAdmissions = (db: Database, limit: number) =>
  db.select().from(admissions).orderBy(desc(admissions.createdAt)).limit(limit);

/** Withdraws an admission, or gives it back. An empty user id means the whole workspace. */
export async function setAdmission(db: Database, whom: Person, admitted: boolean): Promise<void> {
  await db
    .update(admissions)
    .set({ revokedAt: admitted ? null : sql`now()` })
    .where(isFor(admissions, whom));
}
