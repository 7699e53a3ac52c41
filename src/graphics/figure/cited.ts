/** Which panel of a figure a scene speaks of. Pure. */
import { contentWords } from '#src/core/text/words.ts';

/** `Fig. 2b`, `Figure 3A`, `Figs 2a and b`. */
const CITED = /\bfig(?:ure|s|\.)*\s?(\d+)\s?\(?([a-h])\b/gi;
/** `(a) Growth`, `(C and D) Heat`, `(e-g) Sleep`, `A, growth`, `b Growth`: what stands for panels in a caption. */
const MARK =
  /(?:^|[.;]\s+|\s)(?:\(\s?([a-hA-H](?:\s?(?:,|-|–|&|and|to)\s?[a-hA-H]){0,7})\s?\)(?=[\s.,;:]|$)|([a-hA-H])(?:[,:.]|(?=\s\p{Lu}))(?=\s))/gu;
/** `(B and D)`, `A-C.`: from A to C for some, A and C for others. */
const GROUP =
  /\(\s?([a-hA-H](?:\s?(?:,|-|–|&|and|to)\s?[a-hA-H]){0,7})\s?\)|(?:^|\s)([A-H](?:\s?(?:,|-|–|&|and|to)\s?[A-H]){1,7})[.:]/g;
/** What a part of a caption comes after. */
const PART_BEFORE = /(?:^|[.;:])\s*$/;
const LETTERS = 'abcdefgh';
/** Shared words by which one panel's part of a caption is told from the others. */
const MIN_SHARED = 2;

/** What a caption says of each of its panels, by letter; nothing of any where the letters come after what they mean. */
function captionParts(caption: string): Map<string, string> {
  const marks: { letters: string[]; start: number; from: number }[] = [];
  let next = 0;
  for (const { 0: mark, 1: several, 2: one = '', index } of caption.matchAll(MARK)) {
    const letters = lettersOf(several ?? one);
    // Letters come in order; any other is a word.
    if (letters.some((letter, at) => letter !== LETTERS[next + at])) continue;
    next += letters.length;
    marks.push({ letters, from: index, start: index + mark.length });
  }
  const isBefore = PART_BEFORE.test(caption.slice(0, marks[0]?.from));
  return new Map(
    marks.flatMap(({ letters, start }, at) => {
      const part = isBefore ? caption.slice(start, marks[at + 1]?.from).trim() : '';
      return letters.map((letter) => [letter, part] as const);
    }),
  );
}

/** `C and D`: both; `C-F`, `C to F`: and those between. */
function lettersOf(mark: string): string[] {
  const named = [...mark.toLowerCase().replace(/and|to/g, '')].filter((letter) => LETTERS.includes(letter));
  const [first = '', last = ''] = named;
  const isRange = named.length === 2 && /-|–|to/.test(mark);
  return isRange ? [...LETTERS.slice(LETTERS.indexOf(first), LETTERS.indexOf(last) + 1)] : named;
}

/** How many panels a caption names; 0: it names none; 1: what it names is not sure, and nothing is to be parted. */
export function panelsToldBy(caption: string): number {
  const { size } = captionParts(caption);
  const named = [...caption.matchAll(GROUP)].flatMap(([, inBrackets, bare]) =>
    lettersOf(inBrackets ?? bare ?? ''),
  );
  if (named.some((letter) => LETTERS.indexOf(letter) >= size)) return 1;
  return size > 1 ? size : 0;
}

/** The places of the panels that the sentence itself cites, from 0, however many there are. */
export function citedPlaces({ quotes }: { quotes: readonly string[] }, label: string): number[] {
  const number = /\d+/.exec(label)?.[0];
  return quotes
    .flatMap((quote) => [...quote.matchAll(CITED)])
    .filter(([, of]) => number === undefined || of === number)
    .map(([, , letter = '']) => letter.toLowerCase().charCodeAt(0) - 97);
}

/**
 * The place of the panel that is meant, from 0: the one that a quote cites, else the one of whose part of the caption
 * most is said; null: none is, or the figure has not as many panels as its caption.
 *
 * @param told what the scene says and quotes
 */
export function citedPanel(
  told: { narration: string; quotes: readonly string[] },
  { label, caption }: { label: string; caption: string },
  panels: number,
): number | null {
  if (panels < 2) return null;
  const [first] = citedPlaces(told, label).filter((place) => place < panels);
  if (first !== undefined) return first;
  const parts = captionParts(caption);
  if (parts.size !== panels) return null;
  const said = new Set(contentWords(told.narration));
  const shared = [...parts.values()].map(
    (part) => new Set(contentWords(part).filter((word) => said.has(word))).size,
  );
  const most = Math.max(...shared);
  const [best, second] = shared.flatMap((count, place) => (count === most ? [place] : []));
  return most >= MIN_SHARED && best !== undefined && second === undefined ? best : null;
}
