/** Every spoken sentence that states a fact rests on a claim. */
import { normaliseQuote } from '../../core/text/quotes.ts';
import { nearestSentence } from '../evidence.ts';
import { findingOn, type Rule } from './rule.ts';

/** Shorter sentences are calls, not facts: "Here is why." */
const MIN_WORDS = 5;
/** Sentences that speak to the listener, or say where all this comes from; the metadata rule judges the latter. */
const NO_FACT =
  /^(?:imagine|picture|think of|think about|meet|let's|let us|stay|follow|watch|remember|now,? here|here(?:'s| is| are)|so (?:says?|what|how|why)|that(?:'s| is) (?:what|the (?:question|idea))|what if|welcome|today)\b/i;
const CREDIT =
  /\b(?:published|stud(?:y|ies)|paper|review|article|editorial|preprint|essay|report(?:s|ed)?|letter|work)\b.*\b(?:in|on|by|led|journal)\b/i;
/** A credit says little else. */
const MAX_CREDIT_WORDS = 28;

/** The rule for coverage. */
export const coverage: Rule = (statement, evidence) => {
  const { where, reading, claims, text } = statement;
  if (where !== 'narration' || claims.length > 0) return [];
  const words = reading.tokens.length;
  const numbers = reading.quantities.filter(
    ({ value, dimension }) => dimension !== 'year' || value !== evidence.paper.year,
  );
  if (numbers.length === 0 && (words < MIN_WORDS || text.endsWith('?') || NO_FACT.test(reading.text)))
    return [];
  if (numbers.length === 0 && isCredit(reading.text, words, evidence.paper.journal, evidence.paper.authors))
    return [];
  const severity = numbers.length > 0 ? 'error' : 'warning';
  const reason =
    numbers.length > 0
      ? `No claim covers this sentence, and it gives a number (“${numbers[0]?.text ?? ''}”). Add a claim with the paper’s own sentence, or leave the number out.`
      : 'No claim covers this sentence. Add a claim with the paper’s own sentence, or leave it out.';
  const near = nearestSentence(evidence, text);
  const finding = findingOn(statement, { kind: 'uncovered', severity, reason });
  return [near ? { ...finding, suggestion: near.verbatim } : finding];
};

function isCredit(text: string, words: number, journal: string | null, authors: readonly string[]): boolean {
  if (words > MAX_CREDIT_WORDS) return false;
  const plainText = normaliseQuote(text);
  const namesSource =
    (journal !== null && plainText.includes(normaliseQuote(journal.split(/\s*[:=(]/)[0] ?? journal))) ||
    authors.some((author) => plainText.includes(normaliseQuote(author.split(' ').at(-1) ?? author)));
  return namesSource || (CREDIT.test(text) && words <= MAX_CREDIT_WORDS / 2);
}
