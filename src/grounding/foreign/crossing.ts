/** A script in one language against a paper in another: what the rules for that are handed. */
import type { ForeignLanguage, Language } from '#src/core/language.ts';
import type { Evidence } from '../evidence.ts';
import { LANGUAGE_DATA, type LanguageData } from '../languages/index.ts';
import type { Finding } from '../model.ts';
import type { Statement } from '../statements.ts';
import { languageOf } from './languages.ts';

export interface Crossing {
  evidence: Evidence;
  /** The script's. */
  said: ForeignLanguage;
  data: LanguageData;
  /** The paper's. */
  printed: Language;
}

/** A rule for scripts that are not in English; like `Rule`, with the languages. */
export type CrossingRule = (statement: Statement, crossing: Crossing) => Finding[];

export const crossingOf = (evidence: Evidence, said: ForeignLanguage): Crossing => ({
  evidence,
  said,
  data: LANGUAGE_DATA[said],
  printed: languageOf(evidence.paper),
});
