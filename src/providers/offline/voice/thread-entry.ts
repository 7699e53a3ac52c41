/** What runs inside the voice's thread: one sentence in, its sound and word times out. */
import { parentPort } from 'node:worker_threads';
import type { Voice } from '#src/core/options.ts';
import { loadFlite, type Utterance, type UtteranceAudio } from './flite.ts';

export interface ThreadRequest {
  id: number;
  utterance: Utterance;
  voice: Voice;
}

export type ThreadReply = { id: number } & ({ audio: UtteranceAudio } | { error: string });

const speak = loadFlite();

parentPort?.on('message', ({ id, utterance, voice }: ThreadRequest) => {
  try {
    const audio = speak(utterance, voice);
    parentPort?.postMessage({ id, audio } satisfies ThreadReply, [audio.pcm.buffer as ArrayBuffer]);
  } catch (thrown) {
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    parentPort?.postMessage({ id, error } satisfies ThreadReply);
  }
});
