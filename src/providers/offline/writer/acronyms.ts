/** Acronyms and what the paper says they stand for. */
import { countWords } from '#src/core/text/words.ts';
import type { LowerCase } from './lower-case.ts';
import { MAX_SENTENCE_WORDS } from './stands-alone.ts';

/** Said and known as they are. */
const WELL_KNOWN = new Set(
  `DNA RNA mRNA HIV AIDS COVID COVID-19 SARS-CoV-2 US USA UK EU UN WHO MRI CT PCR NASA GPS CO2 pH AI IQ TV UV LED 2D 3D
  BMI ATP CRISPR GDP CEO FDA NHS IPCC OK EEG ECG DVD USB PhD PLOS CPU GPU CRISPR-Cas9 CRISPR/Cas9 H2O O2 N2 I II III IV V VI
  COVID‐19 ICU IVF IV PTSD ADHD NATO UNESCO OECD HPV MRSA ADP E. C. S.`.split(/\s+/),
);

/** How far before its bracket the long form may begin, in words over the acronym's letters. */
const EXTRA_WORDS = 4;
/** Characters: longer forms are read by nobody. */
const MAX_LONG_FORM = 60;
const LOOSE_START = /^(?:the|a|an|of|in|and|for|to|by|with|on|as)\s/i;
const IN_BRACKETS = /\(\s*([\p{L}][\p{L}\d/-]{1,9})\s*[;,)]/gu;

/**
 * Every "long form (LF)" of the texts (Schwartz and Hearst 2003: the acronym's letters are found in order,
 * from the right, and its first letter begins a word).
 * @param lowerCase how the running text writes each word.
 * @returns acronym to long form, the first definition winning; plural and singular both where one is given.
 */
export function findAcronyms(texts: readonly string[], lowerCase: LowerCase): Map<string, string> {
  const acronyms = new Map<string, string>();
  const add = (short: string, long: string): void => {
    // A long form that is half an acronym explains nothing.
    if (!acronyms.has(short) && !long.split(' ').some(isAcronym)) acronyms.set(short, long);
  };
  for (const text of texts) {
    for (const match of text.matchAll(IN_BRACKETS)) {
      const short = match[1] ?? '';
      const pair = /^\p{Lu}\p{Ll}$/u.test(short);
      if (!isAcronym(short) && !pair) continue;
      const found = longForm(short, text.slice(Math.max(0, match.index - 160), match.index));
      if (found === null || (pair && !/^\p{Lu}\p{Ll}+ \p{Ll}+$/u.test(found))) continue;
      const long = inSentenceCase(found, lowerCase);
      add(short, long);
      if (short.endsWith('s') && /[^s]s$/.test(long)) add(short.slice(0, -1), oneOf(long));
      else if (!short.endsWith('s') && !long.endsWith('s')) add(`${short}s`, manyOf(long));
    }
  }
  return acronyms;
}

/** "Batteries", "processes", "syntheses" and "species" as one; and one of them as many. */
const SINGULAR: readonly [RegExp, string][] = [
  [/(?:species|series)$/, '$&'],
  [/(?<=[^aeiou])ies$/, 'y'],
  [/(?<=ly|the)ses$/, 'sis'],
  [/(?<=ss|x|ch|sh)es$/, ''],
  [/s$/, ''],
];
function oneOf(long: string): string {
  const [ending = /$/, single = ''] = SINGULAR.find(([pattern]) => pattern.test(long)) ?? [];
  return long.replace(ending, single);
}
const manyOf = (long: string): string =>
  /[^aeiou]y$/.test(long) ? `${long.slice(0, -1)}ies` : /(?:x|ch|sh)$/.test(long) ? `${long}es` : `${long}s`;

/** "Tuberculosis (TB)" opened a sentence; inside one it is "tuberculosis". */
function inSentenceCase(long: string, lowerCase: LowerCase): string {
  const [first = '', ...rest] = long.split(' ');
  const opened =
    /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(first) && rest.every((word) => /^[\p{Ll}\d]/u.test(word));
  return opened && lowerCase.has(first.toLowerCase().split('-')[0] ?? '')
    ? [first.toLowerCase(), ...rest].join(' ')
    : long;
}

