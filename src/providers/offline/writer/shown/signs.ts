/** What stands in where a scene's words hold no data and name nothing that can be drawn. */
import { iconsIn, ROLE_ICONS, ROLE_SIGNS } from '#src/core/icons/index.ts';
import type { Claim } from '#src/core/script.ts';
import { FINITE } from '../verbs.ts';
import { namedThings } from './names.ts';
import { type Option, option, type ShownScene } from './option.ts';
import { isOpen, predicateOf } from './predicate.ts';
import { inSeries } from './series.ts';
import { shortThing } from './short-thing.ts';
import { isSubject } from './subject.ts';

/** Things of a text of which one is shown. */
const MOST = 4;
const WORTH = { thing: 0.5, said: 0.4, sign: 0.2, subject: 0.6, named: 0.3, title: 0.4, alone: 0.1 } as const;

/**
 * What any scene can show: one of what it speaks of, with the sign of what is said of it or the way that it went; where that
 * is nothing that can be drawn, what the paper's title speaks of; last of all the sign of its part in the story. No words.
 */
export function signsOf(role: ShownScene['role'], text: string, title: string): Option[] {
  const isOneOfMany = inSeries(text);
  const things = namedThings(text).filter((thing) => !isOneOfMany(thing));
  const said = predicateOf(text);
  const sign = { icon: said ?? ROLE_ICONS[role], label: '' };
  const focused = things
    .filter(({ icon }) => icon !== said)
    .slice(0, MOST)
    .map(({ icon, way }) => {
      const thing = { icon, label: '', ...(way && { way }) };
      const items = way || said === null ? [thing] : [thing, sign];
      return option({ kind: 'focus', items }, WORTH.thing + (way || said !== null ? WORTH.said : 0));
    });
  const alone = option({ kind: 'picture', items: [sign] }, WORTH.alone);
  if (things.length > 0) return [alone, ...focused];
  return [
    alone,
    option({ kind: 'focus', items: [sign] }, WORTH.alone),
    ...signsIn(text, said),
    ...ofTitle(title),
  ];
}

/** What one does or finds, with the sign of what is said of it. */
function signsIn(text: string, said: string | null): Option[] {
  return iconsIn(text)
    .filter((one) => one.sign && one.icon !== said && !isOpen(text, one.start))
    .slice(0, MOST)
    .map(({ icon }) => {
      const items = [icon, ...(said ? [said] : [])].map((one) => ({ icon: one, label: '' }));
      return option({ kind: 'focus', items }, ROLE_SIGNS.has(icon) ? WORTH.sign : WORTH.thing);
    });
}

/** What the paper's title speaks of. */
function ofTitle(title: string): Option[] {
  const claims: Claim[] = [{ text: title, quote: title, section: 'Title' }];
  return namedThings(title.toLowerCase())
    .slice(0, MOST)
    .map(({ icon }) => option({ kind: 'focus', items: [{ icon, label: '' }] }, WORTH.title, claims));
}

const DENIES = /\b(?:no|not|nor|never|neither|none|cannot)\b/i;

/**
 * What a sentence that names nothing that can be drawn is about, in its own words ("The carbene carbon is a poor donor."),
 * alone or beneath the sign of its part in the story.
 */
export function subjectOf(role: ShownScene['role'], text: string): Option[] {
  // What is denied of it would be gone.
  if (namedThings(text).length > 0 || DENIES.test(text)) return [];
  const subject = text.slice(0, FINITE.exec(text)?.index ?? 0).trim();
  const thing = isSubject(subject) ? shortThing(subject) : null;
  if (!thing) return [];
  const { label } = thing;
  return [
    option({ kind: 'picture', items: [{ label }] }, WORTH.subject),
    option({ kind: 'focus', items: [{ icon: ROLE_ICONS[role], label }] }, WORTH.named),
  ];
}
