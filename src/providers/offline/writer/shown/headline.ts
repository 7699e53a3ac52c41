/** The few words that the opening shows large. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Visual } from '#src/core/script.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { LABEL_WORDS, labelWithin } from './option.ts';

const MOST_ICONS = 3;
const OPENINGS = /^(?:the|a|an|effects? of|evaluation of|analysis of|study of|towards?|on)\s+/i;

/** Of more words the opening is not shown whole. */
const MOST_WORDS = 14;
/** "Atlantic Meridional Overturning Circulation (AMOC)" is what the letters say. */
const SPELT_OUT = /(?:[\p{L}-]+\s){2,6}\((\p{Lu}[\p{L}\d-]{1,7})\)/gu;
const FIRST_WORD =
  /^(?:surprisingly|interestingly|notably|importantly|overall|moreover|furthermore|finally|here|remarkably|strikingly|indeed)\s?,?\s+/i;

/** The opening in fewer words that say the same: a long name by its letters, without articles. */
function headlineForms(opening: string): string[] {
  const short = opening
    .replace(SPELT_OUT, (whole, letters: string) => initialsAt(whole, letters) ?? whole)
    .replace(FIRST_WORD, '');
  return [
    opening,
    short,
    short.replace(/^(?:the|an?)\s/i, ''),
    short.replace(/(?<=^|\s)(?:the|an?)\s/gi, ''),
  ];
}

/** The words before a name's letters that are not of it, with the letters instead of the name; null: there is none. */
function initialsAt(whole: string, letters: string): string | null {
  const words = whole.replace(/\s\([^)]*\)$/, '').split(' ');
  const initials = letters.toLowerCase().replace(/[^a-z]/g, '');
  for (let from = 0; from < words.length - 1; from += 1) {
    const own = words.slice(from).flatMap((word) => word.split('-'));
    if (own.map((word) => word.charAt(0).toLowerCase()).join('') === initials)
      return [...words.slice(0, from), letters].join(' ');
  }
  return null;
}

/**
 * The opening sentence: in up to six words where it says the same in them, else whole, where it is short. Of a longer one
 * what the paper's title is about: a finding that is cut short may say more than it does.
 */
function headlineOf(opening: string, title: string): string {
  const bare = opening.replace(/[.!?]$/, '');
  const brief = headlineForms(bare).find((form) => countWords(form) <= LABEL_WORDS);
  if (brief) return capitalise(brief);
  if (countWords(bare) <= MOST_WORDS || title === UNTITLED) return bare;
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
