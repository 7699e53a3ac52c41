/** Keeps rows from being written, as a slow database does, until it is lifted. */
import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { until } from './wait.ts';

/** Of the table `jobs`: it can be read meanwhile. */
export async function blockJobs(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined });
  let lift: () => void = () => undefined;
  const lifted = new Promise<void>((resolve) => {
    lift = resolve;
  });
  let stand: () => void = () => undefined;
  const stands = new Promise<void>((resolve) => {
    stand = resolve;
  });
  const blocking = sql.begin(async (tx) => {
    await tx`lock table jobs in share row exclusive mode`;
    stand();
    await lifted;
  });
  onTestFinished(async () => {
    lift();
    await blocking;
    await sql.end();
  });
  await stands;
  return {
    lift,
    /** Somebody wants to write a row. */
    met: () =>
      until(async () => {
        const waiting = await sql`select from pg_locks where not granted and relation = 'jobs'::regclass`;
        return waiting.length > 0;
      }),
  };
}
