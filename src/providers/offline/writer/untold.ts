/** What a sentence takes as named before, and a listener has not heard of. */
import type { Paper } from '#src/core/paper.ts';
import { contentWords } from '#src/core/text/words.ts';
import type { Source } from './material.ts';
import { FINITE } from './verbs.ts';

/** "The model was …": the subject is one bare noun. */
const BARE = /^The (\p{Ll}{3,}) (?:also |then |still )?$/u;
/** Known without having been named, or the paper's own. */
const KNOWN =
  /^(?:researchers?|authors?|team|study|paper|work|review|results?|findings?|data|participants?|patients?|world|earth|sun|moon|sky|sea|ocean|climate|weather|universe|internet|public|government|brain|heart|body|skin|aims?|goals?|objectives?|purpose|rest|majority|use|lack|need|number|amount|one|ones)$/;
/** Sentences before it that may have named it. */
const NEAR = 3;

/** @returns whether a sentence, by its text and its place among the sources, opens with what only sentences before it name. */
export function untoldIn(paper: Paper, sources: readonly Source[]): (text: string, index: number) => boolean {
  const title = new Set(contentWords(paper.title));
  return (text, index) => {
    const noun = BARE.exec(text.slice(0, FINITE.exec(text)?.index ?? 0))?.[1];
    if (noun === undefined || KNOWN.test(noun)) return false;
    const [word] = contentWords(noun);
    if (word === undefined || title.has(word)) return false;
    const own = sources[index];
    if (own === undefined || own.inAbstract || own.isPlain) return false;
    return sources
      .slice(Math.max(0, index - NEAR), index)
      .some((before) => before.paragraph === own.paragraph && contentWords(before.quote).includes(word));
  };
}
