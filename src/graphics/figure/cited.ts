/** Which panel of a figure a scene speaks of. Pure. */
import { contentWords } from '#src/core/text/words.ts';

/** `Fig. 2b`, `Figure 3A`, `Figs 2a and b`. */
const CITED = /\bfig(?:ure|s|\.)*\s?(\d+)\s?\(?([a-h])\b/gi;
/** `(a) Growth`, `A, growth`, `b Growth` at the beginning of a part of a caption. */
const LETTER = /(?:^|[.;]\s+|\s)\(?([a-hA-H])(?:\)|[,:.]|(?=\s\p{Lu}))\s+/gu;
/** Shared words by which one panel's part of a caption is told from the others. */
const MIN_SHARED = 2;

/** What a caption says of each of its panels, by letter. */
function captionParts(caption: string): Map<string, string> {
  const marks = [...caption.matchAll(LETTER)].map(({ 0: mark, 1: letter = '', index }) => ({
    letter: letter.toLowerCase(),
    from: index,
    start: index + mark.length,
  }));
  // Letters come in order; any other is a word.
  const inOrder: typeof marks = [];
  for (const mark of marks) if (mark.letter === 'abcdefgh'[inOrder.length]) inOrder.push(mark);
  return new Map(
    inOrder.map(({ letter, start }, index) => [
      letter,
      caption.slice(start, inOrder[index + 1]?.from).trim(),
    ]),
  );
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
