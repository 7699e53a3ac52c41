/** The few words that the opening shows large. */
import { iconsIn } from '#src/core/icons/index.ts';
import { UNTITLED } from '#src/core/paper.ts';
import type { Visual } from '#src/core/script.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { LABEL_WORDS, labelWithin } from './option.ts';

const MOST_ICONS = 3;
const OPENINGS = /^(?:the|a|an|effects? of|evaluation of|analysis of|study of|towards?|on)\s+/i;

/**
 * The opening sentence where it has up to six words, else what the paper's title is about in as many: a finding that
 * is cut short may say more than it does.
 */
function headlineOf(opening: string, title: string): string {
  const bare = opening.replace(/[.!?]$/, '');
  if (countWords(bare) <= LABEL_WORDS || title === UNTITLED) return bare;
  const before = title.split(/\s*[:;—–(]\s*|,\s/)[0] ?? title;
  const short = labelWithin(before.replace(OPENINGS, '')) ?? labelWithin(before);
  return short !== null && countWords(short) >= 2 ? capitalise(short) : bare;
}

/** The opening's picture: its headline, and what its words speak of. */
export function titleOf(opening: string, title: string): Extract<Visual, { kind: 'title' }> {
  const things = iconsIn(opening).filter(({ sign }) => !sign);
  const items = things.slice(0, MOST_ICONS).map(({ icon }) => ({ icon, label: '' }));
  return { kind: 'title', text: headlineOf(opening, title), ...(items.length > 0 && { items }) };
}
