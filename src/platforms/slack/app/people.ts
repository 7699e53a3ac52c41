/** Whether somebody administrates a workspace, where the app may ask. */
import type { Logger } from '#src/runtime/log.ts';
import { isCode } from '../errors.ts';
import type { Workspaces } from './workspaces.ts';

/** Somebody who lost that role keeps it here for so long at the most, ms. */
const KEEP_MS = 10 * 60_000;
const KEPT = 5_000;
const SCOPE = 'users:read';

/** Never throws: who cannot be asked about is nobody in particular. */
export function createPeople(workspaces: Workspaces, log: Logger) {
  const known = new Map<string, { admin: boolean; at: number }>();

  async function ask(teamId: string, userId: string): Promise<boolean> {
    const { once, scopes } = await workspaces(teamId);
    if (!scopes.includes(SCOPE)) return false;
    const { user } = await once.users.info({ user: userId });
    // An administrator of another workspace has no say here.
    return user?.team_id === teamId && Boolean(user.is_admin || user.is_owner);
  }

  return async function isAdmin(teamId: string, userId: string): Promise<boolean> {
    const key = `${teamId} ${userId}`;
    const before = known.get(key);
    if (before && Date.now() - before.at < KEEP_MS) return before.admin;
    try {
      const admin = await ask(teamId, userId);
      if (known.size >= KEPT) known.clear();
      known.set(key, { admin, at: Date.now() });
      return admin;
    } catch (err) {
      if (!isCode(err, 'user_not_found')) log.warn({ err }, 'Slack does not say who administrates');
      return false;
    }
  };
}
