/** What Bolt and its clients say, in our log. */
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '#src/runtime/log.ts';

/** Their everyday words are for whoever debugs; requests are logged there without their tokens. */
export function boltLogger(log: Logger): BoltLogger {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log[level]({ part: 'slack' }, parts.map(String).join(' '));
  return {
    debug: () => undefined,
    info: say('debug'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
