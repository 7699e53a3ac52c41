/** How a workspace wants words said. The voice is given what is said; captions and everything shown keep what is written. */
import { z } from 'zod';
import type { TimedWord } from './media.ts';

/** How many a list may have, and how long its parts may be, characters. */
export const MOST_PRONUNCIATIONS = 50;
const MOST_WORD = 40;
const MOST_SAID = 80;
/** Of the list as lines, characters: what a form's field holds on every platform. */
export const MOST_LIST = 2_900;

/** Signs stand within names: `C. elegans`, `TNF-α`, `Ca2+`. No brackets: what voices take for directions is in them. */
const WORD = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'’+‐–/-]*[\p{L}\p{M}\p{N}+])?$/u;
/** Plain words: a comma or a full stop would be a pause. */
const SAID = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} '’-]*[\p{L}\p{M}\p{N}])?$/u;
const LETTER = /\p{L}/u;

export const pronunciationSchema = z.object({
  word: z.string().max(MOST_WORD).regex(WORD).regex(LETTER),
  said: z.string().max(MOST_SAID).regex(SAID).regex(LETTER),
});
/** A word, or a few, as written, and as they are said. */
export type Pronunciation = z.infer<typeof pronunciationSchema>;

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** `kebele = keh-beh-leh`; with nothing said, the word is to be forgotten. null: the line is none. */
export function readPronunciation(line: string): Pronunciation | { word: string; said: null } | null {
  const [word = '', said, ...more] = line.split('=').map(tidy);
  if (said === undefined || more.length > 0) return null;
  const parsed = pronunciationSchema.safeParse({ word, said: said === '' ? word : said });
  if (!parsed.success) return null;
  return said === '' ? { word, said: null } : parsed.data;
}

/** The list with another entry for the word; without one where nothing is said. */
export const withPronunciation = (
  list: readonly Pronunciation[],
  { word, said }: { word: string; said: string | null },
): Pronunciation[] => [
  ...list.filter((one) => one.word !== word),
  ...(said === null ? [] : [{ word, said }]),
];

/** A text as it is to be said. */
export interface Pronounced {
  text: string;
  /** From the times of what is said to the times of what is written, `text.trim().split(/\s+/)` each. */
  asWritten(words: readonly TimedWord[]): TimedWord[];
}

/**
 * The text with the list's words as they are said. An entry in lower case is meant however the word is written, one
 * with capitals as it is: `IT` is not `it`. Longer entries go first; nothing is replaced twice.
 */
export function pronounced(written: string, list: readonly Pronunciation[]): Pronounced {
  const pattern = patternOf(list);
  const matches = pattern ? [...written.matchAll(pattern)] : [];
  if (matches.length === 0) return { text: written, asWritten: (words) => [...words] };
  let text = '';
  /** For each character that is said, which one is written: the first and the last of its word, where that was replaced. */
  const origins: [number, number][] = [];
  const add = (said: string, from: number, to: number, asItIs: boolean) => {
    text += said;
    for (let index = 0; index < said.length; index += 1)
      origins.push(asItIs ? [from + index, from + index] : [from, to - 1]);
  };
  let at = 0;
  for (const { index, 0: word } of matches) {
    add(written.slice(at, index), at, index, true);
    at = index + word.length;
    add(saidFor(word, list), index, at, false);
  }
  add(written.slice(at), at, written.length, true);
  return { text, asWritten: (words) => placed(words, stretchesOf(written, text, origins)) };
}

/** Words that are written, and how many are said for them. */
interface Stretch {
  written: string[];
  said: number;
}

function stretchesOf(written: string, said: string, origins: readonly [number, number][]): Stretch[] {
  const shown = [...written.matchAll(/\S+/g)].map(({ index, 0: text }) => ({
    text,
    end: index + text.length,
  }));
  const wordAt = (character: number): number => shown.findIndex(({ end }) => character < end);
  const stretches: (Stretch & { last: number })[] = [];
  for (const { index, 0: word } of said.matchAll(/\S+/g)) {
    const first = wordAt(origins[index]?.[0] ?? 0);
    const last = wordAt(origins[index + word.length - 1]?.[1] ?? 0);
    const before = stretches.at(-1);
    if (before && first <= before.last) {
      before.said += 1;
      before.written.push(...shown.slice(before.last + 1, last + 1).map(({ text }) => text));
      before.last = Math.max(before.last, last);
    } else {
      stretches.push({ written: shown.slice(first, last + 1).map(({ text }) => text), said: 1, last });
    }
  }
  return stretches;
}

/** The written words at the times of the said ones; where their numbers differ, by their lengths. */
function placed(words: readonly TimedWord[], stretches: readonly Stretch[]): TimedWord[] {
  let at = 0;
  return stretches.flatMap(({ written, said }) => {
    const times = words.slice(at, at + said);
    at += said;
    if (written.length === said)
      return times.map((time, index) => ({ ...time, text: written[index] ?? time.text }));
    const start = times[0]?.start ?? 0;
    const share = ((times.at(-1)?.end ?? start) - start) / written.join('').length;
    let passed = 0;
    return written.map((text) => {
      const from = start + passed * share;
      passed += text.length;
      return { text, start: from, end: start + passed * share };
    });
  });
}

const bySize = (list: readonly Pronunciation[]) => [...list].sort((a, b) => b.word.length - a.word.length);

function patternOf(list: readonly Pronunciation[]): RegExp | null {
  if (list.length === 0) return null;
  const words = bySize(list).map(({ word }) =>
    [...word].map((sign) => signPattern(sign, isPlain(word))).join(''),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const isPlain = (word: string): boolean => word === word.toLowerCase();

function signPattern(sign: string, anyCase: boolean): string {
  if (sign === ' ') return '\\s+';
  const upper = sign.toUpperCase();
  if (anyCase && upper !== sign && upper.length === sign.length) return `[${sign}${upper}]`;
  return sign.replace(/[.+/]/, '\\$&');
}

function saidFor(match: string, list: readonly Pronunciation[]): string {
  const word = tidy(match);
  const found = list.find((one) => one.word === word) ?? list.find((one) => one.word === word.toLowerCase());
  return found?.said ?? match;
}
