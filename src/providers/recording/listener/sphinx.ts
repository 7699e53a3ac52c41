/** PocketSphinx (BSD), a recogniser, as a program beside us: Debian's packages `pocketsphinx` and `pocketsphinx-en-us`. */
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Grammar } from './grammar.ts';

const PATH = '/usr/local/bin:/usr/bin:/bin';
const MODEL = '/usr/share/pocketsphinx/model/en-us/en-us';
/** The model's highest band, Hz: sounds have to be sampled at twice that. */
const LEAST_RATE = 13_600;
/** Length of one look at the sound, s. */
const WINDOW_S = 0.0256;
/** Under what a long scene takes: it needs a tenth of the sound's length. CPU seconds. */
const CPU_SECONDS = 60;
/** Wide enough that the last word is reached also where much is missing. */
const BEAMS = ['-beam', '1e-80', '-wbeam', '1e-60', '-pbeam', '1e-80'];

const run = promisify(execFile);

/** Recognises: the words of the grammar that it hears in 16-bit mono, in order. Rejects where the program fails. */
export type Recognise = (
  sound: { pcm: Int16Array; sampleRate: number },
  grammar: Grammar,
  signal: AbortSignal,
) => Promise<string[]>;

/** null: the program or its model is not on this machine. */
export async function findSphinx(): Promise<Recognise | null> {
  const found = await Promise.all([
    run('/bin/sh', ['-c', 'command -v pocketsphinx_batch'], { env: { PATH } }),
    access(join(MODEL, 'mdef')),
  ]).catch(() => null);
  const program = found?.[0].stdout.trim();
  return program ? recogniserOf(program) : null;
}

const recogniserOf =
  (program: string): Recognise =>
  async ({ pcm, sampleRate }, { fsg, dictionary }, signal) => {
    if (sampleRate < LEAST_RATE) throw new Error(`sampled at ${sampleRate} Hz`);
    const folder = await mkdtemp(join(tmpdir(), 'listen-'));
    const file = (name: string) => join(folder, name);
    try {
      const samples = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
      const files = {
        'sound.raw': samples,
        'script.fsg': fsg,
        'script.dict': dictionary,
        control: 'sound\n',
      };
      for (const [name, content] of Object.entries(files)) await writeFile(file(name), content);
      const window = 2 ** Math.ceil(Math.log2(WINDOW_S * sampleRate));
      const options = [
        ...['-hmm', MODEL, '-dict', file('script.dict'), '-fsg', file('script.fsg'), ...BEAMS],
        ...['-samprate', String(sampleRate), '-nfft', String(window), '-adcin', 'yes'],
        ...['-ctl', file('control'), '-cepdir', folder, '-cepext', '.raw', '-hyp', file('heard')],
        ...['-logfn', '/dev/null'],
      ];
      const limited = ['-c', `ulimit -t ${CPU_SECONDS}; exec nice -n 10 "$0" "$@"`, program, ...options];
      await run('/bin/sh', limited, { env: { PATH }, signal });
      return wordsIn(await readFile(file('heard'), 'utf8'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

/** Reads a line `w0 w1 … (sound -1234)`. */
const wordsIn = (line: string): string[] =>
  line
    .replace(/\(sound [^)]*\)\s*$/, '')
    .split(/\s+/)
    .filter(Boolean);
