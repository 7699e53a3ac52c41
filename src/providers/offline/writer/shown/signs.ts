/** What stands in where a scene's words hold no data and name nothing that can be drawn. */
import { type FoundIcon, iconsIn, ROLE_ICONS } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { type Option, option, type ShownScene } from './option.ts';

/**
 * What any scene can show: what it speaks of, under the sign of its part in the story; where that is nothing that can be
 * drawn, what the paper's title speaks of, by its name; else the sign alone.
 */
export function signsOf(role: ShownScene['role'], text: string, title: string): Option[] {
  const own = ROLE_ICONS[role];
  const here = thingIn(text);
  const topic = here ? undefined : thingIn(title);
  const thing = here
    ? { icon: here.icon, label: '' }
    : topic && { icon: topic.icon, label: named(topic, title) };
  const claims = topic ? [{ text: title, quote: title, section: 'Title' }] : [];
  const sign = { icon: own, label: '' };
  return [
    option({ kind: 'picture', items: [topic && thing ? thing : sign] }, 0.2, claims),
    option({ kind: 'focus', items: thing ? [thing, sign] : [sign] }, 0.5, claims),
  ];
}

const thingIn = (text: string): FoundIcon | undefined => iconsIn(text).find(({ sign }) => !sign);

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
