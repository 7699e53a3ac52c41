/** A narrator over any server that speaks OpenAI's `/v1/audio/speech`: Kokoro, Piper, vLLM, a university's gateway. */
import { AppError, cancelled } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import { VOICES, type Voice } from '#src/core/options.ts';
import type { Narrator, SpeakContext } from '#src/core/ports.ts';
import { judgeSound } from '../recording/judge-sound.ts';
import { readSound, type Sound } from '../recording/sound.ts';
import {
  isAsWritten,
  MOST_MISHEARD,
  type RecordingDeps,
  recordingVersions,
  speechOf,
  standIn,
} from '../recording/speech.ts';

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

/**
 * What the server does not get spoken, the built-in voice speaks, and `Speech.note` says so.
 *
 * @throws AppError `provider.unavailable` (transient: busy, or not reached), what fallback and aligner throw
 */
export function createServerNarrator(deps: RecordingDeps, server: SpeechServer): Narrator {
  const { parts, ...versions } = recordingVersions(deps);
  const { baseUrl, model, voices } = server;
  return {
    version: `${VERSION}:${hashOf([baseUrl, model, voices, parts]).slice(0, 12)}`,
    ...versions,
    atOnce: AT_ONCE,
    async speak(text, voice, context) {
      const spoken = text.trim();
      const name = nameOf(voice, voices);
      for (let turn = 1; turn <= MOST_MISHEARD; turn += 1) {
        const sound = await record(server, name, spoken, context);
        const fault = sound === null ? 'no sound' : judgeSound(sound, spoken, context.language);
        if (sound && fault === null && (await isAsWritten(deps, sound, spoken, { model, name }, context)))
          return { ...(await speechOf(deps, sound, spoken, context)), voice: `${model}:${name}` };
        if (fault) deps.log.warn({ model, name, fault }, 'narration not usable');
      }
      return standIn(deps, text, voice, context);
    },
  };
}

const nameOf = (voice: Voice, names: readonly string[]): string =>
  names[VOICES.indexOf(voice)] ?? names[0] ?? voice;

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
