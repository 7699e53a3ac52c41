/**
 * The limits of a person, counted once more by the network from which somebody asks: where a cookie makes a person,
 * one person is as many as they like.
 */
import { AppError } from '#src/core/errors.ts';
import type { Database } from '#src/db/connection/client.ts';
import { activeJobsFrom, countedFrom, lockNetwork } from '#src/db/jobs/from-network.ts';
import { assertMayAsk, assertMayStart, DAY_HOURS, type Limits } from './limits.ts';

/**
 * @param tx ends when the job is there: until then nobody else from there is let in
 * @param network null or absent: limits do not count by it
 * @param what `start`: it counts to the day already
 * @throws AppError `limit.reached`
 */
export async function assertNetworkMay(
  tx: Database,
  network: string | null | undefined,
  limits: Limits,
  what: 'ask' | 'start',
): Promise<void> {
  if (!network) return;
  await lockNetwork(tx, network);
  try {
    assertMayStart(await activeJobsFrom(tx, network), limits, Date.now());
    if (what === 'ask') assertMayAsk(await countedFrom(tx, network, DAY_HOURS), limits, Date.now());
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw new AppError(thrown.code, {
      message: `from ${network}: ${thrown.message}`,
      ...(thrown.retryAfterMs !== undefined && { retryAfterMs: thrown.retryAfterMs }),
      userMessage:
        'As many videos as one person may have were asked for from your network, by you or by others there. Please ask again when one of them is done, or tomorrow.',
    });
  }
}
