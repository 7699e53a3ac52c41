/** What stands in where a scene's words hold no data and name nothing that can be drawn. */
import { type FoundIcon, iconsIn, ROLE_ICONS, ROLE_SIGNS } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { type Option, option, type ShownScene } from './option.ts';

/** Things of a text of which one is shown. */
const MOST = 4;

/**
 * What any scene can show: one of what it speaks of, or of what is done, under the sign of its part in the story; where that
 * is nothing that can be drawn, what the paper's title speaks of, by its name; last of all the sign alone.
 */
export function signsOf(role: ShownScene['role'], text: string, title: string): Option[] {
  const sign = { icon: ROLE_ICONS[role], label: '' };
  const found = iconsIn(text).filter(({ icon }) => icon !== sign.icon);
  const things = found.filter((one) => !one.sign);
  const focused = (things.length > 0 ? things : found).slice(0, MOST).map(({ icon }) => {
    const worth = ROLE_SIGNS.has(icon) ? 0.2 : 0.5;
    return option({ kind: 'focus', items: [{ icon, label: '' }, sign] }, worth);
  });
  const alone = option({ kind: 'picture', items: [sign] }, 0.1);
  if (things.length > 0) return [alone, ...focused];
  const topic = iconsIn(title).find((one) => !one.sign);
  if (!topic) return [alone, ...focused, option({ kind: 'focus', items: [sign] }, 0.1)];
  const claims = [{ text: title, quote: title, section: 'Title' }];
  const thing = { icon: topic.icon, label: named(topic, title) };
  return [
    ...focused,
    option({ kind: 'picture', items: [thing] }, 0.2, claims),
    option({ kind: 'focus', items: [thing, sign] }, 0.5, claims),
  ];
}

/** With up to two words before it that tell what sort it is: "newly weaned seals". */
const SORT =
  /(?<!\S)(?:(?!(?:the|an?|of|in|on|and|or|for|to|by|with|from|at|as|is|are|its|their)\s)[\p{L}\d-]{2,}\s){0,2}$/iu;

/** "Mitochondrial genome": what only tells the sort of the next word is named with it. */
const OF_SORT = /(?:al|ic|ar|ary|ous|ive)$/iu;
const NEXT_WORD = /^\s[\p{L}\d-]{3,}/u;

function named({ start, end }: FoundIcon, title: string): string {
  const word = title.slice(start, end);
  const next = OF_SORT.test(word) ? (NEXT_WORD.exec(title.slice(end))?.[0] ?? '') : '';
  return capitalise(`${SORT.exec(title.slice(0, start))?.[0] ?? ''}${word}${next}`);
}
