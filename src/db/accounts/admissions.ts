/** Who may make videos where an access code is asked for. */
import { or } from 'drizzle-orm';
import { type Person, personOf, type Requester } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isFor, keyOf } from '../connection/person.ts';
import { admissions } from './tables.ts';

/** `none`: nobody has spoken about it. */
export type Admission = 'admitted' | 'revoked' | 'none';

/** How the person stands. What was said of the person goes before what was said of the workspace. */
export async function admissionOf(db: Database, requester: Requester): Promise<Admission> {
  const everybody = { ...requester, userId: '' };
  const rows = await db
    .select()
    .from(admissions)
    .where(or(isFor(admissions, personOf(requester)), isFor(admissions, everybody)));
  const decisive = rows.find(({ userId }) => userId !== '') ?? rows[0];
  if (!decisive) return 'none';
  return decisive.revokedAt === null ? 'admitted' : 'revoked';
}

/** Admits the person, or with an empty user id the whole workspace. An admission that was revoked stays so. */
export async function admit(db: Database, person: Person, by: string): Promise<void> {
  await db
    .insert(admissions)
    .values({ ...keyOf(person), admittedBy: by })
    .onConflictDoNothing();
}
