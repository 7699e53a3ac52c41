/**
 * The till: a process beside the worker that makes its paid calls of Gemini and writes what comes into the books. It
 * is in no group with the worker and outlives its kill -9, so that an answer that is paid for is kept, and the next
 * worker finds it. Only what ends the whole machine, or the till itself, loses one.
 */
import type { ChildProcess } from 'node:child_process';
import type { GeminiClient, GeminiReply } from '../client.ts';
import type { FromTill, TillSetup, ToTill } from './messages.ts';

export interface Till extends GeminiClient {
  /** Lets the till end: at once, or when its calls have ended, which is waited for a moment. */
  close(): Promise<void>;
}

/** What a script takes. In a container nothing outlives the worker: there this wait is what keeps an answer. */
const LEAVING_MS = 15_000;
/** What the pipeline's worker aborts with when the person cancels; else the worker is leaving. */
const CANCELLED_BY_PERSON = 'cancel';

interface Running {
  child: ChildProcess;
  waiting: Map<number, (reply: GeminiReply) => void>;
}

/** @param start starts the till's process with a channel, detached; it is started again should it end */
export function createTill(start: () => ChildProcess, setup: TillSetup): Till {
  let calls = 0;
  let running: Running | null = open();

  function open(): Running {
    const child = start();
    const waiting: Running['waiting'] = new Map();
    child.on('message', ({ call, reply }: FromTill) => {
      waiting.get(call)?.(reply);
      waiting.delete(call);
    });
    const ended = (what: string) => {
      if (running?.child === child) running = null;
      for (const tell of waiting.values()) tell({ kind: 'lost', message: `the till ended: ${what}` });
      waiting.clear();
    };
    child.on('error', (error) => ended(error.message));
    child.on('exit', (code, signal) => ended(`${signal ?? code}`));
    say(child, { kind: 'open', ...setup });
    child.unref();
    child.channel?.unref();
    return { child, waiting };
  }

  return {
    generate(model, request, { timeoutMs, signal, ticket }) {
      running ??= open();
      const { child, waiting } = running;
      calls += 1;
      const call = calls;
      return new Promise<GeminiReply>((resolve) => {
        const settle = (reply: GeminiReply) => {
          signal.removeEventListener('abort', onAbort);
          resolve(reply);
        };
        const onAbort = () => {
          if (signal.reason === CANCELLED_BY_PERSON) return say(child, { kind: 'abort', call });
          say(child, { kind: 'leave', call });
          settle({ kind: 'left', message: String(signal.reason) });
        };
        waiting.set(call, settle);
        say(child, { kind: 'ask', call, ticket, model, request, timeoutMs });
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted) onAbort();
      });
    },
    async close() {
      if (!running) return;
      const { child, waiting } = running;
      running = null;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, LEAVING_MS).unref())]);
      waiting.clear();
    },
  };
}

/** A till that has just ended hears nothing: its exit says so to whoever waits. */
function say(child: ChildProcess, message: ToTill): void {
  if (child.connected) child.send(message, () => undefined);
}
