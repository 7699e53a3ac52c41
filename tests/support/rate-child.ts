/** A process that asks an address several times at once, within the rate limit that its database keeps. */
import { openDatabase } from '#src/db/connection/client.ts';
import { createRateLimiter } from '#src/db/limits/rate-limits.ts';

const [databaseUrl = '', address = '', times = ''] = process.argv.slice(2);
const { sql, db } = openDatabase(databaseUrl);
const limiter = createRateLimiter(db, 'ncbi', 3);
await Promise.all(
  Array.from({ length: Number(times) }, async () => {
    await limiter.take(new AbortController().signal);
    await (await fetch(address)).arrayBuffer();
  }),
);
await sql.end();
