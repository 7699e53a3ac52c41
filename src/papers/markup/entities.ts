/**
 * Character references of XML text, decoded by ourselves: the document's own entity declarations are never
 * read, so neither an entity bomb nor an external entity can do anything.
 */

const XML_AND_COMMON: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: '\u2009',
  hairsp: '\u200a',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hyphen: '‐',
  minus: '−',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  prime: '′',
  Prime: '″',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  sim: '∼',
  equiv: '≡',
  infin: '∞',
  radic: '√',
  sum: '∑',
  part: '∂',
  permil: '‰',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  harr: '↔',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  inodot: 'ı',
  dagger: '†',
  Dagger: '‡',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
};

/** In the order of the Unicode block, which has final sigma between rho and sigma. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK_SMALL_ALPHA = 0x3b1;
const GREEK_CAPITAL_ALPHA = 0x391;

/** `eacute` is e with a combining acute accent, and so on for every accent. */
const COMBINING: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|macr|breve|uml|ring|caron|cedil|ogon)$/;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/g;

/** Text with its character references replaced; an entity that is not a standard character name is left out. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return character(Number.parseInt(decimal, 10));
    if (hex) return character(Number.parseInt(hex, 16));
    return named(name ?? '');
  });
}

function character(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '';
}

function named(name: string): string {
  if (Object.hasOwn(XML_AND_COMMON, name)) return XML_AND_COMMON[name] ?? '';
  const greek = GREEK.indexOf(name.toLowerCase());
  if (greek >= 0) {
    const capital = name[0] !== name[0]?.toLowerCase();
    return String.fromCodePoint((capital ? GREEK_CAPITAL_ALPHA : GREEK_SMALL_ALPHA) + greek);
  }
  const accented = ACCENTED.exec(name);
  if (!accented) return '';
  return `${accented[1]}${COMBINING[accented[2] ?? ''] ?? ''}`.normalize('NFC');
}
