/** What the paper denies is not affirmed, and the other way round, whatever the languages. */
import { foreign } from '#src/core/language.ts';
import type { Reading } from '../evidence.ts';
import { LANGUAGE_DATA } from '../languages/index.ts';
import { NEGATION, STRONG } from '../rules/negation.ts';
import { findingOn } from '../rules/rule.ts';
import type { Token } from '../text.ts';
import type { Crossing, CrossingRule } from './crossing.ts';
import { bare } from './numerals.ts';

/** Words that say that something is not, by how they are made: unvaccinated, infertile, harmless. */
const ENGLISH_NOT =
  /^(?:(?:un(?!der|it|ion|iver|ique|til)|in(?!crea|clu|divid|dica|vest|volv|fect|form|flu|ject|sert|stan|ten|ter|tro|sul|vas|dex|duc|fra|put|side|ner|land|vert|stit|sight|itia|gest)|im(?!por|pro|pac|pli|mun|ple|age)|dis(?!eas|tin|tri|cus|cov|pla|per|tan|ord)|mis(?!sion)|non)\p{L}{4,}|\p{L}{3,}(?:less|free)|against|prevent\w*|stop\w*|avoid\w*|same|similar\w*|equal\w*|stable|unless|despite|below|under|decreas\w*|reduc\w*)$/iu;
/** A quote that says little else than that something is not. */
const PLAIN_NOT =
  /\b(?:did|does|do|was|were|is|are|has|have|had|could|can|would)(?: not|n't)\b|\bno (?:significant |statistically significant )?(?:difference|effect|evidence|association|change|increase|decrease|improvement|benefit)\b/i;
/** Longer quotes say more than one thing. */
const SHORT_WORDS = 30;

/** The rule for negations. */
export const negation: CrossingRule = (statement, crossing) => {
  const { reading, quotes, where } = statement;
  if (where === 'title' || quotes.length === 0) return [];
  const { strong, any, harmless } = crossing.data.negation;
  const turning = matching(reading, strong).filter((token) => !followed(token, reading, harmless));
  const denied = quotes.some((quote) => denies(quote, crossing));
  const added = turning[0];
  if (added && !denied) {
    const reason = `This says “${added.word}”, which the quoted sentence does not.`;
    return [findingOn(statement, { kind: 'negation', severity: 'error', reason })];
  }
  // A heading leaves out most of what its scene rests on.
  if (where !== 'narration') return [];
  const [only, ...others] = quotes;
  if (!only || others.length > 0 || crossing.printed !== 'en' || only.tokens.length > SHORT_WORDS) return [];
  const lost = PLAIN_NOT.exec(only.text)?.[0];
  if (lost === undefined || matching(reading, any).length > 0) return [];
  const reason = `The quoted sentence says “${lost}”; this leaves it out.`;
  return [findingOn(statement, { kind: 'negation', severity: 'error', reason })];
};

/** Whether anything in the quote may stand behind a negation. */
function denies(quote: Reading, { printed }: Crossing): boolean {
  const code = foreign(printed);
  if (code) return matching(quote, LANGUAGE_DATA[code].negation.any).length > 0;
  return quote.tokens.some(({ word }) => NEGATION.test(word) || STRONG.test(word) || ENGLISH_NOT.test(word));
}

const matching = ({ tokens }: Reading, words: string): Token[] => {
  const pattern = new RegExp(`^(?:${words})$`);
  return tokens.filter(({ word }) => pattern.test(bare(word).replace(/^n'/, '')));
};

const followed = ({ end }: Token, { text }: Reading, words: string): boolean =>
  new RegExp(`^\\s(?:${words})(?!\\p{L})`, 'iu').test(text.slice(end));
