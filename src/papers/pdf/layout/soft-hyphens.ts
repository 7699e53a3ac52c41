/** Soft hyphens at the ends of lines, which are mostly guessed: most break a word, some would join two. */
import type { Line } from '../model.ts';

const WORD = /\p{L}+/gu;
const LAST_WORD = /(\p{L}+)\u00ad$/u;
const FIRST_WORD = /^\p{L}+/u;

/** The lines without the soft hyphens that stand between two words of the paper, where it never has them as one. */
export function withoutFalseHyphens<One extends Pick<Line, 'text'>>(lines: One[]): One[] {
  const broken = lines.map(({ text }) => LAST_WORD.exec(text)?.[1]?.toLowerCase());
  if (broken.every((word) => word === undefined)) return lines;
  const whole = lines.map(({ text }, at) => {
    const plain = text.replace(LAST_WORD, '');
    return broken[at - 1] === undefined ? plain : plain.replace(FIRST_WORD, '');
  });
  const words = new Set(whole.flatMap((text) => text.toLowerCase().match(WORD) ?? []));
  return lines.map((line, at) => {
    const [last, first] = [broken[at], FIRST_WORD.exec(lines[at + 1]?.text ?? '')?.[0].toLowerCase()];
    const parts = last && first && words.has(last) && words.has(first) && !words.has(last + first);
    return parts ? { ...line, text: line.text.slice(0, -1) } : line;
  });
}
