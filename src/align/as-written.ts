/**
 * Whether a sound says its text, by its likeness to a reference that says it: as `match`, but words may be left out and
 * other sounds put in, where that is the cheaper way. Pure.
 */
import type { Speech, TimedWord } from '#src/core/media.ts';
import { listen, speaking } from './activity.ts';
import { everywhere, type Loose, type Pass, ROUGH, TRACTS, topOf, walk } from './match.ts';
import { HOP_S, melBands, pooled, spectra } from './spectrum.ts';
import { templateOf } from './template.ts';

/** The speaker's paces against the reference's that are tried: in between, frames last or are left out. */
const PACES = { usual: 1.05, others: [0.8, 1.35] } as const;
/**
 * Between two words any sound costs a little more than speech that fits badly. Leaving out a word is cheaper than taking
 * its frames from its neighbours, and dearer than saying it: whoever speaks, no word of an intact recording is left out.
 */
const LOOSE: Loose = { between: 1.15, word: 1, frame: 0.02 };
/** Words in a row that are not there, in seconds of the reference: shorter ones are swallowed by anybody. */
const MOST_MISSING_S = 0.4;
/** Speech that nobody wrote, in a row and in all, s. Intact recordings have a third of it. */
const MOST_ADDED_S = { row: 0.6, all: 1 } as const;
/** Mean cost of a frame. Intact speech costs .75 to .96, whoever speaks; other words 1.03 to 1.07. */
const WORST_FIT = 1.02;

/**
 * @param reference the same text by a voice with known word times
 * @returns what is wrong, with figures; null: nothing that can be told
 */
export function faultOf(pcm: Int16Array, sampleRate: number, reference: Speech): string | null {
  const topHz = topOf(sampleRate, reference.sampleRate);
  const heard = pooled(spectra(pcm, sampleRate), ROUGH);
  const passOf = (pace: number, tract: number): Tried | null => {
    const hopS = HOP_S * pace;
    const said = pooled(spectra(reference.pcm, reference.sampleRate, hopS), ROUGH);
    const { length } = templateOf(reference.words, said.count, hopS * ROUGH);
    const pair = { heard, said, hopS: hopS * ROUGH, topHz };
    const pass = walk(pair, reference.words, tract, everywhere(heard.count, length), LOOSE);
    return pass && { ...pass, tract };
  };
  const first = cheapest(TRACTS.map((tract) => passOf(PACES.usual, tract)));
  const best = first && cheapest([first, ...PACES.others.map((pace) => passOf(pace, first.tract))]);
  return best && faultIn(best, reference.words, speaking(listen(melBands(heard, topHz))));
}

type Tried = Pass & { tract: number };

const cheapest = (all: readonly (Tried | null)[]): Tried | null =>
  all.reduce((best, one) => (one && (!best || one.path.cost < best.path.cost) ? one : best), null);

function faultIn(
  { path, template: { starts } }: Tried,
  words: readonly TimedWord[],
  speech: readonly boolean[],
): string | null {
  // A word that lies in silence was not said.
  const said = new Set(
    Array.from(path.places, (place, t) => (speech[t] ? starts.findLastIndex((start) => start <= place) : -1)),
  );
  const missing = longest(words, (_, k) => !said.has(k));
  const missingS = missing.reduce((sum, { start, end }) => sum + end - start, 0);
  if (missingS > MOST_MISSING_S) {
    return `words are missing: ${missing.map(({ text }) => text).join(' ')} (${missingS.toFixed(1)} s)`;
  }
  const frameS = HOP_S * ROUGH;
  const added = Array.from(path.places, (place, t) => place < 0 && speech[t] === true);
  const rowS = longest(added, (one) => one).length * frameS;
  const allS = added.filter(Boolean).length * frameS;
  if (rowS > MOST_ADDED_S.row || allS > MOST_ADDED_S.all) {
    return `more is said than was written: ${allS.toFixed(1)} s, ${rowS.toFixed(1)} s of it in a row`;
  }
  return path.cost > WORST_FIT ? `it does not say what was written: ${path.cost.toFixed(2)}` : null;
}

/** The longest row of those that are so. */
function longest<T>(all: readonly T[], so: (one: T, index: number) => boolean): T[] {
  let best: T[] = [];
  let row: T[] = [];
  for (const [index, one] of all.entries()) {
    row = so(one, index) ? [...row, one] : [];
    if (row.length > best.length) best = row;
  }
  return best;
}
