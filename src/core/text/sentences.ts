/**
 * Sentence splitting for scientific prose. Rules, not a model: a full stop ends a sentence unless what stands
 * before it is an abbreviation or an initial, what follows cannot open a sentence, or a bracket is still open.
 */
import { NEVER_ENDS, OPENERS, SELDOM_ENDS } from './abbreviations.ts';

/** What is longer is no sentence but a damaged table or a sequence: it is cut here, at a space where there is one. */
export const MAX_SENTENCE = 1_500;
/** A bracket that has not closed after this many characters is taken for a slip of the paper, not a bracket. */
const BRACKET_REACH = 500;
/** Characters on each side of a full stop that tell whether it ends a sentence. */
const NEAR = 100;

const STOP = /[.!?]/;
/** What may stand between the full stop and the space: closing quotes and brackets, superscript citations. */
const AFTER_STOP = /^[)\]"'”’»]*(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|\[[\d,;\s–-]{1,40}\]|[¹²³⁰-⁹]+)?(?=\s|$)/;
/** A bracketed citation set after the full stop and a space belongs to the sentence before. */
const LATE_CITATION = /^\s+\[[\d,;\s–-]{1,40}\](?=\s|$)/;
const OPENS_SENTENCE = /^(?:[\p{Lu}\p{N}"'“‘«([¿¡~≈<>±]|\p{Ll}{1,3}[\p{Lu}\p{N}]|[α-ω]-)/u;
/** German writes ordinals with a full stop: "am 31. Tag". */
const GERMAN_ORDINAL = /(?<![\d.,])\d{1,2}$/;
const AFTER_ORDINAL =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Tage?s?|Wochen?|Monate?s?|Jahre?s?|Lebensjahr\p{L}*|Jahrhunderts?|Stunden?|Mal|Platz|Stelle|Rang|Klasse|Generation)(?!\p{L})/u;
/** Abbreviations of two letters with a space in them: `z. B.`, `p. ej.`, `EE. UU.`. */
const SPACED_ABBREVIATION = /(?:^|[\s(])(?:z|d|u|o|p|EE)$/;
const ITS_REST = /^(?:B|h|a|ä|ej|ex|UU)\./;
/** `Rana lacustris Berg. (family: Ranidae) is`: a name cut short, and an aside in the middle of the sentence. */
const SHORTENED_NAME = /(?:^|\s)\p{Lu}\p{Ll}{1,9}$/u;
const ASIDE = /^\((?=[^()]{0,40}\p{Ll}{3})[^()]{3,300}[^().!?]\) (?=\p{Ll})/u;
/** A remark that is part of the sentence before it: "indet. (represented by a rib)". */
const REMARK = /^\((?![ivx]{1,4}\)|[^()]*[^().!?]\)\s+\p{Lu})\p{Ll}{3,}/u;
/** "in patients with CF. Here": in capitals it is no "cf." */
const ACRONYM = /^\p{Lu}{2,}$/u;
/** "shown in S4 Fig. This", "for 20 ms. This": a supplement's name, and a unit, end a sentence. */
const CLOSES = /(?:\bS?\d+ figs?|\d ?ms)$/i;
/** "p < 0. 01". */
const BROKEN_DECIMAL = /(?:^|[^\d.,])0$/;
/** Letters of the last word of a bracket that ends a sentence. */
const SHORTEST_LAST = 3;
const ENUMERATOR = /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)?)$/;

/**
 * The sentences of a paragraph. Takes time in proportion to the text, whatever it holds.
 * @param text plain prose of one paragraph.
 * @returns the sentences in order, each a verbatim slice of `text` without the white space around it, of at most
 * MAX_SENTENCE characters
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  const closes = closingBrackets(text);
  let start = skipSpace(text, 0);
  let index = start;
  const close = (end: number): void => {
    sentences.push(...withinBounds(text.slice(start, end).trim()));
    start = skipSpace(text, end);
    index = start;
  };
  while (index < text.length) {
    const closing = closes.get(index);
    const end =
      closing !== undefined
        ? bracketEnd(text, index, closing)
        : STOP.test(text.charAt(index))
          ? sentenceEnd(text, start, index)
          : null;
    if (end === null) index = (closing ?? index) + 1;
    else close(end);
  }
  close(text.length);
  return sentences.filter((sentence) => sentence !== '');
}

/** The place of the first character from `at` on that is no white space. */
function skipSpace(text: string, at: number): number {
  let place = at;
  while (place < text.length && /\s/.test(text.charAt(place))) place += 1;
  return place;
}

