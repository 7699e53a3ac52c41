/**
 * Character references of XML text. The names are HTML's, which hold those of JATS: the document's own entity
 * declarations are never read, so neither an entity bomb nor an external entity can do anything.
 */
import { decodeHTMLStrict } from 'entities';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{0,31});/g;

/** Text with its character references replaced; an entity that is not a standard character name is left out. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, decimal?: string, hex?: string) => {
    if (decimal) return character(Number.parseInt(decimal, 10));
    if (hex) return character(Number.parseInt(hex, 16));
    const named = decodeHTMLStrict(reference);
    return named === reference ? '' : named;
  });
}

function character(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '';
}
