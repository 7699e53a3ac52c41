/**
 * What a recogniser may hear in a recording of a known text: the text's words in order, each of which may be missing,
 * and any sounds besides. Pure.
 */

import { NUMBER_WORDS } from '../../offline/voice/spoken/numbers.ts';

/** Every sound of English as the acoustic model knows it (the CMU set). */
const PHONES =
  'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH'.split(
    ' ',
  );
const NUMBERS = new Set(NUMBER_WORDS);
/** Where one word of a number is written, all of them compete. */
export const isNumberWord = (word: string): boolean => NUMBERS.has(word);

/** Small words that are said in several ways, beside the one that the voice gives. */
const ALSO_SAID: Readonly<Record<string, readonly string[]>> = {
  a: ['EY', 'AH'],
  an: ['AE N', 'AH N'],
  and: ['AE N D', 'AH N', 'AH N D'],
  are: ['ER', 'AA R'],
  for: ['F ER', 'F AO R'],
  from: ['F R AH M'],
  of: ['AH V'],
  or: ['ER', 'AO R'],
  the: ['DH IY', 'DH AH'],
  to: ['T AH', 'T UW'],
  was: ['W AH Z', 'W AA Z'],
};

/** How likely it is that a word is left out, that another number stands for one, and that a sound is added. */
const CHANCE = { said: 0.9, missing: 0.01, otherNumber: 0.05, added: 0.02 };

export interface Grammar {
  /** A finite-state grammar of PocketSphinx. Its words are `w0`, `w1`, …; `n-forty` another number; `+AH+` a sound. */
  fsg: string;
  /** How they sound, a line each. */
  dictionary: string;
}

/**
 * @param words as spoken, in lower case
 * @param phones of each word, as flite names them
 * @param numbers the phones of `NUMBER_WORDS`
 */
export function grammarOf(
  words: readonly string[],
  phones: readonly string[][],
  numbers: readonly string[][],
): Grammar {
  const dictionary = PHONES.map((phone) => `+${phone}+ ${phone}`);
  for (const [index, word] of NUMBER_WORDS.entries()) dictionary.push(`n-${word} ${sounds(numbers[index])}`);
  const arcs: string[] = [];
  const arc = (from: number, to: number, chance: number, word = '') =>
    arcs.push(`TRANSITION ${from} ${to} ${chance.toFixed(6)} ${word}`.trim());
  for (const [index, word] of words.entries()) {
    const ways = [...new Set([sounds(phones[index]), ...(ALSO_SAID[word] ?? [])])];
    for (const [way, said] of ways.entries())
      dictionary.push(`w${index}${way === 0 ? '' : `(${way + 1})`} ${said}`);
    arc(index, index + 1, CHANCE.said, `w${index}`);
    arc(index, index + 1, CHANCE.missing);
    if (isNumberWord(word))
      for (const other of NUMBER_WORDS)
        if (other !== word) arc(index, index + 1, CHANCE.otherNumber, `n-${other}`);
  }
  for (let state = 0; state <= words.length; state += 1)
    for (const phone of PHONES) arc(state, state, CHANCE.added / PHONES.length, `+${phone}+`);
  const head = ['FSG_BEGIN script', `NUM_STATES ${words.length + 1}`, 'START_STATE 0'];
  const fsg = [...head, `FINAL_STATE ${words.length}`, ...arcs, 'FSG_END', ''].join('\n');
  return { fsg, dictionary: `${dictionary.join('\n')}\n` };
}

/** flite's names of sounds as the model's. */
const sounds = (phones: readonly string[] = []): string =>
  phones.map((phone) => (phone === 'ax' ? 'AH' : phone.toUpperCase())).join(' ');
