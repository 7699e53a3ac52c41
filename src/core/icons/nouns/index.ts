/**
 * Nouns of science that a picture can stand for, by hand: matching names freely draws nonsense ("strategy", "nano").
 * Each line is an icon and the words that it is drawn for, in the singular; what is written in capitals is no other
 * word's. `ph`: Phosphor, duotone; `hi`: Health Icons; `lu`: Lucide; `tb`: Tabler; `fl`: Fluent Emoji in one colour.
 */
import { BODY } from './body.ts';
import { LIVING } from './living.ts';
import { MADE } from './made.ts';
import { MATTER } from './matter.ts';
import { MEDICINE } from './medicine.ts';
import { NATURE } from './nature.ts';
import { PEOPLE } from './people.ts';
import { SIGNS } from './signs.ts';
import { UNDRAWN } from './undrawn.ts';

/** `sign`: it stands for what one does or finds. `letters`: it is written in capitals. */
export interface Entry {
  icon: string;
  sign: boolean;
  letters: boolean;
}

const THINGS = [BODY, LIVING, MEDICINE, PEOPLE, NATURE, MATTER, MADE];

function entriesOf(list: string, sign: boolean): [string, Entry][] {
  return linesOf(list).flatMap((line) => {
    const [, icon = '', words = ''] = /^(\S+): (.+)$/.exec(line) ?? [];
    return words.split(', ').map((word): [string, Entry] => {
      return [word.toLowerCase(), { icon, sign, letters: word === word.toUpperCase() }];
    });
  });
}

const linesOf = (list: string): string[] => list.trim().split('\n');
const undrawn = linesOf(UNDRAWN).flatMap((line) => line.split(', '));

/** Each noun with what is drawn for it; null: nothing, though a word of it has an icon. */
export const NOUNS: ReadonlyMap<string, Entry | null> = new Map<string, Entry | null>([
  ...entriesOf(SIGNS, true),
  ...THINGS.flatMap((list) => entriesOf(list, false)),
  ...undrawn.map((phrase): [string, null] => [phrase, null]),
]);
