/** The label of a number that is heard: its digits, the words beneath it, and the part of a whole that it is. */
import { BOUND } from '#src/core/text/numbers.ts';
import { clean } from '../graphic.ts';

export interface ValueItem {
  icon?: string | undefined;
  label: string;
  way?: 'up' | 'down' | undefined;
}

const CHARS = 40;
/** "222 twins", "at least 16 years": what is longer than the sign of a unit stands beneath its number. */
const WORDS_BEHIND = /^(.*\d\S*) ((?!\S{1,3}$)\p{L}.*)$/u;
const VALUE = new RegExp(`^(?:${BOUND} )?[<>≤≥~≈]?\\d`, 'i');

/** Whether a label is a number with its unit or noun: `46%`, `at least 16 years`, `222 twins`. */
export const isValue = (label: string): boolean => VALUE.test(label);

/** `share`: the part of a whole that a percentage of up to a hundred says, unless it is a change; null: it says none. */
export function valueIn(item: ValueItem): {
  label: string;
  value: string;
  words: string;
  share: number | null;
} {
  const label = clean(item.label, CHARS).replace(/(?<=\d)\s?(?:percent|per cent)$/i, '%');
  const [, value = label, words = ''] = WORDS_BEHIND.exec(label) ?? [];
  return { label, value, words, share: item.way ? null : shareOf(value) };
}

function shareOf(value: string): number | null {
  const percent = /^\D*(\d+(?:\.\d+)?)\s?%$/.exec(value)?.[1];
  return percent === undefined || Number(percent) > 100 ? null : Number(percent) / 100;
}
