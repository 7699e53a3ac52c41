/** What the rules share. */
import type { Evidence } from '../evidence.ts';
import type { Finding } from '../model.ts';
import type { Statement } from '../statements.ts';

/** One rule: a statement in, what is wrong with it out. */
export type Rule = (statement: Statement, evidence: Evidence) => Finding[];

/** A finding about a statement, with the sentence that it rests on as the suggestion. */
export function findingOn(
  { sceneId, where, text, claims }: Statement,
  finding: Pick<Finding, 'kind' | 'severity' | 'reason' | 'instead'>,
): Finding {
  const suggestion = where === 'narration' ? claims[0]?.quote : undefined;
  return { sceneId, where, text, ...finding, ...(suggestion === undefined ? {} : { suggestion }) };
}
