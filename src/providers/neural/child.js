/**
 * Neural voices as a program of their own (sherpa-onnx, with eSpeak NG inside, which is under the GPL-3.0): a request in,
 * its sound out, over the channel to the process that started it. Nothing of ours loads it: this file is all that does,
 * and it shares no code with the rest.
 *
 * in:  `{ input: { model, text, speaker } }`: `model` is sherpa-onnx's own configuration; without a text it is only loaded
 * out: `{ kind: 'value', value: { sampleRate, speakers, pcm } }`, 16-bit mono; or `{ kind: 'ended', why: 'crash', message }`
 */
import engine from 'sherpa-onnx';

const LOUDEST = 32_767;
let loaded = { key: '', voice: null };

function load(model) {
  const key = JSON.stringify(model);
  if (loaded.key !== key) {
    loaded.voice?.free();
    loaded = { key: '', voice: null };
    const offlineTtsModelConfig = { ...model, numThreads: 1, debug: 0, provider: 'cpu' };
    loaded = { key, voice: engine.createOfflineTts({ offlineTtsModelConfig, maxNumSentences: 1 }) };
  }
  return loaded.voice;
}

function speak({ model, text, speaker }) {
  const voice = load(model);
  const { sampleRate, numSpeakers: speakers } = voice;
  if (!text) return { sampleRate, speakers, pcm: new Int16Array() };
  const { samples } = voice.generate({ text, sid: speaker, speed: 1 });
  const pcm = Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * LOUDEST);
  return { sampleRate, speakers, pcm };
}

process.on('message', ({ input }) => {
  try {
    process.send({ kind: 'value', value: speak(input) });
  } catch (error) {
    process.send({ kind: 'ended', why: 'crash', message: String(error) });
  }
});
process.once('disconnect', () => process.exit());
