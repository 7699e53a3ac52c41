/** A sender that does not stop by itself. Not `fetch`: where the server resets the connection, that of Node.js 20 reads such a body for ever. */
import { request } from 'node:http';

/** The most that is sent: sockets alone hold about 10 MB where nobody reads. */
export const MOST_BYTES = 20_000_000;
const CHUNK = Buffer.alloc(64 * 1024);

/**
 * Sends more and more, until an answer comes, the connection ends, or `MOST_BYTES` are sent.
 *
 * @returns the status, null where the connection was cut without one; and the bytes that were written
 */
export async function sendEndlessly(
  url: string,
  options: { method: string; headers: Record<string, string> },
): Promise<{ status: number | null; sentBytes: number }> {
  let sentBytes = 0;
  const status = await new Promise<number | null>((resolve) => {
    const sent = request(url, options);
    sent.once('response', (response) => resolve(response.resume().statusCode ?? null));
    sent.once('error', () => resolve(null));
    const more = (): void => {
      if (sent.destroyed || sentBytes >= MOST_BYTES) return;
      sentBytes += CHUNK.length;
      sent.write(CHUNK, () => setImmediate(more));
    };
    more();
  });
  return { status, sentBytes };
}
