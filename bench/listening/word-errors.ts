/** How much of a voice a recogniser understands that does not know the text. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sound } from '#src/providers/recording/sound.ts';

const MODEL = '/usr/share/pocketsphinx/model/en-us';

interface Spoken {
  /** As they are said, in lower case. */
  words: readonly string[];
  sound: Sound;
}

/** Words exchanged, added and left out, as a share of those said (Levenshtein, over all texts). */
export function wordErrorRate(spoken: readonly Spoken[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'understood-'));
  try {
    const counts = spoken.map(({ words, sound }) => {
      const heard = recognised(sound, folder);
      return { wrong: distance(words.flatMap(plain), heard.flatMap(plain)), of: words.flatMap(plain).length };
    });
    const sum = (of: 'wrong' | 'of') => counts.reduce((all, one) => all + one[of], 0);
    return sum('wrong') / sum('of');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const plain = (word: string): string[] => word.toLowerCase().match(/[\p{L}’']+/gu) ?? [];

function recognised({ pcm, sampleRate }: Sound, folder: string): string[] {
  writeFileSync(join(folder, 'sound.raw'), Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength));
  writeFileSync(join(folder, 'control'), 'sound\n');
  execFileSync('pocketsphinx_batch', [
    ...['-hmm', join(MODEL, 'en-us'), '-lm', join(MODEL, 'en-us.lm.bin')],
    ...['-dict', join(MODEL, 'cmudict-en-us.dict'), '-samprate', String(sampleRate), '-adcin', 'yes'],
    ...['-ctl', join(folder, 'control'), '-cepdir', folder, '-cepext', '.raw'],
    ...['-hyp', join(folder, 'heard'), '-logfn', '/dev/null'],
  ]);
  const line = readFileSync(join(folder, 'heard'), 'utf8');
  return line.replace(/\(sound [^)]*\)\s*$/, '').split(/\s+/);
}

/** Levenshtein's, in words. */
function distance(said: readonly string[], heard: readonly string[]): number {
  let row = heard.map((_, index) => index + 1);
  said.forEach((word, before) => {
    let corner = before;
    let left = before + 1;
    row = heard.map((other, index) => {
      const above = row[index] ?? 0;
      left = Math.min(above + 1, left + 1, corner + (word === other ? 0 : 1));
      corner = above;
      return left;
    });
  });
  return row.at(-1) ?? said.length;
}
