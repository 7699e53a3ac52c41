/** Which language a paper is in, and readers of quantities for all of them. */
import { type ForeignLanguage, foreign, LANGUAGES, type Language } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import { LANGUAGE_DATA } from '../languages/index.ts';
import { type Quantity, readQuantities } from '../quantities/read.ts';
import { plain } from '../text.ts';
import { glosserOf } from './gloss.ts';

const ENGLISH = 'the of and to in is was were are that with for by from this which have not we at';
/** Characters looked at: enough to judge, little enough to be quick on a thesis. */
const SAMPLE_CHARACTERS = 12_000;

const frequent = new Map<Language, ReadonlySet<string>>(
  LANGUAGES.map((language) => {
    const code = foreign(language);
    return [language, new Set((code ? LANGUAGE_DATA[code].frequent : ENGLISH).split(' '))];
  }),
);
const known = new WeakMap<Paper, Language>();

/** The language of the paper's text, by its most frequent words; English where nothing tells. */
export function languageOf(paper: Paper): Language {
  const before = known.get(paper);
  if (before) return before;
  const text = [...paper.sections.flatMap(({ paragraphs }) => paragraphs), ...paper.abstract].join(' ');
  const words =
    text
      .slice(0, SAMPLE_CHARACTERS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: { language: Language; count: number } = { language: 'en', count: 0 };
  for (const [language, set] of frequent) {
    const count = words.filter((word) => set.has(word)).length;
    if (count > best.count) best = { language, count };
  }
  known.set(paper, best.language);
  return best.language;
}

/** "1 200": in these languages a comma, by which {@link plain} would write it, is a decimal sign. */
const SPACED_THOUSANDS = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?![\d.,]?\d)/g;

const glossers = new Map<ForeignLanguage, (text: string) => string>();

/** The quantities of a text in a language, with the dimensions and roundings of `readQuantities`. */
export function quantitiesIn(text: string, language: Language): Quantity[] {
  const code = foreign(language);
  if (!code) return readQuantities(plain(text));
  const gloss = glossers.get(code) ?? glosserOf(LANGUAGE_DATA[code]);
  glossers.set(code, gloss);
  const joined = text.replace(SPACED_THOUSANDS, (number) => number.replace(/\D/g, ''));
  return readQuantities(gloss(plain(joined)));
}
