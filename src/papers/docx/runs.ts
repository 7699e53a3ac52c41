/** What the library that reads Word files leaves out of runs, written into their XML in the words that it knows. */
import { symbolLetter } from '#src/core/text/signs.ts';
import type { RunStyles } from './styles.ts';

/** Fields show their result: `fldSimple` is only a frame around it. */
const FIELD_FRAME = /<\/?w:fldSimple(?:\s[^<>]*)?>/g;
const SYMBOL = /<w:sym\s([^<>]*)\/>/g;
const CODE = /w:char="([0-9A-Fa-f]{4})"/;
const SYMBOL_FONT = /w:font="Symbol"/i;
const HIDDEN = /<w:(?:vanish|webHidden|specVanish)(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
const POSITION = /<w:position\s+w:val="(-?\d{1,4})"/;
const STYLE = /<w:rStyle\s+w:val="([^"<>]*)"/;
const TEXT = /<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g;
const RUN_OPENS = /<w:r(?:\s[^<>]{0,400})?>\s{0,20}$/;
const OPEN = '<w:rPr>';
const CLOSE = '</w:rPr>';

/**
 * The document's XML with fields opened, letters of the Symbol font as what they print, hidden text emptied, and text
 * that stands higher or lower by style or by position marked as raised or lowered.
 */
export function plainRuns(documentXml: string, styles: RunStyles): string {
  const xml = documentXml.replace(FIELD_FRAME, '').replace(SYMBOL, symbol);
  const parts: string[] = [];
  let from = 0;
  for (let open = xml.indexOf(OPEN); open >= 0; open = xml.indexOf(OPEN, from)) {
    const close = xml.indexOf(CLOSE, open);
    if (close < 0) break;
    const properties = xml.slice(open + OPEN.length, close);
    const inRun = RUN_OPENS.test(xml.slice(Math.max(0, open - 450), open));
    const end = inRun ? xml.indexOf('</w:r>', close) : close;
    if (end < 0) break;
    const rest = xml.slice(close, end);
    const style = STYLE.exec(properties)?.[1] ?? '';
    const hidden = inRun && (HIDDEN.test(properties) || styles.hidden.has(style));
    parts.push(xml.slice(from, open), OPEN, properties, vertical(properties, styles.vertical.get(style)));
    parts.push(hidden ? rest.replace(TEXT, '') : rest);
    from = end;
  }
  return parts.join('') + xml.slice(from);
}

/** A position of half a point is a hair; two points and more are seen. */
const SEEN_HALF_POINTS = 4;

function vertical(properties: string, byStyle: string | undefined): string {
  if (properties.includes('<w:vertAlign')) return '';
  const position = Number(POSITION.exec(properties)?.[1] ?? 0);
  const byPosition = position > 0 ? 'superscript' : 'subscript';
  const value = Math.abs(position) >= SEEN_HALF_POINTS ? byPosition : byStyle;
  return value ? `<w:vertAlign w:val="${value}"/>` : '';
}

function symbol(whole: string, attributes: string): string {
  const code = CODE.exec(attributes)?.[1];
  if (!code || !SYMBOL_FONT.test(attributes)) return whole;
  const letter = symbolLetter(Number.parseInt(code, 16)) ?? '';
  return `<w:t xml:space="preserve">${letter.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t>`;
}
