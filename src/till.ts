/** The till's process. A worker starts it, and speaks to it over the channel alone: `providers/gemini/till`. */
import { systemClock } from './core/clock.ts';
import { openDatabase } from './db/client.ts';
import { createTillBooks } from './db/ledger/till-books.ts';
import { createGeminiClient } from './providers/gemini/client.ts';
import { serveTill } from './providers/gemini/till/serve.ts';

serveTill(
  process,
  ({ apiKey, baseUrl, databaseUrl }) => ({
    client: createGeminiClient(apiKey, baseUrl),
    books: createTillBooks(openDatabase(databaseUrl).db),
    clock: systemClock,
  }),
  () => process.exit(),
);
// A terminal's Ctrl+C and a service's stop are for the worker; the till ends after it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
