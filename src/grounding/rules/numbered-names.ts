/** Names that hold several numbers stand in the paper as they are said: `dehydro-1,8`, `β-carotene-15,15′`, `Lys1,2`. */
import { findingOn, type Rule } from './rule.ts';

/** A number of a name; three digits after a comma are thousands. */
const ONE = String.raw`\d{1,3}(?:\.\d{1,2})?['′"]*`;
const MORE = String.raw`(?:,(?!\d{3}(?!\d))${ONE})`;
const NAME = String.raw`[\p{L}\d'′,()-]`;
/** Numbers in a row behind a letter, before a hyphen and a letter, or primed. */
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${NAME}*\p{L}-?${ONE}${MORE}+(?:-?\p{L}${NAME}*)?|(?<![\d,.-])${ONE}${MORE}+-\p{Ll}${NAME}*|(?<![\d,.-])\d{1,2}′(?:,\d{1,2}′)+)`,
  'gu',
);

/** The rule for names with several numbers. */
export const numberedNames: Rule = (statement, evidence) => {
  const names = (statement.reading.text.match(NUMBERED) ?? []).map((name) => name.replace(/[,'()-]+$/, ''));
  if (names.length === 0) return [];
  const text = evidence.text.toLowerCase();
  return names
    .filter((name) => !holds(text, name.toLowerCase()))
    .map((name) => {
      const reason = `“${name}” is not in the paper.`;
      return findingOn(statement, { kind: 'name', severity: 'error', reason });
    });
};

/** Whether the text has the name, and not as a part of one with other numbers. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/\d$/.test(text.slice(0, at)) && !/^(?:\d|[.,]\d)/.test(text.slice(at + name.length))) return true;
  }
  return false;
}
