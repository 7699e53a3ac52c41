/** How a text is set: quotation marks stand around the paper's words alone, and nothing on screen breaks off. */
import { normaliseQuote } from '#src/core/text/quotes.ts';
import type { Evidence } from '../evidence.ts';
import { findingOn, type Rule } from './rule.ts';

const QUOTED = /[“„«"]([^“”„«»"]{2,}?)[”“»"]/gu;

/** How a quotation ends depends on what it stands in. */
const CLOSING = /[.,;:!?]+$/;

/** Words of a text that stand in quotation marks and not in the paper. */
function misquoted(text: string, { text: paper }: Evidence): string | undefined {
  const quoted = [...text.matchAll(QUOTED)].map(([, words = '']) => words.replace(CLOSING, ''));
  if (quoted.length === 0) return undefined;
  const whole = normaliseQuote(paper);
  return quoted.find((words) => !whole.includes(normaliseQuote(words)));
}

/** The rule for how a text is set. */
export const written: Rule = (statement, evidence) => {
  const { text, where, as } = statement;
  if (where === 'prompt') return [];
  if (where !== 'narration' && /(?:…|\.\.\.)["”’)]*$/.test(text.trim())) {
    const reason = 'What stands on screen must not break off. Write a shorter line that is whole.';
    return [findingOn(statement, { kind: 'broken', severity: 'error', reason })];
  }
  const isMisquote = as === 'verbatim' && evidence.findQuote(text.replace(CLOSING, '')).length === 0;
  const words = isMisquote ? text : misquoted(text, evidence);
  if (words === undefined) return [];
  const reason = `“${words}” stands in quotation marks, and not in the paper. Quote it word for word, or leave the marks out.`;
  return [findingOn(statement, { kind: 'quote', severity: 'error', reason })];
};
