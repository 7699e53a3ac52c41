/** The thread that flite runs in: started when first needed, kept warm, never the reason a process stays alive. */
import type { Worker } from 'node:worker_threads';
import { AppError } from '../../../core/errors.ts';
import type { Voice } from '../../../core/options.ts';
import { startThread } from '../../../thread.ts';
import type { Utterance, UtteranceAudio } from './flite.ts';
import type { ThreadReply, ThreadRequest } from './thread-entry.ts';

/** A sentence takes about a second at the very most; a thread that is silent for so long hangs. */
const HANG_MS = 30_000;
const ENTRY = new URL('./thread-entry.ts', import.meta.url);

interface Waiting {
  resolve(audio: UtteranceAudio): void;
  reject(error: AppError): void;
  timer: NodeJS.Timeout;
}

export interface VoiceThread {
  /** Throws AppError `provider.unavailable`, transient: the next call gets a fresh thread. */
  speak(utterance: Utterance, voice: Voice): Promise<UtteranceAudio>;
  /** Ends the thread; what is under way is rejected. A later `speak` starts a new one. */
  close(): Promise<void>;
}

export function createVoiceThread(): VoiceThread {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const settle = (id: number): Waiting | undefined => {
    const entry = waiting.get(id);
    waiting.delete(id);
    if (entry) clearTimeout(entry.timer);
    if (waiting.size === 0) worker?.unref();
    return entry;
  };
  const drop = (dead: Worker, why: string): void => {
    if (worker !== dead) return;
    worker = null;
    for (const id of [...waiting.keys()]) settle(id)?.reject(unavailable(why));
  };
  const start = (): Worker => {
    const started = startThread(ENTRY);
    started.on('message', (reply: ThreadReply) => {
      const entry = settle(reply.id);
      if ('audio' in reply) entry?.resolve(reply.audio);
      else entry?.reject(unavailable(reply.error));
    });
    started.on('error', (error) => drop(started, error instanceof Error ? error.message : String(error)));
    started.on('exit', (code) => drop(started, `The voice's thread ended with code ${code}`));
    return started;
  };
  const end = async (why: string): Promise<void> => {
    const ending = worker;
    if (!ending) return;
    drop(ending, why);
    await ending.terminate();
  };

  return {
    speak: (utterance, voice) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = nextId++;
        const timer = setTimeout(
          () => void end(`A sentence took over ${HANG_MS} ms: ${utterance.text}`),
          HANG_MS,
        );
        waiting.set(id, { resolve, reject, timer });
        worker.ref();
        worker.postMessage({ id, utterance, voice } satisfies ThreadRequest);
      }),
    close: () => end('The voice was closed'),
  };
}

function unavailable(message: string): AppError {
  return new AppError('provider.unavailable', {
    message,
    userMessage: 'The built-in voice stopped unexpectedly. Please try again in a moment.',
    recovery: 'transient',
  });
}
