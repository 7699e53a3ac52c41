/** Units by all their names, as a dimension and a size in it. Only data and its reading. */
import { literal } from '#src/core/text/literal.ts';

interface Unit {
  /** Equal for units that can be turned into each other: `mass`, `mass/volume`, `%`. */
  dimension: string;
  /** In the base of the dimension. */
  factor: number;
}

const PREFIXES: readonly [sign: string, word: string, factor: number][] = [
  ['', '', 1],
  ['k', 'kilo', 1e3],
  ['M', 'mega', 1e6],
  ['G', 'giga', 1e9],
  ['T', 'tera', 1e12],
  ['d', 'deci', 1e-1],
  ['c', 'centi', 1e-2],
  ['m', 'milli', 1e-3],
  ['μ', 'micro', 1e-6],
  ['u', 'micro', 1e-6],
  ['n', 'nano', 1e-9],
  ['p', 'pico', 1e-12],
];

/** Units that take prefixes: dimension, sign, words. */
const METRIC: readonly [dimension: string, sign: string, words: string][] = [
  ['mass', 'g', 'gram|grams|gramme|grammes'],
  ['length', 'm', 'meter|meters|metre|metres'],
  ['volume', 'l', 'liter|liters|litre|litres'],
  ['volume', 'L', ''],
  ['amount', 'mol', 'mole|moles'],
  ['molar', 'M', 'molar'],
  ['time', 's', 'second|seconds'],
  ['dalton', 'Da', 'dalton|daltons'],
  ['dalton', 'D', ''],
  ['bases', 'b', 'base|bases'],
  ['bases', 'bp', 'base pair|base pairs|basepair|basepairs'],
  ['hertz', 'Hz', 'hertz'],
  ['power', 'W', 'watt|watts'],
  ['watthour', 'Wh', 'watt-hour|watt-hours|watt hour|watt hours'],
  ['joule', 'J', 'joule|joules'],
  ['calorie', 'cal', 'calorie|calories'],
  ['electronvolt', 'eV', 'electronvolt|electronvolts|electron volt|electron volts'],
  ['volt', 'V', 'volt|volts'],
  ['ampere', 'A', 'amp|amps|ampere|amperes'],
  ['pascal', 'Pa', 'pascal|pascals'],
  ['sievert', 'Sv', 'sievert|sieverts'],
  ['gray', 'Gy', 'gray|grays'],
  ['newton', 'N', 'newton|newtons'],
  ['byte', 'B', 'byte|bytes'],
];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units without prefixes: names, dimension, factor. Months and years have no exact length in days. */
const OTHERS: readonly [names: string, dimension: string, factor: number][] = [
  ['%|percent|per cent|pct', '%', 1],
  ['‰|per mille', '%', 0.1],
  ['percentage point|percentage points|percent point|percent points', 'percentage point', 1],
  ['fold|times|x|×', 'fold', 1],
  ['min|mins|minute|minutes', 'time', MINUTE],
  ['sec|secs', 'time', 1],
  ['h|hr|hrs|hour|hours', 'time', HOUR],
  ['d|day|days', 'time', DAY],
  ['wk|wks|week|weeks', 'time', 7 * DAY],
  ['mo|month|months', 'month', 1],
  ['y|yr|yrs|year|years|year-old|years-old', 'month', 12],
  ['decade|decades', 'month', 120],
  ['century|centuries', 'month', 1200],
  ['t|ton|tons|tonne|tonnes|metric tons|metric tonnes', 'mass', 1e6],
  ['lb|lbs', 'pound', 1],
  ['oz|ounce|ounces', 'ounce', 1],
  ['micron|microns', 'length', 1e-6],
  ['Å|Å|angstrom|angstroms', 'length', 1e-10],
  ['mile|miles', 'mile', 1],
  ['foot|feet|ft', 'foot', 1],
  ['inch|inches', 'inch', 1],
  ['mcg', 'mass', 1e-6],
  ['ha|hectare|hectares', 'area', 1e4],
  ['acre|acres', 'acre', 1],
  ['°C|° C|℃|degrees Celsius|degree Celsius|degrees centigrade|Celsius', 'celsius', 1],
  ['°F|° F|degrees Fahrenheit|degree Fahrenheit|Fahrenheit', 'fahrenheit', 1],
  ['K|kelvin|kelvins', 'kelvin', 1],
  ['°|degree|degrees', 'degree', 1],
  ['mmHg|mm Hg|millimeters of mercury|millimetres of mercury', 'mmHg', 1],
  ['dB|decibel|decibels', 'decibel', 1],
  ['ppm|parts per million', 'ppm', 1],
  ['ppb|parts per billion', 'ppm', 1e-3],
  ['IU|international units', 'IU', 1],
  ['U|unit|units', 'unit', 1],
  ['kD', 'dalton', 1e3],
  ['nt|nucleotide|nucleotides', 'nucleotide', 1],
  ['rpm', 'rpm', 1],
  ['bpm|beats per minute', 'bpm', 1],
  ['dollar|dollars|USD|US dollars', 'dollar', 1],
  ['euro|euros|EUR', 'euro', 1],
  ['pound|pounds', 'pound', 1],
  ['point|points', 'point', 1],
];

