/** Workspaces that installed the app. What Slack gave for them is kept as the platform encrypted it. */
import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { takeTurn } from '../connection/turn.ts';
import { slackInstallations } from './tables.ts';

/** The encrypted installation, or null. */
export async function findInstallation(db: Database, teamId: string): Promise<string | null> {
  const [row] = await db
    .select({ sealed: slackInstallations.sealed })
    .from(slackInstallations)
    .where(eq(slackInstallations.teamId, teamId));
  return row?.sealed ?? null;
}

/** Keeps it in place of an older one. */
export async function saveInstallation(
  db: Database,
  teamId: string,
  sealed: string,
  installedAt: Date,
): Promise<void> {
  await db
    .insert(slackInstallations)
    .values({ teamId, sealed, installedAt })
    .onConflictDoUpdate({ target: slackInstallations.teamId, set: { sealed, installedAt } });
}

/** Keeps renewed tokens; nothing is brought back that was removed meanwhile. */
export async function renewInstallation(db: Database, teamId: string, sealed: string): Promise<void> {
  await db.update(slackInstallations).set({ sealed }).where(eq(slackInstallations.teamId, teamId));
}

/** Removes it, unless it was made anew after `before`. @returns whether it was there */
export async function removeInstallation(db: Database, teamId: string, before: Date): Promise<boolean> {
  const removed = await db
    .delete(slackInstallations)
    .where(and(eq(slackInstallations.teamId, teamId), lt(slackInstallations.installedAt, before)))
    .returning({ teamId: slackInstallations.teamId });
  return removed.length > 0;
}

/** Does something about a workspace's installation while no other process does. */
export async function alone(db: Database, teamId: string, work: () => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    await takeTurn(tx, `slack tokens ${teamId}`);
    await work();
  });
}
