/** The table of false sentences published and fair ones lost, by kind and half. */
import type { Half, TruthCase } from './cases.ts';
import { countWrong, passesRules, type Verdicts } from './figures.ts';

const HALVES: readonly Half[] = ['tuned', 'rest'];

/**
 * Prints the table.
 * @param refused the sentences that a reader refuses; null: none was asked
 * @returns what is wrong over all, by half
 */
export function truthFigures(cases: readonly TruthCase[], refused: Verdicts | null): object {
  console.log('\nSentences written by hand: false ones published, fair ones lost');
  console.log(`${''.padEnd(28)}${HALVES.map((half) => half.padStart(12)).join('')}`);
  const judges = {
    rules: passesRules,
    ...(refused && {
      'rules and reader': (one: TruthCase) => passesRules(one) && !refused.has(one.sentence),
    }),
  };
  const all: Record<string, Record<string, string>> = {};
  for (const [judge, passes] of Object.entries(judges)) {
    for (const truth of ['false', 'fair'] as const) {
      const counts = HALVES.map((half) =>
        countWrong(
          cases.filter((one) => one.half === half),
          truth,
          passes,
        ),
      );
      console.log(` ${judge}: ${truth === 'false' ? 'false, published' : 'fair, lost'}`);
      for (const kind of new Set(counts.flatMap((count) => [...count.keys()]))) {
        const cells = counts
          .map((count) => count.get(kind))
          .map((one) => (one ? `${one.wrong}/${one.of}` : '-'));
        console.log(`  ${kind.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`);
        if (kind === 'all')
          all[`${judge}: ${truth}`] = Object.fromEntries(HALVES.map((half, at) => [half, cells[at] ?? '']));
      }
    }
  }
  return all;
}
