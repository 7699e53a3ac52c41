/** Whether a number said is a number printed. */
import type { Quantity } from './read.ts';

/** Relative error of a computer's arithmetic. */
const EXACT = 1e-6;
/** How far, relatively, a declared rounding may lead away from the printed value. */
const ABOUT = 0.04;
const BESIDE = 0.1;
/** Percentage points by which "about a third" may miss. */
const FRACTION_POINTS = 2.5;
/** "A third" is 33.3 %, printed as 33 % or 33.33 %. */
const FRACTION_EXACT = 0.5;

/** Whether both count the same kind of thing: the same dimension, or two that are said for each other. */
export function sameDimension(said: Quantity, printed: Quantity): boolean {
  if (said.dimension === printed.dimension) return true;
  const pair = [said.dimension, printed.dimension].sort().join(' ');
  // Years may be counts to the eye: "1600 patients". Degrees often go without their scale. A table counts without "times".
  return (
    pair === ' year' ||
    pair === ' times' ||
    pair === 'fold times' ||
    pair === 'celsius degree' ||
    pair === 'degree fahrenheit' ||
    halves(said, printed)
  );
}

/** Whether the number said is the number printed, with the rounding that was declared. */
export function sameValue(said: Quantity, printed: Quantity): boolean {
  const declared = said.fraction || digitsOf(said) <= digitsOf(printed);
  // "More than 1998" is no rounding of 2000.
  return closeEnough(declared ? said : { ...said, stated: 'exact' }, said.value, valueIn(said, printed));
}

/** Counted before: each number is compared with many. */
const counted = new WeakMap<Quantity, number>();

function digitsOf(quantity: Quantity): number {
  const digits = counted.get(quantity) ?? countDigits(quantity);
  counted.set(quantity, digits);
  return digits;
}

/** Significant digits, trailing zeros left out: 1 of 2000, 3 of 22.8. */
function countDigits({ value, factor }: Quantity): number {
  const digits = String(Number(Math.abs(value / factor).toPrecision(10))).replace('.', '');
  return digits.replace(/^0+|0+$/g, '').length;
}

/** Halved is 50 % or 0.5 fold. */
function halves(said: Quantity, printed: Quantity): boolean {
  const pair = [said.dimension, printed.dimension].sort().join(' ');
  return pair === '% fold' && (said.value === 0.5 || printed.value === 0.5);
}

function valueIn(said: Quantity, printed: Quantity): number {
  if (!halves(said, printed) || said.dimension === printed.dimension) return printed.value;
  return printed.dimension === '%' ? printed.value / 100 : 100 * printed.value;
}

function closeEnough({ stated, fraction, step }: Quantity, said: number, printed: number): boolean {
  const size = Math.max(Math.abs(said), Math.abs(printed));
  const off = Math.abs(said - printed);
  if (off <= EXACT * size) return true;
  if (fraction && off <= FRACTION_EXACT) return true;
  if (Math.sign(said) !== Math.sign(printed)) return false;
  const less = Math.abs(printed) < Math.abs(said);
  switch (stated) {
    case 'exact':
      return false;
    case 'about':
      return (
        off <= ABOUT * size ||
        off <= Math.min(step / 2, BESIDE * size) + EXACT * size ||
        (fraction && off <= FRACTION_POINTS)
      );
    case 'below':
      return less && (off <= BESIDE * size || (fraction && off <= 2 * FRACTION_POINTS));
    case 'above':
      return !less && (off <= BESIDE * size || (fraction && off <= 2 * FRACTION_POINTS));
    case 'under':
      return less && (off <= BESIDE * size || (fraction && off <= Math.min(2 * FRACTION_POINTS, size / 2)));
  }
}
