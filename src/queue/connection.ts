/** Connections to Redis that can be ended at any moment. */
import type { Redis } from 'ioredis';

/**
 * The same connection, and every one that is made after it, but that it also ends while it waits to connect again: of
 * ioredis' own (6.0.0) no `end` is heard then, and a worker that closes waits for it for ever.
 */
export function endable(redis: Redis): Redis {
  const { disconnect, duplicate } = redis;
  redis.disconnect = (reconnect = false) => {
    // Nothing is open then, as before the first time.
    if (!reconnect && redis.status === 'reconnecting') redis.status = 'wait';
    disconnect.call(redis, reconnect);
  };
  // BullMQ asks so for the connection on which a worker waits.
  redis.duplicate = ((override) => endable(duplicate.call(redis, override))) as Redis['duplicate'];
  return redis;
}
