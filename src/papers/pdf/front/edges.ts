/** Where an abstract begins and ends that is set in one piece with the names above it and the notes below it. */
import { namesIn } from '../../people/names.ts';
import { isAddress } from '../../people/words.ts';
import { isFrontNote } from '../body/section-names.ts';
import type { Paragraph } from '../layout/paragraphs.ts';
import { fontsOf, isAllBold } from '../layout/style.ts';
import type { Line } from '../model.ts';
import { isOpening } from './abstract.ts';

/** A line of a sentence has more words in small letters than others. */
const MIN_WORDS = 6;
const MIN_SMALL_SHARE = 0.5;
const MIN_LINES = 3;

function isProse({ text }: Line): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return (
    /^[\p{L}“"(]/u.test(text) && words.length >= MIN_WORDS && small.length > MIN_SMALL_SHARE * words.length
  );
}

/** The paragraphs of the page of `from`, from there on, with names and addresses, sentences, and notes each apart. */
export function splitFront(paragraphs: Paragraph[], from: number): Paragraph[] {
  const page = paragraphs[from]?.page;
  const opening = paragraphs.findIndex((paragraph, at) => at >= from && isOpening(paragraph));
  return paragraphs.flatMap((paragraph, at) =>
    at < from || paragraph.page !== page
      ? [paragraph]
      : splitAt(paragraph, cuts(paragraph.lines, opening === -1 || at < opening)),
  );
}

/** The lines at which sentences begin behind names (`named`: there may be some), and notes. */
function cuts(lines: Line[], named: boolean): number[] {
  const note = lines.findIndex(({ text }) => isFrontNote(text));
  const text = note > 0 ? lines.slice(0, note) : lines;
  const prose = text.findIndex((line) => isProse(line) && /^[^\p{Ll}]/u.test(line.text));
  const over = text.slice(0, Math.max(0, prose));
  const isFront =
    named &&
    text.slice(prose).filter(isProse).length >= MIN_LINES &&
    over.some((line) => namesIn(line.text).length > 0 || isAddress(line.text));
  return [...(isFront ? [prose] : []), ...(note > 0 ? [note] : [])];
}

function splitAt(paragraph: Paragraph, at: number[]): Paragraph[] {
  if (at.length === 0) return [paragraph];
  return [0, ...at].map((start, index) => {
    const lines = paragraph.lines.slice(start, at[index]);
    const fonts = new Set(lines.flatMap((line) => [...fontsOf(line)]));
    const gap = start === 0 ? paragraph.gap : 1;
    return { ...paragraph, lines, fonts, bold: lines.every(isAllBold), gap };
  });
}
