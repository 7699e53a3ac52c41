/** Tells, as it happens, what changed: PostgreSQL's own notifications, on any number of processes. */
import type { Sql } from './client.ts';

/**
 * Calls `onChange` with the id of everything that changes, and with null whenever the connection was made anew: changes
 * may have been missed then, so read what you care about again.
 *
 * @param channel as the triggers of the migration name it
 * @returns a function that stops it
 */
const listenOn =
  (channel: string) =>
  async (sql: Sql, onChange: (id: string | null) => void): Promise<() => Promise<void>> =>
    (await sql.listen(channel, onChange, () => onChange(null))).unlisten;

/** To the rows of jobs. */
export const listenToJobs = listenOn('job');

/** To conversations in the playground, by their person. */
export const listenToPlayground = listenOn('playground');
