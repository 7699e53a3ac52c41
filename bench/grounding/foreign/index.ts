/** Scripts in other languages than English: errors caught, and false alarms. */
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { checkScript, type Finding } from '#src/grounding/index.ts';
import type { NamedPaper } from '../papers.ts';
import { plantedIn } from './plants.ts';
import { foreignScripts } from './scripts.ts';

export interface ForeignFigures {
  scripts: number;
  falseAlarms: number;
  caught: Map<string, { planted: number; caught: number }>;
}

const errorsOf = (script: Script, paper: Paper): Finding[] =>
  checkScript(script, paper).findings.filter(({ severity }) => severity === 'error');
const keyOf = ({ sceneId, kind, text, reason }: Finding): string => `${sceneId} ${kind} ${text} ${reason}`;

/** @param show told of each miss and each false alarm */
export function foreignFigures(
  papers: readonly NamedPaper[],
  show: (lines: readonly string[]) => void,
): Map<string, ForeignFigures> {
  const figures = new Map<string, ForeignFigures>();
  for (const { paper: name, script } of foreignScripts()) {
    const paper = papers.find((one) => one.name === name)?.paper;
    const language = script.language ?? 'en';
    if (!paper) continue;
    const row = figures.get(language) ?? { scripts: 0, falseAlarms: 0, caught: new Map() };
    figures.set(language, row);
    const before = errorsOf(script, paper);
    row.scripts += 1;
    row.falseAlarms += before.length > 0 ? 1 : 0;
    for (const { kind, text, reason } of before)
      show([`FALSE ALARM ${language} ${name} ${kind}`, text, reason]);
    const known = new Set(before.map(keyOf));
    for (const planted of plantedIn(script, paper)) {
      const score = row.caught.get(planted.kind) ?? { planted: 0, caught: 0 };
      row.caught.set(planted.kind, score);
      score.planted += 1;
      const found = errorsOf(planted.script, paper).some(
        (finding) => finding.sceneId === planted.sceneId && !known.has(keyOf(finding)),
      );
      if (found) score.caught += 1;
      else show([`MISSED ${planted.kind} ${language} ${name}`, planted.note]);
    }
  }
  return figures;
}
