/** Which words a paper writes in lower case, and which as names. */
import type { Paper } from '#src/core/paper.ts';
import { capitalise } from '#src/core/text/person.ts';
import { isKnown } from './familiar.ts';

/** Whether a word is written in lower case inside a sentence. */
export interface LowerCase {
  has(word: string): boolean;
}

/** The running text, without the title. */
export const textsOf = (paper: Paper): string[] => [
  ...paper.abstract,
  ...paper.sections.flatMap(({ paragraphs }) => paragraphs),
];

/** English endings that names do not have. */
const PLAIN_WORD = /(?:ed|ing|al|ive|tion|sion|ment|ity|ness|ous|able|less|ful)$/;

/** Which words the running text writes in lower case more often than as names; unseen ones by their ending. */
export function lowerCaseWords(paper: Paper): LowerCase {
  const known = found.get(paper) ?? lowerCaseIn(textsOf(paper));
  found.set(paper, known);
  return known;
}

/** All of a paper is looked through for it, and several ask. */
const found = new WeakMap<Paper, LowerCase>();

function lowerCaseIn(texts: readonly string[]): LowerCase {
  const balance = new Map<string, number>();
  for (const text of texts) {
    for (const [written] of text.matchAll(/(?<![\p{L}\d])(?:\p{Ll}{2,}|(?<=[\p{Ll},] )\p{Lu}\p{Ll}+)/gu)) {
      const word = written.toLowerCase();
      balance.set(word, (balance.get(word) ?? 0) + (written === word ? 1 : -1));
    }
  }
  return { has: (word) => (balance.get(word) ?? (PLAIN_WORD.test(word) || isKnown(word) ? 1 : 0)) > 0 };
}

/** Letters that name: "vitamin A", "hepatitis B". */
const NAMED_BY_LETTER = /(?:vitamin|hepatitis|influenza|type|group|protein|factor) $/i;
const SMALL = new Set(
  'a an the of in on at to for by with from and or but as is are was were be that than up its it no'.split(
    ' ',
  ),
);

/** A Title In Capitals as a sentence is written: names and abbreviations keep theirs. */
export function inSentenceCase(title: string, lowerCase: LowerCase): string {
  const lower = title.replace(
    /(?<![\p{L}\d])\p{Lu}\p{Ll}*(?![\p{L}\d])/gu,
    (word, at: number, whole: string) => {
      const plain = word.toLowerCase();
      if (word.length === 1 && (word !== 'A' || NAMED_BY_LETTER.test(whole.slice(Math.max(0, at - 12), at))))
        return word;
      return SMALL.has(plain) || lowerCase.has(plain) ? plain : word;
    },
  );
  return capitalise(lower);
}

/** Where a sentence goes on with what began one: "But Vulvar cancer …", "The data also suggest that Vulvar cancer …". */
const GOES_ON = /(?<=^(?:But|So) |^[^,;]{3,80} also \p{Ll}+ that )\p{Lu}\p{Ll}+(?=[\s,-])/u;
/** The same with the capital only where the word is a name. */
export const withinSentence = (sentence: string, lowerCase: LowerCase): string =>
  sentence.replace(GOES_ON, (word) => (lowerCase.has(word.toLowerCase()) ? word.toLowerCase() : word));
