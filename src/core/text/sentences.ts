/**
 * Sentence splitting for scientific prose. Rules, not a model: a full stop ends a sentence unless what stands
 * before it is an abbreviation or an initial, what follows cannot open a sentence, or a bracket is still open.
 */
import { NEVER_ENDS, OPENERS, SELDOM_ENDS } from './abbreviations.ts';

/** A bracket that has not closed after this many characters is taken for a slip of the paper, not a bracket. */
const BRACKET_REACH = 500;

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
const ENUMERATOR = /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)?)$/;

/**
 * The sentences of a paragraph.
 * @param text plain prose of one paragraph.
 * @returns the sentences in order, each a verbatim slice of `text` without the white space around it.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  const closes = closingBrackets(text);
  let start = 0;
  let index = 0;
  while (index < text.length) {
    const close = closes.get(index);
    if (close !== undefined) {
      index = close + 1;
      continue;
    }
    const end = STOP.test(text.charAt(index)) ? sentenceEnd(text, start, index) : null;
    if (end === null) {
      index += 1;
      continue;
    }
    sentences.push(text.slice(start, end).trim());
    start = end;
    index = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

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
  const rest = text.slice(end).trimStart();
  if (rest === '') return end;
  if (!OPENS_SENTENCE.test(rest)) return null;
  if (SHORTENED_NAME.test(text.slice(Math.max(start, stop - 12), stop)) && ASIDE.test(rest)) return null;
  if (text.charAt(stop) === '.' && goesOn(text.slice(start, stop), rest)) return null;
  return end;
}

/** True where the full stop after `before` is part of an abbreviation, an initial or a list number. */
function goesOn(before: string, rest: string): boolean {
  const sentence = before.trim();
  if (ENUMERATOR.test(sentence)) return true;
  if (GERMAN_ORDINAL.test(sentence) && AFTER_ORDINAL.test(rest)) return true;
  if (SPACED_ABBREVIATION.test(sentence) && ITS_REST.test(rest)) return true;
  const last = (/[^\s([{/–—"“]*$/.exec(sentence)?.[0] ?? '').toLowerCase();
  if (NEVER_ENDS.has(last)) return true;
  const next = /^["'“‘([]*(\p{L}+)/u.exec(rest)?.[1] ?? '';
  const opener = OPENERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (SELDOM_ENDS.has(last)) return !opener;
  const initial = /(?:^|[\s.(-])\p{Lu}$/u.test(sentence);
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
