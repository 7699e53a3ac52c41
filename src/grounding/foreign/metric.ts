/** Metric units, which go by nearly the same names in all of the languages, in English. */

const PREFIXES: readonly (readonly [pattern: string, english: string])[] = [
  ['(?:k|ch|qu)il[oóòô]', 'kilo'],
  ['m[eé]ga', 'mega'],
  ['giga', 'giga'],
  ['mill?[ií]', 'milli'],
  ['mi[ck]r[oó]', 'micro'],
  ['nano', 'nano'],
  ['pi[ck]o', 'pico'],
  ['[cz]ent[ií]', 'centi'],
  ['d[eé][cz]i', 'deci'],
];
const BASES: readonly (readonly [pattern: string, english: string])[] = [
  ['gramm?[aeio]?s?', 'grams'],
  ['m[eè]tr[eio]s?|meter[ns]?', 'meters'],
  ['litr[eio]s?|liter[ns]?', 'liters'],
  ['mol(?:es?|en|s|i)?', 'moles'],
  ['watts?|vatios?', 'watts'],
  ['volts?|voltios?', 'volts'],
  ['joules?|julios?', 'joules'],
  ['calor[ií](?:as?|es?)|kalorien?', 'calories'],
  ['hertz|hercios?', 'hertz'],
  ['segundos?|sekunden?|secondes?|second[io]', 'seconds'],
  ['pascal(?:e?s)?', 'pascals'],
];
const SQUARE = 'cuadrad[ao]s?|carrée?s?|quadrat[io]?|quadrad[ao]s?';
const CUBIC = 'c[uú]bic[ao]s?|cub(?:es?|[io])|kubik';

const either = (list: typeof PREFIXES): string => list.map(([pattern]) => pattern).join('|');
const UNIT = new RegExp(
  `(?<![\\p{L}\\d])(${SQUARE}|${CUBIC})?(${either(PREFIXES)})?(${either(BASES)})(?: (${SQUARE}|${CUBIC}))?(?![\\p{L}\\d])`,
  'giu',
);

const isAll = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`, 'iu').test(text);
const englishOf = (list: typeof PREFIXES, text: string): string =>
  list.find(([pattern]) => isAll(pattern, text))?.[1] ?? '';

/** The text with its metric units in English: `Kilogramm`, `metros cuadrados`. */
export const metric = (text: string): string =>
  text.replace(UNIT, (_, before: string | undefined, prefix = '', base = '', behind?: string) => {
    const power = before ?? behind;
    const kind = power === undefined ? '' : isAll(SQUARE, power) ? 'square ' : 'cubic ';
    return `${kind}${englishOf(PREFIXES, prefix)}${englishOf(BASES, base)}`;
  });
