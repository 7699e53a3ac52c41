/** What stands in where a scene's words hold no data and name nothing that can be drawn. */
import { iconsIn, ROLE_ICONS, ROLE_SIGNS } from '#src/core/icons/index.ts';
import type { Claim } from '#src/core/script.ts';
import { FINITE } from '../verbs.ts';
import { namedThings } from './names.ts';
import { type Option, option, type ShownScene } from './option.ts';
import { inSeries } from './series.ts';
import { shortThing } from './short-thing.ts';
import { isSubject } from './subject.ts';

/** Things of a text of which one is shown. */
const MOST = 4;
const WORTH = { thing: 0.5, sign: 0.2, subject: 0.6, topic: 0.4, alone: 0.1 } as const;

/**
 * What any scene can show: one of what it speaks of, or of what is done, under the sign of its part in the story; where that
 * is nothing that can be drawn, what the paper's title speaks of; last of all the sign alone. No words.
 */
export function signsOf(role: ShownScene['role'], text: string, title: string): Option[] {
  const sign = { icon: ROLE_ICONS[role], label: '' };
  const isOneOfMany = inSeries(text);
  const things = namedThings(text).filter((thing) => !isOneOfMany(thing));
  const found = things.length > 0 ? things : iconsIn(text).filter((one) => one.sign);
  const focusOn = (icon: string, worth: number, claims: Claim[] = []): Option =>
    option({ kind: 'focus', items: [{ icon, label: '' }, sign] }, worth, claims);
  const focused = found
    .filter(({ icon }) => icon !== sign.icon)
    .slice(0, MOST)
    .map(({ icon }) => focusOn(icon, ROLE_SIGNS.has(icon) ? WORTH.sign : WORTH.thing));
  const alone = option({ kind: 'picture', items: [sign] }, WORTH.alone);
  if (things.length > 0) return [alone, ...focused];
  const topics = namedThings(title.toLowerCase())
    .slice(0, MOST)
    .map(({ icon }) => focusOn(icon, WORTH.topic, [{ text: title, quote: title, section: 'Title' }]));
  return [alone, option({ kind: 'focus', items: [sign] }, WORTH.alone), ...focused, ...topics];
}

/** What a sentence that names nothing that can be drawn is about, in its own words: "The carbene carbon is a poor donor." */
export function subjectOf(text: string): Option[] {
  if (namedThings(text).length > 0) return [];
  const subject = text.slice(0, FINITE.exec(text)?.index ?? 0).trim();
  const thing = isSubject(subject) ? shortThing(subject) : null;
  return thing ? [option({ kind: 'picture', items: [{ label: thing.label }] }, WORTH.subject)] : [];
}
