/**
 * The rules for scripts that are not in English. Quotes are held against the paper word for word, as in English;
 * words of the script are never compared with words of the quote, for they are of two languages: numbers are, names
 * are, and what rises, falls or is denied, by a list of words for each language.
 */
import type { ForeignLanguage } from '#src/core/language.ts';
import type { Evidence } from '../evidence.ts';
import type { Rule } from '../rules/rule.ts';
import { certainty } from './certainty.ts';
import { coverage } from './coverage.ts';
import { credit } from './credit.ts';
import { type CrossingRule, crossingOf } from './crossing.ts';
import { languageOf } from './languages.ts';
import { names } from './names.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';
import { direction } from './ways.ts';

const RULES: readonly CrossingRule[] = [numbers, direction, negation, names, credit, certainty, coverage];

/** The rules for a script in this language. What stands in the paper word for word needs none. */
export function foreignRules(language: ForeignLanguage, evidence: Evidence): Rule[] {
  const crossing = crossingOf(evidence, language);
  return RULES.map(
    (rule) => (statement) => (evidence.findQuote(statement.text).length > 0 ? [] : rule(statement, crossing)),
  );
}

/** Whether the words of a script can be compared with the paper's. @param language of the script; absent: English */
export const isPapersOwn = (language: ForeignLanguage | undefined, { paper }: Evidence): boolean =>
  language === undefined || languageOf(paper) === language;
