/** A server of OpenAI's `/v1/audio/speech` as the voice, over HTTP. */
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createAligner } from '#src/align/index.ts';
import { encodeWav } from '#src/core/wav.ts';
import { createBuiltInVoices } from '#src/providers/offline/voices.ts';
import { createListener } from '#src/providers/recording/listener/index.ts';
import { createRecordedNarrator } from '#src/providers/recording/narrator.ts';
import { createServerRecorder } from '#src/providers/speech-server/index.ts';
import { bodyOf, listen, pause, sendJson } from '../fakes/server.ts';

const TEXT = 'Adults who slept less than six hours fell more often than others.';
const voices = createBuiltInVoices();
afterAll(() => voices.close());
const { signal } = new AbortController();
const listener = await createListener(voices.spell);

interface Asked {
  path: string;
  key: string | undefined;
  body: { model: string; voice: string; input: string; response_format: string };
}
let close = async (): Promise<void> => undefined;
afterEach(() => close());

/** @param status what it answers in place of speech */
async function world(options: { status?: number; says?: (text: string) => string; waitMs?: number } = {}) {
  const { status = 200, says = (text) => text, waitMs = 0 } = options;
  const asked: Asked[] = [];
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
  const server = await listen(async (request, response, url) => {
    const body = JSON.parse((await bodyOf(request)).toString()) as Asked['body'];
    asked.push({ path: url.pathname, key: request.headers.authorization, body });
    await pause(waitMs);
    if (status !== 200) return sendJson(response, status, { error: { message: 'no' } });
    const { pcm, sampleRate } = await voices.speak(says(body.input), 'deep', { signal });
    response.writeHead(200, { 'content-type': 'audio/wav' });
    response.end(encodeWav(pcm, sampleRate));
  });
  close = server.close;
  const aligner = createAligner((text, until, language) =>
    voices.speak(text, 'bright', { signal: until, language }),
  );
  const narrator = createRecordedNarrator(
    { log, aligner, fallback: voices, listener },
    createServerRecorder({
      ...{ baseUrl: `${server.url}/v1`, apiKey: 'key', model: 'kokoro', voices: ['af_sky', 'am_adam'] },
    }),
  );
  return { asked, narrator, warned: () => lines.map((line) => JSON.parse(line) as object) };
}

describe('a speech server', () => {
  it('speaks in the voice that was chosen, with the time of every word', async () => {
    const { asked, narrator } = await world();
    const speech = await narrator.speak(TEXT, 'deep', { signal });
    await expect(`${JSON.stringify(asked, null, 2)}\n`).toMatchFileSnapshot('recorded/speech-server.snap');
    expect(speech).toMatchObject({ voice: 'kokoro:am_adam' });
    expect(speech.note).toBeUndefined();
    expect(speech.words.map(({ text }) => text)).toEqual(TEXT.split(' '));
    expect(speech.words.at(-1)?.end).toBeGreaterThan(2.5);
  });

  it.each([
    ['refuses', { status: 400 }],
    ['says a word alone', { says: () => 'Adults.' }],
  ])('that %s is stood in for by the built-in voice, which says so', async (_, options) => {
    const { asked, narrator } = await world(options);
    const speech = await narrator.speak(TEXT, 'deep', { signal });
    expect(speech).toMatchObject({ voice: 'flite:rms', note: expect.stringContaining('built-in voice') });
    expect(asked).toHaveLength(2);
  });

  it('that says something else is stood in for, too', async () => {
    const says = () => 'Children who ate more than nine apples slept much better than others.';
    const { narrator } = await world({ says });
    expect(await narrator.speak(TEXT, 'deep', { signal })).toMatchObject({ voice: 'flite:rms' });
  });

  it.skipIf(!listener).each([
    ['once', 1, { voice: 'kokoro:am_adam' }],
    ['each time', 2, { voice: 'flite:rms', note: expect.stringContaining('built-in voice') }],
  ])('that says another number than was written is asked again once: %s', async (_, wrong, outcome) => {
    const written = 'Of the 120 adults, 48 fell at least once.';
    let left = wrong;
    const says = (text: string) => {
      left -= 1;
      return left < 0 ? text : text.replace('48', '84');
    };
    const { asked, narrator, warned } = await world({ says });
    const speech = await narrator.speak(written, 'deep', { signal });
    expect(speech).toMatchObject(outcome);
    expect(speech.words.map(({ text }) => text)).toEqual(written.split(' '));
    expect(asked).toHaveLength(2);
    expect(warned()).toHaveLength(wrong);
    expect(warned()[0]).toMatchObject({ fault: 'a number is not said as written: 48', text: written });
  });

  it('that is busy or gone is asked again later', async () => {
    const { narrator } = await world({ status: 503 });
    const transient = { code: 'provider.unavailable', recovery: 'transient' };
    await expect(narrator.speak(TEXT, 'deep', { signal })).rejects.toMatchObject(transient);
    await close();
    close = async () => undefined;
    await expect(narrator.speak(TEXT, 'deep', { signal })).rejects.toMatchObject(transient);
  });

  it('is left at once when the job is cancelled', async () => {
    const { narrator } = await world({ waitMs: 30_000 });
    const stop = new AbortController();
    const speaking = narrator.speak(TEXT, 'deep', { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    await expect(speaking).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
