/** What stands in where a scene's words hold no data and name nothing that can be drawn. */
import { iconsIn, ROLE_ICONS, ROLE_SIGNS } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { PLAIN_FORM } from '../verbs.ts';
import { namedThings } from './names.ts';
import { type Option, option, type ShownScene } from './option.ts';

/** Things of a text of which one is shown. */
const MOST = 4;
/** What the paper is about, by its name, tells more than a gear or a slider. */
const NAMED = 0.7;

/**
 * What any scene can show: one of what it speaks of, or of what is done, under the sign of its part in the story; where that
 * is nothing that can be drawn, what the paper's title speaks of, by its name; last of all the sign alone.
 */
export function signsOf(role: ShownScene['role'], text: string, title: string): Option[] {
  const sign = { icon: ROLE_ICONS[role], label: '' };
  const things = namedThings(text);
  const found = things.length > 0 ? things : iconsIn(text).filter((one) => one.sign);
  const focused = found
    .filter(({ icon }) => icon !== sign.icon)
    .slice(0, MOST)
    .map(({ icon }) => {
      const worth = ROLE_SIGNS.has(icon) ? 0.2 : 0.5;
      return option({ kind: 'focus', items: [{ icon, label: '' }, sign] }, worth);
    });
  const alone = option({ kind: 'picture', items: [sign] }, 0.1);
  if (things.length > 0) return [alone, ...focused];
  const claims = [{ text: title, quote: title, section: 'Title' }];
  const topics = topicsOf(title).flatMap((thing) => [
    option({ kind: 'picture', items: [thing] }, 0.3, claims),
    option({ kind: 'focus', items: [thing, sign] }, NAMED, claims),
    // Its name is read once.
    option({ kind: 'focus', items: [{ ...thing, label: '' }, sign] }, 0.4, claims),
  ]);
  return [alone, option({ kind: 'focus', items: [sign] }, 0.1), ...focused, ...topics];
}

/** Capitals of a title hide its verbs. */
const CAPITAL = /(?<![\p{L}\d-])\p{Lu}(?=\p{Ll}+(?![\p{L}\d]))/gu;
/** "Uncovering treatment burden": what is done to it is none of its name. */
const DOING = /^\p{L}+ing (?=\S+ \S)/u;
/** "Kinases control cells": behind a plural stands what they do. */
const ACTS = new RegExp(`[^s\\s]s (?:${PLAIN_FORM}) `, 'gu');
/** "Modern high-dose intravenous": what only tells the sort of the next word. */
const OF_SORT = /(?<=\S) \S+(?:ous|ic|ive|ary)$/u;

/** "What a film costs to render": in such a title a verb stands before "to". */
const ASKS = /^(?:what|how|why|when|where) /;

/** What a title names that can be drawn, each by its name. */
function topicsOf(title: string): { icon: string; label: string }[] {
  const plain = title.replace(CAPITAL, (letter) => letter.toLowerCase());
  return namedThings(plain)
    .filter(({ end }) => !(ASKS.test(plain) && plain.startsWith(' to ', end)))
    .slice(0, MOST)
    .map(({ icon, start, end }) => {
      const acts = [...plain.slice(0, end).matchAll(ACTS)].at(-1);
      const from = Math.max(start, acts ? acts.index + acts[0].length : 0);
      // "Socially plastic mammals" are no plastic mammals.
      const named = title
        .slice(from, end)
        .replace(/ly $/.test(plain.slice(0, from)) ? /^\S+ (?=\S)/ : DOING, '');
      const name = named.replace(OF_SORT, '');
      return { icon, label: capitalise(name) };
    });
}
