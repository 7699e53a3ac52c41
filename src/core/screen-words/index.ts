/** What the product itself says and writes in a video, by its language. */
import type { Language } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { ScreenWords } from './model.ts';
import { pt } from './pt.ts';

export type { ScreenWords } from './model.ts';

const WORDS: Record<Language, ScreenWords> = { en, es, fr, de, pt, it };

/** @param language absent: English */
export const screenWords = (language: Language | undefined): ScreenWords => WORDS[language ?? 'en'];
