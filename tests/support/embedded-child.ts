/** A process over the built-in database of the folder it is given: prints its address, leaves when told to. */
import { openEmbeddedDatabase } from '#src/db/embedded/index.ts';
import { silentLog } from './log.ts';

const database = await openEmbeddedDatabase(process.argv[2] ?? '', silentLog);
process.stdout.write(`${database.url}\n`);
process.once('SIGTERM', () => void database.close().then(() => process.exit(0)));
setInterval(() => undefined, 1_000);
