/**
 * eSpeak NG as a program of its own: a request in, its speech out, over the channel to the process that started it. It is
 * under the GPL-3.0, so nothing of ours loads it: this file is all that does, and it shares no code with the rest.
 *
 * in:  `{ input: { language, pitch, rate, sentences: [["Word", "word."], …] } }`: pitch 0 to 99, 50 is the engine's own; rate in words a minute
 * out: `{ kind: 'value', value: { sampleRate, pcm, words: [{ start, end }, …] } }`, 16-bit mono, seconds; or
 *      `{ kind: 'ended', why: 'crash', message }`
 */
import load from '@echogarden/espeak-ng-emscripten';

const BYTES = 2;
/** Between sentences; the engine itself leaves none there. */
const PAUSE_MS = 280;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (word) => word.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

const { eSpeakNGWorker: Engine } = await load();
const engine = new Engine();
const sampleRate = engine.get_samplerate();

/** One sentence; times in milliseconds from its start. */
function speakSentence(words) {
  const chunks = [];
  const starts = new Map();
  /** When each sound begins; the ones without a name are silences. */
  const sounds = [];
  const marked = words.map((word, index) => `<mark name="${index}"/>${escaped(word)}`).join(' ');
  engine.synthesize(marked, (samples, events) => {
    if (samples?.length) chunks.push(Buffer.from(new Int16Array(samples).buffer));
    for (const { type, id, audio_position: at } of events ?? []) {
      if (type === 'mark') starts.set(Number(id), at);
      if (type === 'phoneme') sounds.push({ at, silent: !id });
    }
  });
  const pcm = Buffer.concat(chunks);
  const lengthMs = (pcm.length / BYTES / sampleRate) * 1000;
  // A mark may be swallowed: its word then begins where the next one does, and is as good as unheard.
  let next = lengthMs;
  const begins = words.map(() => 0);
  for (let index = words.length - 1; index >= 0; index -= 1) {
    next = Math.min(next, starts.get(index) ?? (index === 0 ? 0 : next));
    begins[index] = next;
  }
  const times = begins.map((start, index) => {
    const until = begins[index + 1] ?? lengthMs;
    const own = sounds.filter(({ at }) => at >= start && at < until);
    const last = own.findLastIndex(({ silent }) => !silent);
    return { start, end: last < 0 ? start : (own[last + 1]?.at ?? until) };
  });
  return { pcm, lengthMs, times };
}

function speak({ language, pitch, rate, sentences }) {
  if (engine.set_voice(language, language) !== 0) throw new Error(`no voice for ${language}`);
  engine.set_pitch(pitch);
  engine.set_rate(rate);
  const chunks = [];
  const words = [];
  let clockMs = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0) {
      chunks.push(Buffer.alloc(BYTES * Math.round((PAUSE_MS / 1000) * sampleRate)));
      clockMs += PAUSE_MS;
    }
    const { pcm, lengthMs, times } = speakSentence(sentence);
    chunks.push(pcm);
    for (const { start, end } of times) {
      words.push({ start: (clockMs + start) / 1000, end: (clockMs + end) / 1000 });
    }
    clockMs += lengthMs;
  }
  const samples = new Uint8Array(Buffer.concat(chunks)); // in memory of its own, from its beginning
  return { sampleRate, pcm: new Int16Array(samples.buffer), words };
}

process.on('message', ({ input }) => {
  try {
    process.send({ kind: 'value', value: speak(input) });
  } catch (error) {
    process.send({ kind: 'ended', why: 'crash', message: String(error) });
  }
});
process.once('disconnect', () => process.exit());
