/** What is known of the languages other than English. */
import type { ForeignLanguage } from '#src/core/language.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LanguageData } from './model.ts';
import { pt } from './pt.ts';

export type { LanguageData, Ways } from './model.ts';

export const LANGUAGE_DATA: Record<ForeignLanguage, LanguageData> = { es, fr, de, pt, it };
