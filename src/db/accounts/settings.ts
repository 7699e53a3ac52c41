/** What people and workspaces have chosen for their videos. */
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { type Person, personOf, type Requester } from '#src/core/job.ts';
import { type Held, NO_SETTINGS, type Settings, settingsSchema } from '#src/core/settings.ts';
import type { Database } from '../connection/client.ts';
import { settings } from './tables.ts';

/** Whose settings: a person's; with an empty user id those of everybody in the workspace. */
export type Holder = Person;

/** Those of whoever asks. */
export const ownHolder = (requester: Requester): Holder => personOf(requester);
/** Those of everybody where they ask. */
export const sharedHolder = ({ platform, workspace }: Requester): Holder => ({
  platform,
  workspace,
  userId: '',
});

/** A person whose id means the same in every workspace has none. */
const keyOf = ({ platform, workspace, userId }: Holder) => ({ platform, workspace: workspace ?? '', userId });

function isOf(holder: Holder): SQL | undefined {
  const { platform, workspace, userId } = keyOf(holder);
  return and(eq(settings.platform, platform), eq(settings.workspace, workspace), eq(settings.userId, userId));
}

/** What is chosen by and around whoever asks. */
export async function settingsAround(db: Database, requester: Requester): Promise<Held> {
  const rows = await db
    .select({
      userId: settings.userId,
      chosen: settings.chosen,
      logo: sql<boolean>`${settings.logo} is not null`,
    })
    .from(settings)
    .where(or(isOf(ownHolder(requester)), isOf(sharedHolder(requester))));
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
    .where(or(isOf(ownHolder(requester)), isOf(sharedHolder(requester))));
  return rows.filter(({ logo }) => logo !== null).sort(ownFirst)[0]?.logo ?? null;
}

/** @param logo a PNG; null: none any more */
export async function setLogo(db: Database, holder: Holder, logo: Uint8Array | null): Promise<void> {
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
  holder: Holder,
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
      .where(isOf(holder))
      .for('update');
    const chosen = change(settingsSchema.parse(row?.chosen ?? NO_SETTINGS));
    await tx.update(settings).set({ chosen, changedAt: new Date() }).where(isOf(holder));
  });
}

/** Forgets all of it, the logo too. */
export async function clearSettings(db: Database, holder: Holder): Promise<void> {
  await db.delete(settings).where(isOf(holder));
}
