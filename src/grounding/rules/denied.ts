/** What the paper says was not shown is not told as if it were. */
import { deniedIn } from '#src/core/text/denials.ts';
import type { Reading } from '../evidence.ts';
import { findingOn, type Rule } from './rule.ts';

/** Share of a statement's meaning words from which a clause is what it says, and how many at least. */
const SAID = { share: 0.7, words: 2 } as const;
/** Here it is asked or denied as well. "Test" and "fail" are not among the words: testosterone and heart failure are told. */
const LEFT_OPEN =
  /\b(?:whether|if|hardly|scarcely|barely|not|no|never|none|neither|nor|cannot|\p{L}+n[’']t|unproven|unlikely|untrue|false|wrong|myth|doubt(?:s|ed|ful)?|question(?:s|ed|able)?|hypothes\p{L}*|reject(?:s|ed)?|refut(?:e|es|ed)|disprov\p{L}*|contradict(?:s|ed)?)\b|\?$/iu;

const stemsOf = ({ tokens }: Reading): Set<string> =>
  new Set(tokens.flatMap(({ stem }) => (stem === '' ? [] : [stem])));

/** The rule for what is denied by its report: "No study showed that it helps" is no "It helps". */
export const denied: Rule = (statement, { read }) => {
  const { reading, quotes } = statement;
  if (statement.where === 'title' || LEFT_OPEN.test(reading.text) || deniedIn(reading.text).length > 0)
    return [];
  const said = stemsOf(reading);
  const shared = (text: string): number => {
    const stems = stemsOf(read(text));
    return [...said].filter((stem) => stems.has(stem)).length;
  };
  const clauses = quotes.flatMap(({ text }) => deniedIn(text));
  const rest = clauses.reduce(
    (text, clause) => text.replace(clause, ''),
    quotes.map(({ text }) => text).join(' '),
  );
  const clause = clauses.find(
    (one) => shared(one) >= Math.max(SAID.words, SAID.share * said.size) && shared(rest) < shared(one),
  );
  if (clause === undefined) return [];
  const reason = `The quoted sentence says that this was not shown: “${clause}”.`;
  return [findingOn(statement, { kind: 'negation', severity: 'error', reason })];
};
