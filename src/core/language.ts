/** The languages that a video can be in. */
import { AppError } from './errors.ts';

export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every language but the one that videos have where nobody asks for another. */
export type ForeignLanguage = Exclude<Language, 'en'>;

interface LanguageFacts {
  /** In English, as chats and prompts say it. */
  name: string;
  /** As its speakers call it: for the menus of players. */
  own: string;
  /** Spoken seconds of its texts against English ones with as many characters. */
  pace: number;
  /** Words of a text against the words of the same text in English. */
  words: number;
}

export const LANGUAGE_FACTS: Record<Language, LanguageFacts> = {
  en: { name: 'English', own: 'English', pace: 1, words: 1 },
  es: { name: 'Spanish', own: 'Español', pace: 0.95, words: 1.05 },
  fr: { name: 'French', own: 'Français', pace: 0.95, words: 1.05 },
  de: { name: 'German', own: 'Deutsch', pace: 0.95, words: 0.85 },
  pt: { name: 'Portuguese', own: 'Português', pace: 0.95, words: 1 },
  it: { name: 'Italian', own: 'Italiano', pace: 0.95, words: 0.95 },
};

/** The language, where it is not English: what was made in English is known by keys without any language. */
export const foreign = (language: Language | undefined): ForeignLanguage | undefined =>
  language === 'en' ? undefined : language;

/**
 * Refuses a language that nobody here writes.
 *
 * @param written the languages that somebody does; absent: English alone
 * @throws AppError `language.unavailable`
 */
export function assertWritten(language: Language | undefined, written: readonly Language[] = ['en']): void {
  if (language === undefined || written.includes(language)) return;
  const { name } = LANGUAGE_FACTS[language];
  throw new AppError('language.unavailable', {
    message: `nobody here writes ${language}`,
    userMessage: `This installation writes its scripts itself, and only in English, so it cannot make a video in ${name}. Please ask for it in English, or ask whoever runs it to set GEMINI_API_KEY.`,
  });
}