/** Two capitals or more: `TB`, `DGVMs`, `CCHP`, `TNF-α`, `mRNA`. */
function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && /^[\p{L}\d/-]+$/u.test(word) && !/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+/u.test(word);
}

function longForm(short: string, before: string): string | null {
  const letters = short.replace(/s$/, '').replace(/[^\p{L}\d]/gu, '');
  const words = before.trim().split(/\s+/);
  const reach = words.slice(-(letters.length + EXTRA_WORDS)).join(' ');
  let at = reach.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    const wanted = letters.charAt(letter).toLowerCase();
    while (
      at >= 0 &&
      (reach.charAt(at).toLowerCase() !== wanted || (letter === 0 && insideWord(reach, at)))
    ) {
      at -= 1;
    }
    if (at < 0) return null;
    at -= 1;
  }
  const long = reach.slice(at + 1).trim();
  if (
    !/^\p{L}(?:[\p{L}\d\s'’,/-]|(?<= \p{Lu})\.)+$/u.test(long) ||
    LOOSE_START.test(long) ||
    long.length > MAX_LONG_FORM
  )
    return null;
  // A digit of a name would be heard, and checked, as a number.
  if (/\d/.test(long)) return null;
  return long.includes(' ') || long.length > short.length + 4 ? long : null;
}

function insideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\d]/u.test(text.charAt(at - 1));
}

/** The acronyms of a text in order: words of two capitals or more that few listeners know. */
export function acronymsIn(text: string): string[] {
  return tokensOf(text).filter(
    (word) => isAcronym(word) && !WELL_KNOWN.has(word) && !WELL_KNOWN.has(word.replace(/s$/, '')),
  );
}

function tokensOf(text: string): string[] {
  return text
    .split(/[\s—–]+/)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '').replace(/['’]s$/, ''));
}

/** A long form of so few words and characters is said every time; a longer one once, with its acronym when that comes again. */
const ALWAYS_WRITTEN = { words: 3, characters: 30 } as const;
const isShort = (long: string): boolean =>
  countWords(long) <= ALWAYS_WRITTEN.words && long.length <= ALWAYS_WRITTEN.characters;

/**
 * Writes the defined acronyms out, so that a listener who has not read the paper can follow.
 * @param texts single sentences, in order.
 * @returns the same texts; a long form of more than three words is written out at its first mention only.
 */
export function explainAcronyms(texts: readonly string[], acronyms: ReadonlyMap<string, string>): string[] {
  const spoken = new Set<string>();
  return texts.map((text, index) => {
    let explained = text;
    for (const short of new Set(tokensOf(text))) {
      const long = WELL_KNOWN.has(short) ? undefined : acronyms.get(short);
      if (long === undefined) continue;
      const root = short.replace(/s$/, '');
      const again = texts.slice(index + 1).some((later) => later.includes(root));
      const known = spoken.has(root) && !isShort(long);
      const longer = isShort(long)
        ? writeOut(explained, short, long)
        : writeOut(explained, short, again ? `${long} (${short})` : long, 1);
      // What would make a sentence too long to follow is left as it is written.
      if (known || countWords(longer) > Math.max(MAX_SENTENCE_WORDS, countWords(text))) continue;
      explained = longer;
      spoken.add(root);
    }
    return explained;
  });
}

function writeOut(text: string, short: string, long: string, times = Number.POSITIVE_INFINITY): string {
  const plain = long.replace(/ \([^)]*\)$/, '');
  if (text.toLowerCase().includes(plain.toLowerCase())) return text;
  const escaped = short.replace(/[^\p{L}\d]/gu, '\\$&').replaceAll('\\-', '-');
  let left = times;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\d/–-])(?:([Aa])n? )?${escaped}(?![\\p{L}\\d/–-])`, 'gu'),
    (word, article: string | undefined, at: number) => {
      if (left <= 0) return word;
      left -= 1;
      if (article !== undefined) return `${article}${STARTS_OPEN.test(long) ? 'n' : ''} ${long}`;
      return at === 0 ? long.charAt(0).toUpperCase() + long.slice(1) : long;
    },
  );
}

/** Whether "an" stands before it: "an artificial net", but "a unit" and "a European one". */
export const STARTS_OPEN = /^(?:[ai]|e(?!u)|o(?!ne\b)|u(?!ni|s[aei]|t[ei]|r[aei]))/i;
