/** A narrator over any server that speaks OpenAI's `/v1/audio/speech`: Kokoro, Piper, vLLM, a university's gateway. */
import { AppError, cancelled } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import { VOICES } from '#src/core/options.ts';
import type { SpeakContext } from '#src/core/ports.ts';
import type { Recorder } from '../recording/narrator.ts';
import { readSound, type Sound } from '../recording/sound.ts';

export interface SpeechServer {
  /** Up to and with `/v1`. */
  baseUrl: string;
  apiKey: string | null;
  model: string;
  /** The server's names of our voices; one name is all of them. */
  voices: readonly string[];
}

/** Changes with everything that gives the same text another sound. */
const VERSION = 'speech-server-1';
/** A machine without a graphics card speaks a long scene in a minute or two. */
const TIMEOUT_MS = 180_000;
/** Five minutes of 48 kHz mono. */
const MOST_BYTES = 30_000_000;
/** Such servers are mostly one machine. */
const AT_ONCE = 2;

/** Its `record` throws AppError `provider.unavailable` (transient: busy, or not reached). */
export function createServerRecorder(server: SpeechServer): Recorder {
  const { baseUrl, model, voices } = server;
  const nameOf: Recorder['nameOf'] = (voice) => voices[VOICES.indexOf(voice)] ?? voices[0] ?? voice;
  return {
    version: `${VERSION}:${hashOf([baseUrl, model, voices]).slice(0, 12)}`,
    ...{ model, atOnce: AT_ONCE, english: false, nameOf },
    record: (text, voice, context) => record(server, nameOf(voice), text, context),
  };
}

/** null: the server refuses the words, or gives no sound that can be read. */
async function record(
  { baseUrl, apiKey, model }: SpeechServer,
  voice: string,
  input: string,
  { signal }: SpeakContext,
): Promise<Sound | null> {
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/audio/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({ model, voice, input, response_format: 'wav' }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      redirect: 'error',
    });
    if (response.status >= 500 || response.status === 429) throw new Error(`answered ${response.status}`);
    const bytes = response.ok ? await bounded(response) : null;
    if (!response.ok) await response.body?.cancel();
    return bytes && readSound(bytes, response.headers.get('content-type') ?? '');
  } catch (thrown) {
    if (signal.aborted) throw cancelled(signal);
    throw new AppError('provider.unavailable', {
      message: `the speech server: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      userMessage: 'The voice is not reachable just now.',
      recovery: 'transient',
      cause: thrown,
    });
  }
}

/** null: it is longer than any scene. */
async function bounded(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
