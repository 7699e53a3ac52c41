/** What units are called. Only data. */

/** A unit's singular and plural. */
type Unit = readonly [one: string, many: string];
const plain = (one: string): Unit => [one, `${one}s`];

const PREFIXES: Record<string, string> = {
  k: 'kilo',
  M: 'mega',
  m: 'milli',
  u: 'micro',
  n: 'nano',
  p: 'pico',
};
const PREFIXED: Record<string, string> = {
  g: 'gram',
  L: 'liter',
  l: 'liter',
  m: 'meter',
  s: 'second',
  mol: 'mole',
  V: 'volt',
  W: 'watt',
  A: 'amp',
  J: 'joule',
  Pa: 'pascal',
  Da: 'dalton',
  Hz: 'hertz',
  Sv: 'sievert',
  Gy: 'gray',
  M: 'molar',
  Wh: 'watt hour',
  cal: 'calorie',
  eV: 'electron volt',
};
/** The same said of one or many. */
const INVARIABLE = new Set(['hertz', 'molar']);

function prefixedUnits(): Record<string, Unit> {
  const units: Record<string, Unit> = {};
  for (const [sign, name] of Object.entries(PREFIXED)) {
    for (const [letter, prefix] of [['', ''], ...Object.entries(PREFIXES)]) {
      const one = `${prefix}${name}`;
      units[`${letter}${sign}`] = INVARIABLE.has(name) ? [one, one] : plain(one);
    }
  }
  return units;
}

/** By the sign as printed, case-sensitive; the micro sign is written `u`. */
export const UNITS: Record<string, Unit> = {
  ...prefixedUnits(),
  cm: plain('centimeter'),
  dL: plain('deciliter'),
  dl: plain('deciliter'),
  dB: plain('decibel'),
  GHz: ['gigahertz', 'gigahertz'],
  GB: plain('gigabyte'),
  TB: plain('terabyte'),
  mcg: plain('microgram'),
  min: plain('minute'),
  mins: plain('minute'),
  h: plain('hour'),
  hr: plain('hour'),
  hrs: plain('hour'),
  d: plain('day'),
  wk: plain('week'),
  wks: plain('week'),
  yr: plain('year'),
  yrs: plain('year'),
  day: plain('day'),
  week: plain('week'),
  month: plain('month'),
  year: plain('year'),
  ha: plain('hectare'),
  bp: plain('base pair'),
  kb: plain('kilobase'),
  Mb: plain('megabase'),
  Gb: plain('gigabase'),
  mmHg: ['millimeter of mercury', 'millimeters of mercury'],
  Hg: ['of mercury', 'of mercury'],
  IU: ['international unit', 'international units'],
  U: plain('unit'),
  CFU: plain('colony forming unit'),
  cfu: plain('colony forming unit'),
  PFU: plain('plaque forming unit'),
  pfu: plain('plaque forming unit'),
  ppm: ['part per million', 'parts per million'],
  ppb: ['part per billion', 'parts per billion'],
  rpm: ['revolution per minute', 'revolutions per minute'],
  bpm: ['beat per minute', 'beats per minute'],
  Å: plain('angstrom'),
};
/** Signs that mean something else too often to be read as a unit after any number: `5 M`, `2 A`, `3 p`. */
export const DOUBTFUL_UNITS = new Set(['A', 'M', 'pA', 'nA', 'day', 'week', 'month', 'year']);
