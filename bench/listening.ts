/**
 * How well recordings are judged, and voices understood: `npm run bench:listening [-- --papers FOLDER] [--from 0]`. Needs Debian's
 * `pocketsphinx` with its US model.
 *
 * Narrations that the offline writer makes of real papers are spoken by the built-in voices and damaged in every way of
 * listening/damages.ts; the table shows how many of the harmful are refused and of the harmless taken, by listening, as
 * where no recogniser is by likeness to the reference voice, and by length, loudness and silence alone. Then each voice's
 * word error rate, by the recogniser without knowing the text: what an outsider understands of it. The last line is one
 * JSON object with the figures.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAligner } from '#src/align/index.ts';
import { VOICES } from '#src/core/options.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { judgeSound } from '#src/providers/recording/judge-sound.ts';
import { createListener } from '#src/providers/recording/listener/index.ts';
import { ROOT } from '#src/runtime/root.ts';
import { narrations } from './captions/texts.ts';
import { HARMFUL, HARMLESS, type Recorded } from './listening/damages.ts';
import { wordErrorRate } from './listening/word-errors.ts';

/** Texts of each kind of damage, each by another voice; texts of each voice to understand. */
const EACH = 3;
const UNDERSTOOD = 10;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: join(ROOT, '../shared/papers') },
    /** The first of the texts that are damaged. */
    from: { type: 'string', default: '0' },
  },
});
const { signal } = new AbortController();
const narrator = createOfflineNarrator();
const aligner = createAligner((text, until) => narrator.speak(text, 'bright', { signal: until }));
const listener = await createListener(narrator.spell);
if (!listener) throw new Error('no pocketsphinx_batch with its US model on this machine');
const texts = await narrations(values.papers);

/** Long enough to lose eight words, and with a number. */
const damaged = texts.filter((text) => /\s\d/.test(text) && text.split(/\s+/).length >= 14);
const recorded: (Recorded & { text: string })[] = [];
for (const [index, voice] of VOICES.slice(0, EACH).entries()) {
  const text = damaged[Number(values.from) + index * 2] ?? '';
  const { words, ...sound } = await narrator.speak(text, voice, { signal });
  const other = await narrator.speak(damaged[Number(values.from) + index * 2 + 1] ?? '', voice, { signal });
  recorded.push({ text, sound, words, other });
}

type Judge = (one: (typeof recorded)[number], sound: Recorded['sound']) => Promise<string | null>;
const judges: Record<string, Judge> = {
  listening: async ({ text }, sound) => (await listener.check(sound, text, signal)).fault,
  likeness: ({ text }, sound) => aligner.faultOf({ ...sound, text }, { signal }),
  sound: async () => null,
};

async function table(damages: typeof HARMFUL, refuse: boolean): Promise<Record<string, string>> {
  const sums = Object.keys(judges).map(() => 0);
  const of = Object.keys(damages).length * recorded.length;
  for (const [name, damage] of Object.entries(damages)) {
    const hits = Object.values(judges).map(() => 0);
    for (const one of recorded) {
      const sound = damage(one);
      for (const [index, judge] of Object.values(judges).entries()) {
        const fault = judgeSound(sound, one.text) ?? (await judge(one, sound));
        if ((fault !== null) === refuse) hits[index] = (hits[index] ?? 0) + 1;
      }
    }
    console.log(
      `  ${name.padEnd(36)}${hits.map((hit) => `${hit} of ${recorded.length}`.padStart(12)).join('')}`,
    );
    for (const [index, hit] of hits.entries()) sums[index] = (sums[index] ?? 0) + hit;
  }
  return Object.fromEntries(Object.keys(judges).map((name, index) => [name, `${sums[index]}/${of}`]));
}

console.log(
  `${'Harmful, refused by'.padEnd(38)}${Object.keys(judges)
    .map((name) => name.padStart(12))
    .join('')}`,
);
const harmful = await table(HARMFUL, true);
console.log('Harmless, taken');
const harmless = await table(HARMLESS, false);

console.log('Word error rate by the recogniser');
const errors: Record<string, number> = {};
for (const voice of VOICES) {
  const spoken = [];
  for (const text of texts.slice(0, UNDERSTOOD)) {
    const { pcm, sampleRate } = await narrator.speak(text, voice, { signal });
    spoken.push({ words: (await narrator.spell(text, signal)).words, sound: { pcm, sampleRate } });
  }
  errors[voice] = wordErrorRate(spoken);
  console.log(`  ${voice.padEnd(36)} ${(100 * errors[voice]).toFixed(1)} %`);
}
await narrator.close();
console.log(JSON.stringify({ harmful, harmless, wordErrorRate: errors }));
