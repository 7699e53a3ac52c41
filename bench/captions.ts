/**
 * How well captions are timed: `npm run bench:captions [-- --papers FOLDER] [--each 8]`.
 *
 * Narrations that the offline writer makes of real papers are spoken by voices that are not the reference, in other
 * manners and rooms, with the word times that the engine itself knows. The table shows how far off a word's start
 * is, in ms: by the product's alignment, by its pauses alone (what a text gets that cannot be read), and when the sound is shared
 * out evenly among the words; `cpu` is what aligning costs, in seconds a second of sound, the reference's speech and
 * the thread's start included. The last line is one JSON object with all figures.
 *
 * Spanish and German come last, by eSpeak NG's voice in other manners than the reference's.
 *
 * All voices of a language are of one engine. That shows what a strange voice, pace, pause, room and noise do to the alignment; it
 * does not show how it fares with a person's speech, where sounds are joined and swallowed more freely.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAligner } from '#src/align/index.ts';
import { spread } from '#src/align/spread.ts';
import type { TimedWord } from '#src/core/media.ts';
import type { KnownSpeech } from '#src/core/ports.ts';
import { createBuiltInVoices } from '#src/providers/offline/voices.ts';
import { ROOT } from '#src/runtime/root.ts';
import { CONDITIONS } from './captions/conditions.ts';
import { FOREIGN_CONDITIONS, foreignTexts } from './captions/foreign.ts';
import { narrations } from './captions/texts.ts';
import { loadVoices } from './captions/voices.ts';

const GOALS_MS = { median: 50, p95: 150 } as const;
const METHODS = ['aligned', 'pauses', 'even'] as const;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: join(ROOT, '../shared/papers') },
    /** Narrations a condition. */
    each: { type: 'string', default: '8' },
  },
});

type Method = (typeof METHODS)[number];
/** How far off each word starts, ms. */
type Errors = Record<Method, number[]>;

interface Row extends Errors {
  name: string;
  audioS: number;
  cpuS: number;
}

const even = ({ pcm, sampleRate, text }: KnownSpeech): TimedWord[] => {
  const texts = text.split(/\s+/);
  const each = pcm.length / sampleRate / texts.length;
  return texts.map((word, i) => ({ text: word, start: i * each, end: (i + 1) * each }));
};

function off(words: TimedWord[], truth: TimedWord[]): number[] {
  if (words.length !== truth.length) throw new Error(`${words.length} words instead of ${truth.length}`);
  return truth.map(({ start }, i) => Math.abs((words[i]?.start ?? Number.NaN) - start) * 1000);
}

function quantile(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const figures = (list: number[]) => ({
  median: Math.round(quantile(list, 0.5)),
  p95: Math.round(quantile(list, 0.95)),
});

const summary = (row: Row) => ({
  words: row.even.length,
  aligned: figures(row.aligned),
  pauses: figures(row.pauses),
  even: figures(row.even),
  cpuPerSecond: Number((row.cpuS / row.audioS).toFixed(3)),
});

function line(row: Row): string {
  const { words, cpuPerSecond, ...errors } = summary(row);
  const cells = METHODS.flatMap((method) => [errors[method].median, errors[method].p95]);
  return `${row.name.padEnd(32)}${[words, ...cells].map((cell) => String(cell).padStart(8)).join('')}${String(cpuPerSecond).padStart(8)}`;
}

const signal = new AbortController().signal;
const narrator = createBuiltInVoices();
const aligner = createAligner((text, until, language) =>
  narrator.speak(text, 'bright', { signal: until, language }),
);

type Spoken = KnownSpeech & { words: TimedWord[] };

/** Aligns as many recordings of one condition, and prints its line. */
async function measured(name: string, count: number, record: () => Promise<Spoken>): Promise<Row> {
  const row: Row = { name, aligned: [], pauses: [], even: [], audioS: 0, cpuS: 0 };
  for (let i = 0; i < count; i++) {
    const { words, ...speech } = await record();
    const { pcm, sampleRate, text } = speech;
    const before = process.cpuUsage();
    const aligned = await aligner.alignWords(speech, { signal });
    const { user, system } = process.cpuUsage(before);
    row.cpuS += (user + system) / 1e6;
    row.audioS += pcm.length / sampleRate;
    row.aligned.push(...off(aligned, words));
    row.pauses.push(...off(spread(pcm, sampleRate, text.split(/\s+/)), words));
    row.even.push(...off(even(speech), words));
  }
  console.log(line(row));
  return row;
}

function together(name: string, rows: readonly Row[]): Row {
  const sum = (read: (row: Row) => number): number => rows.reduce((total, row) => total + read(row), 0);
  return {
    name,
    aligned: rows.flatMap((row) => row.aligned),
    pauses: rows.flatMap((row) => row.pauses),
    even: rows.flatMap((row) => row.even),
    audioS: sum((row) => row.audioS),
    cpuS: sum((row) => row.cpuS),
  };
}

try {
  const texts = await narrations(values.papers);
  const speak = loadVoices();
  const head = METHODS.flatMap((method) => [method, 'p95']);
  console.log(`${'ms'.padEnd(32)}${['words', ...head, 'cpu'].map((cell) => cell.padStart(8)).join('')}`);
  const rows: Row[] = [];
  let next = 0;
  for (const { name, manner, effect } of CONDITIONS) {
    const row = await measured(name, Number(values.each), async () => {
      const text = texts[next++ % texts.length] ?? '';
      return { ...effect(speak(text, manner)), text };
    });
    rows.push(row);
  }
  const all = together('all', rows);
  console.log(line(all));
  const others: Row[] = [];
  for (const { name, language, voice, effect } of FOREIGN_CONDITIONS) {
    const said = foreignTexts(language);
    const row = await measured(name, Number(values.each), async () => {
      const text = said[next++ % said.length] ?? '';
      return { ...effect(await narrator.speak(text, voice, { signal, language })), text, language };
    });
    others.push(row);
  }
  const foreign = ['es', 'de'].map((language) =>
    together(
      `${language}: all`,
      others.filter(({ name }) => name.startsWith(language)),
    ),
  );
  for (const row of foreign) console.log(line(row));
  console.log(`goal: median at most ${GOALS_MS.median} ms, 95th percentile at most ${GOALS_MS.p95} ms`);
  const conditions = Object.fromEntries(rows.map((row) => [row.name, summary(row)]));
  const languages = Object.fromEntries(foreign.map((row) => [row.name.slice(0, 2), summary(row)]));
  console.log(
    JSON.stringify({ bench: 'captions', goalsMs: GOALS_MS, all: summary(all), conditions, languages }),
  );
} finally {
  await narrator.close();
}
