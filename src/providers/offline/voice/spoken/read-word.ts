/** One display word as spoken words, given its neighbours. */

import { GREEK } from '#src/core/text/greek.ts';
import { sayChemistry } from './chemistry.ts';
import { sayLetters } from './letters.ts';
import { type Lexeme, lexemes } from './lexemes.ts';
import { cardinal, codeNumber, decade, ordinal, quantity, romanValue, year } from './numbers.ts';
import * as tables from './tables.ts';
import { readUnit } from './units.ts';

/** The cores (no marks around them) of the words before and after, empty at the ends; whether a sentence opens here. */
export interface Neighbours {
  before: string;
  after: string;
  opens: boolean;
}

const ENDS_WITH_NUMBER = /\d%?$/;
const DASH = new Set(['-', '−']);
const FRACTIONS: Record<string, string> = {
  '1/2': 'one half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
};

/** Links are named, not read out: `https://doi.org/10.1/x` is `d o i dot org`. */
function sayLink(core: string): string[] | null {
  if (/^(doi:|10\.\d{4,}\/)/i.test(core)) return ['d', 'o', 'i'];
  const link = /^(?:[a-z]+:\/\/)(?:www\.)?([^/\s:?#]*)|^www\.([^/\s:?#]+)/i.exec(core);
  if (!link) return null;
  const host = link[1] ?? link[2] ?? '';
  if (!/[a-z]/i.test(host)) return ['link'];
  return host.split('.').flatMap((label, i) => [...(i ? ['dot'] : []), ...sayLabel(label)]);
}

const sayLabel = (label: string): string[] =>
  label === 'doi' ? ['d', 'o', 'i'] : lexemes(label).flatMap((part) => sayPlain(part, false));

function sayPlain(part: Lexeme, opens: boolean): string[] {
  if (part.kind === 'number') return quantity(part.text);
  if (part.kind === 'greek')
    return [GREEK[part.text.normalize('NFD').charAt(0).toLowerCase()] ?? ''].filter(Boolean);
  if (part.kind === 'letters') return sayLetters(part.text, opens);
  return tables.SYMBOLS[part.text]?.split(' ') ?? [];
}

function isYear(text: string, { before, after }: Neighbours): boolean {
  if (!/^(1[5-9]|20)\d\d$/.test(text)) return false;
  if (tables.YEAR_CUES.has(before.toLowerCase())) return true;
  return (
    /^(19|20)/.test(text) && !/^[a-zµ%]/.test(after.replace(/^(and|to|or|the|we|was|were|it|is|by)$/, ''))
  );
}

/** Reads lexemes from left to right; each method takes what it knows and moves on. */
class WordReader {
  private at = 0;
  private readonly said: string[] = [];
  /** Where the last unit ended: a dash there opens the second half of a range. */
  private measuredTo = -1;
  private readonly parts: Lexeme[];
  private readonly around: Neighbours;

  constructor(parts: Lexeme[], around: Neighbours) {
    this.parts = parts;
    this.around = around;
  }

  read(): string[] {
    const afterNumber = ENDS_WITH_NUMBER.test(this.around.before);
    if (afterNumber || this.looksLikeUnit()) this.unit(this.around.before === '1', !afterNumber);
    while (this.at < this.parts.length) this.step();
    return this.said;
  }

  /** `mL/min`, `kg^-1` without a number before it. */
  private looksLikeUnit(): boolean {
    if (this.text(1) === '^' && DASH.has(this.text(2))) return true;
    return this.text(0).length > 1 && /^(\/|\^|·|−)$/.test(this.text(1));
  }

  private text(offset: number): string {
    return this.parts[this.at + offset]?.text ?? '';
  }

  private kind(offset: number): Lexeme['kind'] | undefined {
    return this.parts[this.at + offset]?.kind;
  }

  private say(words: string[] | string, parts: number): void {
    this.said.push(...(typeof words === 'string' ? words.split(' ') : words));
    this.at += parts;
  }

  private unit(one: boolean, attached: boolean): boolean {
    const reading = readUnit(this.parts, this.at, one, attached);
    if (!reading) return false;
    this.said.push(...reading.words);
    this.at = reading.next;
    this.measuredTo = this.at;
    return true;
  }

  private step(): void {
    const part = this.parts[this.at];
    if (!part) return;
    if (part.kind === 'number') this.number(part.text);
    else if (part.kind === 'sign') this.sign(part.text);
    else this.say(sayPlain(part, this.around.opens && this.at === 0 && this.parts.length === 1), 1);
  }

  /** Whether the number belongs to a name: `TP53`, `COVID-19`, but not `n=32` or `p<0.05`. */
  private inName(): boolean {
    const behind = DASH.has(this.text(-1)) ? -2 : -1;
    if (this.measuredTo === this.at - 1) return false;
    return this.kind(behind) === 'letters' || this.kind(behind) === 'greek';
  }

  private number(text: string): void {
    const next = this.text(1);
    if (this.inName() && /^\d+$/.test(text)) this.say(codeNumber(text), 1);
    else if (/^(st|nd|rd|th)$/.test(next) && /^\d+$/.test(text)) this.say(ordinal(text), 2);
    else if (next === 's' && /^(\d{3}0|[2-9]0)$/.test(text)) this.say(decade(text), 2);
    else if (this.power(text) || this.fraction(text)) return;
    else this.plainNumber(text);
    if (this.at < this.parts.length && !this.opensWithName()) this.unit(text === '1', true);
  }

  /** `C57BL/6J` is a strain, `n=6mg` is not. */
  private opensWithName(): boolean {
    return this.parts[0]?.kind === 'letters' && !this.parts.some(({ text }) => /^[=<>≤≥~≈×]$/.test(text));
  }

  private plainNumber(text: string): void {
    const whole = this.parts.length === 1 || (this.kind(2) === 'number' && this.text(1) === '-');
    const inRange = this.text(-1) === '-' && this.kind(-2) === 'number';
    const asYear = (whole || inRange) && isYear(text, this.around);
    this.say(asYear ? year(text) : quantity(text), 1);
    if (DASH.has(this.text(0)) && this.kind(1) === 'number') this.say('to', 1);
    else if (this.text(0) === ':' && this.kind(1) === 'number') this.say('to', 1);
    else if (this.text(0) === 'x' && this.at === this.parts.length - 1) this.say('times', 1);
    else if (this.text(0) === 'x' && this.kind(1) === 'number') this.say('by', 1);
  }

  /** `10^9`, `10−5`, `×10-5`, `1e-5`. */
  private power(text: string): boolean {
    const times = this.text(-1) === '×' || this.text(-1) === 'x' || /[×x]$/.test(this.around.before);
    let from = 1;
    if (this.text(1) === '^') from = 2;
    else if (this.text(1) === 'e' && DASH.has(this.text(2))) {
      this.said.push(...quantity(text), 'times');
      text = '10';
      from = 2;
    } else if (text !== '10' || !(this.text(1) === '−' || (times && this.text(1) === '-'))) return false;
    const negative = DASH.has(this.text(from));
    const exponent = this.text(from + (negative ? 1 : 0));
    if (!/^\d+(?:\.\d+)?$/.test(exponent)) return false;
    this.say(
      [...quantity(text), 'to', 'the', ...(negative ? ['minus'] : []), ...quantity(exponent)],
      from + (negative ? 2 : 1),
    );
    this.unit(false, true);
    return true;
  }

  /** `12/48` is twelve out of forty eight, `120/80` one twenty over eighty. */
  private fraction(text: string): boolean {
    if (this.text(1) !== '/' || this.kind(2) !== 'number') return false;
    const below = this.text(2);
    const value = (number: string) => Number(number.replaceAll(',', ''));
    const between = value(text) < value(below) ? 'out of' : 'over';
    const known = this.parts.length === 3 ? FRACTIONS[`${text}/${below}`] : undefined;
    this.say(known ?? [...quantity(text), ...between.split(' '), ...quantity(below)], 3);
    return true;
  }

  /** `£3000–10,000`: the sign counts for both ends. */
  private money(currency: string): void {
    const scaled = tables.SCALE_WORDS.has(this.around.after.toLowerCase());
    const end = tables.CURRENCIES[this.text(3)] === currency ? 4 : 3;
    const isRange = DASH.has(this.text(2)) && this.kind(end) === 'number';
    const words = [...quantity(this.text(1)), ...(isRange ? ['to', ...quantity(this.text(end))] : [])];
    this.say([...words, ...(scaled ? [] : [currency])], isRange ? end + 1 : 2);
  }

  private sign(sign: string): void {
    const currency = tables.CURRENCIES[sign];
    if (currency && this.kind(1) === 'number') this.money(currency);
    else if (sign === '°' && /^[CF]$/.test(this.text(1))) {
      this.say(this.text(1) === 'C' ? 'degrees celsius' : 'degrees fahrenheit', 2);
      this.measuredTo = this.at;
    } else if (sign === '-' && this.at > 0 && this.at === this.measuredTo && this.kind(1) === 'number') {
      this.say('to', 1);
      this.measuredTo = this.at;
    } else if (sign === '/' && this.kind(-1) === 'letters' && this.unit(true, true)) return;
    else if (sign === '%') {
      this.say('percent', 1);
      this.measuredTo = this.at;
    } else if (sign === '^') this.superscript();
    else if (sign === '-' && this.at === 0 && this.kind(1) === 'number') this.say('minus', 1);
    else if (
      sign === '+' &&
      this.at === this.parts.length - 1 &&
      /^(CD|HER|ER|PR|HR)/.test(this.parts[0]?.text ?? '')
    )
      this.say('positive', 1);
    else this.say(tables.SYMBOLS[sign] ?? [], 1);
  }

  /** `R^2` is R squared; a raised number after a longer word is a reference mark. */
  private superscript(): void {
    const name = /^(?:letters|greek)$/.test(this.kind(-1) ?? '') ? this.text(-1) : '';
    const exponent = this.text(1);
    if (name.length > 2 || name === '' || !/^\d+$/.test(exponent)) {
      const silent = name.length > 2 && this.kind(1) === 'number';
      this.say([], silent ? 2 : 1);
    } else if (this.text(2) === '+') this.say(cardinal(exponent), 2);
    else if (exponent === '2') this.say('squared', 2);
    else if (exponent === '3') this.say('cubed', 2);
    else this.say(cardinal(exponent), 2);
  }
}

/**
 * @param core a display word, normalised and without the marks around it
 * @param tail the marks after it, for abbreviations
 * @returns spoken words of a-z and apostrophes; none for what is silent (a dash, an emoji, another script)
 */
export function readWord(core: string, tail: string, around: Neighbours): string[] {
  if (core === '') return [];
  const link = sayLink(core);
  if (link) return link;
  const abbreviation = expand(core, tail, around);
  if (abbreviation) return abbreviation.split(' ');
  if (/^(\p{Lu}\p{Ll}?\.)+\p{L}$/u.test(core))
    return sayLetters(core.replaceAll('.', '').toUpperCase(), false);
  if (/^[IVX]+$/.test(core) && tables.ROMAN_CUES.has(around.before.toLowerCase())) {
    return cardinal(String(romanValue(core)));
  }
  if (core === '-') return /\d$/.test(around.before) && /^\d/.test(around.after) ? ['to'] : [];
  const chemistry = sayChemistry(core);
  if (chemistry) return chemistry;
  if (/^t1\/2$/i.test(core)) return ['t', 'one', 'half'];
  if (/^\d+$/.test(core) && tables.COLLECTIONS.has(around.before))
    return codeNumber(core.padStart(4, '0')).slice(Math.max(0, 4 - core.length));
  const particle = tables.CAPITAL_PARTICLE.exec(core)?.[0];
  if (particle) return [particle.toLowerCase(), ...readWord(core.slice(particle.length + 1), tail, around)];
  const words = new WordReader(lexemes(core), around).read();
  const currency = tables.SCALE_WORDS.has(core.toLowerCase())
    ? tables.CURRENCIES[around.before.charAt(0)]
    : undefined;
  return currency ? [...words, currency] : words;
}

function expand(core: string, tail: string, { before, after }: Neighbours): string | undefined {
  const key = core.toLowerCase();
  if (key === 'w/') return 'with';
  if (key === 'w/o') return 'without';
  if (key === 'and/or') return 'and or';
  if (key === 'no' && !/^\d/.test(after)) return undefined;
  if (key === 'al' && before.toLowerCase() !== 'et') return undefined;
  if (key === 'fig' && /^S?\d/.test(after)) return 'figure';
  if (!tail.startsWith('.') && !tables.BARE_ABBREVIATIONS.has(key)) return undefined;
  return tables.ABBREVIATIONS[key] ?? tables.CLOSING_ABBREVIATIONS[key];
}
