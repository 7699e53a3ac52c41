/** Words that wide letterspacing tears apart, put together by the words that the document has elsewhere. */
import type { Line } from '../model.ts';

/** A line is torn where so many of its words are single letters or pairs; none has as many otherwise. */
const TORN = 0.45;
const MIN_TOKENS = 4;
const MAX_LETTERS = 200;
const MAX_WORD = 24;

/** `W I L DL I F E FOR E N SIC` as `WILDLIFE FORENSIC`; as it is where the document has no such words. */
export function withoutLetterspacing(lines: Line[]): Line[] {
  if (!lines.some(({ text }) => isTorn(text))) return lines;
  const words = vocabulary(lines);
  return lines.map((line) => (isTorn(line.text) ? { ...line, text: putTogether(line.text, words) } : line));
}

function isTorn(text: string): boolean {
  const tokens = text.split(' ');
  if (tokens.length < MIN_TOKENS || text.length > MAX_LETTERS || /\p{Ll}|\d/u.test(text)) return false;
  const short = tokens.filter((token) => /^\p{Lu}{1,2}$/u.test(token)).length;
  return short >= TORN * tokens.length;
}

function vocabulary(lines: Line[]): Set<string> {
  const whole = lines.filter(({ text }) => !isTorn(text)).map(({ text }) => text.toUpperCase());
  return new Set([...whole.flatMap((text) => text.match(/\p{L}{2,24}/gu) ?? []), 'A']);
}

/** Each stretch of letters as the fewest words that make it up. */
function putTogether(text: string, words: ReadonlySet<string>): string {
  const parts = text.replace(/\s+/g, '').match(/\p{L}+|\P{L}+/gu) ?? [];
  const read = parts.map((part) => (/\p{L}/u.test(part) ? split(part, words)?.join(' ') : part));
  return read.includes(undefined) ? text : read.join('').replace(/(?<=[,;:?!])(?=\p{L})/gu, ' ');
}

/** Null where the document's words do not make it up. */
function split(letters: string, words: ReadonlySet<string>): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - MAX_WORD); start < end; start += 1) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || !words.has(word)) continue;
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, word];
    }
  }
  return best[letters.length] ?? null;
}
