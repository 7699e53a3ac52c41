/** The thread that flite runs in: started when first needed, kept warm, never the reason a process stays alive. */
import type { Worker } from 'node:worker_threads';
import type { Voice } from '#src/core/options.ts';
import { startThread } from '#src/runtime/thread.ts';
import { createWaiting } from '../waiting.ts';
import type { Utterance, UtteranceAudio } from './flite.ts';
import type { ThreadReply, ThreadRequest } from './thread-entry.ts';

/** A sentence takes about a second at the very most; a thread that is silent for so long hangs. */
const HANG_MS = 30_000;
const ENTRY = new URL('./thread-entry.ts', import.meta.url);

export interface VoiceThread {
  /** Throws AppError `provider.unavailable`, transient: the next call gets a fresh thread. */
  speak(utterance: Utterance, voice: Voice): Promise<UtteranceAudio>;
  /** Ends the thread; what is under way is rejected. A later `speak` starts a new one. */
  close(): Promise<void>;
}

export function createVoiceThread(): VoiceThread {
  let worker: Worker | null = null;
  const waiting = createWaiting<UtteranceAudio>(HANG_MS, () => worker?.unref());

  const drop = (dead: Worker, why: string): void => {
    if (worker !== dead) return;
    worker = null;
    waiting.failAll(why);
  };
  const start = (): Worker => {
    const started = startThread(ENTRY);
    started.on('message', (reply: ThreadReply) => {
      if ('audio' in reply) waiting.answer(reply.id, reply.audio);
      else waiting.fail(reply.id, reply.error);
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
      waiting.ask(
        (id) => {
          worker ??= start();
          worker.ref();
          worker.postMessage({ id, utterance, voice } satisfies ThreadRequest);
        },
        () => void end(`A sentence took over ${HANG_MS} ms: ${utterance.text}`),
      ),
    close: () => end('The voice was closed'),
  };
}
