/** What people and workspaces have chosen for their videos. */
import { or, type SQL, sql } from 'drizzle-orm';
import { type Person, personOf, type Requester } from '#src/core/job.ts';
import { type Held, NO_SETTINGS, type Settings, settingsSchema } from '#src/core/settings.ts';
import type { Database } from '../connection/client.ts';
import { isFor, keyOf } from '../connection/person.ts';
import { settings } from './tables.ts';

/** Who has the settings of everybody where somebody asks: nobody in particular. */
export const everybodyAround = ({ platform, workspace }: Requester): Person => ({
  platform,
  workspace,
  userId: '',
});

/** Those of whoever asks, and of everybody around them. */
const isAround = (requester: Requester): SQL | undefined =>
  or(isFor(settings, personOf(requester)), isFor(settings, everybodyAround(requester)));

/** What is chosen by and around whoever asks. */
export async function settingsAround(db: Database, requester: Requester): Promise<Held> {
  const rows = await db
    .select({
      userId: settings.userId,
      chosen: settings.chosen,
      logo: sql<boolean>`${settings.logo} is not null`,
    })
    .from(settings)
    .where(isAround(requester));
  const read = (own: boolean): Settings => {
    const row = rows.find(({ userId }) => (userId !== '') === own);
    return row ? settingsSchema.parse(row.chosen) : NO_SETTINGS;
  };
  const [logo] = rows.filter((row) => row.logo).sort(ownFirst);
  return { own: read(true), shared: read(false), logo: logo ? whose(logo) : null };
}

const whose = ({ userId }: { userId: string }) => (userId === '' ? 'shared' : 'own');
const ownFirst = (a: { userId: string }, b: { userId: string }): number =>
  Number(a.userId === '') - Number(b.userId === '');

/** The logo that holds for whoever asks, a PNG; null: none. */
export async function logoAround(db: Database, requester: Requester): Promise<Uint8Array | null> {
  const rows = await db
    .select({ userId: settings.userId, logo: settings.logo })
    .from(settings)
    .where(isAround(requester));
  return rows.filter(({ logo }) => logo !== null).sort(ownFirst)[0]?.logo ?? null;
}

/** @param logo a PNG; null: none any more */
export async function setLogo(db: Database, holder: Person, logo: Uint8Array | null): Promise<void> {
  await db
    .insert(settings)
    .values({ ...keyOf(holder), chosen: NO_SETTINGS, logo })
    .onConflictDoUpdate({
      target: [settings.platform, settings.workspace, settings.userId],
      set: { logo, changedAt: new Date() },
    });
}

/** Changes a holder's settings: one change after the other, however many at once. What `change` throws leaves them. */
export function changeSettings(
  db: Database,
  holder: Person,
  change: (before: Settings) => Settings,
): Promise<void> {
  return db.transaction(async (tx) => {
    await tx
      .insert(settings)
      .values({ ...keyOf(holder), chosen: NO_SETTINGS })
      .onConflictDoNothing();
    const [row] = await tx
      .select({ chosen: settings.chosen })
      .from(settings)
      .where(isFor(settings, holder))
      .for('update');
    const chosen = change(settingsSchema.parse(row?.chosen ?? NO_SETTINGS));
    await tx.update(settings).set({ chosen, changedAt: new Date() }).where(isFor(settings, holder));
  });
}

/** Forgets all of it, the logo too. */
export async function clearSettings(db: Database, holder: Person): Promise<void> {
  await db.delete(settings).where(isFor(settings, holder));
}
