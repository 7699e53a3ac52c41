/** Numbers written in words, as they stand in English: values, fractions, multiples. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  tenth: 10,
  tenths: 10,
};

const SMALL = [...ONES, ...TENS].join('|');
const SCALE = Object.keys(SCALES).join('|');
const CARDINAL = `(?:${SMALL}|an? (?:${SCALE}))(?:[- ](?:${SMALL}|${SCALE})|(?<=${SCALE}) and (?:${SMALL}))*`;

/** A cardinal in words, `point` decimals included: `twenty-one`, `one hundred and five`, `four point two`. */
export const WORDED_NUMBER = `(?:${CARDINAL})(?: point(?: (?:${ONES.join('|')}))+)?`;
/** `half`, `a third`, `two thirds`, `three-quarters`. */
export const WORDED_FRACTION = `(?:(?:(?:an?|one|two|three|four|five|seven|nine)[- ])?(?:${Object.keys(PARTS).join('|')}))`;

/** Words that multiply. The value is how many times as much there is then. */
export const MULTIPLES: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  double: 2,
  twice: 2,
  twofold: 2,
  tripled: 3,
  tripling: 3,
  triples: 3,
  triple: 3,
  thrice: 3,
  quadrupled: 4,
  quadrupling: 4,
  quadruples: 4,
  quadruple: 4,
  halved: 0.5,
  halving: 0.5,
  halves: 0.5,
};

/** The value of what {@link WORDED_NUMBER} matches. */
export function wordedValue(text: string): number {
  const [whole = '', decimals] = text.toLowerCase().split(' point ');
  let total = 0;
  let group = 0;
  for (const word of whole.split(/[\s-]+/)) {
    const scale = SCALES[word];
    const small = word === 'a' || word === 'an' ? 1 : smallValue(word);
    if (scale === 100) group = Math.max(1, group) * 100;
    else if (scale !== undefined) {
      total += Math.max(1, group) * scale;
      group = 0;
    } else group += small;
  }
  const digits = (decimals ?? '').split(' ').filter(Boolean).map(smallValue).join('');
  return total + group + (digits === '' ? 0 : Number(`0.${digits}`));
}

function smallValue(word: string): number {
  const one = ONES.indexOf(word);
  return one >= 0 ? one : 10 * (TENS.indexOf(word) + 2) * (TENS.includes(word) ? 1 : 0);
}

/** The value of what {@link WORDED_FRACTION} matches: `two thirds` is 0.667. */
export function fractionValue(text: string): number {
  const words = text.toLowerCase().split(/[\s-]+/);
  const part = PARTS[words.at(-1) ?? ''] ?? 1;
  const count = words.length > 1 ? Math.max(1, smallValue(words[0] ?? '')) : 1;
  return count / part;
}

/** `million` and its like after digits: what they multiply by; 1 for anything else. */
export function scaleValue(word: string): number {
  return SCALES[word.toLowerCase()] ?? 1;
}
