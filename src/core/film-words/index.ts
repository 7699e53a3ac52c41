/** What the product itself says and writes in a film, by its language. */
import type { Language } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { FilmWords } from './model.ts';
import { pt } from './pt.ts';

export type { FilmWords } from './model.ts';

const WORDS: Record<Language, FilmWords> = { en, es, fr, de, pt, it };

/** @param language absent: English */
export const filmWords = (language: Language | undefined): FilmWords => WORDS[language ?? 'en'];
