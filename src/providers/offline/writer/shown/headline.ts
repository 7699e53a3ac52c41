/** The few words that the opening shows large. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Visual } from '#src/core/script.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { LABEL_WORDS, labelWithin } from './option.ts';

const MOST_ICONS = 3;
const OPENINGS = /^(?:the|a|an|effects? of|evaluation of|analysis of|study of|towards?|on)\s+/i;

/** The text in up to six words: whole, or a beginning of it that can stand alone; else the whole text. */
export function headlineOf(text: string): string {
  const bare = text.replace(/[.!?]$/, '');
  if (countWords(bare) <= LABEL_WORDS) return bare;
  const before = bare.split(/\s*[:;—–(]\s*|,\s/)[0] ?? bare;
  const short = labelWithin(before.replace(OPENINGS, '')) ?? labelWithin(before);
  return short !== null && countWords(short) >= 2 ? capitalise(short) : bare;
}

/** The opening's picture: its headline, and what its words speak of. */
export function titleOf(text: string, narration: string): Extract<Visual, { kind: 'title' }> {
  const things = iconsIn(narration).filter(({ sign }) => !sign);
  const items = things.slice(0, MOST_ICONS).map(({ icon }) => ({ icon, label: '' }));
  return { kind: 'title', text: headlineOf(text), ...(items.length > 0 && { items }) };
}
