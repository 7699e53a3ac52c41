/** Names of people in a line, as authors type and journals print them. */
import {
  isAddress,
  isCountry,
  isDegree,
  isNoName,
  MEMBERSHIP,
  NAME_WORD,
  PARTICLE,
  SUFFIX,
  TITLE_OF_PERSON,
} from './words.ts';

const MOST_WORDS = 7;
/** A longer line is no byline. */
const MOST_CHARS = 8_000;

/** Marks of affiliations and notes, in front of a name or behind it: a name ends there. */
const MARK =
  /(?:\^[^^\s]{1,12}\^|\d{4}-\d{4}-\d{4}-\d{3}[\dX]|[⁰¹²³⁴-⁹ᵃ-ᶻ˒*†‡§¶#‖∥✉∗⁎]|(?<=[\p{L}.])\d{1,2}(?![\p{L}\d])|(?<=\s)\d{1,2}(?=[\s,;]|$)|^\d{1,2}(?=\p{Lu}))(?:[\s,–*]{0,4}\d{1,2}(?![\p{L}\d]))*[\s,–]{0,4}/gu;
const SEPARATOR =
  /\s*[,;&|·•/]\s*|\s(?:and|und|et|with)\s|^(?:and|und|et|by|authors?(?:\(s\))?\s?:)\s|\s{3,}/iu;
const AND_OF_TWO = /^(.+)\s(?:y|e|i)\s(.+)$/u;
const LAST_FIRST = /^(?:\p{Ll}\S{0,4}\s){0,3}\p{Lu}\S{1,30},\s\p{Lu}[^,;]{0,40}$/u;
/** Behind a surname: a list of references, or one that tells how to cite the paper. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,3}$/u;
/** The name again, as its country writes it: `Ma Rong 馬戎`. */
const NATIVE_FORM =
  /(?<=\p{Script=Latin}\s?)[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]+(?:\s[\p{Script=Han}\p{Script=Hangul}]+)*/gu;
const BRACKETS = /\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g;

/**
 * The names of a line: `Ada Lovelace1, Charles Babbage1,2, & Mary Somerville*`. Empty where the line does not read as
 * names; odd parts among as many good ones are left out.
 */
export function namesIn(line: string): string[] {
  if (line.length > MOST_CHARS) return [];
  const parts = partsOf(line);
  const sure = parts.filter(isPerson);
  if (sure.length === 0) return [];
  // A name of one word is one only among names that are beyond doubt.
  const withSingles = sure.length > 1 && !parts.some((part) => INITIALS.test(part));
  const names = parts.filter((part) => sure.includes(part) || (withSingles && isSingle(part)));
  return names.length > parts.length / 2 ? names.map(tidy) : [];
}

/** What stands between the marks and commas, without degrees. */
function partsOf(line: string): string[] {
  const plain = line
    .replace(BRACKETS, ' ')
    .replace(NATIVE_FORM, ';')
    .replace(MARK, ';')
    .replace(MEMBERSHIP, ';');
  const entries = plain
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean);
  // `Berg, Anna; Okoro, Chidi`
  const isReversed = (entry: string) => LAST_FIRST.test(entry) && !isDegree(entry.split(/,\s/)[1] ?? '');
  if (entries.length > 1 && entries.every(isReversed)) {
    return entries.map((entry) => entry.split(/,\s/).reverse().join(' '));
  }
  return plain
    .split(SEPARATOR)
    .flatMap((part) => {
      const pair = AND_OF_TWO.exec(part.trim());
      return pair?.[1] && pair[2] && isPerson(pair[1]) && isPerson(pair[2]) ? [pair[1], pair[2]] : [part];
    })
    .map(withoutDegrees)
    .filter((part) => part !== '' && !/^[\p{L}\d]$/u.test(part) && !SUFFIX.test(part));
}

/** Empty where the part is nothing but degrees and numbers. */
function withoutDegrees(part: string): string {
  const words = part
    .replace(/^[\s.:,–-]+|[\d\s,:–-]+$/gu, '')
    .replace(/^(?:(?:[Aa]nd|AND|[Uu]nd|et|&)\s+(?=\p{L})|[ye]\s+(?=\p{Lu}))/u, '')
    .split(/\s+/)
    .filter(Boolean);
  while (words.length > 0 && isDegree(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && TITLE_OF_PERSON.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function isPerson(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS || isNoName(text) || isAddress(text) || isCountry(text)) return false;
  // `A.Berg`
  if (words.length < 2) return /^(?:\p{Lu}\.[‐‑-]?){1,3}\p{Lu}[\p{L}'’‐‑-]+$/u.test(text);
  return (
    words.every((word) => PARTICLE.test(word) || NAME_WORD.test(word)) &&
    words.some((word) => /^(?:\p{L}{1,4}['’‐‑-])?\p{Lu}[\p{L}'’‐‑-]/u.test(word))
  );
}

const isSingle = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !isNoName(text) && !isCountry(text);

/** `AMINA B. KHAN` as `Amina B. Khan`; the apostrophe as it is printed, typographic hyphens as plain ones. */
export function tidy(name: string): string {
  const plain = name
    .replace(/[‐‑]/g, '-')
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu}\p{L}{2})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/\p{Ll}/u.test(plain)) return plain;
  return plain.replace(
    /\p{L}{3,}|\p{L}{2}(?=-\p{L}{3})/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
