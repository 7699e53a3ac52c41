/** Whether what was recognised is worth reading. */
import { AppError } from '#src/core/errors.ts';
import { pictures } from '../pdf/refusals.ts';
import { MIN_CONFIDENCE, MIN_OCR_LETTERS } from './limits.ts';
import type { RecognisedLine } from './page-items.ts';

/** Every fourth word or so of English prose is one of these; of other languages, hardly any. */
const ENGLISH = new Set(
  'the of and in to is that for with was were are by from this on at as be we'.split(' '),
);
const MIN_ENGLISH = 0.08;
/** Fewer words say nothing of the language. */
const ENOUGH_WORDS = 80;

/** Throws AppError `paper.unsuitable` as soon as the words are enough to show another language than the recogniser's. */
export function assertEnglish(lines: readonly RecognisedLine[]): void {
  const words = lines.flatMap((line) =>
    line.words.map(({ text }) => text.toLowerCase().replace(/[^\p{L}]/gu, '')),
  );
  const proper = words.filter((word) => word !== '');
  const english = proper.filter((word) => ENGLISH.has(word)).length / Math.max(1, proper.length);
  if (proper.length < ENOUGH_WORDS || english >= MIN_ENGLISH) return;
  throw new AppError('paper.unsuitable', {
    message: `${Math.round(100 * english)} % of ${proper.length} recognised words are English function words`,
    userMessage:
      'The text of this PDF can only be read from the pictures of its pages, and it does not look like English, the one language that can be recognised here. Please send a version with selectable text, or an English one.',
  });
}

/** Throws AppError `file.no-text` where the pages are blank, or hold noise, handwriting or drawings. */
export function assertRecognised(lines: readonly RecognisedLine[]): void {
  const letters = ({ words }: RecognisedLine) =>
    words.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const all = lines.reduce((sum, line) => sum + letters(line), 0);
  const certain = lines.reduce((sum, line) => sum + letters(line) * line.confidence, 0) / Math.max(1, all);
  if (all < MIN_OCR_LETTERS || certain < MIN_CONFIDENCE) {
    throw pictures(`${all} letters recognised with a certainty of ${Math.round(certain)} %`);
  }
}
