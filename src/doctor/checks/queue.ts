/** The queue: Redis's own word for how it keeps things, and a job that goes in and comes out again. */
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { openQueueBackend, type QueueSettings } from '#src/queue/backend.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

const OLDEST = [6, 2] as const;
const TIMEOUT_MS = 5_000;

/** Redis's INFO: `name:value` lines. */
export const parseInfo = (info: string): Record<string, string> =>
  Object.fromEntries(
    [...info.matchAll(/^(\w+):(.*?)\r?$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

export function judgeRedis(info: Record<string, string>): Finding[] {
  const [major = 0, minor = 0] = (info.redis_version ?? '').split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  const findings: Finding[] = [];
  if (isOld)
    findings.push(
      fault(`Redis ${info.redis_version} is too old.`, `Use Redis ${OLDEST.join('.')} or later.`),
    );
  if (info.role === 'slave')
    findings.push(
      fault('REDIS_URL leads to a replica, which takes no writes.', 'Let it lead to the primary.'),
    );
  const policy = info.maxmemory_policy;
  if (policy !== undefined && policy !== 'noeviction')
    findings.push(
      fault(
        `Redis throws jobs away when its memory is full (maxmemory-policy ${policy}).`,
        'Set maxmemory-policy noeviction.',
      ),
    );
  if (info.aof_enabled === '0')
    findings.push(
      warning(
        'Redis keeps no append-only file: after a restart of it the queue is put together again from the database, which takes up to a minute.',
        'Set appendonly yes.',
      ),
    );
  return findings;
}

const away = (why: string): Finding[] =>
  /NOAUTH|WRONGPASS|NOPERM|invalid password/i.test(why)
    ? [
        fault(
          'Redis does not take the password.',
          'Put user and password into REDIS_URL: redis://user:password@host:6379.',
        ),
      ]
    : [fault(`Redis cannot be reached: ${why}.`, 'Start it, and check host and port in REDIS_URL.')];

/** @param settings of a queue whose database, where it is in one, is open */
export async function lookAtQueue(settings: QueueSettings): Promise<Finding[]> {
  const findings = settings.redisUrl ? await lookAtRedis(settings.redisUrl) : [];
  if (findings.some(({ state }) => state === 'fault')) return findings;
  await roundTrip(settings);
  const where = settings.redisUrl
    ? 'in Redis, as in REDIS_URL'
    : 'in the database, for one server; several servers share a Redis in REDIS_URL';
  return [ok(`A job went in and came out (${where}).`), ...findings];
}

async function lookAtRedis(url: string): Promise<Finding[]> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_MS,
    commandTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let why = '';
  redis.on('error', (error: Error) => {
    why ||= error.message;
  });
  try {
    await redis.connect();
    return judgeRedis(parseInfo(await redis.info()));
  } catch (thrown) {
    return away(why || (thrown instanceof Error ? thrown.message : String(thrown)));
  } finally {
    redis.disconnect();
  }
}

/** A queue of its own, which is gone afterwards. */
async function roundTrip(settings: QueueSettings): Promise<void> {
  const backend = openQueueBackend(settings);
  const queue = backend.queue<{ asked: string }>(`doctor-${randomBytes(6).toString('hex')}`);
  try {
    const asked = randomBytes(6).toString('hex');
    const { id = '' } = await queue.add('doctor', { asked });
    const found = await queue.getJob(id);
    if (found?.data.asked !== asked) throw new Error('a job that was put into the queue is not there');
    await queue.obliterate({ force: true });
  } finally {
    await queue.close();
    await backend.close();
  }
}
