/** Words that wide letterspacing tears apart, put together by the words that the document has elsewhere. */
import type { Line } from '../model.ts';

/** A line is torn where its words have so few letters in the mean; those of other lines in capitals have twice as many. */
const TORN_LETTERS = 3;
const MIN_TOKENS = 3;
const MAX_CHARS = 200;
const MAX_WORD = 24;
/** A word that the document has nowhere else costs two words and one for each letter; a short one is none. */
const UNKNOWN = 2;
const MIN_UNKNOWN_LETTERS = 5;
/** Words of headings that the text of a paper may lack. */
const HEADING_WORDS = [
  'A',
  'I',
  'AND',
  'HOW',
  'IN',
  'IS',
  'IT',
  'OF',
  'ON',
  'THE',
  'TO',
  'USED',
  'WHAT',
  'WHEN',
  'WHY',
];

/** `W I L DL I F E FOR E N SIC` as `WILDLIFE FORENSIC`. */
export function withoutLetterspacing(lines: Line[]): Line[] {
  const torn = new Set(lines.filter(({ text }) => isTorn(text)));
  if (torn.size === 0) return lines;
  // The rest of a heading may be too short to show it.
  lines.forEach((line, at) => {
    const beside = [lines[at - 1], lines[at + 1]];
    if (beside.some((other) => other && torn.has(other) && isAlike(other, line))) torn.add(line);
  });
  const words = new Set([
    ...lines.flatMap((line) =>
      torn.has(line) ? [] : (line.text.toUpperCase().match(/\p{L}{2,24}/gu) ?? []),
    ),
    ...HEADING_WORDS,
  ]);
  return lines.map((line) => (torn.has(line) ? { ...line, text: putTogether(line.text, words) } : line));
}

const isAlike = (a: Line, b: Line): boolean =>
  a.column === b.column && a.font === b.font && a.size === b.size && isCapitals(b.text);
const isCapitals = (text: string): boolean => text.length <= MAX_CHARS && !/\p{Ll}/u.test(text);

function isTorn(text: string): boolean {
  if (!isCapitals(text) || /\d/.test(text)) return false;
  const tokens = text.match(/\p{L}+/gu) ?? [];
  const letters = tokens.reduce((sum, token) => sum + token.length, 0);
  const single = tokens.filter((token) => token.length === 1).length;
  return (
    tokens.length >= MIN_TOKENS &&
    letters <= TORN_LETTERS * tokens.length &&
    single >= Math.max(2, tokens.length / 4)
  );
}

/** Each stretch of letters as the fewest words that make it up. */
function putTogether(text: string, words: ReadonlySet<string>): string {
  const parts = text.replace(/\s+/g, '').match(/\p{L}+|\P{L}+/gu) ?? [];
  return parts
    .map((part) => (/\p{L}/u.test(part) ? split(part, words).join(' ') : part))
    .join('')
    .replace(/(?<=[,;:?!])(?=\p{L})/gu, ' ');
}

function split(letters: string, words: ReadonlySet<string>): string[] {
  const best: { cost: number; words: string[] }[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end += 1) {
    let least = { cost: Number.POSITIVE_INFINITY, words: [] as string[] };
    for (let start = Math.max(0, end - MAX_WORD); start < end; start += 1) {
      const word = letters.slice(start, end);
      const cost = (best[start]?.cost ?? 0) + costOf(word, words);
      if (cost < least.cost) least = { cost, words: [...(best[start]?.words ?? []), word] };
    }
    best[end] = least;
  }
  const found = best[letters.length];
  return found && found.words.length > 0 ? found.words : [letters];
}

function costOf(word: string, words: ReadonlySet<string>): number {
  if (words.has(word) || words.has(word.replace(/S$/, ''))) return word.length < 3 ? 2 : 1;
  return word.length < MIN_UNKNOWN_LETTERS ? Number.POSITIVE_INFINITY : UNKNOWN + word.length;
}
