/** A display word taken apart: numbers, runs of letters and signs. */
import { readSigns } from '#src/core/text/signs.ts';

export interface Lexeme {
  kind: 'number' | 'letters' | 'greek' | 'sign';
  text: string;
}

/** A display word without the marks around it. */
export interface Core {
  text: string;
  /** The marks after it. */
  tail: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵐ';
const SUPERSCRIPT_PLAIN = '0123456789-+m';
const LEXEME =
  /(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*|\.\d+)|([\p{Script=Latin}\p{M}'’]+)|(\p{Script=Greek})|([\s\S])/gu;

/**
 * One way of writing for what print writes in several: superscripts as `^2`, every hyphen and en dash as `-`, the
 * minus kept, ligatures and full-width forms resolved, marks of trade and footnotes dropped.
 */
export function normaliseWord(word: string): string {
  return readSigns(word)
    .replace(/^[º˚∘](?=[CF]\b)/u, '°')
    .replace(/[™®©†‡§¶\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+ᵐ?/g,
      (run) => `^${[...run].map((c) => SUPERSCRIPT_PLAIN[SUPERSCRIPTS.indexOf(c)]).join('')}`,
    )
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .replace(/[‐‑‒–]/g, '-')
    .replace(/[―]/g, '—')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/μ(?=(?:mol|[gmMLlsVAW]|Sv|Gy)(?![A-Za-z]))/g, 'u');
}

/** Splits off quotes, brackets and sentence marks. */
export function coreOf(normalised: string): Core {
  const rest = normalised.replace(/^["'“”«([{—]+/, '');
  const [, text = '', tail = ''] = /^(.*?)(["'“”»)\]}.,;:!?—]*)$/s.exec(rest) ?? [];
  return { text, tail };
}

export function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  for (const [whole, number, letters, greek] of text.matchAll(LEXEME)) {
    const kind = number ? 'number' : letters ? 'letters' : greek ? 'greek' : 'sign';
    found.push({ kind, text: whole });
  }
  return found;
}
