/** Finding the nouns of a text that an icon stands for. Pure. */
import type { SceneRole } from '../script.ts';
import { SIGNS, THINGS } from './nouns.ts';

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

interface Entry {
  icon: string;
  sign: boolean;
}

/** Words of the longest noun of the list. */
const MOST_WORDS = 3;

function entriesOf(list: string, sign: boolean): [string, Entry][] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, icon = '', words = ''] = /^(\S+): (.+)$/.exec(line) ?? [];
      return words.split(', ').map((word): [string, Entry] => [word, { icon, sign }]);
    });
}

const NOUNS = new Map([...entriesOf(SIGNS, true), ...entriesOf(THINGS, false)]);

/** What stands for a scene that speaks of nothing that can be drawn. */
export const ROLE_ICONS = {
  hook: 'ph:lightbulb-duotone',
  question: 'ph:question-duotone',
  method: 'ph:clipboard-text-duotone',
  finding: 'ph:magnifying-glass-duotone',
  impact: 'ph:target-duotone',
  end: 'ph:book-open-text-duotone',
} as const satisfies Record<SceneRole, string>;

/** One of a group of people, of whom a share is meant. */
export const PERSON = 'ph:user-duotone';

/** Every icon that is drawn, each once. */
export const ICONS: readonly string[] = [...new Set([...NOUNS.values()].map(({ icon }) => icon)), PERSON];

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;

/** The entry of a noun, in the singular or the plural. */
function entryOf(noun: string): Entry | undefined {
  const lower = noun.toLowerCase();
  const singular = [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/(?<=s|x|z|ch|sh|o)es$/, ''),
    lower.replace(/ies$/, 'y'),
  ];
  return singular.map((form) => NOUNS.get(form)).find((entry) => entry !== undefined);
}

/** The nouns of a text that have an icon, in their order, each icon at its first place; "heart rate" is not "heart". */
export function iconsIn(text: string): FoundIcon[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundIcon[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longestAt(text, words.slice(at, at + MOST_WORDS));
    if (match && !found.some(({ icon }) => icon === match.found.icon)) found.push(match.found);
    at += match?.words ?? 1;
  }
  return found;
}

function longestAt(
  text: string,
  words: readonly { start: number; end: number }[],
): { found: FoundIcon; words: number } | null {
  for (let count = words.length; count > 0; count -= 1) {
    const [start, end] = [words[0]?.start ?? 0, words[count - 1]?.end ?? 0];
    const word = text.slice(start, end);
    const entry = entryOf(word.replace(/\s+/g, ' '));
    if (entry) return { found: { ...entry, word, start, end }, words: count };
  }
  return null;
}

/** Whether a text speaks of what an icon stands for. */
export const namesIcon = (text: string, icon: string): boolean =>
  iconsIn(text).some((found) => found.icon === icon);
