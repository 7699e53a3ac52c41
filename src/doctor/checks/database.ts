/** The database: its version and encoding, what we may do there, and whether it tells of changes. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '#src/db/connection/client.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

export interface DatabaseFacts {
  builtIn: boolean;
  /** `180004`: the major version times 10,000. */
  version: number;
  encoding: string;
  mayCreate: boolean;
  /** Whether a NOTIFY of ours was heard. */
  hears: boolean;
  maxConnections: number;
}

const OLDEST_MAJOR = 13;
/** A bot and a worker with their queues in the database. */
const CONNECTIONS = 60;
/** A notification comes within milliseconds, or never. */
const HEAR_MS = 3_000;

export function judgeDatabase(facts: DatabaseFacts): Finding[] {
  const major = Math.floor(facts.version / 10_000);
  const findings: Finding[] = [];
  if (major < OLDEST_MAJOR)
    findings.push(fault(`PostgreSQL ${major} is too old.`, `Use PostgreSQL ${OLDEST_MAJOR} or later.`));
  if (facts.encoding !== 'UTF8')
    findings.push(
      fault(
        `The database's encoding is ${facts.encoding}.`,
        'Create it anew with UTF-8: createdb --encoding=UTF8 --template=template0 hiddenhill.',
      ),
    );
  if (!facts.mayCreate)
    findings.push(
      fault(
        'The user in DATABASE_URL may not create tables.',
        'Make it the owner: ALTER DATABASE hiddenhill OWNER TO <user>.',
      ),
    );
  if (!facts.hears)
    findings.push(
      fault(
        'Notifications (LISTEN, NOTIFY) do not get through.',
        'Let DATABASE_URL lead to PostgreSQL itself, or to a pooler in session mode.',
      ),
    );
  if (facts.maxConnections < CONNECTIONS)
    findings.push(
      warning(
        `The server takes ${facts.maxConnections} connections; a bot and a worker hold up to ${CONNECTIONS} where the queue is in PostgreSQL, about 24 with Redis.`,
        'Raise max_connections, or set REDIS_URL.',
      ),
    );
  if (findings.some(({ state }) => state === 'fault')) return findings;
  const which = facts.builtIn
    ? 'built in, for trying out and for one server; several servers, and whoever needs backups without a stop, set DATABASE_URL'
    : 'as in DATABASE_URL';
  return [ok(`PostgreSQL ${major} answers (${which}).`), ...findings];
}

/** Asks the server, and leaves nothing behind. */
export async function databaseFacts(sql: Sql, builtIn: boolean): Promise<DatabaseFacts> {
  const [row] = await sql<{ version: string; encoding: string; creates: boolean; connections: string }[]>`
    select current_setting('server_version_num') as version,
      current_setting('server_encoding') as encoding,
      current_setting('max_connections') as connections,
      has_database_privilege(current_database(), 'CREATE')
        and has_schema_privilege(current_schema(), 'CREATE') as creates`;
  return {
    builtIn,
    version: Number(row?.version),
    encoding: row?.encoding ?? 'unknown',
    mayCreate: row?.creates ?? false,
    maxConnections: Number(row?.connections),
    hears: await hears(sql),
  };
}

async function hears(sql: Sql): Promise<boolean> {
  const channel = `doctor_${randomBytes(8).toString('hex')}`;
  let heard: () => void = () => undefined;
  const hearing = new Promise<boolean>((resolve) => {
    heard = () => resolve(true);
  });
  const { unlisten } = await sql.listen(channel, heard);
  await sql.notify(channel, '');
  const outcome = await Promise.race([hearing, sleep(HEAR_MS, false, { ref: false })]);
  await unlisten();
  return outcome;
}
