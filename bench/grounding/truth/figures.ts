/** How many false sentences are published, and how many fair ones lost, by kind. */
import { checkScript } from '#src/grounding/index.ts';
import { scriptSaying, type TruthCase } from './cases.ts';

/** The sentences that a reader refuses. */
export type Verdicts = ReadonlySet<string>;

/** Whether a sentence would reach the video as it is. */
export type Passes = (one: TruthCase) => boolean;

export const passesRules: Passes = (one) =>
  !checkScript(scriptSaying(one), one.source).findings.some(({ severity }) => severity === 'error');

interface Count {
  wrong: number;
  of: number;
}

/** False sentences that pass, or fair ones that do not: by kind, and all together under `all`. */
export function countWrong(
  cases: readonly TruthCase[],
  truth: TruthCase['truth'],
  passes: Passes,
): Map<string, Count> {
  const counts = new Map<string, Count>([['all', { wrong: 0, of: 0 }]]);
  for (const one of cases.filter((other) => other.truth === truth)) {
    const wrong = passes(one) === (truth === 'false') ? 1 : 0;
    for (const kind of [one.kind, 'all']) {
      const count = counts.get(kind) ?? { wrong: 0, of: 0 };
      counts.set(kind, { wrong: count.wrong + wrong, of: count.of + 1 });
    }
  }
  return counts;
}
