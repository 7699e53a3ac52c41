/** Texts on which a scan that goes back over what it has seen takes for ever. Each is as long as is asked for. */

const repeated =
  (part: string) =>
  (characters: number): string =>
    part.repeat(Math.ceil(characters / part.length)).slice(0, characters);

/** What is repeated, by name. */
const PARTS = {
  'one token': 'x',
  capitals: 'A',
  'one bracket': '[',
  'round brackets': '(',
  'closed brackets': '()',
  spaces: ' ',
  'line feeds': '\n',
  'et al.': 'Smith et al. ',
  digits: '7',
  'grouped digits': '1,234',
  'numbers and spaces': '1 2 ',
  'combining marks': '\u0301',
  'raised digits': '²',
  'typed quotes': '"',
  'opening quotes': '“',
  apostrophes: "'a",
  dots: '.',
  'dotted letters': 'a.',
  initials: 'J. ',
  hyphens: '-',
  'joined words': 'ab-',
  commas: ',',
  'short words': 'we ',
  'names in a row': 'Ada Bo ',
  adverbs: 'also ',
  'an address': 'a@',
  'web addresses': 'https://',
  slashes: '/',
  bars: '| ',
  'list marks': '(a) ',
  'unlike words': 'zinc iron lead gold ',
  'no spaces, no letters': '=+',
} as const;

/** Shapes that are more than a repetition. */
const MADE: Record<string, (characters: number) => string> = {
  'nested brackets': (characters) => '('.repeat(characters / 2) + ')'.repeat(characters / 2),
  'a word, then spaces': (characters) => `The word${' '.repeat(characters)}x`,
  'a bracket, then text': (characters) => `[2019 ${'word '.repeat(characters / 5)}`,
  'different words': (characters) => {
    const words = Array.from({ length: Math.ceil(characters / 8) }, (_, n) => `w${n.toString(36)}q`);
    return words.join(' ').slice(0, characters);
  },
  'different sentences': (characters) => {
    const count = Math.ceil(characters / 40);
    const sentences = Array.from({ length: count }, (_, n) => `The group ${n} had ${n + 7} % of mice in it.`);
    return sentences.join(' ').slice(0, characters);
  },
};

/** Text of a hostile shape by its name, in characters. */
export const HOSTILE_SHAPES: Readonly<Record<string, (characters: number) => string>> = {
  ...Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, repeated(part)])),
  ...MADE,
};
