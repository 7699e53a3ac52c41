/** In what unit the numbers of a table's column or row are, by its heading. */
import { unitAt } from '../quantities/units.ts';

export interface CellUnit {
  dimension: string;
  factor: number;
}

/** What a heading says of the numbers under it. */
export interface HeadingUnits {
  /** Of a number, wherever it stands in the cell. */
  units: CellUnit[];
  /** `n (%)`: a count with its share in brackets; `% (n)`: the other way round. */
  shares: 'inside' | 'outside' | null;
}

const PERCENT: CellUnit = { dimension: '%', factor: 1 };
const SHARE = /\b(?:percent(?:age)?|per ?cent|proportion|rate|prevalence|incidence|frequency|share)\b|%/i;
const COUNT_WITH_SHARE =
  /\b(?:n|no\.?|numbers?|counts?|frequency|cases|patients|participants)\s*[,/]?\s*\(\s*(?:%|percent)/i;
const SHARE_WITH_COUNT = /(?:%|percent\w*)\s*[,/]?\s*\(\s*n\s*\)/i;
const AGE = /\b(?:age|aged)\b/i;
const POWER = /(?:[×x*]\s?)?10\s?\^?(-?\d{1,2})(?!\d)/;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** "(in mg)", "values in kg". */
const IN = /^(?:values? |expressed |measured )?(?:in|as)\s/i;

/** The units that a heading, caption or note names, in plain text: `Weight (kg)`, `Age, years`, `Sensitivity %`. */
export function headingUnits(text: string): HeadingUnits {
  if (COUNT_WITH_SHARE.test(text)) return { units: [], shares: 'inside' };
  if (SHARE_WITH_COUNT.test(text)) return { units: [], shares: 'outside' };
  const found = candidates(text).flatMap((part) => {
    const unit = unitOf(part);
    return unit ? [unit] : [];
  });
  if (SHARE.test(text)) found.push(PERCENT);
  if (found.length === 0 && AGE.test(text)) found.push({ dimension: 'month', factor: 12 });
  return { units: found, shares: null };
}

/** What stands in brackets, after a comma or at the end. */
function candidates(text: string): string[] {
  const inBrackets = [...text.matchAll(/[([]([^()[\]]{1,30})[)\]]/g)].flatMap(([, inner = '']) =>
    inner.split(/[,;]|\sor\s/),
  );
  const outside = text.replace(/[([][^()[\]]*[)\]]/g, ' ').trim();
  const afterComma = outside.split(/[,;:]/).slice(1);
  const words = outside.split(' ');
  const tails = words.length > 1 ? [words.at(-1) ?? '', words.slice(-2).join(' ')] : [];
  return [...inBrackets, ...afterComma, ...tails, outside];
}

function unitOf(candidate: string): CellUnit | null {
  const text = candidate.trim().replace(IN, '');
  const power = POWER.exec(text);
  const scale = power ? 10 ** Number(power[1]) : (SCALES[text.replace(/s$/, '').toLowerCase()] ?? 1);
  const bare = text.replace(POWER, '').trim();
  const unit = bare === '' ? null : unitAt(bare);
  if (unit && unit.length === bare.length) return { dimension: unit.dimension, factor: unit.factor * scale };
  return scale !== 1 && (power || bare !== '') ? { dimension: '', factor: scale } : null;
}
