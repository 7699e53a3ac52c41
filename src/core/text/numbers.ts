/** Finding the numbers of a sentence together with what they count. */

export interface FoundNumber {
  /** As printed, with sign, range, unit or percent: `7.7-14.0 years`, `84%`, `244,013`. */
  text: string;
  start: number;
  end: number;
  /** The unit as printed; empty for a bare count. */
  unit: string;
  kind: 'percent' | 'fold' | 'measure' | 'count' | 'year';
}

/** How far a number goes, before it: "more than 50%" is not 50%. */
export const BOUND = '(?:(?:less|more|fewer) than|at least|at most|up to|under|over|nearly|almost)';

const UNITS =
  `[km]?m³|cm³|mm²|hectares?|acres?|percentage points?|per cent|percent|%|‰|°\\s?C|°\\s?F|K|μm|nm|mm|cm|km|m|ha|km2|km²|m2|m²|cm2|μg|ng|mg|kg|g|t|
  μL|μl|mL|ml|dL|dl|L|l|mM|μM|nM|M|mol|mmol|μmol|kDa|Da|bp|kb|Mb|Gb|nt|Hz|kHz|MHz|GHz|kW|MW|GW|W|kWh|MWh|GWh|
  J|kJ|kcal|[mkMG]?eV|[npf]s|Å|V|mV|μV|A|mA|Pa|kPa|MPa|mmHg|dB|ppm|ppb|Sv|seconds?|secs?|s|ms|minutes?|mins?|hours?|hrs?|h|days?|weeks?|
  months?|years?|decades?|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|kilograms?|grams?|
  lit(?:er|re)s?|tons?|tonnes?|degrees?|dollars?|euros?|points?|times|-?fold`.replace(/\s*\n\s*/g, '');

const PER = `(?:\\s?/\\s?(?:[a-zA-Zμ]{1,8}[23²³]?)|(?:\\s[a-zA-Zμ]{1,4}⁻[¹²³⁴]){1,3}|\\s?per\\s(?:year|day|hour|week|month|person|cent|square kilomet(?:er|re)))?`;
/** `10⁵`, `3.2 × 10⁻⁶`, `10^4.5`. */
const POWER = `(?:\\d+(?:\\.\\d+)?\\s?×\\s?)?(?<!\\d)10(?:⁻?[⁰¹²³⁴-⁹]+|\\^[−-]?\\d+(?:\\.\\d+)?)`;
const FIGURE = `${POWER}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`;
const SCALE = `(?:\\s(?:thousand|million|billion|trillion))?`;
const NUMBER = new RegExp(
  `(?:[$€£]\\s?|[~≈±<>≤≥]\\s?)?(?:${FIGURE})(?:\\s?%)?(?:\\s?(?:[-–]|to|±)\\s?(?:${FIGURE}))?${SCALE}(?:[\\s-]?(?:${UNITS})(?![\\p{L}\\d])${PER})?`,
  'gu',
);
const UNIT_TAIL = new RegExp(`[\\s-]?((?:${UNITS})${PER})$`, 'u');
const YEAR = /^(?:1[89]|20)\d{2}$/;

/**
 * The numbers of a text in the form of `readSigns`, written in digits. Digits inside names (`COX-2`, `Gab1`, `11-cis`, `CO2`) and bracketed
 * citations are not numbers.
 * @returns them in order of appearance, `text.slice(start, end)` being the number as printed.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    if (insideName(text, start, end)) continue;
    const unit = UNIT_TAIL.exec(match[0])?.[1] ?? (match[0].endsWith('%') ? '%' : '');
    found.push({ text: match[0], start, end, unit, kind: kindOf(match[0], unit) });
  }
  return found;
}

/** Every run of digits of a text, separators and decimals included: `['7.7', '14.0', '2']`, names included. */
export function digitsIn(text: string): string[] {
  return text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function insideName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[\p{L}\d_]$/u.test(before) || /[\p{L}\d][-–−/.]$/u.test(before) || /[[^]$/.test(before)) return true;
  return /^[\p{L}_]/u.test(after) || /^[-–]\p{L}/u.test(after) || /^[/:]\d/.test(after) || /^\]/.test(after);
}

function kindOf(text: string, unit: string): FoundNumber['kind'] {
  if (/^(?:%|percent|per cent|percentage)/.test(unit)) return 'percent';
  if (/^(?:-?fold|times)$/.test(unit)) return 'fold';
  if (unit !== '') return 'measure';
  return YEAR.test(text) ? 'year' : 'count';
}
