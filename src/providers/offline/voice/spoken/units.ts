/** Units after a number: `mg/kg`, `kg/m2`, `mL·min−1`, `°C`. */
import type { Lexeme } from './lexemes.ts';
import { quantity } from './numbers.ts';
import { DOUBTFUL_UNITS, UNITS } from './unit-names.ts';

export interface UnitReading {
  words: string[];
  /** Index of the first lexeme that is no part of it. */
  next: number;
}

interface Power {
  value: number;
  next: number;
}

const POWERS: Record<number, string> = { 2: 'square', 3: 'cubic' };

/** `2`, `^2`, `-1`, `^-1` after a unit; a plain `1` when there is none. */
function readPower(parts: Lexeme[], from: number): Power {
  let at = from;
  if (parts[at]?.text === '^') at++;
  const negative = parts[at]?.text === '-' || parts[at]?.text === '−';
  if (negative) at++;
  const digit = parts[at];
  if (digit?.kind !== 'number' || !/^[1-4]$/.test(digit.text)) return { value: 1, next: from };
  return { value: negative ? -Number(digit.text) : Number(digit.text), next: at + 1 };
}

function sayUnit(sign: string, plural: boolean, power: number): string[] {
  const names = UNITS[sign];
  if (!names) return [];
  const size = POWERS[Math.abs(power)];
  return `${power < 0 ? 'per ' : ''}${size ? `${size} ` : ''}${names[plural && power > 0 ? 1 : 0]}`.split(
    ' ',
  );
}

/**
 * Reads a unit that starts at `from` and fills the word to its end or to a hyphen.
 *
 * @param one whether the number before it is exactly 1
 * @param attached whether the number stands in the same word (`5M`), where doubtful signs are not believed
 */
export function readUnit(parts: Lexeme[], from: number, one: boolean, attached: boolean): UnitReading | null {
  const words: string[] = [];
  let at = from;
  let per = parts[at]?.text === '/';
  if (per) at++;
  const begins = at;
  for (;;) {
    const part = parts[at];
    if (part?.kind === 'number' && per) {
      words.push('per', ...quantity(part.text));
      at++;
    } else {
      if (part?.kind !== 'letters' || !UNITS[part.text]) return null;
      if (at === begins && !per && DOUBTFUL_UNITS.has(part.text) && (attached || parts.length === 1))
        return null;
      const power = readPower(parts, at + 1);
      if (per) words.push('per');
      words.push(...sayUnit(part.text, !one && !per && at === begins, power.value));
      at = power.next;
    }
    const sign = parts[at]?.text;
    per = sign === '/';
    if (!per && sign !== '·' && sign !== '*' && sign !== '⋅') break;
    at++;
  }
  if (at < parts.length && parts[at]?.text !== '-') return null;
  return { words, next: at };
}
