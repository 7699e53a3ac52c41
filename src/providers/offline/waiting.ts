/** Who waits for an answer of an engine that runs beside us, in a thread or a process, and answers by number. */
import { AppError } from '#src/core/errors.ts';

interface Waiter<T> {
  resolve(answer: T): void;
  reject(error: AppError): void;
  timer: NodeJS.Timeout;
}

export interface Waiting<T> {
  /**
   * Asks, and waits. Throws AppError `provider.unavailable`, transient, where the engine fails.
   *
   * @param send hands the question over, under its number
   * @param onHang called where no answer comes in time
   */
  ask(send: (id: number) => void, onHang: () => void): Promise<T>;
  answer(id: number, answer: T): void;
  fail(id: number, why: string): void;
  /** The engine has ended: nobody gets an answer any more. */
  failAll(why: string): void;
}

/** @param onIdle called when nobody waits any more */
export function createWaiting<T>(hangMs: number, onIdle: () => void): Waiting<T> {
  const waiters = new Map<number, Waiter<T>>();
  let nextId = 1;

  const take = (id: number): Waiter<T> | undefined => {
    const waiter = waiters.get(id);
    waiters.delete(id);
    clearTimeout(waiter?.timer);
    if (waiters.size === 0) onIdle();
    return waiter;
  };
  const fail = (id: number, why: string) => take(id)?.reject(unavailable(why));

  return {
    ask: (send, onHang) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiters.set(id, { resolve, reject, timer: setTimeout(onHang, hangMs) });
        send(id);
      }),
    answer: (id, answer) => take(id)?.resolve(answer),
    fail,
    failAll(why) {
      for (const id of [...waiters.keys()]) fail(id, why);
    },
  };
}

const unavailable = (message: string): AppError =>
  new AppError('provider.unavailable', {
    message,
    userMessage: 'The built-in voice stopped unexpectedly. Please try again in a moment.',
    recovery: 'transient',
  });
