/** How a script sounds by its measure alone: lengths, school grade, what leans on nothing. */
import type { Scene } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { countWords, spokenWords } from '#src/core/text/words.ts';

/** Average words a second of the voice without keys. */
const WORDS_PER_SECOND = 170 / 60;
/** Vowels in a row that are spoken apart, and endings that are not spoken. */
const HIATUS =
  /(?<![tscxg])(?<!ll)(?<!n)i[ou]|(?<![tcs])ia|ciat|(?<![qg])u[ao]|(?<!p)eo|(?<![tc])ie[tn]|cien(?!t)|eing|creat|nuclea|linea|[dr]ea$/g;
const SILENT = /(?:[^aeiouyl]|[aeiouy]l)(?:e|ely)$|[^aeiouytd]ed$|(?:[^aeiouysxzcghl]|[aeiouy]l)es$/;
const DANGLING =
  /^(?:this|these|those|such|it|they|the latter|the former|however|moreover|furthermore|additionally|in addition|therefore|thus|hence|as (?:shown|seen|described|mentioned|noted))\b/i;

export interface Sound {
  /** Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59. */
  grade: number;
  longest: number;
  dangling: string[];
  /** Words of the first sentence, and when it ends, seconds. */
  firstWords: number;
  firstS: number;
  /** When the first scene with a finding begins, seconds; null: none. */
  findingS: number | null;
  seconds: number;
}

/** Scenes without the end scene. Seconds are those of an average voice, not of a rendered one. */
export function soundOf(scenes: readonly Scene[]): Sound {
  const sentences = scenes.flatMap(({ narration }) => splitSentences(narration));
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/).filter((word) => /\w/.test(word)));
  const seconds = (text: string): number => spokenWords(text) / WORDS_PER_SECOND;
  const at = scenes.findIndex(({ role }) => role === 'finding');
  const total = (part: readonly Scene[]): number =>
    part.reduce((sum, { narration }) => sum + seconds(narration), 0);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return {
    grade: (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59,
    longest: Math.max(...sentences.map(countWords)),
    dangling: sentences.filter((sentence) => DANGLING.test(sentence)),
    firstWords: countWords(sentences[0] ?? ''),
    firstS: seconds(sentences[0] ?? ''),
    findingS: at < 0 ? null : total(scenes.slice(0, at)),
    seconds: total(scenes),
  };
}

function syllablesOf(token: string): number {
  let total = 0;
  for (const [part] of token.matchAll(/\d+|%|\p{Lu}{2,}(?!\p{Ll})|\p{L}+/gu)) {
    const word = part.toLowerCase();
    if (/^(?:\d+|%)$/.test(part)) total += Math.ceil(1.5 * part.length);
    else if (part === part.toUpperCase() && part.length > 1 && part.length < 6)
      total += part.length + 2 * (part.match(/W/g)?.length ?? 0);
    else {
      const vowels = (word.match(/[aeiouy]+/g)?.length ?? 0) + (word.match(HIATUS)?.length ?? 0);
      total += Math.max(1, vowels - (SILENT.test(word) ? 1 : 0));
    }
  }
  return Math.max(1, total);
}
