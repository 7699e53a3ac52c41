/** The bot as a process of its own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { compiled } from '#src/runtime/root.ts';
import { until } from './wait.ts';

const BOT = compiled(new URL('../../src/entries/bot.ts', import.meta.url));
const READY_MS = 60_000;

/** @param connected how often a bot has connected to the chat */
export async function startBot(environment: NodeJS.ProcessEnv, connected: () => number) {
  const before = connected();
  const bot: ChildProcess = spawn(process.execPath, [BOT], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: '0', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = async () => {
    if (bot.exitCode !== null || bot.signalCode !== null) return;
    const gone = once(bot, 'exit');
    bot.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  await until(() => connected() > before, READY_MS);
  return { kill };
}