/** The sentence, in pieces where it is longer than a sentence can be. */
function withinBounds(sentence: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (sentence.length - start > MAX_SENTENCE) {
    const space = sentence.lastIndexOf(' ', start + MAX_SENTENCE);
    const end = space > start + MAX_SENTENCE / 2 ? space : wholeCharacter(sentence, start + MAX_SENTENCE);
    pieces.push(sentence.slice(start, end).trim());
    start = end;
  }
  return [...pieces, sentence.slice(start).trim()];
}

/** A place that does not cut a surrogate pair in two. */
const wholeCharacter = (text: string, at: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;

/** Behind a bracket that ends as a sentence does: "… (It grew.) Then", "… alone (see the methods.) Then". */
function bracketEnd(text: string, open: number, close: number): number | null {
  const inside = text.slice(Math.max(open + 1, close - NEAR), close);
  const last = /([^\s([{/–—"“.]*)[.!?]["”’]?$/.exec(inside)?.[1];
  if (last === undefined || last.length < SHORTEST_LAST || isAbbreviation(last.toLowerCase())) return null;
  const next = /^\s+(\p{Lu}\p{Ll}*)(?![\p{L}\d])/u.exec(text.slice(close + 1, close + 1 + NEAR))?.[1];
  return next !== undefined && OPENERS.has(next.toLowerCase()) ? close + 1 : null;
}

const isAbbreviation = (word: string): boolean => NEVER_ENDS.has(word) || SELDOM_ENDS.has(word);

/** Where the sentence ends whose stop stands at `stop`, or null when it goes on. */
function sentenceEnd(text: string, start: number, stop: number): number | null {
  if (/[.!?]/.test(text.charAt(stop + 1))) return null;
  if (gluedSentence(text, stop)) return stop + 1;
  const precededByDigit = /\d/.test(text.charAt(stop - 1));
  const tail = AFTER_STOP.exec(text.slice(stop + 1, stop + 60));
  if (tail === null || (precededByDigit && /\d/.test(tail[0]))) return null;
  let end = stop + 1 + tail[0].length;
  const late = LATE_CITATION.exec(text.slice(end, end + 60));
  if (late !== null) end += late[0].length;
  const next = skipSpace(text, end);
  const rest = text.slice(next, next + NEAR);
  if (rest === '') return end;
  if (!OPENS_SENTENCE.test(rest) || REMARK.test(rest)) return null;
  if (SHORTENED_NAME.test(text.slice(Math.max(start, stop - 12), stop)) && ASIDE.test(rest)) return null;
  if (text.charAt(stop) === '.' && goesOn(text, { start, stop }, rest)) return null;
  return end;
}

/** True where the full stop is part of an abbreviation, an initial or a list number. `start`: of its sentence. */
function goesOn(text: string, { start, stop }: { start: number; stop: number }, rest: string): boolean {
  const before = text.slice(Math.max(start, stop - NEAR), stop).trimEnd();
  if (stop - start <= NEAR && ENUMERATOR.test(before)) return true;
  if (GERMAN_ORDINAL.test(before) && AFTER_ORDINAL.test(rest)) return true;
  if (SPACED_ABBREVIATION.test(before) && ITS_REST.test(rest)) return true;
  if (BROKEN_DECIMAL.test(before) && /^\d/.test(rest)) return true;
  const written = /[^\s([{/–—"“]*$/.exec(before)?.[0] ?? '';
  const last = written.toLowerCase();
  const next = /^["'“‘([]*(\p{L}+)/u.exec(rest)?.[1] ?? '';
  const opener = OPENERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (NEVER_ENDS.has(last) && !(opener && (ACRONYM.test(written) || CLOSES.test(before)))) return true;
  if (SELDOM_ENDS.has(last)) return !opener;
  const initial = /(?:^|[\s.(-])\p{Lu}$/u.test(before);
  return initial && !opener;
}

/** "growth.The results": the space after the stop was lost. */
function gluedSentence(text: string, stop: number): boolean {
  if (text.charAt(stop) !== '.' || !/\p{Ll}{3}$/u.test(text.slice(Math.max(0, stop - 3), stop))) return false;
  const next = /^(\p{Lu}\p{Ll}*)\s/u.exec(text.slice(stop + 1, stop + 20))?.[1];
  return next !== undefined && OPENERS.has(next.toLowerCase());
}

/** Opening bracket position to closing position, outermost pairs only, for pairs within BRACKET_REACH. */
function closingBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; mark: string }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (mark === '(' || mark === '[') open.push({ at: index, mark });
    if (mark !== ')' && mark !== ']') continue;
    const top = open.at(-1);
    if (top === undefined || top.mark !== (mark === ')' ? '(' : '[')) continue;
    open.pop();
    if (index - top.at <= BRACKET_REACH) pairs.set(top.at, index);
  }
  return pairs;
}
