/** The check of a script against its paper. */
import { foreign } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ReaderNote } from '#src/core/reading.ts';
import type { Script } from '#src/core/script.ts';
import { claimRows } from './claims.ts';
import { readEvidence } from './evidence.ts';
import { refusals } from './for-reader.ts';
import { foreignRules, isPapersOwn } from './foreign/index.ts';
import type { Finding, Grounding } from './model.ts';
import { about } from './rules/about.ts';
import { advice } from './rules/advice.ts';
import { certainty } from './rules/certainty.ts';
import { comparison } from './rules/comparison.ts';
import { coverage } from './rules/coverage.ts';
import { denied } from './rules/denied.ts';
import { direction } from './rules/direction.ts';
import { groups } from './rules/groups.ts';
import { icons } from './rules/icons.ts';
import { labelled } from './rules/labelled.ts';
import { metadata } from './rules/metadata.ts';
import { names } from './rules/names.ts';
import { negation } from './rules/negation.ts';
import { noDifference } from './rules/no-difference.ts';
import { numberedNames } from './rules/numbered-names.ts';
import { numbers } from './rules/numbers.ts';
import { overloaded } from './rules/overloaded.ts';
import { quotes } from './rules/quotes.ts';
import type { Rule } from './rules/rule.ts';
import { shownData } from './rules/shown-data.ts';
import { shownNumber } from './rules/shown-number.ts';
import { subjects } from './rules/subjects.ts';
import { written } from './rules/written.ts';
import { statementsOf } from './statements.ts';

const RULES: readonly Rule[] = [
  numbers,
  groups,
  labelled,
  direction,
  negation,
  denied,
  names,
  numberedNames,
  subjects,
  metadata,
  certainty,
  comparison,
  noDifference,
  about,
  shownNumber,
  shownData,
  coverage,
];
/** What holds in every language. */
const EVERYWHERE: readonly Rule[] = [advice, written];

/**
 * Checks every sentence, line and quote of a script against its paper. Deterministic: rules, no model, no I/O.
 * It judges words, not meaning; two true words put together wrongly pass it.
 * @param notes a reader's: what it refused is among the findings, after those of the rules
 * @returns the claims table, and what is wrong, errors first.
 */
export function checkScript(script: Script, paper: Paper, notes: readonly ReaderNote[] = []): Grounding {
  const evidence = readEvidence(paper);
  const language = foreign(script.language);
  const rules = [...EVERYWHERE, ...(language ? foreignRules(language, evidence) : RULES)];
  const statements = statementsOf(script, evidence);
  const found = [
    ...quotes(script, evidence, isPapersOwn(language, evidence)),
    ...(language ? [] : icons(script)),
    ...statements.flatMap((statement) => {
      const asked = statement.where === 'prompt' ? EVERYWHERE : rules;
      return overloaded(statement) ?? asked.flatMap((rule) => rule(statement, evidence));
    }),
  ];
  const findings = inOrder(withoutRepeats(found), script);
  const claims = claimRows({ script, statements, findings, evidence });
  return { claims, findings: [...findings, ...refusals(statements, notes)] };
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ sceneId, kind, where, text, reason }) => {
    const key = [sceneId, kind, where, text, reason].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function inOrder(findings: readonly Finding[], { scenes }: Script): Finding[] {
  const place = new Map(scenes.map(({ id }, index) => [id, index]));
  const rank = ({ severity, sceneId }: Finding): number =>
    (severity === 'error' ? 0 : scenes.length + 1) + (place.get(sceneId) ?? 0);
  return [...findings].sort((left, right) => rank(left) - rank(right));
}