function table(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [dimension, sign, words] of METRIC) {
    for (const [prefix, prefixWord, factor] of PREFIXES) {
      units.set(`${prefix}${sign}`, { dimension, factor });
      for (const word of words.split('|').filter(Boolean)) {
        units.set(`${prefixWord}${word}`, { dimension, factor });
      }
      if (sign !== 'm') continue;
      const names = [...words.split('|').map((word) => `${prefixWord}${word}`)];
      for (const [power, label, name] of [
        [2, 'area', 'square'],
        [3, 'volume', 'cubic'],
      ] as const) {
        const size = { dimension: label, factor: factor ** power * (power === 3 ? 1e3 : 1) };
        units.set(`${prefix}m${power}`, size);
        for (const word of names) units.set(`${name} ${word}`, size);
      }
    }
  }
  for (const [names, dimension, factor] of OTHERS) {
    for (const name of names.split('|')) units.set(name, { dimension, factor });
  }
  return units;
}

const UNITS = table();
/** Signs that are more often something else: a time point, a sample, a chromosome's arm. */
const DOUBTFUL = new Set(['d', 'D', 'B', 'b', 'T', 'A', 'N', 'p', 'U', 'x', 'y', 'mo', 'GB', 'cd']);
const NAME = [...UNITS.keys()]
  .filter((name) => !DOUBTFUL.has(name))
  .sort((left, right) => right.length - left.length)
  .map(literal)
  .join('|');
/** "12 years-at-liberty" and "6-month-old" go on behind their unit. */
const END = `(?![\\p{L}\\d]|-(?!at-|old|of-|long)\\p{L})`;
const UNIT_HERE = new RegExp(`^(?:[\\s-]?)((?:${NAME}))${END}`, 'u');
/** `/kg`, ` per kilogram`, ` kg-1`, `·min-1`: what the unit is counted against. */
const PER_HERE = new RegExp(
  `^(?:\\s?/\\s?|(?:\\sof\\s[\\p{L}-]+)?\\sper\\s|\\san?\\s(?=day|week|month|year|hour|minute|second)|\\sin\\s(?:an?|each|every)\\s(?=\\p{L}{0,5}lit(?:er|re)\\b|(?:kilo|milli)?gram\\b))((?:${NAME})|\\p{L}{3,})${END}|^[\\s·]((?:${NAME}))-1(?!\\d)`,
  'u',
);
/** Words that stand in lower case may open with a capital; signs may not. */
const CAPITAL_WORD = /^\p{Lu}\p{Ll}{3,}/u;

/** How often something happens is a count, not a multiple of something. */
const FREQUENCY =
  /^\stimes\s(?=(?:in|during|within|over)\s(?:an?|one|each|every|\d))|^\stimes(?=[.,;:!?]|$)/i;

export interface FoundUnit extends Unit {
  /** Characters read. */
  length: number;
}

/** The unit with which a plain text begins, after a space or hyphen or none; null where there is none. */
export function unitAt(text: string): FoundUnit | null {
  const often = FREQUENCY.exec(text);
  if (often) return { dimension: 'times', factor: 1, length: often[0].trimEnd().length };
  const found =
    UNIT_HERE.exec(text) ?? UNIT_HERE.exec(text.replace(CAPITAL_WORD, (word) => word.toLowerCase()));
  const unit = UNITS.get(found?.[1] ?? '');
  if (!found || !unit) return null;
  let { dimension, factor } = unit;
  let length = found[0].length;
  for (let per = PER_HERE.exec(text.slice(length)); per; per = PER_HERE.exec(text.slice(length))) {
    const name = per[1] ?? per[2] ?? '';
    const below = UNITS.get(name) ?? { dimension: name.toLowerCase().replace(/s$/, ''), factor: 1 };
    dimension += `/${below.dimension}`;
    factor /= below.factor;
    length += per[0].length;
  }
  return { dimension, factor, length };
}
