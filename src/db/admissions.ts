/** Who may make videos where an access code is asked for. */
import { and, eq, or, sql } from 'drizzle-orm';
import { type Person, personOf, type Requester } from '../core/job.ts';
import type { Database } from './client.ts';
import { admissions, rateLimits } from './schema.ts';

/** `none`: nobody has spoken about it. */
export type Admission = 'admitted' | 'revoked' | 'none';

/** How the person stands. What was said of the person goes before what was said of the workspace. */
export async function admissionOf(db: Database, requester: Requester): Promise<Admission> {
  const { workspace } = personOf(requester);
  const rows = await db
    .select()
    .from(admissions)
    .where(
      and(
        eq(admissions.platform, requester.platform),
        or(
          and(eq(admissions.workspace, workspace ?? ''), eq(admissions.userId, requester.userId)),
          and(eq(admissions.workspace, requester.workspace), eq(admissions.userId, '')),
        ),
      ),
    );
  const decisive = rows.find(({ userId }) => userId !== '') ?? rows[0];
  if (!decisive) return 'none';
  return decisive.revokedAt === null ? 'admitted' : 'revoked';
}

/** Admits the person, or with an empty user id the whole workspace. An admission that was revoked stays so. */
export async function admit(
  db: Database,
  { platform, workspace, userId }: Person,
  by: string,
): Promise<void> {
  await db
    .insert(admissions)
    .values({ platform, workspace: workspace ?? '', userId, admittedBy: by })
    .onConflictDoNothing();
}

/**
 * Takes the person's next try at the code.
 *
 * @returns seconds until the next one is free; 0: this one was, and the next is in `everyS` seconds
 */
export async function takeTry(db: Database, person: Person, everyS: number): Promise<number> {
  const name = `access ${JSON.stringify([person.platform, person.workspace, person.userId])}`;
  const next = sql`clock_timestamp() + make_interval(secs => ${everyS})`;
  const [free] = await db
    .insert(rateLimits)
    .values({ name, nextAt: next })
    .onConflictDoUpdate({
      target: rateLimits.name,
      set: { nextAt: next },
      setWhere: sql`${rateLimits.nextAt} <= clock_timestamp()`,
    })
    .returning();
  if (free) return 0;
  const [taken] = await db
    .select({ waitS: sql<number>`ceil(extract(epoch from ${rateLimits.nextAt} - clock_timestamp()))::int` })
    .from(rateLimits)
    .where(eq(rateLimits.name, name));
  return Math.max(1, taken?.waitS ?? 1);
}
