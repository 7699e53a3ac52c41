/** Tells, as it happens, which jobs changed: PostgreSQL's own notifications, on any number of processes. */
import type { Sql } from '../connection/client.ts';

const CHANNEL = 'job';

/**
 * Calls `onChange` with the id of every job whose row changes, and with null whenever the connection was made
 * anew: changes may have been missed then, so read what you care about again.
 *
 * @returns a function that stops it
 */
export async function listenToJobs(
  sql: Sql,
  onChange: (jobId: string | null) => void,
): Promise<() => Promise<void>> {
  const subscription = await sql.listen(CHANNEL, onChange, () => onChange(null));
  return subscription.unlisten;
}
