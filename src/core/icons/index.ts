/** Finding the nouns of a text that an icon stands for. Pure. */
import type { SceneRole } from '../script.ts';
import { type Entry, NOUNS } from './nouns/index.ts';

export interface FoundIcon {
  /** As in the credits file: `ph:heart-duotone`. */
  icon: string;
  /** As the text has it. */
  word: string;
  start: number;
  end: number;
  /** It stands for what one does or finds, and can be left out. */
  sign: boolean;
}

/** Words of the longest noun of the list. */
const MOST_WORDS = 3;

/** What stands for a scene that speaks of nothing that can be drawn. */
export const ROLE_ICONS = {
  hook: 'ph:lightbulb-duotone',
  question: 'ph:question-duotone',
  method: 'ph:clipboard-text-duotone',
  finding: 'ph:magnifying-glass-duotone',
  impact: 'ph:target-duotone',
  end: 'ph:book-open-text-duotone',
} as const satisfies Record<SceneRole, string>;

/** They claim nothing. */
export const ROLE_SIGNS: ReadonlySet<string> = new Set(Object.values(ROLE_ICONS));

/** One of a group of people, of whom a share is meant. */
export const PERSON = 'ph:user-duotone';

/** Every icon that is drawn, each once. */
export const ICONS: readonly string[] = [
  ...new Set([...[...NOUNS.values()].flatMap((entry) => (entry ? [entry.icon] : [])), PERSON]),
];

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;

/** The entry of a noun, in the singular or the plural; null: it is none to be drawn. */
function entryOf(noun: string): Entry | null | undefined {
  const lower = noun.toLowerCase();
  const singular = [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/(?<=s|x|z|ch|sh|o)es$/, ''),
    lower.replace(/ies$/, 'y'),
  ];
  return singular.map((form) => NOUNS.get(form)).find((entry) => entry !== undefined);
}

/** "FISH", "CAT": letters that stand for other words. */
const LETTERS = /^\p{Lu}{2,}s?$/u;
const CRIED = /^\P{Ll}+$/u;

/** The nouns of a text that have an icon, in their order, each icon at its first place; "heart rate" is not "heart". */
export function iconsIn(text: string): FoundIcon[] {
  const cried = CRIED.test(text);
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundIcon[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longestAt(text, words.slice(at, at + MOST_WORDS));
    at += match?.words ?? 1;
    if (!match?.entry) continue;
    const { entry, start, end } = match;
    const { icon, sign, letters } = entry;
    const word = text.slice(start, end);
    // "AIS" are no several AI.
    if (LETTERS.test(word) && !cried && (!letters || (word.endsWith('S') && !NOUNS.has(word.toLowerCase()))))
      continue;
    if (!found.some((before) => before.icon === icon)) found.push({ icon, word, start, end, sign });
  }
  return found;
}

interface Match {
  entry: Entry | null;
  start: number;
  end: number;
  words: number;
}

function longestAt(text: string, words: readonly { start: number; end: number }[]): Match | null {
  for (let count = words.length; count > 0; count -= 1) {
    const [start, end] = [words[0]?.start ?? 0, words[count - 1]?.end ?? 0];
    const entry = entryOf(text.slice(start, end).replace(/\s+/g, ' ').replaceAll('’', "'"));
    if (entry !== undefined) return { entry, start, end, words: count };
  }
  return null;
}

/** Whether a text speaks of what an icon stands for. */
export const namesIcon = (text: string, icon: string): boolean =>
  iconsIn(text).some((found) => found.icon === icon);
