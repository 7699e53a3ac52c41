/** Errors planted into scripts that are true to their papers: how many the check catches, and how often it is wrong. */
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { checkScript, type Finding } from '#src/grounding/index.ts';
import type { Planted } from './edit.ts';

/** A true script, and what is planted into it. */
export interface Case {
  name: string;
  /** What it is counted with: its writer, or its language. */
  group: string;
  script: Script;
  paper: Paper;
  /** @param index the case's place among all */
  planted(index: number): Iterable<[kind: string, planted: Planted]>;
}

export interface Count {
  planted: number;
  caught: number;
}

export interface Score {
  scripts: number;
  falseAlarms: number;
  /** By kind. */
  caught: Map<string, Count>;
}

const errorsOf = (script: Script, paper: Paper): Finding[] =>
  checkScript(script, paper).findings.filter(({ severity }) => severity === 'error');
const keyOf = ({ sceneId, kind, text, reason }: Finding): string => `${sceneId} ${kind} ${text} ${reason}`;

/**
 * @param show told of each miss and each false alarm
 * @returns the score of each group, and what checking the true scripts took, ms
 */
export function scoreOf(
  cases: readonly Case[],
  show: (lines: readonly string[]) => void,
): { groups: Map<string, Score>; milliseconds: number } {
  const groups = new Map<string, Score>();
  let milliseconds = 0;
  for (const [index, { name, group, script, paper, planted: plants }] of cases.entries()) {
    const score = groups.get(group) ?? { scripts: 0, falseAlarms: 0, caught: new Map<string, Count>() };
    groups.set(group, score);
    const start = performance.now();
    const before = errorsOf(script, paper);
    milliseconds += performance.now() - start;
    score.scripts += 1;
    score.falseAlarms += before.length > 0 ? 1 : 0;
    for (const { kind, where, text, reason, suggestion } of before)
      show([`FALSE ALARM ${name} (${group}) ${kind} ${where}`, text, reason, suggestion ?? '']);
    const known = new Set(before.map(keyOf));
    for (const [kind, planted] of plants(index)) {
      const count = score.caught.get(kind) ?? { planted: 0, caught: 0 };
      score.caught.set(kind, count);
      count.planted += 1;
      const isCaught = errorsOf(planted.script, paper).some(
        (finding) => finding.sceneId === planted.sceneId && !known.has(keyOf(finding)),
      );
      if (isCaught) count.caught += 1;
      else {
        const original = script.scenes.find(({ id }) => id === planted.sceneId);
        const quotes = original?.claims.map(({ quote }) => `“${quote}”`) ?? [];
        show([`MISSED ${kind} in ${name} (${group})`, planted.note, original?.narration ?? '', ...quotes]);
      }
    }
  }
  return { groups, milliseconds };
}

/** Scores added up, kind by kind and over all. */
export function together(
  scores: readonly Score[],
): Omit<Score, 'caught'> & Count & { kinds: Score['caught'] } {
  const all = { scripts: 0, falseAlarms: 0, planted: 0, caught: 0 };
  const kinds: Score['caught'] = new Map();
  for (const { scripts, falseAlarms, caught } of scores) {
    all.scripts += scripts;
    all.falseAlarms += falseAlarms;
    for (const [kind, count] of caught) {
      const sum = kinds.get(kind) ?? { planted: 0, caught: 0 };
      kinds.set(kind, sum);
      for (const one of [sum, all]) {
        one.planted += count.planted;
        one.caught += count.caught;
      }
    }
  }
  return { ...all, kinds };
}
